package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// Forms of quotations that other tools miss, on stories of our own; the numbers are those of the
/// complaints.
class QuotationsOfStoriesTest {
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
    void aQuotationOverParagraphsIsOneStatement() { // 3
        Story story = story("""
                Mayor Celeste Aubry defended the closure on Tuesday.

                "We did not take this step lightly. The bridge is ninety years old and the engineers were plain with us.

                "Every week that it stayed open was a week of luck. I will not govern by luck.

                "So the barriers go up tonight, and they stay up," she said.
                """);
        Statement statement = holding(story, "We did not take");
        assertThat(words(story, statement)).contains("Every week that", "So the barriers go up");
        assertThat(speaker(statement).name()).isEqualTo("Celeste Aubry");
    }

    @Test
    void aLastQuotationThatNeverClosesIsKept() { // 6
        Story story = story("""
                "We knew the risks," said captain Ines Falk.

                "And we would sail again tomorrow
                """);
        assertThat(speaker(holding(story, "sail again tomorrow")).name()).isEqualTo("Ines Falk");
    }

    @Test
    void anOddMarkIsNoError() { // 11
        Story story = story("""
                Deputy mayor Roald Finch said the plan was "half baked and the numbers do not add up. He will vote against it \
                on Monday, he said.
                """);
        assertThat(speaker(holding(story, "half baked")).name()).isEqualTo("Roald Finch");
    }

    @Test
    void straightAndCurlyMarksMayBeMixed() { // 12
        Story story = story("""
                “The files were never lost," said archivist Petra Lund. "They were never looked for.”
                """);
        assertThat(holding(story, "never lost").manner()).isEqualTo(Manner.DIRECT);
        assertThat(speaker(holding(story, "never looked for")).name()).isEqualTo("Petra Lund");
    }

    @Test
    void aLetterheadSpeaksInWhatFollows() { // 13
        Story story = story("""
                From the desk of Lydia Marsh, Chief Analyst, Corvane Research.

                "Copper will trade sideways until the strikes end. We see no shortage before autumn."
                """);
        Speaker.Resolved speaker = speaker(holding(story, "Copper will trade"));
        assertThat(speaker.name()).isEqualTo("Lydia Marsh");
        assertThat(speaker.role()).isEqualTo("Chief Analyst");
    }

    @Test
    void aRelativeHeSaidKeepsTheWholeClauseAndExperienceSaysNothing() { // 15
        Story story = story("""
                Ten years ago, Maddox said, the much larger harvest would have been sold within a week. The new silo, which \
                he said was one of the costliest in the county, stands empty. Experience shows that such buildings rarely pay.

                Ian Maddox farms 400 hectares near Elmsford.
                """);
        assertThat(words(story, holding(story, "much larger harvest"))).contains("Ten years ago");
        assertThat(words(story, holding(story, "one of the costliest"))).contains("which");
        assertThat(finder.find(story)).noneMatch(one -> words(story, one).contains("rarely pay"));
    }

    @Test
    void scareQuotesAndTitlesAreNoQuotations() { // 16
        Story story = story("""
                The so-called "miracle diet" has no basis, nutritionist Hanne Vik said. Her book, "The Empty Plate," won a prize.
                """);
        assertThat(finder.find(story)).hasSize(1);
        Statement statement = finder.find(story).getFirst();
        assertThat(statement.manner()).isEqualTo(Manner.MIXED);
        assertThat(speaker(statement).role()).isEqualTo("nutritionist");
    }

    @Test
    void anAsideDoesNotStealTheSpeaker() { // 17
        Story story = story("""
                The chairman of the fund, Pavel Dostal, whose brother Milan is a minister, told investors that the fund would \
                not be wound up.
                """);
        Statement statement = holding(story, "wound up");
        assertThat(speaker(statement).name()).isEqualTo("Pavel Dostal");
        assertThat(speaker(statement).role()).isEqualTo("chairman of the fund");
        assertThat(statement.circumstances().addressee()).isNotNull();
    }

    @Test
    void whatPlacardsAndChantsSayIsSaidByThoseWhoBearThem() { // 18
        Story story = story("""
                Protesters carried signs reading "Our river, our rules" and chanted "Shame on you".
                """);
        assertThat(speaker(holding(story, "Shame on you")).type()).isEqualTo(SpeakerType.GROUP);
    }

    @Test
    void singleMarksAreToldFromApostrophes() { // 22
        Story story = story("""
                'I don't think they've read it,' said the shadow minister, Gwen Pryce. 'It's the worst bill since the '80s.'

                She added: 'The ministers' own advisers warned them.'
                """);
        Statement statement = holding(story, "I don't think");
        assertThat(words(story, statement)).contains("since the '80s");
        assertThat(statement.manner()).isEqualTo(Manner.DIRECT);
        assertThat(speaker(holding(story, "own advisers")).name()).isEqualTo("Gwen Pryce");
    }

    @Test
    void aQuotationThatDropsInAndOutLosesNoWords() { // 23
        Story story = story("""
                The army said it was "deeply sorry" for the strike but that it had "acted on the best intelligence" and that \
                "lessons will be learned".
                """);
        assertThat(words(story, holding(story, "deeply sorry"))).contains("for the strike", "lessons will be learned");
    }

    @Test
    void whoSpeaksJointlyIsNamedBesideTheFirst() {
        Story story = story("""
                Foreign ministers Aldo Ferrante and Mireille Caron said in a joint statement that the talks would resume on \
                Thursday.
                """);
        Speaker.Resolved speaker = speaker(holding(story, "talks would resume"));
        assertThat(speaker.name()).isEqualTo("Aldo Ferrante");
        assertThat(speaker.jointly()).isEqualTo(List.of("Mireille Caron"));
        assertThat(speaker.role()).isEqualTo("Foreign minister");
    }

    @Test
    void unnamedSourcesAreCounted() {
        Story story = story("""
                Two Western officials said the deal was close. A senior diplomat said it could collapse within days.
                """);
        assertThat(speaker(holding(story, "deal was close")).number()).isEqualTo(2);
        assertThat(speaker(holding(story, "deal was close")).type()).isEqualTo(SpeakerType.GROUP);
        assertThat(speaker(holding(story, "collapse")).number()).isEqualTo(1);
    }

    @Test
    void aNicknameInTheMiddleOfANameIsNoPartOfIt() { // 5
        Story story = story("""
                Retired boxer Tony "The Anvil" Marchetti said the gym would reopen in May.
                """);
        assertThat(speaker(holding(story, "gym would reopen")).name()).isEqualTo("Tony Marchetti");
    }

    @Test
    void aTitleTellsPeopleOfOneSurnameApart() {
        Story story = story("""
                Laura Keane and her brother Dermot Keane run the dairy. "We never watered the milk," Laura Keane said. \
                Mr. Keane said the inspectors were wrong.
                """);
        assertThat(speaker(holding(story, "inspectors were wrong")).name()).isEqualTo("Dermot Keane");
    }

    @Test
    void theyAreThePeopleLastSpokenOf() {
        Story story = story("""
                Residents of Millgate say the noise never stops. They want the airport to ban night flights.
                """);
        assertThat(speaker(holding(story, "noise never stops")).name()).isEqualTo("Residents of Millgate");
        assertThat(speaker(holding(story, "ban night flights")).name()).isEqualTo("Residents of Millgate");
    }

    @Test
    void aReportSpeaksForItsMaker() {
        Story story = story("""
                According to a new report by the Harbour Institute, the yard loses 3 million crowns a month.
                """);
        assertThat(speaker(holding(story, "yard loses")).name()).isEqualTo("Harbour Institute");
    }

    @Test
    void theReportingWordTellsTheKind() {
        Story story = story("""
                Energy minister Ruth Obayo denied that she had met the contractor. She acknowledged signing the letter. She \
                warned that lights could go out by March. She accused rivals of leaking the file. "Who gains from this?" she \
                asked. She urged MPs to pass the bill. "I am sorry for the worry this caused," Obayo said.
                """);
        assertThat(holding(story, "met the contractor").kind()).isEqualTo(Kind.DENIAL);
        assertThat(holding(story, "signing the letter").kind()).isEqualTo(Kind.ADMISSION);
        assertThat(holding(story, "lights could go out").kind()).isEqualTo(Kind.WARNING);
        assertThat(holding(story, "leaking the file").kind()).isEqualTo(Kind.ACCUSATION);
        assertThat(holding(story, "Who gains").kind()).isEqualTo(Kind.QUESTION);
        assertThat(holding(story, "pass the bill").kind()).isEqualTo(Kind.DEMAND);
        assertThat(holding(story, "sorry for the worry").kind()).isEqualTo(Kind.FEELING);
    }

    private static Story story(String text) {
        return Story.plain("test", Text.of(text));
    }

    private static Statement holding(Story story, String words) {
        return finder.find(story).stream()
                .filter(statement -> words(story, statement).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no statement holds \"" + words + "\": " + finder.find(story)));
    }

    private static String words(Story story, Statement statement) {
        return String.join(
                " … ", statement.content().stream().map(story.text()::at).toList());
    }

    private static Speaker.Resolved speaker(Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> resolved;
            case Speaker.Unknown unknown -> throw new AssertionError("the speaker is unknown: " + unknown.reason());
        };
    }
}
