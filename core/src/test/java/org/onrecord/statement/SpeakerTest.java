package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {
    private static final Speaker.Resolved VALDANE =
            new Speaker.Resolved("Imre Valdane", SpeakerType.PERSON, true, "mayor", "Tarn Bay", Resolution.NAME);

    @Test
    void aSpeakerIsAloneUnlessSaidOtherwise() {
        assertThat(VALDANE.jointly()).isEmpty();
        assertThat(VALDANE.number()).isNull();
    }

    @Test
    void aSpeakerWithOthersIsTheSameSpeaker() {
        List<String> others = new ArrayList<>(List.of("Pell Okonta", "Dorrit Haske"));
        Speaker.Resolved joint = VALDANE.with(others);
        others.clear();
        assertThat(joint.jointly()).containsExactly("Pell Okonta", "Dorrit Haske");
        assertThat(joint.with(List.of())).isEqualTo(VALDANE);
    }

    @Test
    void aSpeakerFoundByOtherMeansIsTheSameSpeaker() {
        Speaker.Resolved she = VALDANE.with(List.of("Pell Okonta")).by(Resolution.PRONOUN);
        assertThat(she.resolvedBy()).isEqualTo(Resolution.PRONOUN);
        assertThat(she.by(Resolution.NAME)).isEqualTo(VALDANE.with(List.of("Pell Okonta")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void aSpeakerNeedsAName(String name) {
        assertThatThrownBy(() -> named(name, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("speaker name must not be blank, got \"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void roleAndAffiliationAreNullRatherThanBlank(String blank) {
        assertThatThrownBy(() -> named("Ann Lee", blank, null))
                .hasMessage("role must be null or not blank, got \"" + blank + "\" for Ann Lee");
        assertThatThrownBy(() -> named("Ann Lee", null, blank))
                .hasMessage("affiliation must be null or not blank, got \"" + blank + "\" for Ann Lee");
    }

    private static Speaker named(String name, @Nullable String role, @Nullable String affiliation) {
        return new Speaker.Resolved(name, SpeakerType.PERSON, true, role, affiliation, Resolution.NAME);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aSpeakerIsAtLeastOne(int number) {
        assertThatThrownBy(() -> of(number))
                .hasMessage("number must be null or at least 1, got " + number + " for officials");
        assertThat(of(1).number()).isEqualTo(1);
    }

    private static Speaker.Resolved of(int number) {
        return new Speaker.Resolved("officials", SpeakerType.GROUP, false, null, null, Resolution.DESCRIPTION)
                .withNumber(number);
    }

    @Test
    void whoWasResolvedWasResolvedSomehow() {
        assertThatThrownBy(() -> VALDANE.by(Resolution.NONE))
                .hasMessage("a resolved speaker needs a way it was resolved, got none: Imre Valdane");
    }

    @ParameterizedTest
    @EnumSource(UnknownReason.class)
    void whoIsUnknownIsSoForAReason(UnknownReason reason) {
        assertThat(new Speaker.Unknown(reason, "two mayors fit").why()).isEqualTo(reason);
        assertThatThrownBy(() -> new Speaker.Unknown(reason, "\t"))
                .hasMessage("an unknown speaker needs a reason, got \"\t\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, name",
        "SHORT_NAME, short name",
        "ROLE, role",
        "PRONOUN, pronoun",
        "DESCRIPTION, description",
        "IMPLIED, implied",
        "NONE, none",
    })
    void theWordsForHowASpeakerWasFoundAreThoseOfTheContract(Resolution resolution, String word) {
        assertThat(resolution.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, person",
        "ORGANIZATION, organization",
        "GOVERNMENT, government",
        "GROUP, group",
        "DOCUMENT, document",
        "AUTHOR, author",
        "UNKNOWN, unknown",
    })
    void theWordsForSortsOfSpeakersAreThoseOfTheContract(SpeakerType type, String word) {
        assertThat(type.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_SOURCE, no source",
        "NOBODY_FITS, nobody fits",
        "SEVERAL_FIT, several fit",
        "IMPERSONAL, impersonal",
        "NOT_ATTEMPTED, not attempted",
    })
    void theWordsForSortsOfReasons(UnknownReason reason, String word) {
        assertThat(reason.word()).isEqualTo(word);
    }
}
