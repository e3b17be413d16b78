package org.onrecord.finder;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.speaker.Name;
import org.onrecord.statement.Kind;

/// The net's outputs for single words besides their tags: whether they are names, what they refer to, and the
/// kind of statement they make. `training/graph.py` writes the columns in this order.
///
/// A reference is a dot product. Each word has one vector for what it refers to, if it is a source, and one
/// for what it is, if it is a name; the softmax of their products over all names nearby and over nobody is
/// each name's share. So the net compares every source with every name at the cost of two vectors per word,
/// and can also compare names outside the stretch that it read at once.
final class NetOutputs {
    private static final int NAMES = 0;

    /// A word is not a name, or the first or a further word of one of four sorts.
    private static final int NAME_TAGS = 9;

    private static final int ASKED = NAMES + NAME_TAGS;

    /// The length of the vectors of references.
    private static final int REFERENCE = 64;

    private static final int OFFERED = ASKED + REFERENCE + 1;
    private static final int KIND_BY_CUE = OFFERED + REFERENCE;
    private static final int KINDS = Kind.values().length;
    private static final int KIND_BY_CONTENT = KIND_BY_CUE + KINDS;

    /// The number of columns.
    static final int WIDTH = KIND_BY_CONTENT + KINDS;

    private static final Name.Sort[] SORTS = {Name.Sort.PERSON, Name.Sort.BODY, Name.Sort.PLACE, Name.Sort.OTHER};

    private NetOutputs() {}

    /// A name and the vectors of its words.
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    record Named(Name name, float[][] offered) {}

    /// Returns the names that begin among the words `[start, end)`.
    static List<Named> names(Words words, Scores scores, int start, int end) {
        List<Named> names = new ArrayList<>();
        for (int word = start; word < end; word++) {
            int tag = nameTag(scores, word);
            if (tag == 0) {
                continue;
            }
            int sort = (tag - 1) / 2;
            int until = word + 1;
            while (until < scores.to() && nameTag(scores, until) == 2 * sort + 2) {
                until++;
            }
            float[][] offered = new float[until - word][];
            for (int at = word; at < until; at++) {
                offered[at - word] = vector(scores, at, OFFERED, REFERENCE);
            }
            names.add(new Named(new Name(words.span(word, until), SORTS[sort]), offered));
            word = until - 1;
        }
        return names;
    }

    /// Returns whether a word is part of a name.
    static boolean isName(Scores scores, int word) {
        return nameTag(scores, word) != 0;
    }

    /// Returns the likeliest of the tags for names at a word.
    private static int nameTag(Scores scores, int word) {
        int top = 0;
        for (int tag = 1; tag < NAME_TAGS; tag++) {
            top = scores.fact(word, NAMES + tag) > scores.fact(word, NAMES + top) ? tag : top;
        }
        return top;
    }

    /// Some columns of a word.
    private static float[] vector(Scores scores, int word, int column, int length) {
        float[] vector = new float[length];
        for (int at = 0; at < length; at++) {
            vector[at] = scores.fact(word, column + at);
        }
        return vector;
    }

    /// Returns what an attribution asks for: the mean over its source's words, or the first word of its cue
    /// or content where it has no source.
    static float[] query(Scores scores, Attribution attribution) {
        Piece source = attribution.source();
        Piece cue = attribution.cue();
        int from = source != null
                ? source.start()
                : cue != null ? cue.start() : attribution.contents().getFirst().start();
        int to = source != null ? source.end() : from + 1;
        float[] mean = new float[REFERENCE + 1];
        for (int word = from; word < to; word++) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += scores.fact(word, ASKED + at) / (to - from);
            }
        }
        return mean;
    }

    /// Returns the probability of each name to be the referent, and last that of none of them; they sum to 1.
    static double[] shares(float[] query, List<Named> names) {
        double[] shares = new double[names.size() + 1];
        shares[names.size()] = Math.exp(query[REFERENCE]);
        double sum = shares[names.size()];
        for (int at = 0; at < names.size(); at++) {
            for (float[] offered : names.get(at).offered()) {
                double score = 0;
                for (int column = 0; column < REFERENCE; column++) {
                    score += query[column] * offered[column];
                }
                shares[at] += Math.exp(Math.clamp(score / Math.sqrt(REFERENCE), -30, 30));
            }
            sum += shares[at];
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] /= sum;
        }
        return shares;
    }

    /// Returns how much each kind is an attribution's, as logarithms up to a constant, in the order of
    /// [Kind].
    static double[] kinds(Scores scores, Attribution attribution) {
        double[] sums = new double[KINDS];
        Piece cue = attribution.cue();
        if (cue != null) {
            add(scores, cue.start(), cue.end(), KIND_BY_CUE, 1.0 / (cue.end() - cue.start()), sums);
        }
        int words = attribution.contents().stream()
                .mapToInt(piece -> piece.end() - piece.start())
                .sum();
        for (Piece piece : attribution.contents()) {
            add(scores, piece.start(), piece.end(), KIND_BY_CONTENT, 1.0 / words, sums);
        }
        return sums;
    }

    /// Adds the kinds that each word of a stretch speaks for, weighted.
    private static void add(Scores scores, int from, int to, int column, double weight, double[] sums) {
        for (int word = from; word < to; word++) {
            for (int kind = 0; kind < KINDS; kind++) {
                sums[kind] += weight * scores.fact(word, column + kind);
            }
        }
    }
}
