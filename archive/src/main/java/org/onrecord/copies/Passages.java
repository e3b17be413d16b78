package org.onrecord.copies;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Finds the passages of one story in another, in any order: runs of three or more equal words, chained while
/// little lies between them, as tools that align genomes do it (Altschul and others, Basic local alignment
/// search tool, 1990; Delcher and others, 1999).
///
/// The newcomer's runs of three words are put into a hash table once. Each candidate is then read from
/// beginning to end: the longest run at a place is taken and reading continues after it, so time grows with
/// the words of both. Words that a chain spans and only one story has were cut, added or changed there. A
/// chain of few words is chance and does not count.
///
/// Unlike an alignment this finds paragraphs that an editor moved. Its limit is a text that repeats itself,
/// such as a list of results: of a run that occurs in many places only the first few are tried.
///
/// Built once for a newcomer and used for each candidate. Not thread-safe.
final class Passages {
    /// The words of a seed: every run begins with one.
    private static final int SEED = 3;
    /// The most words between two runs of a chain, in either story.
    private static final int GAP = 8;
    /// The fewest words of a chain.
    private static final int FEWEST = 8;
    /// The most places of one run that are tried.
    private static final int PLACES = 12;

    private final Words newcomer;
    private final int[] heads;
    private final int[] nexts;
    private final long[] seeds;
    private final int mask;

    Passages(Words newcomer) {
        this.newcomer = newcomer;
        int count = Math.max(0, newcomer.size() - SEED + 1);
        int room = Integer.highestOneBit(Math.max(8, count * 2)) * 2;
        mask = room - 1;
        heads = new int[room];
        Arrays.fill(heads, -1);
        nexts = new int[count];
        seeds = new long[count];
        for (int at = count - 1; at >= 0; at--) {
            seeds[at] = seed(newcomer, at);
            int slot = (int) seeds[at] & mask;
            nexts[at] = heads[slot];
            heads[slot] = at;
        }
    }

    /// The words that two stories share.
    ///
    /// @param inNewcomer the newcomer's words that the other has
    /// @param inOther the other's words that the newcomer has
    /// @param sameNames the number of names and figures in both passages
    /// @param otherNames the number of names and figures of a passage that the other passage replaces by
    /// others
    /// @param sameRest the number of other words in both passages
    /// @param otherRest the number of other words of a passage that the other passage replaces
    record Shared(BitSet inNewcomer, BitSet inOther, int sameNames, int otherNames, int sameRest, int otherRest) {}

    private record Run(int newcomer, int other, int length) {}

    /// Returns the words that the newcomer shares with another story.
    Shared with(Words other) {
        Chain chain = new Chain(newcomer, other);
        int at = 0;
        while (at <= other.size() - SEED) {
            Run run = longest(other, at, chain);
            if (run == null) {
                at++;
            } else {
                chain.add(run);
                at = run.other() + run.length();
            }
        }
        chain.close();
        return new Shared(
                chain.inNewcomer, chain.inOther, chain.sameNames, chain.otherNames, chain.sameRest, chain.otherRest);
    }

    /// Returns the longest run that begins at a place of the other story, or null. A run that continues the
    /// chain is preferred to one that is a few words longer.
    private @Nullable Run longest(Words other, int at, Chain chain) {
        long seed = seed(other, at);
        int best = -1;
        int bestLength = 0;
        int bestScore = 0;
        int places = 0;
        for (int place = heads[(int) seed & mask]; place >= 0 && places < PLACES; place = nexts[place]) {
            if (seeds[place] != seed) {
                continue;
            }
            places++;
            int length = SEED;
            while (place + length < newcomer.size()
                    && at + length < other.size()
                    && newcomer.equal(place + length, other, at + length)) {
                length++;
            }
            int score = length + (chain.reaches(place, at) ? GAP : 0);
            if (score > bestScore) {
                best = place;
                bestLength = length;
                bestScore = score;
            }
        }
        return best < 0 ? null : new Run(best, at, bestLength);
    }

    private static long seed(Words words, int at) {
        return Fingerprint.gram(words, at, SEED);
    }

    /// Runs that follow one another with small gaps, until one does not.
    private static final class Chain {
        private final Words newcomer;
        private final Words other;
        private final BitSet inNewcomer = new BitSet();
        private final BitSet inOther = new BitSet();
        private Run[] runs = new Run[64];
        private int size;
        private int words;
        private int sameNames;
        private int otherNames;
        private int sameRest;
        private int otherRest;

        Chain(Words newcomer, Words other) {
            this.newcomer = newcomer;
            this.other = other;
        }

        boolean reaches(int newcomerAt, int otherAt) {
            if (size == 0) {
                return false;
            }
            Run last = runs[size - 1];
            int gap = newcomerAt - last.newcomer() - last.length();
            return gap >= 0 && gap <= GAP && otherAt - last.other() - last.length() <= GAP;
        }

        void add(Run run) {
            if (!reaches(run.newcomer(), run.other())) {
                close();
            }
            if (size == runs.length) {
                runs = Arrays.copyOf(runs, size * 2);
            }
            runs[size++] = run;
            words += run.length();
        }

        /// Ends the chain, and counts its words unless it is too short to mean anything.
        void close() {
            if (words >= FEWEST || (words > 0 && words == Math.min(newcomer.size(), other.size()))) {
                for (int index = 0; index < size; index++) {
                    Run run = runs[index];
                    take(run.newcomer(), run.other(), run.length());
                    if (index + 1 < size) {
                        Run next = runs[index + 1];
                        between(
                                run.newcomer() + run.length(),
                                next.newcomer(),
                                run.other() + run.length(),
                                next.other());
                    }
                }
            }
            size = 0;
            words = 0;
        }

        private void take(int newcomerAt, int otherAt, int length) {
            inNewcomer.set(newcomerAt, newcomerAt + length);
            inOther.set(otherAt, otherAt + length);
            for (int at = newcomerAt; at < newcomerAt + length; at++) {
                if (newcomer.isNameOrFigure(at)) {
                    sameNames++;
                } else {
                    sameRest++;
                }
            }
        }

        /// Takes the words that two gaps share in order, the first that fit, and counts those that replace
        /// others.
        private void between(int newcomerFrom, int newcomerTo, int otherFrom, int otherTo) {
            int names = 0;
            int rest = 0;
            int from = otherFrom;
            for (int at = newcomerFrom; at < newcomerTo; at++) {
                int match = from;
                while (match < otherTo && !newcomer.equal(at, other, match)) {
                    match++;
                }
                if (match < otherTo) {
                    take(at, match, 1);
                    from = match + 1;
                } else if (newcomer.isNameOrFigure(at)) {
                    names++;
                } else {
                    rest++;
                }
            }
            int othersNames = 0;
            int othersRest = 0;
            for (int at = otherFrom; at < otherTo; at++) {
                if (!inOther.get(at)) {
                    if (other.isNameOrFigure(at)) {
                        othersNames++;
                    } else {
                        othersRest++;
                    }
                }
            }
            otherNames += Math.min(names, othersNames);
            otherRest += Math.min(rest, othersRest);
        }
    }
}
