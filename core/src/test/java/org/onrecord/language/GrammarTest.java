package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrammarTest {
    @Test
    void functionWordsAreKnownByWhatTheyDo() {
        assertThat(Grammar.ARTICLES).containsExactlyInAnyOrder("the", "a", "an");
        assertThat(Grammar.GENITIVE).containsExactly("of");
        assertThat(Grammar.FIRST_PERSON).contains("we").doesNotContain("she");
    }

    @Test
    void anEndingTellsWhatAWordMayBe() {
        assertThat(Grammar.isAdverb("quietly")).isTrue();
        assertThat(Grammar.isGerund("saying")).isTrue();
        assertThat(Grammar.isPast("argued")).isTrue();
        assertThat(Grammar.isPlural("voters")).isTrue();
        assertThat(Grammar.isPlural("class")).isFalse();
        assertThat(Grammar.isPossessive("mayor's")).isTrue();
        assertThat(Grammar.isNegated("won’t")).isTrue();
        assertThat(Grammar.isReflexive("themselves")).isTrue();
        assertThat(Grammar.plural("voter")).isEqualTo("voters");
    }
}
