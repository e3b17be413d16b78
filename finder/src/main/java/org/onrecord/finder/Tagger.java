package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts words into pieces of one role each: finds the likeliest sequence of tags under a linear-chain CRF
/// (Lafferty, McCallum and Pereira 2001; Viterbi 1967), and the marginal probability of each tag as its
/// certainty (forward-backward: Rabiner 1989).
///
/// How it works. The net scores each tag at each word, and a learned matrix scores each transition between
/// tags. The tags are one for outside and, for each role, one for the first word of a piece and one for its
/// further words, so that two pieces can touch. Impossible transitions, to a further word after another
/// role's, get a score that rules them out. Sums are computed on logarithms, so that long stretches do not
/// underflow.
///
/// Why so. Tags chosen word by word break pieces apart at their weakest word; under the chain a weak word
/// between two strong ones joins them. The marginals come from the same scores and need no second model: the
/// certainty of a piece is the mean of its words, and its least certain word indicates how certain its ends
/// are.
///
/// Takes time linear in the words and quadratic in the tags; memory is eight bytes per word and tag.
/// Thread-safe.
final class Tagger {

    /// A score that no sum of others makes up for.
    private static final double NEVER = -1e4;

    private final double[][] transitions;

    /// @param learnt the score of each tag following each other, `[before][after]`; what no sequence may
    /// hold is ruled out here
    Tagger(double[][] learnt) {
        if (learnt.length != Role.TAGS || Arrays.stream(learnt).anyMatch(row -> row.length != Role.TAGS)) {
            throw new IllegalArgumentException("transitions are " + Role.TAGS + " by " + Role.TAGS + " tags");
        }
        transitions = new double[Role.TAGS][Role.TAGS];
        for (int before = 0; before < Role.TAGS; before++) {
            for (int after = 0; after < Role.TAGS; after++) {
                boolean follows = !goesOn(after) || (before == after || before == after - 1);
                transitions[before][after] = learnt[before][after] + (follows ? 0 : NEVER);
            }
        }
    }

    /// Returns whether a tag is of a further word of a piece.
    private static boolean goesOn(int tag) {
        return tag != Role.OUTSIDE && !Role.isBeginning(tag);
    }

    /// Returns the pieces of a stretch, in order.
    List<Piece> pieces(Scores scores) {
        int[] tags = likeliest(scores);
        double[] sureness = sureness(scores, tags);
        List<Piece> pieces = new ArrayList<>();
        int word = 0;
        while (word < tags.length) {
            int start = word++;
            if (tags[start] == Role.OUTSIDE) {
                continue;
            }
            double least = sureness[start];
            double sum = least;
            while (word < tags.length && goesOn(tags[word])) {
                sum += sureness[word];
                least = Math.min(least, sureness[word++]);
            }
            Role role = Role.of(tags[start]);
            pieces.add(new Piece(role, scores.from() + start, scores.from() + word, least, sum / (word - start)));
        }
        return pieces;
    }

    /// Returns the score of a tag at the first word, where no piece can continue.
    private static double start(Scores scores, int tag) {
        return scores.tag(scores.from(), tag) + (goesOn(tag) ? NEVER : 0);
    }

    /// Returns the best sequence of tags: for each word and tag the best one before it, followed back from
    /// the end.
    private int[] likeliest(Scores scores) {
        int words = scores.to() - scores.from();
        byte[][] back = new byte[words][Role.TAGS];
        double[] best = new double[Role.TAGS];
        for (int tag = 0; tag < Role.TAGS; tag++) {
            best[tag] = start(scores, tag);
        }
        for (int word = 1; word < words; word++) {
            double[] next = new double[Role.TAGS];
            for (int tag = 0; tag < Role.TAGS; tag++) {
                int top = 0;
                for (int before = 1; before < Role.TAGS; before++) {
                    if (best[before] + transitions[before][tag] > best[top] + transitions[top][tag]) {
                        top = before;
                    }
                }
                back[word][tag] = (byte) top;
                next[tag] = best[top] + transitions[top][tag] + scores.tag(scores.from() + word, tag);
            }
            best = next;
        }
        int[] tags = new int[words];
        for (int tag = 1; tag < Role.TAGS; tag++) {
            tags[words - 1] = best[tag] > best[tags[words - 1]] ? tag : tags[words - 1];
        }
        for (int word = words - 1; word > 0; word--) {
            tags[word - 1] = back[word][tags[word]];
        }
        return tags;
    }

    /// Returns the marginal probability of each chosen tag, by the forward-backward algorithm.
    private double[] sureness(Scores scores, int[] tags) {
        int words = tags.length;
        double[][] forward = new double[words][Role.TAGS];
        double[] sums = new double[Role.TAGS];
        for (int tag = 0; tag < Role.TAGS; tag++) {
            forward[0][tag] = start(scores, tag);
        }
        for (int word = 1; word < words; word++) {
            for (int tag = 0; tag < Role.TAGS; tag++) {
                for (int before = 0; before < Role.TAGS; before++) {
                    sums[before] = forward[word - 1][before] + transitions[before][tag];
                }
                forward[word][tag] = logSum(sums) + scores.tag(scores.from() + word, tag);
            }
        }
        double all = logSum(forward[words - 1]);
        double[] sureness = new double[words];
        double[] backward = new double[Role.TAGS];
        for (int word = words - 1; word >= 0; word--) {
            sureness[word] = Math.min(1, Math.exp(forward[word][tags[word]] + backward[tags[word]] - all));
            double[] before = new double[Role.TAGS];
            for (int tag = 0; tag < Role.TAGS; tag++) {
                for (int after = 0; after < Role.TAGS; after++) {
                    sums[after] = transitions[tag][after] + scores.tag(scores.from() + word, after) + backward[after];
                }
                before[tag] = logSum(sums);
            }
            backward = before;
        }
        return sureness;
    }

    /// Returns the logarithm of the sum of what the numbers are logarithms of.
    private static double logSum(double[] numbers) {
        double top = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            top = Math.max(top, number);
        }
        double sum = 0;
        for (double number : numbers) {
            sum += Math.exp(number - top);
        }
        return top + Math.log(sum);
    }
}
