package org.onrecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.identity.Register.appearance;
import static org.onrecord.identity.Register.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.SpeakerType;

class IdentitiesTest {
    private final Register register = new Register();

    @Test
    void caseAccentsPeriodsHonorificsAndMiddleInitialsDoNotCount() {
        assertAreOne("Imre Valdane", "IMRE VALDANE");
        assertAreOne("Imre Valdane", "Ímre  Valdáne");
        assertAreOne("Imre Valdane", "Mr. Imre Valdane");
        assertAreOne("Imre Valdane", "Sen. Imre Valdane");
        assertAreOne("Imre Valdane", "Dr Imre Valdane, PhD");
        assertAreOne("Imre Valdane", "Imre K. Valdane");
        assertAreOne("Imre K Valdane", "Imre Kasimir Valdane");
        assertAreOne("J. K. Haske", "J.K. Haske");
        assertAreOne("Łucja O’Dorrit-Øst", "Lucja O'Dorrit-Ost");
        assertAreOne("Ursel von der Heide", "URSEL VON DER HEIDE");
    }

    @Test
    void middleInitialsAndGenerationsThatDifferPartTwoPeople() {
        assertAreTwo("Imre K. Valdane", "Imre R. Valdane");
        assertAreTwo("Imre Valdane Jr.", "Imre Valdane Sr.");
        assertAreTwo("Imre Valdane", "Pell Valdane");
        assertAreTwo("Imre Valdane", "Imre Okonta");
    }

    @Test
    void aJuniorIsHisFatherOnlyByRole() {
        register.add(person("Imre Valdane", "president of the Norlin ferry company"));
        assertIsNew(person("Imre Valdane Jr.", null));
        register.add(person("Pell Okonta Jr.", "chief justice"));
        assertIsKnown(person("Pell Okonta", "Chief Justice"));
    }

    @Test
    void shortNamesAndInitialsAreOnePersonWhereARoleOrBodyShowsIt() {
        register.add(person("Michael Ferrin", "head of the Lanmere Growers Chamber"));
        assertIsKnown(person("Mike Ferrin", "director of the Growers Chamber"));
        assertIsKnown(person("M. Ferrin", "head of the Lanmere Growers Chamber"));
        assertIsNew(person("Micky Ferrin", "singer"));
        register.add(person("Leonard Tove", null));
        assertIsNew(person("Len Tove", null));
        assertThat(register.last().because()).contains("like that of Leonard Tove");
    }

    @Test
    void aNicknameInQuotationMarksIsAGivenName() {
        register.add(person("Robert C. \"Bobby\" Haske", "senator"));
        assertIsKnown(person("Bobby Haske", "senator"));
        assertIsKnown(person("Robert Haske", null));
    }

    @Test
    void aSecondLastNameMayBeLeftOut() {
        register.add(person("Ildo Guarda Castell", "secretary of the economy"));
        assertIsKnown(person("Ildo Guarda", "secretary of the economy"));
        assertIsNew(person("Ildo Guarda", "goalkeeper"));
    }

    @Test
    void peopleOfOtherWalksOfLifeAreTwo() {
        register.add(person("Imre Valdane", "striker"));
        assertIsNew(person("Imre Valdane", "judge"));
        assertThat(register.last().because()).isEqualTo("new: the name is known as a striker, this one is a judge");
        assertIsNew(person("Imre Valdane", "a resident of Sule"));
        register.add(person("Maud Ferrin", "police chief"));
        assertIsNew(person("Maud Ferrin", "opera singer"));
        assertIsNew(person("Maud Ferrin", "plumber"));
    }

    @Test
    void peopleWhoChangeRolesWithinPoliticsStayOne() {
        register.add(person("Imre Valdane", "Senator"));
        assertIsKnown(person("Imre Valdane", "presidential candidate"));
        assertIsKnown(person("Imre Valdane", "former foreign minister"));
        assertIsKnown(person("Imre Valdane", "ex-senator"));
        assertIsKnown(person("Imre Valdane", "lawyer"));
    }

    @Test
    void whoLeftAWalkOfLifeMayGoAnother() {
        register.add(person("Imre Valdane", "former prosecutor"));
        assertIsKnown(person("Imre Valdane", "governor"));
        register.add(person("Pell Okonta", "judge", null, "2010-01-01"));
        assertIsKnown(person("Pell Okonta", "senator", null, "2020-01-01"));
        register.add(person("Dorrit Haske", "judge", null, "2020-01-01"));
        assertIsNew(person("Dorrit Haske", "senator", null, "2020-03-01"));
    }

    @Test
    void aSharedBodyOutweighsTheWalkOfLife() {
        register.add(person("Imre Valdane", "goalkeeper", "Tarn Bay Rovers", "2020-01-01"));
        assertIsKnown(person("Imre Valdane", "surgeon", "Tarn Bay Rovers", "2020-01-01"));
    }

    @Test
    void mayorsOfTwoTownsAtOneTimeAreTwo() {
        register.add(person("Imre Valdane", "mayor of Tarn Bay", null, "2020-01-01"));
        assertIsNew(person("Imre Valdane", "mayor of Sule", null, "2020-06-01"));
        assertIsKnown(person("Imre Valdane", "Mayor", "Tarn Bay", "2021-01-01"));
        assertIsKnown(person("Imre Valdane", "Tarn Bay mayor", null, "2021-01-01"));
        register.add(person("Pell Okonta", "mayor of Tarn Bay", null, "2002-01-01"));
        assertIsKnown(person("Pell Okonta", "mayor of Sule", null, "2020-01-01"));
        register.add(person("Dorrit Haske", "former mayor of Tarn Bay", null, "2020-01-01"));
        assertIsKnown(person("Dorrit Haske", "mayor of Sule", null, "2020-06-01"));
    }

    @Test
    void senatorsOfTwoStatesAndMinistersOfTwoCountriesAreTwo() {
        register.add(person("Imre Valdane", "Vermont senator"));
        assertIsNew(person("Imre Valdane", "senator", "Ohio", "2025-03-01"));
        assertIsKnown(person("Imre Valdane", "governor of Vermont"));
        register.add(person("Pell Okonta", "Governor of Virginia"));
        assertIsNew(person("Pell Okonta", "Governor of West Virginia"));
        register.add(person("Dorrit Haske", "foreign minister", "France", "2025-03-01"));
        assertIsNew(person("Dorrit Haske", "interior minister", "Norway", "2025-03-01"));
    }

    @Test
    void aLastNameAloneIsTheOneWhoBearsIt() {
        register.add(person("Imre Valdane", "chief executive", "Norlin", "2025-03-01"));
        assertIsKnown(person("Valdane", null));
        assertThat(register.last().because()).contains("the only one known by that last name");
        assertIsNew(person("Valdane", "goalkeeper"));
    }

    @Test
    void ofTwoWhoBearALastNameTheRoleTellsWhich() {
        register.add(person("Imre Valdane", "chief executive", "Norlin", "2025-03-01"));
        long senator = register.add(person("Pell Valdane", "senator"));
        assertThat(register.add(person("Valdane", "Senator"))).isEqualTo(senator);
        assertIsNew(person("Valdane", null));
        assertThat(register.last().because()).isEqualTo("new: 2 are known by that last name, and nothing tells which");
    }

    @Test
    void aLastNameAloneIsTheOneWhomEveryoneKnowsAndThatIsAGuess() {
        long known = register.add(person("Imre Valdane", "senator"));
        for (int story = 0; story < 20; story++) {
            register.add(person("Imre Valdane", "senator"));
        }
        register.add(person("Dorrit Valdane", "farmer"));
        assertThat(register.add(person("Valdane", null))).isEqualTo(known);
        assertThat(register.last().isGuess()).isTrue();
    }

    @Test
    void aGivenNameAloneIsNobodyElse() {
        register.add(person("Ellie", "student"));
        assertIsNew(person("Ellie", null));
        assertIsNew(person("Ellie", null));
    }

    @Test
    void aWholeNameTakesOverALastNameOfTheSameRole() {
        long first = register.add(person("Valdane", "President"));
        assertThat(register.add(person("Imre Valdane", "President"))).isEqualTo(first);
        assertThat(register.profile(first).name()).isEqualTo("Imre Valdane");
        register.add(person("Okonta", null));
        assertIsNew(person("Pell Okonta", null));
    }

    @Test
    void ofTwoOfOneNameTheOneWithTheRoleIsMeant() {
        register.add(person("Imre Valdane", "striker"));
        long judge = register.add(person("Imre Valdane", "judge"));
        assertThat(register.add(person("Imre Valdane", "appeals court judge"))).isEqualTo(judge);
        assertThat(register.last().isGuess()).isFalse();
    }

    @Test
    void ofTwoOfOneNameTheOneAmongTheSamePeopleIsMeantElseTheMostPresentWhichIsAGuess() {
        long striker = register.add(speaker("striker", "2025-03-01", "Tove Anselm"));
        long judge = register.add(speaker("judge", "2025-03-01", "Maud Ferrin"));
        register.add(speaker("striker", "2025-03-01", "Tove Anselm"));
        assertThat(register.add(speaker(null, "2025-03-01", "Maud Ferrin"))).isEqualTo(judge);
        assertThat(register.last().because()).contains("spoke beside the same people");
        register.add(speaker("striker", "2025-03-01", "Tove Anselm"));
        assertThat(register.add(speaker(null, "2025-03-01"))).isEqualTo(striker);
        assertThat(register.last().isGuess()).isTrue();
        assertThat(register.last().because()).contains("a guess");
    }

    @Test
    void ofTwoOfOneNameTheOneInTheNewsIsMeant() {
        register.add(speaker("striker", "2012-05-01"));
        register.add(speaker("striker", "2012-05-02"));
        long judge = register.add(speaker("judge", "2025-03-01"));
        assertThat(register.add(speaker(null, "2025-03-10"))).isEqualTo(judge);
        assertThat(register.last().because()).contains("in the news");
    }

    @Test
    void oneSlipOfARoleTiesNobodyElseToAProfile() {
        for (int story = 0; story < 30; story++) {
            register.add(person("Imre Valdane", "senator"));
        }
        Mention slip = person("Imre Valdane", "singer");
        Profile slipped = register.profile(1).merged(Profile.of(2, slip));
        assertThat(Identities.place(person("Imre Valdane", "jazz singer"), List.of(slipped))
                        .profile())
                .isNull();
        assertThat(Identities.place(person("Imre Valdane", "senator"), List.of(slipped))
                        .profile())
                .isEqualTo(1);
    }

    @Test
    void bodiesAndGovernmentsOfOneNameAreOne() {
        long norlin = register.add(body("Norlin Ferries", SpeakerType.ORGANIZATION));
        assertThat(register.add(body("The Norlin Ferries, Inc.", SpeakerType.ORGANIZATION)))
                .isEqualTo(norlin);
        long moscow = register.add(body("Moscow", SpeakerType.GOVERNMENT));
        assertThat(register.add(body("MOSCOW", SpeakerType.ORGANIZATION))).isEqualTo(moscow);
        long un = register.add(body("U.N.", SpeakerType.ORGANIZATION));
        assertThat(register.add(body("the UN", SpeakerType.ORGANIZATION))).isEqualTo(un);
        assertIsNew(body("United Nations", SpeakerType.ORGANIZATION));
        long campaign = register.add(body("Imre Valdane's campaign", SpeakerType.ORGANIZATION));
        assertThat(register.add(body("Imre Valdane campaign", SpeakerType.ORGANIZATION)))
                .isEqualTo(campaign);
    }

    @Test
    void aPersonIsNeverABody() {
        register.add(body("Valdane", SpeakerType.ORGANIZATION));
        assertIsNew(person("Valdane", null));
        register.add(body("Imre Valdane", SpeakerType.ORGANIZATION));
        assertIsNew(person("Imre Valdane", null));
    }

    @Test
    void unnamedSpeakersAreNeverJoined() {
        Mention officials = Mention.of("Western officials", SpeakerType.GROUP, false, "a story")
                .withDate(LocalDate.parse("2025-03-01"));
        assertThat(Identities.keys(officials)).isEmpty();
        assertThat(Identities.filing(officials)).isEmpty();
        assertIsNew(officials);
        assertIsNew(officials);
    }

    @Test
    void aDocumentIsJoinedByItsProperNameOnly() {
        assertThat(Identities.keys(body("a study of ferries", SpeakerType.DOCUMENT)))
                .isEmpty();
        long treaty = register.add(body("The 1951 Ostrey Convention", SpeakerType.DOCUMENT));
        assertThat(register.add(body("1951 Ostrey Convention", SpeakerType.DOCUMENT)))
                .isEqualTo(treaty);
        assertIsNew(body("1951 Ostrey Convention", SpeakerType.ORGANIZATION));
    }

    @Test
    void aNamedAuthorIsThePersonOfTheName() {
        long person = register.add(person("Imre Valdane", "columnist"));
        assertThat(register.add(body("Imre Valdane", SpeakerType.AUTHOR))).isEqualTo(person);
    }

    @Test
    void aNameOfAnotherScriptIsWhole() {
        long person = register.add(person("王小明", null));
        assertThat(register.add(person("王小明", null))).isEqualTo(person);
        assertThat(Identities.keys(person("…", null))).isEmpty();
        assertThat(register.add(person("Имре Вальдан", null))).isEqualTo(register.add(person("ИМРЕ ВАЛЬДАН", null)));
    }

    @Test
    void aFamilyNameMayComeFirst() {
        long person = register.add(person("Han Ko-lin", "secretary general"));
        assertThat(register.add(person("Han", "Secretary General"))).isEqualTo(person);
    }

    private static void assertAreOne(String one, String other) {
        assertThat(placedAfter(one, other)).as("%s, %s", one, other).isEqualTo(1L);
        assertThat(placedAfter(other, one)).as("%s, %s", other, one).isEqualTo(1L);
    }

    private static void assertAreTwo(String one, String other) {
        assertThat(placedAfter(one, other)).as("%s, %s", one, other).isEqualTo(2L);
        assertThat(placedAfter(other, one)).as("%s, %s", other, one).isEqualTo(2L);
    }

    private static long placedAfter(String first, String next) {
        Register empty = new Register();
        empty.add(person(first, null));
        return empty.add(person(next, null));
    }

    private void assertIsNew(Mention mention) {
        assertThat(Identities.place(mention, register.candidates(mention)).profile())
                .as(mention.toString())
                .isNull();
        register.add(mention);
    }

    private void assertIsKnown(Mention mention) {
        register.add(mention);
        assertThat(register.last().profile())
                .as("%s: %s", mention, register.last())
                .isNotNull();
    }

    private static Mention body(String name, SpeakerType type) {
        return appearance(name, type, null, null, "2025-03-01", List.of());
    }

    private static Mention speaker(@Nullable String role, String date, String... alongside) {
        return appearance("Imre Valdane", SpeakerType.PERSON, role, null, date, List.of(alongside));
    }
}
