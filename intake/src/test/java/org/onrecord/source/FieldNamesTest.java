package org.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTest {
    @Test
    void aGivenNameComesBeforeTheUsualOnes() {
        FieldNames names = FieldNames.of(List.of("text = lead", "headline=kop"));
        assertThat(names.of("text")).startsWith("lead", "text", "body");
        assertThat(names.of("headline")).containsExactly("kop", "headline", "title");
        assertThat(names.of("agency")).containsExactly("agency");
        assertThat(names.isGiven()).isTrue();
        assertThat(FieldNames.USUAL.isGiven()).isFalse();
    }

    @Test
    void ofTwoNamesForOneFieldTheLaterComesFirst() {
        assertThat(FieldNames.of(List.of("agency=wire", "agency=desk")).of("agency"))
                .containsExactly("desk", "wire", "agency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "=lead", "text=", "colour=blue", "text= "})
    void whatIsNoFieldWithANameIsRefusedWithTheFieldsThatThereAre(String given) {
        assertThatThrownBy(() -> FieldNames.of(List.of(given)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + given + "'")
                .hasMessageContaining("agency, authors, guid, headline, language, origin, outlet, published, text");
    }

    @Test
    void aDotLeadsIntoAnObject() {
        assertThat(FieldNames.steps("article.lead")).containsExactly("article", "lead");
        assertThat(FieldNames.steps("lead")).containsExactly("lead");
    }

    @Test
    void aFieldThatIsNotKnownHasNoNames() {
        assertThat(FieldNames.USUAL.of("colour")).isEmpty();
    }
}
