package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.archive.CheckResult.InStatement;
import org.onrecord.archive.CheckResult.InText;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Checks against all that stories say, not only what was found in them as statements.
class WholeTextTest {
    private static final String KETTLES = "Nobody has boiled a kettle on the quay since the last tall ship left us";

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Records.open(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void add(String guid, @Nullable String headline, String text) {
        Story story = Story.builder(guid, Text.of(text)).headline(headline).build();
        archive.add(List.of(new NewStory(story, Edition.of(guid), NewStories.statements(story))));
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private CheckResult check(String words) {
        return archive.check(QuotationQuery.of(words), null);
    }

    @Test
    void wordsInNoStatementAreFoundWithTheirPlaceAndAReceipt() throws Exception {
        String text = "Harbour days\n\nOne line was painted on the wall: " + KETTLES + ".\n\nThen the rain came.";
        add("a", "Harbour days", text);

        CheckResult checked = check(KETTLES);

        assertThat(checked.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(checked.evidence()).singleElement().isInstanceOfSatisfying(InText.class, found -> {
            assertThat(found.isHeadline()).isFalse();
            assertThat(found.story().story().text().at(found.said().getFirst())).isEqualTo(KETTLES);
            assertThat(found.excerpt().words()).startsWith("One line was painted");
            assertThat(found.receipt().check(null)).isEmpty();
            assertThat(found.receipt().position()).isEqualTo(found.story().number());
        });
    }

    /// A misquotation that the outlet corrected is not confirmed.
    @Test
    void wordsThatANewerVersionChangedStandInTheTextAndThoseThatItKeptAreOnRecord() {
        String kept = "“The lamps on the pier will burn through the whole winter,” said Ann Lee.";
        add("a", null, kept + "\n\n“There will be no new fee while I run this port,” said Ann Lee.");
        add("a", null, kept + "\n\n“There will be no new fee while the old pier stands,” said Ann Lee.");

        CheckResult changed = check("There will be no new fee while I run this port");
        assertThat(changed.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(changed.notes()).anyMatch(note -> note.contains("the newer one has it no more"));
        assertThat(check("The lamps on the pier will burn through the whole winter")
                        .verdict())
                .isEqualTo(Verdict.VERBATIM);
        assertThat(check("There will be no new fee while the old pier stands").verdict())
                .isEqualTo(Verdict.VERBATIM);
    }

    /// The sentence names her, whoever was taken for the speaker.
    @Test
    void whoTheSentenceNamesProbablySaidIt() {
        String text = "The mayor of Valmere, Ana Ostrey, said “the east gate stays shut until the flood is over”.";
        Story story = Story.builder("a", Text.of(text)).build();
        List<Statement> statements = List.of(Statement.of(
                story,
                List.of(span(text, "“the east gate stays shut until the flood is over”")),
                List.of(span(text, "said")),
                List.of(span(text, "The mayor of Valmere, Ana Ostrey,")),
                new Speaker.Resolved("Valmere", SpeakerType.GOVERNMENT, true, null, null, Resolution.NAME),
                new Provenance("told", "1", null)));
        archive.add(List.of(new NewStory(story, Edition.of("a"), statements)));
        String words = "the east gate stays shut until the flood is over";

        CheckResult checked = archive.check(new QuotationQuery(words, "Ana Ostrey"), null);
        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(checked.probably()).isTrue();
        assertThat(archive.check(new QuotationQuery(words, "Owen Marsh"), null).verdict())
                .isNotEqualTo(Verdict.VERBATIM);
    }

    @Test
    void wordsOfAHeadlineSayThatTheyAreItsOwn() {
        add("a", "Mayor: " + KETTLES, "The rain came.");
        CheckResult checked = check(KETTLES);
        assertThat(checked.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(checked.evidence())
                .singleElement()
                .isInstanceOfSatisfying(
                        InText.class, found -> assertThat(found.isHeadline()).isTrue());
        assertThat(checked.notes()).anyMatch(note -> note.contains("headline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir haben seit dem letzten Schiff keinen Kessel auf dem Kai gekocht",
                "Nous n’avons plus fait bouillir d’eau sur le quai depuis le départ du voilier",
                "Никто не кипятил чайник на причале с тех пор",
                "我们将在春天重新开放这座旧桥",
            })
    void aQuotationInAnotherLanguageIsFoundByItsWords(String words) {
        add("a", null, "Ein Bericht.\n\n« " + words + " »\n\nEnde.");
        assertThat(check(words).verdict()).isEqualTo(Verdict.IN_THE_TEXT);
    }

    @Test
    void wordsThatGoOnInTheNextParagraphAreFoundWhole() {
        String filler = "The quay was quiet and the gulls slept on the roofs of the sheds. ".repeat(12);
        String first = "Nobody has boiled a kettle on the quay";
        String second = "since the last tall ship left us";
        add("a", null, filler + "\n\n" + first + "\n\n" + second + "\n\n" + filler);
        assertThat(check(first + " " + second).verdict()).isEqualTo(Verdict.IN_THE_TEXT);
    }

    @Test
    void wordsAreFoundInALongTextWithoutLineEnds() {
        String filler = "The quay was quiet and the gulls slept on the roofs of the sheds. ".repeat(900);
        add("a", null, filler + KETTLES + ". " + filler);
        assertThat(check(KETTLES).verdict()).isEqualTo(Verdict.IN_THE_TEXT);
    }

    @Test
    void aStatementThatSearchMissesAmongManyIsFoundThroughTheText() {
        for (int story = 0; story < 90; story++) {
            add("n" + story, null, "“Number " + story + " of the boats was there when the people came,” said Ann Lee.");
        }
        add("a", null, "“The boats was there when the people of the number came,” said Imre Valdane.");
        CheckResult checked = check("The boats was there when the people of the number came");
        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void anOlderVersionHasTheWordsAndTheNewerOneNoMore() {
        add("a", null, "A sign reads: " + KETTLES + ". It is old.");
        add("a", null, "A sign was taken down. It was old, and the rain had washed most of it away.");
        CheckResult checked = check(KETTLES);
        assertThat(checked.verdict()).isEqualTo(Verdict.IN_THE_TEXT);
        assertThat(checked.notes()).anyMatch(note -> note.contains("newer version"));
    }

    @Test
    void aWithdrawnStoryHasNoWords() {
        add("a", null, "A sign reads: " + KETTLES + ". It is old.");
        archive.corrections()
                .withdraw(
                        archive.browse().stories(0, 1).getFirst().story().id(),
                        Edition.Status.CANCELED,
                        new EditNote("Ann", RecordContract.NOW, "the sign was a hoax"));
        assertThat(check(KETTLES).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
    }

    @Test
    void aCorrectedSpeakerIsNoGuess() {
        add("a", null, "“" + KETTLES + ",” said they.");
        StatementId id = archive.browse().statements(0, 1).getFirst().found().id();
        assertThat(archive.check(new QuotationQuery(KETTLES, "Olga Prent"), null)
                        .verdict())
                .isEqualTo(Verdict.IN_THE_TEXT);
        archive.corrections()
                .correct(
                        id,
                        new Change.ToSpeaker(new Speaker.Resolved(
                                "Olga Prent", SpeakerType.PERSON, true, null, null, Resolution.NAME)),
                        Records.ANN);
        CheckResult checked = archive.check(new QuotationQuery(KETTLES, "Olga Prent"), null);
        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(checked.probably()).isFalse();
        assertThat(checked.statements()).first().extracting(InStatement::named).isEqualTo(true);
    }

    @Test
    void aNameWithoutLettersIsNobodys() {
        add("a", null, "“" + KETTLES + ",” said Ann Lee.");
        assertThat(archive.check(new QuotationQuery(KETTLES, "?!"), null).verdict())
                .isEqualTo(Verdict.OTHER_SPEAKER);
    }

    @Test
    void fewWordsSayHowManySayThem() {
        add("a", null, "“Never again,” said Ann Lee.");
        add("b", null, "“Never again,” said Imre Valdane.");
        CheckResult checked = check("Never again");
        assertThat(checked.verdict()).isEqualTo(Verdict.TOO_SHORT_TO_TELL);
        assertThat(checked.notes()).contains("2 speakers on record say these words.");
    }

    @Test
    void thePlacesOfAStatementInPiecesAreThoseOfItsWords() {
        List<Span> content = List.of(new Span(10, 20), new Span(40, 60));
        assertThat(QuotationChecker.places(content, List.of(new Span(5, 18))))
                .containsExactly(new Span(15, 20), new Span(40, 45));
    }
}
