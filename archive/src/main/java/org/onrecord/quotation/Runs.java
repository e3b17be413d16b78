package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Aligns words that are too many for a table: runs of three or more equal words, the longest first and each
/// in order with those taken before, then single words between them.
///
/// This is the anchoring of tools that align long sequences (Delcher and others, Alignment of whole genomes,
/// 1999). If the words are mostly equal, long runs cover nearly all of them; if not, the verdict is the same
/// without the best path. Taking the longest first is greedy and can miss a better chain of shorter runs.
/// Time and memory grow linearly with the words: a seed is looked up in few places, and runs are bounded.
final class Runs {
    /// The words of a seed: every run begins with one.
    private static final int SEED = 3;

    /// The most places of one seed that are kept.
    private static final int MOST_PLACES = 8;

    /// The most runs that are compared.
    private static final int MOST_RUNS = 4_000;

    /// The most words that are searched for a single word between two runs.
    private static final int REACH = 40;

    private final int[] asked;
    private final int[] said;

    private record Run(int asked, int said, int length) {}

    private record Seed(int first, int second, int third) {}

    /// Takes words as numbers. Negative numbers of words said do not occur among those asked about.
    Runs(int[] asked, int[] said) {
        this.asked = asked;
        this.said = said;
    }

    /// Returns for each word asked about the index of the equal word said, or -1.
    int[] partners() {
        int[] partners = new int[asked.length];
        Arrays.fill(partners, -1);
        TreeMap<Integer, Run> taken = new TreeMap<>();
        for (Run run : runs()) {
            Map.Entry<Integer, Run> before = taken.floorEntry(run.asked());
            Map.Entry<Integer, Run> after = taken.ceilingEntry(run.asked());
            boolean fits = (before == null || endsBefore(before.getValue(), run))
                    && (after == null || endsBefore(run, after.getValue()));
            if (fits) {
                taken.put(run.asked(), run);
                for (int at = 0; at < run.length(); at++) {
                    partners[run.asked() + at] = run.said() + at;
                }
            }
        }
        if (!taken.isEmpty()) {
            Run last = taken.firstEntry().getValue();
            for (Run run : taken.tailMap(last.asked(), false).values()) {
                between(last.asked() + last.length(), run.asked(), last.said() + last.length(), run.said(), partners);
                last = run;
            }
        }
        return partners;
    }

    private static boolean endsBefore(Run run, Run other) {
        return run.asked() + run.length() <= other.asked() && run.said() + run.length() <= other.said();
    }

    /// Returns the runs of equal words, the longest first.
    private List<Run> runs() {
        Map<Seed, List<Integer>> places = new HashMap<>();
        for (int at = 0; at + SEED <= asked.length; at++) {
            List<Integer> those = places.computeIfAbsent(seed(asked, at), _ -> new ArrayList<>(1));
            if (those.size() < MOST_PLACES) {
                those.add(at);
            }
        }
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at + SEED <= said.length && runs.size() < MOST_RUNS) {
            int longest = 1;
            for (int place : places.getOrDefault(seed(said, at), List.of())) {
                int length = SEED;
                while (place + length < asked.length
                        && at + length < said.length
                        && asked[place + length] == said[at + length]) {
                    length++;
                }
                runs.add(new Run(place, at, length));
                longest = Math.max(longest, length - SEED + 1);
            }
            at += longest;
        }
        runs.sort(Comparator.comparingInt(Run::length).reversed());
        return runs;
    }

    private static Seed seed(int[] words, int at) {
        return new Seed(words[at], words[at + 1], words[at + 2]);
    }

    /// Pairs equal single words between two runs, in order and greedily.
    private void between(int askedFrom, int askedTo, int saidFrom, int saidTo, int[] partners) {
        int from = saidFrom;
        for (int at = askedFrom; at < askedTo; at++) {
            int to = Math.min(saidTo, from + REACH);
            int place = from;
            while (place < to && said[place] != asked[at]) {
                place++;
            }
            if (place < to) {
                partners[at] = place;
                from = place + 1;
            }
        }
    }
}
