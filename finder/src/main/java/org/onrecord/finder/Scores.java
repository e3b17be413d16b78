package org.onrecord.finder;

import java.util.Arrays;

/// The net's scores for the words `[from, to)` of a story: a score for each tag, and pointers from each word
/// to others.
///
/// Words are numbered as in the story. The scores of a word come from the stretch in which it is farthest
/// from the edges. Pointers are stored as the net gave them, a row of scores per word, and become
/// log-probabilities on demand, since most are never needed. Not thread-safe.
final class Scores {

    /// Stands for no word where a word points at none.
    static final int NOWHERE = -1;

    /// The log-probability of pointing at a word that the net did not see beside this one.
    private static final double UNSEEN = -12;

    /// A score that rules a tag out.
    private static final float NEVER = -1e4f;

    private final int from;
    private final int to;
    private final float[] tags;
    private final float[] facts;
    private final Points[] points;
    private final double[] logSums;

    /// The rows of pointers of one stretch, each with a column for none and one for each of its words.
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Points(int start, int words, float[] scores) {}

    Scores(int from, int to) {
        this.from = from;
        this.to = to;
        this.tags = new float[(to - from) * Role.TAGS];
        this.facts = new float[(to - from) * NetOutputs.WIDTH];
        this.points = new Points[to - from];
        this.logSums = new double[to - from];
        Arrays.fill(logSums, Double.NaN);
    }

    /// Returns the first word.
    int from() {
        return from;
    }

    /// Returns the word after the last.
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
                (first - start) * NetOutputs.WIDTH,
                facts,
                (first - from) * NetOutputs.WIDTH,
                (last - first) * NetOutputs.WIDTH);
        Points shared = new Points(start, end - start, output.points());
        for (int word = first; word < last; word++) {
            points[word - from] = shared;
        }
    }

    /// Rules out that a piece continues from the word before.
    void ruleOutGoingOn(int word) {
        for (int tag = 2; tag < Role.TAGS; tag += 2) {
            tags[(word - from) * Role.TAGS + tag] += NEVER;
        }
    }

    /// One of the columns that [NetOutputs] names.
    float fact(int word, int column) {
        return facts[(word - from) * NetOutputs.WIDTH + column];
    }

    /// Returns the score of a tag at a word.
    float tag(int word, int tag) {
        return tags[(word - from) * Role.TAGS + tag];
    }

    /// Returns the log-probability that a word points at another, or at [#NOWHERE].
    double point(int word, int target) {
        Points seen = points[word - from];
        int column = target == NOWHERE ? 0 : target - seen.start() + 1;
        if (column < 0 || column > seen.words() || (column == 0 && target != NOWHERE)) {
            return UNSEEN;
        }
        int row = (word - seen.start()) * (seen.words() + 1);
        return seen.scores()[row + column] - logSum(word, seen, row);
    }

    /// Returns what makes a word's row of scores log-probabilities; kept once it is known.
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
