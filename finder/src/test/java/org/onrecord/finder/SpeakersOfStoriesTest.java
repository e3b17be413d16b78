package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// Cases that users of other tools have reported as missed, on stories of our own; the numbers are those of the
/// complaints.
class SpeakersOfStoriesTest {
    private static NeuralFinder finder;

    @BeforeAll
    static void open() {
        finder = NeuralFinder.open();
    }

    @AfterAll
    static void close() {
        finder.close();
    }

    @Test
    void aDescriptionBehindTheNameDoesNotHideTheSpeaker() { // 1
        String story = """
                Martin Oakes, a veterinarian, said: "They need clean water before anything else."

                "If they don't get it, we will lose half the herd," he added.
                """;
        assertThat(speaker(story, "They need clean")).isEqualTo("Martin Oakes");
        assertThat(speaker(story, "If they don't")).isEqualTo("Martin Oakes");
        assertThat(resolved(story, "They need clean").role()).isEqualTo("veterinarian");
    }

    @Test
    void aSentenceBetweenNameAndQuotationDoesNotHideTheSpeaker() { // 2
        String story = """
                On Tuesday Farida Anwar, a Green councillor, said she was troubled by the plan. "What they have drawn up \
                will flood the lower town," she said.
                """;
        assertThat(speaker(story, "What they have drawn")).isEqualTo("Farida Anwar");
    }

    @Test
    void rareVerbsOfSpeechAreNoHindrance() { // 4
        String story = """
                "Nobody asked us," grumbled Pieter Vos, the harbour master. "It was over before we came," sighed Lena Brandt.
                """;
        assertThat(speaker(story, "Nobody asked us")).isEqualTo("Pieter Vos");
        assertThat(speaker(story, "It was over")).isEqualTo("Lena Brandt");
    }

    @Test
    void aNicknameInQuotationMarksIsNoQuotationAndAnUnnamedPersonSpeaks() { // 5
        String story = """
                "I have slept here since the mill shut," said a homeless man who goes by the name "Patches."
                """;
        assertThat(finder.find(story(story))).hasSize(1);
        assertThat(speaker(story, "I have slept")).contains("homeless man");
        assertThat(resolved(story, "I have slept").named()).isFalse();
    }

    @Test
    void aShortNameIsResolvedToTheFullest() { // 7, 8
        String story = """
                Prime Minister Elin Sandvik met union leaders on Monday in the capital.

                "We will not raise the tax this year," Sandvik said after the talks.
                """;
        Speaker.Resolved speaker = resolved(story, "We will not raise");
        assertThat(speaker.name()).isEqualTo("Elin Sandvik");
        assertThat(speaker.role()).isEqualTo("Prime Minister");
        assertThat(speaker.resolvedBy()).isEqualTo(Resolution.SHORT_NAME);
    }

    @Test
    void aLineThatLeadsInNamesTheSpeaker() { // 13
        String story = """
                The commission voted three to two on Thursday.

                And from Chairwoman Odette Marchetti:

                "Today we close a gap that cost rural families dearly."
                """;
        assertThat(speaker(story, "Today we close")).isEqualTo("Odette Marchetti");
    }

    @Test
    void aDashSignsAQuotation() { // 13
        String story = """
                Reactions came quickly.

                "The order serves no one who lives outside the cities." -Commissioner Gerald Stokes
                """;
        assertThat(speaker(story, "The order serves")).isEqualTo("Gerald Stokes");
    }

    @Test
    void indirectSpeechIsFoundAndNamed() { // 14
        String story = "Mayor Tomas Reyes said that the bridge would open in May, a year late.";
        assertThat(speaker(story, "the bridge would open")).isEqualTo("Tomas Reyes");
    }

    @Test
    void aCueInTheMiddleOfTheSentenceIsSeen() { // 15
        String story = """
                Hanna Lindqvist runs the city's water works. Ten years ago, she said, the pipes leaked a third of \
                everything that was pumped into them.
                """;
        assertThat(speaker(story, "the pipes leaked")).isEqualTo("Hanna Lindqvist");
    }

    @Test
    void aPronounIsToldByTheNamesGender() { // 17
        String story = """
                Senator Carla Whitmore debated Governor Henry Pruitt in Dayton on Friday.

                She said the budget was a fraud. He said it was the best in a decade.
                """;
        assertThat(speaker(story, "the budget was a fraud")).isEqualTo("Carla Whitmore");
        assertThat(speaker(story, "it was the best")).isEqualTo("Henry Pruitt");
    }

    @Test
    void aRoleMeansThePersonWhoHoldsIt() {
        String story = """
                Norway's finance minister, Ingrid Dahl, presented the budget on Wednesday.

                The minister said that growth would slow next year.
                """;
        assertThat(speaker(story, "growth would slow")).isEqualTo("Ingrid Dahl");
    }

    @Test
    void twoPeopleOfOneSurnameStayTwo() {
        String story = """
                Robert Hale and his daughter Susan Hale run the mill together.

                "We open at six," Mr. Hale said. "I open at five," Ms. Hale said.
                """;
        assertThat(speaker(story, "We open at six")).isEqualTo("Robert Hale");
        assertThat(speaker(story, "I open at five")).isEqualTo("Susan Hale");
    }

    @Test
    void theSeatOfAGovernmentKeepsItsNameAndGetsItsCountry() {
        Speaker.Resolved speaker =
                resolved("Moscow said on Friday that it would close two consulates.", "it would close");
        assertThat(speaker.name()).isEqualTo("Moscow");
        assertThat(speaker.type()).isEqualTo(SpeakerType.GOVERNMENT);
        assertThat(speaker.affiliation()).isEqualTo("Russia");
    }

    @Test
    void unnamedSourcesAreSpeakersWithADescription() {
        Speaker.Resolved speaker = resolved("Western officials said the talks had failed.", "the talks had failed");
        assertThat(speaker.name()).isEqualTo("Western officials");
        assertThat(speaker.named()).isFalse();
        assertThat(speaker.type()).isEqualTo(SpeakerType.GROUP);
    }

    @Test
    void aCountryInAHeadlineIsNoPronoun() {
        assertThat(speaker(
                        "US says it will keep backing Ruritania\n\nThe promise came late on Monday.", "it will keep"))
                .isEqualTo("US");
    }

    @Test
    void aSecondWhoMeansTheSamePerson() {
        String story = "A man who worked there, and who asked not to be named, said the valves had never been tested.";
        assertThat(speaker(story, "the valves")).contains("man").doesNotStartWith("and");
    }

    private static Story story(String text) {
        return Story.plain("test", Text.of(text));
    }

    private static Speaker.Resolved resolved(String text, String words) {
        Story story = story(text);
        for (Statement statement : finder.find(story)) {
            boolean holds = statement.content().stream()
                    .anyMatch(piece -> story.text().at(piece).contains(words));
            if (holds && statement.speaker() instanceof Speaker.Resolved resolved) {
                return resolved;
            }
        }
        throw new AssertionError("nobody is found to say \"" + words + "\": " + finder.find(story));
    }

    private static String speaker(String text, String words) {
        return resolved(text, words).name();
    }
}
