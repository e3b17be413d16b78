package org.onrecord.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.copies.Drift.Piece;
import org.onrecord.copies.Drift.Version;

class DriftTest {
    private static final Version FULL = new Version(2, "We will not sell the old pier, whatever they offer us for it.");

    @Test
    void theFullestVersionIsTheOneToCompareWithAndTheEarliestOfSeveral() {
        Version shorter = new Version(1, "We will not sell the old pier");
        Version asFull = new Version(3, "“We will not sell the old pier whatever they offer us for it”");
        Drift drift = Drift.of(List.of(shorter, FULL, asFull));
        assertThat(drift.fullest()).isEqualTo(FULL);
        assertThat(drift.others()).extracting(Drift.Compared::version).containsExactly(shorter, asFull);
        assertThat(drift.others()).extracting(Drift.Compared::isSame).containsExactly(false, true);
    }

    @Test
    void whatWasCutIsDropped() {
        assertThat(pieces("We will sell the old pier"))
                .containsExactly(
                        new Piece.Same("We will"),
                        new Piece.Dropped("not"),
                        new Piece.Same("sell the old pier"),
                        new Piece.Dropped("whatever they offer us for it"));
    }

    @Test
    void whatWasPutInItsPlaceIsChangedAndWhatIsNewIsAdded() {
        assertThat(pieces("Look, we will not sell the pier, whatever THEY pay us for it!"))
                .containsExactly(
                        new Piece.Added("Look"),
                        new Piece.Same("we will not sell the"),
                        new Piece.Dropped("old"),
                        new Piece.Same("pier, whatever THEY"),
                        new Piece.Changed("offer", "pay"),
                        new Piece.Same("us for it"));
    }

    @Test
    void aVersionWithoutWordsDropsAll() {
        assertThat(pieces("…"))
                .containsExactly(new Piece.Dropped("We will not sell the old pier, whatever they offer us for it"));
    }

    @Test
    void versionsOfManyThousandWordsAreCompared() {
        String full = "one two three ".repeat(3000);
        String other = "start " + "two three ".repeat(4000) + "end";
        assertThat(Drift.of(List.of(new Version(1, full), new Version(2, other)))
                        .others())
                .hasSize(1);
    }

    @Test
    void noVersionIsNoUtterance() {
        assertThatThrownBy(() -> Drift.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Piece> pieces(String other) {
        return Drift.of(List.of(FULL, new Version(9, other)))
                .others()
                .getFirst()
                .pieces();
    }
}
