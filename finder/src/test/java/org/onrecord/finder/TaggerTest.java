package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaggerTest {

    private static final int WORDS = 5;

    @Test
    void piecesAreThoseOfTheLikeliestOfAllSequences() {
        for (long seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            double[][] transitions = transitions(random);
            Scores scores = scores(random);
            List<int[]> all = sequences();
            int[] best = all.getFirst();
            for (int[] tags : all) {
                best = score(scores, transitions, tags) > score(scores, transitions, best) ? tags : best;
            }

            assertThat(new Tagger(transitions).pieces(scores))
                    .as("seed %d", seed)
                    .extracting(piece -> piece.role() + " " + piece.start() + " " + piece.end())
                    .isEqualTo(pieces(best));
        }
    }

    @Test
    void surenessIsTheShareOfAllSequencesThatAgreeOnTheLeastSureWord() {
        Random random = new Random(7);
        double[][] transitions = transitions(random);
        Scores scores = scores(random);
        Piece piece = new Tagger(transitions).pieces(scores).getFirst();
        double least = 1;
        for (int word = piece.start(); word < piece.end(); word++) {
            int tag = tagOf(piece, word);
            double agree = 0;
            double total = 0;
            for (int[] tags : sequences()) {
                double weight = Math.exp(score(scores, transitions, tags));
                total += weight;
                agree += tags[word] == tag ? weight : 0;
            }
            least = Math.min(least, agree / total);
        }

        assertThat(piece.sureness()).isEqualTo(least, within(1e-9));
    }

    @Test
    void aPieceNeverGoesOnFromAnotherRole() {
        float[] tags = new float[WORDS * Role.TAGS];
        for (int word = 0; word < WORDS; word++) {
            tags[word * Role.TAGS + 2] = 5; // every word would go on with a source that nothing began
        }
        Scores scores = new Scores(0, WORDS);
        scores.take(
                0,
                WORDS,
                0,
                WORDS,
                new Net.Output(tags, new float[WORDS * (WORDS + 1)], new float[WORDS * NetOutputs.WIDTH]));

        List<Piece> pieces = new Tagger(new double[Role.TAGS][Role.TAGS]).pieces(scores);

        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().start()).isZero();
        assertThat(pieces.getFirst().end()).isEqualTo(WORDS);
    }

    @Test
    void transitionsOfAnotherSizeAreRefused() {
        assertThatThrownBy(() -> new Tagger(new double[3][3])).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[][] transitions(Random random) {
        double[][] transitions = new double[Role.TAGS][Role.TAGS];
        for (double[] row : transitions) {
            for (int tag = 0; tag < row.length; tag++) {
                row[tag] = random.nextGaussian();
            }
        }
        return transitions;
    }

    private static Scores scores(Random random) {
        float[] tags = new float[WORDS * Role.TAGS];
        for (int at = 0; at < tags.length; at++) {
            tags[at] = (float) random.nextGaussian() * 2;
        }
        Scores scores = new Scores(0, WORDS);
        scores.take(
                0,
                WORDS,
                0,
                WORDS,
                new Net.Output(tags, new float[WORDS * (WORDS + 1)], new float[WORDS * NetOutputs.WIDTH]));
        return scores;
    }

    /// Every sequence of tags in which a piece begins before it goes on.
    private static List<int[]> sequences() {
        List<int[]> sequences = new ArrayList<>(List.of(new int[0]));
        for (int word = 0; word < WORDS; word++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] tags : sequences) {
                for (int tag = 0; tag < Role.TAGS; tag++) {
                    int before = tags.length == 0 ? 0 : tags[tags.length - 1];
                    boolean goesOn = tag > 0 && tag % 2 == 0;
                    if (!goesOn || before == tag || before == tag - 1) {
                        int[] next = Arrays.copyOf(tags, tags.length + 1);
                        next[tags.length] = tag;
                        longer.add(next);
                    }
                }
            }
            sequences = longer;
        }
        return sequences;
    }

    private static double score(Scores scores, double[][] transitions, int[] tags) {
        double sum = 0;
        for (int word = 0; word < tags.length; word++) {
            sum += scores.tag(word, tags[word]) + (word == 0 ? 0 : transitions[tags[word - 1]][tags[word]]);
        }
        return sum;
    }

    private static List<String> pieces(int[] tags) {
        List<String> pieces = new ArrayList<>();
        for (int word = 0; word < tags.length; word++) {
            if (Role.isBeginning(tags[word])) {
                int end = word + 1;
                while (end < tags.length && tags[end] == tags[word] + 1) {
                    end++;
                }
                pieces.add(Role.of(tags[word]) + " " + word + " " + end);
            }
        }
        return pieces;
    }

    private static int tagOf(Piece piece, int word) {
        int begins = switch (piece.role()) {
            case SOURCE -> 1;
            case CUE -> 3;
            case CONTENT -> 5;
        };
        return word == piece.start() ? begins : begins + 1;
    }
}
