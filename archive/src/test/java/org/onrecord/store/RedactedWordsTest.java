package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class RedactedWordsTest {
    private static final RedactedWords WORDS = new RedactedWords(List.of("“We sold the pier,”", "Yes", "to nobody"));

    @Test
    void aPhraseIsFoundWhateverItsCaseSpacesAndPunctuation() {
        assertThat(WORDS.isIn("The reeve: WE SOLD…\nthe pier!")).isTrue();
        assertThat(WORDS.in("we sold the pier; we sold the pier")).containsExactly(new Span(0, 16), new Span(18, 34));
    }

    @Test
    void partOfAPhraseOrOfAWordIsNotThePhrase() {
        assertThat(WORDS.isIn("we sold the old pier")).isFalse();
        assertThat(WORDS.isIn("we sold the piers")).isFalse();
    }

    @Test
    void phrasesOfFewWordsAreEverywhereAndNotLookedFor() {
        assertThat(WORDS.isIn("Yes, to nobody")).isFalse();
        assertThat(new RedactedWords(List.of()).isIn("")).isFalse();
    }
}
