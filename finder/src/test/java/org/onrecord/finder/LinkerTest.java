package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each test lays single-word pieces side by side: word 0 is the first piece, word 1 the second, and so on.
class LinkerTest {

    private static final float SURE = 9;

    @Test
    void contentAndSourceGoToTheCueTheyPointAt() {
        List<Piece> pieces = pieces(Role.SOURCE, Role.CUE, Role.CONTENT, Role.CONTENT, Role.CUE, Role.SOURCE);
        List<Attribution> found =
                Linker.link(points(6, new int[][] {{0, 1}, {1, 0}, {2, 1}, {3, 4}, {4, 5}, {5, 4}}), pieces);

        assertThat(found).extracting(LinkerTest::told).containsExactly("0 1 [2]", "5 4 [3]");
    }

    @Test
    void contentsThatPointAtOneCueAreOneStatement() {
        List<Piece> pieces = pieces(Role.CONTENT, Role.CUE, Role.SOURCE, Role.CONTENT);
        List<Attribution> found = Linker.link(points(4, new int[][] {{0, 1}, {1, 2}, {2, 1}, {3, 1}}), pieces);

        assertThat(found).extracting(LinkerTest::told).containsExactly("2 1 [0, 3]");
    }

    @Test
    void aCueLeftWithoutContentTakesFromOneThatHasSeveral() {
        List<Piece> pieces = pieces(Role.CUE, Role.CONTENT, Role.CUE, Role.CONTENT);
        // Both contents prefer the first cue, the second one only just.
        Scores scores = points(4, new int[][] {{0, -1}, {1, 0}, {2, -1}, {3, 0}, {3, 2}});

        assertThat(Linker.link(scores, pieces)).extracting(LinkerTest::told).containsExactly("- 0 [1]", "- 2 [3]");
    }

    @Test
    void aCueThatNoContentCouldBelongToIsNoStatement() {
        List<Piece> pieces = pieces(Role.CUE, Role.CONTENT, Role.CUE);
        Scores scores = points(3, new int[][] {{0, -1}, {1, 0}, {2, -1}});

        assertThat(Linker.link(scores, pieces)).extracting(LinkerTest::told).containsExactly("- 0 [1]");
    }

    @Test
    void twoCuesMayShareASource() {
        List<Piece> pieces = pieces(Role.SOURCE, Role.CUE, Role.CONTENT, Role.CUE, Role.CONTENT);
        Scores scores = points(5, new int[][] {{0, 1}, {1, 0}, {2, 1}, {3, 0}, {4, 3}});

        assertThat(Linker.link(scores, pieces)).extracting(LinkerTest::told).containsExactly("0 1 [2]", "0 3 [4]");
    }

    @Test
    void aCueThatPointsAtNoneHasNoSource() {
        List<Piece> pieces = pieces(Role.CUE, Role.CONTENT, Role.SOURCE, Role.CUE, Role.CONTENT);
        Scores scores = points(5, new int[][] {{0, -1}, {1, 0}, {2, 3}, {3, 2}, {4, 3}});

        assertThat(Linker.link(scores, pieces)).extracting(LinkerTest::told).containsExactly("- 0 [1]", "2 3 [4]");
    }

    @Test
    void contentThatNothingReportsIsKept() {
        assertThat(Linker.link(points(1, new int[][] {}), pieces(Role.CONTENT)))
                .extracting(LinkerTest::told)
                .containsExactly("- - [0]");
    }

    private static List<Piece> pieces(Role... roles) {
        return IntStream.range(0, roles.length)
                .mapToObj(at -> new Piece(roles[at], at, at + 1, 0.9, 0.9))
                .toList();
    }

    /// Scores in which word `pair[0]` points at word `pair[1]`, -1 for none; named twice, it is torn between two.
    private static Scores points(int words, int[][] pairs) {
        float[] points = new float[words * (words + 1)];
        Set<Integer> pointing = new HashSet<>();
        for (int[] pair : pairs) {
            points[pair[0] * (words + 1) + pair[1] + 1] = pointing.add(pair[0]) ? SURE : SURE - 1;
        }
        Scores scores = new Scores(0, words);
        scores.take(
                0,
                words,
                0,
                words,
                new Net.Output(new float[words * Role.TAGS], points, new float[words * NetOutputs.WIDTH]));
        return scores;
    }

    private static String told(Attribution attribution) {
        return start(attribution.source())
                + " " + start(attribution.cue())
                + " "
                + attribution.contents().stream().map(Piece::start).toList();
    }

    private static String start(@Nullable Piece piece) {
        return piece == null ? "-" : String.valueOf(piece.start());
    }
}
