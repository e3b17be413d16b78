package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
    private static final Style COLOUR = new Style(true);

    @Test
    void aLookEndsWithItsLineAndGoesOnInTheNext() {
        Passage passage = new Passage(COLOUR)
                .add("all of", Passage.Look.PLAIN)
                .next("the grain", Passage.Look.MATCHED)
                .next("went", Passage.Look.PLAIN);
        assertThat(passage.wrap(11)).containsExactly("all of \u001B[1mthe\u001B[0m", "\u001B[1mgrain\u001B[0m went");
    }

    @Test
    void whiteSpaceAndHarmInTheWordsDoNotShiftTheLooks() {
        Passage passage = new Passage(COLOUR)
                .add(" \u2003a\u001B[2J \n\n", Passage.Look.PLAIN)
                .add("b", Passage.Look.DROPPED)
                .add(" 🏮\tc", Passage.Look.PLAIN);
        assertThat(passage.wrap(20)).containsExactly("a␛[2J", "\u001B[9;31mb\u001B[0m 🏮 c");
    }

    @Test
    void withoutColourOnlyWhatIsNoPartOfTheWordsIsMarked() {
        Passage passage = new Passage(new Style(false))
                .add("a", Passage.Look.MATCHED)
                .next("b c", Passage.Look.DROPPED)
                .next("d", Passage.Look.ADDED);
        assertThat(passage.wrap(80)).containsExactly("a [-b c-] {+d+}");
    }
}
