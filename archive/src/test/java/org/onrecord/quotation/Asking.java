package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.statement.Manner;

/// Puts invented statements on record and asks about them. Every statement is an utterance of its own, said
/// by the person asked about, unless given otherwise.
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
        return and(Candidate.of(number, words, manner, number, OKONTA));
    }

    Asking and(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    Finding about(String words) {
        return Weighing.of(new QuotationQuery(words, "Pell Okonta"), candidates, List.of());
    }

    Finding aboutAnyone(String words) {
        return Weighing.of(QuotationQuery.of(words), candidates, List.of());
    }

    static Candidate byOther(long number, String words) {
        return Candidate.of(number, words, Manner.DIRECT, number, VALDANE).withByAsked(false);
    }
}
