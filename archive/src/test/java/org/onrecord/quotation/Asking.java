package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.statement.Manner;

/// Puts invented statements on record and asks about them. Every statement is an utterance of its own, said
/// by the one asked about, unless it is told otherwise.
final class Asking {
    static final long OKONTA = 1;
    static final long VALDANE = 2;

    private final List<Candidate> candidates = new ArrayList<>();

    static Asking of(String... direct) {
        Asking asking = new Asking();
        for (String words : direct) {
            asking.and(words, Manner.DIRECT);
        }
        return asking;
    }

    Asking and(String words, Manner manner) {
        long number = candidates.size() + 1L;
        return and(new Candidate(number, words, manner, number, OKONTA, true, false, false, Double.NaN));
    }

    Asking and(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    Finding about(String words) {
        return Judge.judge(new Asked(words, "Pell Okonta"), candidates);
    }

    Finding aboutAnyone(String words) {
        return Judge.judge(Asked.of(words), candidates);
    }

    static Candidate byOther(long number, String words) {
        return new Candidate(number, words, Manner.DIRECT, number, VALDANE, false, false, false, Double.NaN);
    }
}
