package org.onrecord.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> COMMANDS = List.of("read", "add", "find", "check", "verify", "withdraw");

    @ParameterizedTest
    @CsvSource({"raed,read", "red,read", "fnd,find", "findd,find", "chekc,check", "witdhrwa,withdraw", "ad,add"})
    void aMistypedWordSuggestsTheNearest(String word, String nearest) {
        assertThat(Suggestion.nearest(word, COMMANDS)).contains(nearest);
    }

    @Test
    void aDistantWordSuggestsNothing() {
        for (String word : List.of("list", "publish", "x", "", "verification")) {
            assertThat(Suggestion.nearest(word, COMMANDS)).as(word).isEmpty();
        }
    }
}
