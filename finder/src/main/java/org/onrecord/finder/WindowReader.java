package org.onrecord.finder;

import org.onrecord.language.MarkPositions;

/// Runs the net over words, a stretch at a time. Neighbouring stretches overlap, so that every word but the
/// first and last of a story is read with words on both sides.
///
/// Thread-safe, like the net.
final class WindowReader {

    /// The number of words that two neighbouring stretches share.
    private static final int OVERLAP = 32;

    private final Net net;
    private final Pieces pieces;
    private final int limit;

    /// @param limit the most pieces that one stretch holds
    WindowReader(Net net, Pieces pieces, int limit) {
        if (limit <= 2 * OVERLAP) {
            throw new IllegalArgumentException("a stretch holds more than " + 2 * OVERLAP + " pieces, got " + limit);
        }
        this.net = net;
        this.pieces = pieces;
        this.limit = limit;
    }

    /// Returns the scores of words `[from, to)`, at least one.
    Scores read(Words words, int from, int to) {
        int[][] spelled = new int[to - from][];
        for (int word = from; word < to; word++) {
            spelled[word - from] = pieces.of(words.at(word));
        }
        Scores scores = new Scores(from, to);
        int start = from;
        int taken = from;
        while (true) {
            int end = endOf(spelled, from, start);
            boolean last = end == to;
            Net.Output output = net.read(input(words, spelled, from, start, end));
            // Up to the middle of what it shares with the next stretch, this one knows best.
            int next = Math.max(start + 1, end - OVERLAP);
            int until = last ? to : Math.max(taken, (next + end + 1) / 2);
            scores.take(taken, until, start, end, output);
            if (last) {
                ruleOutCrossings(words, scores);
                return scores;
            }
            taken = until;
            start = next;
        }
    }

    /// No piece continues in another paragraph: in 16,500 paragraphs of PolNeAR one does.
    private static void ruleOutCrossings(Words words, Scores scores) {
        for (int word = scores.from(); word < scores.to(); word++) {
            if (words.gap(word) == Words.Gap.PARAGRAPH) {
                scores.ruleOutGoingOn(word);
            }
        }
    }

    /// Returns the word after the last one that a stretch from `start` has room for.
    private int endOf(int[][] spelled, int from, int start) {
        int room = limit - 2;
        int end = start;
        while (end - from < spelled.length && room >= spelled[end - from].length) {
            room -= spelled[end - from].length;
            end++;
        }
        return end;
    }

    /// Returns the number by which the net knows a place.
    private static int code(MarkPositions.Place place) {
        return switch (place) {
            case OUTSIDE -> 0;
            case INSIDE -> 1;
            case OPENING -> 2;
            case CLOSING -> 3;
            case STRAY -> 4;
        };
    }

    /// Returns a stretch as the net takes it: pieces with what an uncased encoder cannot see of their words.
    private Net.Input input(Words words, int[][] spelled, int from, int start, int end) {
        int size = 2;
        for (int word = start; word < end; word++) {
            size += spelled[word - from].length;
        }
        long[] ids = new long[size];
        long[] cases = new long[size];
        long[] gaps = new long[size];
        long[] marks = new long[size];
        long[] first = new long[end - start];
        ids[0] = pieces.first();
        ids[size - 1] = pieces.last();
        cases[0] = Words.Case.OTHER.code();
        cases[size - 1] = Words.Case.OTHER.code();
        int at = 1;
        for (int word = start; word < end; word++) {
            first[word - start] = at;
            gaps[at] = words.gap(word).code();
            for (int piece : spelled[word - from]) {
                ids[at] = piece;
                cases[at] = words.caseAt(word).code();
                marks[at] = code(words.place(word));
                at++;
            }
        }
        return new Net.Input(ids, cases, gaps, marks, first);
    }
}
