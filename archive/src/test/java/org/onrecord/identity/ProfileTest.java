package org.onrecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.onrecord.identity.Register.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.SpeakerType;

class ProfileTest {
    @Test
    void rolesComeByDateUnderTheMostFrequentSpelling() {
        Profile profile = Profile.of(7, person("Imre Valdane", "the mayor of Tarn Bay", null, "2021-05-01"))
                .with(person("Imre Valdane", "Senator", null, "2023-02-01"))
                .with(person("Imre Valdane", "Mayor of Tarn Bay", null, "2020-01-01"))
                .with(person("Imre Valdane", null, null, "2024-01-01"))
                .with(person("Imre Valdane", "Mayor of Tarn Bay", null, "2020-03-01"));
        assertThat(profile.roles())
                .containsExactly(
                        new Membership(
                                "Mayor of Tarn Bay",
                                null,
                                LocalDate.parse("2020-01-01"),
                                LocalDate.parse("2021-05-01"),
                                3),
                        new Membership(
                                "Senator", null, LocalDate.parse("2023-02-01"), LocalDate.parse("2023-02-01"), 1));
        assertThat(profile.stories()).isEqualTo(5);
        assertThat(profile.from()).isEqualTo("2020-01-01");
        assertThat(profile.to()).isEqualTo("2024-01-01");
    }

    @Test
    void itIsCalledByItsMostFrequentWholeName() {
        Profile profile = Profile.of(7, person("Valdane", null))
                .with(person("Valdane", null))
                .with(person("I. Valdane", null))
                .with(person("I. Valdane", null))
                .with(person("I. Valdane", null))
                .with(person("Imre K. Valdane", null))
                .with(person("Imre Valdane", null))
                .with(person("Imre Valdane", null));
        assertThat(profile.name()).isEqualTo("Imre Valdane");
        assertThat(profile.names())
                .extracting(NameVariant::name, NameVariant::stories)
                .containsExactly(
                        tuple("Imre Valdane", 2),
                        tuple("Imre K. Valdane", 1),
                        tuple("I. Valdane", 3),
                        tuple("Valdane", 2));
    }

    @Test
    void theOrderOfTheStoriesDoesNotShow() {
        Mention one = person("Imre Valdane", "Mayor", "Tarn Bay", "2020-01-01");
        Mention two = person("IMRE VALDANE", "mayor", "Tarn Bay", "2022-01-01");
        Mention three = person("Imre K. Valdane", "senator", null, "2019-01-01");
        Profile forth = Profile.of(7, one).with(two).with(three);
        Profile back = Profile.of(7, three).with(two).with(one);
        assertThat(forth.names()).isEqualTo(back.names());
        assertThat(forth.roles()).isEqualTo(back.roles());
    }

    @Test
    void twoProfilesMergeIntoTheFirst() {
        Profile merged = Profile.of(7, person("Valdane", "mayor", null, "2020-01-01"))
                .merged(Profile.of(9, person("Imre Valdane", "Mayor", null, "2018-01-01")));
        assertThat(merged.number()).isEqualTo(7);
        assertThat(merged.name()).isEqualTo("Imre Valdane");
        assertThat(merged.stories()).isEqualTo(2);
        assertThat(merged.roles())
                .singleElement()
                .satisfies(role -> assertThat(role.from()).isEqualTo("2018-01-01"));
    }

    @Test
    void itIsMadeFromCountedEvidence() {
        LocalDate date = LocalDate.parse("2020-01-01");
        Profile profile = Profile.of(
                7,
                List.of(new NameVariant("Imre Valdane", SpeakerType.PERSON, 4)),
                List.of(
                        new Membership("mayor", null, date, date.plusDays(9), 3),
                        new Membership(null, null, date.plusDays(20), date.plusDays(20), 1)),
                Map.of("Maud Ferrin", 2));
        assertThat(profile.stories()).isEqualTo(4);
        assertThat(profile.roles()).hasSize(1);
        assertThat(profile.to()).isEqualTo(date.plusDays(20));
        assertThat(profile.type()).isEqualTo(SpeakerType.PERSON);
    }

    @Test
    void itGrowsWithWhatIsToldAndNotWithHowOften() {
        Profile profile = Profile.of(7, person("Imre Valdane", "mayor"));
        for (int story = 0; story < 10_000; story++) {
            profile = profile.with(person("Imre Valdane", story % 2 == 0 ? "mayor" : null));
        }
        assertThat(profile.stories()).isEqualTo(10_001);
        assertThat(profile.roleHistory()).hasSize(2);
    }

    @Test
    void aRoleOrNameOfNoStoryIsRefused() {
        assertThatThrownBy(() -> new Membership("mayor", null, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mayor");
        LocalDate date = LocalDate.parse("2020-01-01");
        assertThatThrownBy(() -> new Membership("mayor", null, date, date.minusDays(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019-12-31");
        assertThatThrownBy(() -> new NameVariant(" ", SpeakerType.PERSON, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Profile.of(7, List.of(), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
    }
}
