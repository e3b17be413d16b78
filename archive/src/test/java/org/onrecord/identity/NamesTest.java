package org.onrecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.identity.Register.appearance;
import static org.onrecord.identity.Register.person;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// Tables of names that are one person's and names that are not; every row is tested in both directions.
class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Imre Valdane, imre valdane",
        "Imre Valdane, 'Imre  Valdane '",
        "Imre Valdane, Imre\u00A0Valdane",
        "José Núñez, Jose Nunez",
        "Jose\u0301 Nu\u0301n\u0303ez, José Núñez",
        "Łukasz Żółw, Lukasz Zolw",
        "Søren Ærø, Soren Aero",
        "Đorđe Šarić, Dorde Saric",
        "Jürgen Weiß, Jurgen Weiss",
        "Þóra Œst, Thora Oest",
        "O’Dorrit Haske, O'Dorrit Haske",
        "Maud D'Arnay, Maud D’Arnay",
        "Maud Crouse‑Mays, Maud Crouse-Mays",
        "J.K. Rell, J. K. Rell",
        "Имре Вальдан, ИМРЕ ВАЛЬДАН",
        "Ίμρε Βαλντάν, Ιμρε Βαλνταν",
        "王小明, 王小明",
        "عمر الحسن, عمر الحسن",
    })
    void spellingsOfOneNameAreOnePerson(String one, String other) {
        assertAreOne(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Mr. Imre Valdane",
        "Mrs Imre Valdane",
        "Dr. Imre Valdane",
        "Sir Imre Valdane",
        "Prof. Dr. Imre Valdane",
        "Sen. Imre Valdane",
        "Mayor Imre Valdane",
        "Prime Minister Imre Valdane",
        "Capt. Imre Valdane",
        "'Imre Valdane, PhD'",
        "'Imre Valdane, M.D.'",
        "Hon. Imre Valdane",
        "Judge Imre Valdane",
    })
    void titlesAndDegreesAreNoPartOfAName(String titled) {
        assertAreOne("Imre Valdane", titled);
    }

    @ParameterizedTest
    @CsvSource({
        "Ursel von der Heide, Ursel Von Der Heide",
        "Joost van der Meer, JOOST VAN DER MEER",
        "Ana de la Cruz, Ana De La Cruz",
        "Yusuf bin Karim, Yusuf Bin Karim",
        "Pell du Lac, Pell Du Lac",
        "Maud ter Horst, Maud Ter Horst",
    })
    void particlesAreOneNameWhateverTheirCase(String one, String other) {
        assertAreOne(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Ursel von der Heide, von der Heide",
        "Ana de la Cruz, de la Cruz",
        "Joost van der Meer, van der Meer",
    })
    void aLastNameIsToldWithItsParticles(String whole, String last) {
        Register register = new Register();
        long known = register.add(person(whole, "mayor of Sule"));
        assertThat(register.add(person(last, "mayor of Sule"))).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Imre K. Valdane, Imre Valdane",
        "Imre Kasimir Valdane, Imre Valdane",
        "Imre K. Valdane, Imre Kasimir Valdane",
        "Imre K. R. Valdane, Imre K. Valdane",
    })
    void aMiddleNameMayBeLeftOutOrShortened(String one, String other) {
        assertAreOne(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Imre Valdane, Imre Okonta",
        "Imre Valdane, Pell Valdane",
        "Imre Valdane, Irma Valdane",
        "Imre Valdane, Imre Valdanes",
        "Imre K. Valdane, Imre L. Valdane",
        "Imre Kasimir Valdane, Imre Leopold Valdane",
        "Imre Valdane Jr., Imre Valdane Sr.",
        "Imre Valdane II, Imre Valdane III",
        "王小明, 王大明",
        "Имре Вальдан, Пелл Вальдан",
        "Ursel von der Heide, Ursel Heide",
    })
    void otherNamesAreOtherPeople(String one, String other) {
        assertAreTwo(one, other);
    }

    @ParameterizedTest
    @CsvSource({
        "Michael Ferrin, Mike Ferrin", "Robert Haske, Bob Haske", "Elizabeth Quill, Liz Quill",
        "William Rell, Bill Rell", "Imre Valdane, I. Valdane", "Ildo Guarda Castell, Ildo Guarda",
    })
    void aShortNameIsOnePersonWithTheRoleAndNobodyKnownWithoutIt(String whole, String brief) {
        Register register = new Register();
        long known = register.add(person(whole, "head of the Lanmere Growers Chamber"));
        assertThat(register.add(person(brief, "head of the Lanmere Growers Chamber")))
                .as(register.last().because())
                .isEqualTo(known);
        Register empty = new Register();
        empty.add(person(whole, null));
        assertThat(empty.add(person(brief, null))).isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "mayor of Tarn Bay, Mayor of Tarn Bay", "the mayor of Tarn Bay, mayor of Tarn Bay",
        "Tarn Bay mayor, mayor of Tarn Bay", "Mayor of Tarn Bay, the Tarn Bay mayor",
    })
    void whoHasTheSameRoleInOtherWordsIsOne(String one, String other) {
        Register register = new Register();
        register.add(person("Imre Valdane", "singer"));
        long mayor = register.add(person("Imre Valdane", one, null, "2025-03-01"));
        assertThat(mayor).isEqualTo(2L);
        assertThat(register.add(person("Imre Valdane", other, null, "2025-03-05")))
                .isEqualTo(mayor);
    }

    @ParameterizedTest
    @CsvSource({
        "striker, judge",
        "opera singer, heart surgeon",
        "bishop, police chief",
        "farmer, senator",
        "plumber, goalkeeper",
    })
    void peopleOfOneNameInTwoWalksOfLifeAreTwo(String one, String other) {
        Register register = new Register();
        register.add(person("Imre Valdane", one));
        assertThat(register.add(person("Imre Valdane", other))).isEqualTo(2L);
        assertThat(register.add(person("Imre Valdane", one))).isEqualTo(1L);
        assertThat(register.add(person("Imre Valdane", other))).isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource({
        "senator, governor",
        "mayor, member of parliament",
        "foreign minister, prime minister",
        "striker, football coach",
        "professor, physician",
    })
    void whoRisesWithinAWalkOfLifeStaysOne(String one, String other) {
        Register register = new Register();
        register.add(person("Imre Valdane", one, null, "2019-03-01"));
        assertThat(register.add(person("Imre Valdane", other, null, "2024-03-01")))
                .as(register.last().because())
                .isEqualTo(1L);
    }

    @ParameterizedTest
    @EnumSource(
            value = SpeakerType.class,
            names = {"ORGANIZATION", "GOVERNMENT", "GROUP"})
    void bodiesAreOneByTheirNameWithoutArticleAndLegalForm(SpeakerType type) {
        Register register = new Register();
        long norlin = register.add(body("Norlin Ferries", type));
        for (String name :
                new String[] {"The Norlin Ferries", "NORLIN FERRIES", "Norlin Ferries Inc.", "norlin ferries Ltd"}) {
            assertThat(register.add(body(name, type))).as(name).isEqualTo(norlin);
        }
        assertThat(register.add(body("Norlin Bridges", type))).isEqualTo(norlin + 1);
    }

    private static Mention body(String name, SpeakerType type) {
        return appearance(name, type, null, null, "2025-03-01", List.of());
    }

    @Test
    void theAnswerDoesNotHangOnTheOrderOfTheCandidates() {
        Register register = new Register();
        for (String role : new String[] {"striker", "judge", "opera singer", "bishop"}) {
            register.add(person("Imre Valdane", role));
        }
        for (String role : new String[] {"judge", "bishop", "football coach"}) {
            Mention newcomer = person("Imre Valdane", role);
            List<Profile> candidates = register.candidates(newcomer);
            assertThat(candidates).hasSize(4);
            assertThat(Identities.place(newcomer, candidates.reversed()))
                    .isEqualTo(Identities.place(newcomer, candidates));
        }
    }

    @Test
    void candidatesOfOtherNamesDoNoHarm() {
        Profile other = Profile.of(7, person("Dorrit Haske", "judge"));
        assertThat(Identities.place(person("Imre Valdane", "judge"), List.of(other))
                        .profile())
                .isNull();
        Profile own = Profile.of(8, person("Imre Valdane", "judge"));
        assertThat(Identities.place(person("Imre Valdane", "judge"), List.of(other, own))
                        .profile())
                .isEqualTo(8L);
    }

    @ParameterizedTest
    @CsvSource({"Imre Valdane", "Imre K. Valdane", "Valdane", "von der Heide", "王小明", "J.K. Rell", "Norlin Ferries"})
    void whatIsFiledIsFoundUnderTheSameFirstKey(String name) {
        Mention mention = person(name, null);
        assertThat(Identities.filing(mention)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(Identities.keys(mention)).doesNotHaveDuplicates();
        assertThat(Identities.keys(mention).getFirst())
                .isEqualTo(Identities.filing(mention).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "—", "“”", "?"})
    void aNameWithoutALetterIsFiledNowhere(String name) {
        assertThat(Identities.keys(person(name, null))).isEmpty();
        assertThat(Identities.filing(person(name, null))).isEmpty();
    }

    @Test
    void everyPlacingSaysWhy() {
        Register register = new Register();
        for (String name : new String[] {"Imre Valdane", "Imre Valdane", "Valdane", "I. Valdane", "Imre Valdane Jr."}) {
            register.add(person(name, null));
            assertThat(register.last().because()).as(name).isNotBlank();
        }
        assertThatThrownBy(() -> new Link(7L, false, " ")).hasMessage("a link needs a reason, got none for profile 7");
    }

    @Test
    void anAppearanceNeedsANameAndAStory() {
        assertThatThrownBy(() -> appearance(" ", SpeakerType.PERSON, null, null, "2025-03-01", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a name and a story");
    }

    @Test
    void anAppearanceIsTheSpeakerAsOneStoryShowsThem() {
        Speaker.Resolved speaker =
                new Speaker.Resolved("Imre Valdane", SpeakerType.PERSON, true, "mayor", "Tarn Bay", Resolution.PRONOUN);
        LocalDate date = LocalDate.of(2025, 3, 1);
        Mention mention = Mention.of(speaker, date, "a story", List.of("Pell Okonta"));
        assertThat(mention.name()).isEqualTo("Imre Valdane");
        assertThat(mention.role()).isEqualTo("mayor");
        assertThat(mention.affiliation()).isEqualTo("Tarn Bay");
        assertThat(mention.date()).isEqualTo(date);
        assertThat(mention.alongside()).containsExactly("Pell Okonta");
    }

    @Test
    void aStoryWithoutADateJoinsAndMovesNoDate() {
        Speaker.Resolved speaker =
                new Speaker.Resolved("Imre Valdane", SpeakerType.PERSON, true, "mayor", null, Resolution.NAME);
        Profile undated = Profile.of(1, Mention.of(speaker, null, "a story", List.of()));
        assertThat(undated.from()).isNull();
        assertThat(undated.to()).isNull();
        Profile both = undated.with(person("Imre Valdane", "mayor", null, "2025-03-01"));
        assertThat(both.from()).isEqualTo("2025-03-01").isEqualTo(both.to());
        assertThat(both.stories()).isEqualTo(2);
        assertThat(both.roles())
                .singleElement()
                .satisfies(role -> assertThat(role.stories()).isEqualTo(2));
    }

    @Test
    void aProfileReadsAsItsNumberNameAndStories() {
        Profile profile = Profile.of(3, person("Imre Valdane", "mayor")).with(person("Imre Valdane", null));
        assertThat(profile).hasToString("3 Imre Valdane, 2 stories");
    }

    private static void assertAreOne(String one, String other) {
        assertThat(placedAfter(one, other)).as("%s, then %s", one, other).isEqualTo(1L);
        assertThat(placedAfter(other, one)).as("%s, then %s", other, one).isEqualTo(1L);
    }

    private static void assertAreTwo(String one, String other) {
        assertThat(placedAfter(one, other)).as("%s, then %s", one, other).isEqualTo(2L);
        assertThat(placedAfter(other, one)).as("%s, then %s", other, one).isEqualTo(2L);
    }

    private static long placedAfter(String first, String next) {
        Register register = new Register();
        register.add(person(first, null));
        return register.add(person(next, null));
    }
}
