package org.onrecord.finder;

import java.util.Arrays;

/// What the net says of the words `[from, to)` of a story: a score for each tag, and whom each word points at.
///
/// Words are numbered as in the story. Every word's scores come from the stretch in which it stands farthest from the
/// edges. Confined to one thread.
final class Scores {

    /// Stands for no word where a word points at none.
    static final int NOWHERE = -1;

    /// The log-probability of pointing at a word that the net did not see beside this one.
    private static final double UNSEEN = -12;

    private static final float NEVER = -1e4f;

    private final int from;
    private final int to;
    private final float[] tags;
    private final float[] facts;
    private final Points[] points;
    private final double[] logSums;

    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Points(int start, int words, float[] scores) {}

    Scores(int from, int to) {
        this.from = from;
        this.to = to;
        this.tags = new float[(to - from) * Role.TAGS];
        this.facts = new float[(to - from) * Facts.WIDTH];
        this.points = new Points[to - from];
        this.logSums = new double[to - from];
        Arrays.fill(logSums, Double.NaN);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Takes the scores of words `[first, last)` from a reading of the stretch `[start, end)`.
    void take(int first, int last, int start, int end, Net.Output output) {
        System.arraycopy(
                output.tags(),
                (first - start) * Role.TAGS,
                tags,
                (first - from) * Role.TAGS,
                (last - first) * Role.TAGS);
        System.arraycopy(
                output.facts(),
                (first - start) * Facts.WIDTH,
                facts,
                (first - from) * Facts.WIDTH,
                (last - first) * Facts.WIDTH);
        Points shared = new Points(start, end - start, output.points());
        for (int word = first; word < last; word++) {
            points[word - from] = shared;
        }
    }

    /// Rules out that a piece goes on from the word before.
    void ruleOutGoingOn(int word) {
        for (int tag = 2; tag < Role.TAGS; tag += 2) {
            tags[(word - from) * Role.TAGS + tag] += NEVER;
        }
    }

    /// One of the columns that [Facts] names.
    float fact(int word, int column) {
        return facts[(word - from) * Facts.WIDTH + column];
    }

    float tag(int word, int tag) {
        return tags[(word - from) * Role.TAGS + tag];
    }

    /// The log-probability that a word points at another, or at [#NOWHERE].
    double point(int word, int target) {
        Points seen = points[word - from];
        int column = target == NOWHERE ? 0 : target - seen.start() + 1;
        if (column < 0 || column > seen.words() || (column == 0 && target != NOWHERE)) {
            return UNSEEN;
        }
        int row = (word - seen.start()) * (seen.words() + 1);
        return seen.scores()[row + column] - logSum(word, seen, row);
    }

    private double logSum(int word, Points seen, int row) {
        double known = logSums[word - from];
        if (!Double.isNaN(known)) {
            return known;
        }
        float[] scores = seen.scores();
        float top = Float.NEGATIVE_INFINITY;
        for (int column = 0; column <= seen.words(); column++) {
            top = Math.max(top, scores[row + column]);
        }
        double sum = 0;
        for (int column = 0; column <= seen.words(); column++) {
            sum += Math.exp(scores[row + column] - top);
        }
        logSums[word - from] = top + Math.log(sum);
        return logSums[word - from];
    }
}
