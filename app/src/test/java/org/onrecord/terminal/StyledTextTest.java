package org.onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyledTextTest {
    private static final Style COLOUR = new Style(true);

    @Test
    void aLookEndsWithItsLineAndGoesOnInTheNext() {
        StyledText passage = new StyledText(COLOUR)
                .add("all of", StyledText.Look.PLAIN)
                .next("the grain", StyledText.Look.MATCHED)
                .next("went", StyledText.Look.PLAIN);
        assertThat(passage.wrap(11)).containsExactly("all of \u001B[1mthe\u001B[0m", "\u001B[1mgrain\u001B[0m went");
    }

    @Test
    void whiteSpaceAndHarmInTheWordsDoNotShiftTheLooks() {
        StyledText passage = new StyledText(COLOUR)
                .add(" \u2003a\u001B[2J \n\n", StyledText.Look.PLAIN)
                .add("b", StyledText.Look.DROPPED)
                .add(" 🏮\tc", StyledText.Look.PLAIN);
        assertThat(passage.wrap(20)).containsExactly("a␛[2J", "\u001B[9;31mb\u001B[0m 🏮 c");
    }

    @Test
    void withoutColourOnlyWhatIsNoPartOfTheWordsIsMarked() {
        StyledText passage = new StyledText(new Style(false))
                .add("a", StyledText.Look.MATCHED)
                .next("b c", StyledText.Look.DROPPED)
                .next("d", StyledText.Look.ADDED);
        assertThat(passage.wrap(80)).containsExactly("a [-b c-] {+d+}");
    }
}
