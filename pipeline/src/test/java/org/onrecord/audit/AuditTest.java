package org.onrecord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class AuditTest {
    @Test
    void countsStatementsByMannerKindAndSpeaker() {
        AuditFigures figures = audit(
                        "“One,” he said. “Two?” Bo asked. Bo said that it was late. “Three,” officials said."
                                + " “Four,” they said. “Five,” officials said. It read: “Six.”")
                .figures();

        assertThat(figures.statements()).isEqualTo(7);
        assertThat(figures.of(Manner.DIRECT)).isEqualTo(6);
        assertThat(figures.of(Manner.INDIRECT)).isOne();
        assertThat(figures.of(Kind.QUESTION)).isOne();
        assertThat(figures.of(Kind.CLAIM)).isEqualTo(6);
        assertThat(figures.withoutKind()).isZero();
        assertThat(figures.of(ShareOfVoice.Sort.NAMED)).isEqualTo(3);
        assertThat(figures.speakers(ShareOfVoice.Sort.NAMED)).isEqualTo(2);
        assertThat(figures.of(ShareOfVoice.Sort.UNNAMED)).isEqualTo(2);
        assertThat(figures.speakers(ShareOfVoice.Sort.UNNAMED)).isOne();
        assertThat(figures.of(ShareOfVoice.Sort.UNKNOWN)).isEqualTo(2);
        assertThat(figures.of(UnknownReason.SEVERAL_FIT)).isOne();
        assertThat(figures.of(UnknownReason.NO_SOURCE)).isOne();
        assertThat(figures.of(UnknownReason.NOT_ATTEMPTED)).isZero();
    }

    @Test
    void sharesAreOfTheStatementsAndOfTheWordsQuoted() {
        AuditFigures figures = audit(
                        "“One two three,” he said. Bo said that it was “very late” today. Bo said that he left.")
                .figures();

        assertThat(figures.quotedWords()).isEqualTo(5);
        assertThat(figures.voices())
                .extracting(voice -> voice.who().name(), ShareOfVoice::statements, ShareOfVoice::quotedWords)
                .containsExactly(tuple("Bo", 2L, 2L), tuple("Arno Vale", 1L, 3L));
        assertThat(figures.percent(figures.voices().getFirst())).isEqualTo(200.0 / 3);
        assertThat(figures.quotedPercent(figures.voices().getFirst())).isEqualTo(40);
    }

    @Test
    void singleMarksQuoteWordsToo() {
        assertThat(audit("Bo said that Ann's boat was 'far too slow' today.")
                        .figures()
                        .quotedWords())
                .isEqualTo(3);
    }

    @Test
    void fiveQuotedWordsThatNobodySaidAreAnOrphan() {
        assertThat(remarks(
                        "Line one.\n\n“We never asked for this bridge.” It rained.", AuditRemark.Sort.ORPHAN_QUOTATION))
                .containsExactly("3: “We never asked for this bridge.” (no statement holds it)");
    }

    @Test
    void aDirectStatementWithoutASourceIsAnOrphan() {
        assertThat(remarks("It read: “Keep off the grass, please.”", AuditRemark.Sort.ORPHAN_QUOTATION))
                .containsExactly("1: “Keep off the grass, please.” (no source is named)");
    }

    @Test
    void scareQuotesNicknamesAndTitlesAreNotOrphans() {
        assertThat(remarks(
                        "The “so-called plan” of Ike “The Rock” Stone, told in “The Long Road to the Sea and Back,” failed.",
                        AuditRemark.Sort.ORPHAN_QUOTATION))
                .isEmpty();
    }

    @Test
    void wordsOfAStatementAreNotOrphansEvenWhereAHeadlineRepeatsThem() {
        assertThat(remarks(
                        "“We never asked for this,” mayor tells inquiry\n\n“We never asked for this, not once,” he said."
                                + " “I never will, I promise,” they said.",
                        AuditRemark.Sort.ORPHAN_QUOTATION))
                .isEmpty();
    }

    @Test
    void boilerplateIsNotAnOrphan() {
        Text text = Text.of("Nothing.\n\n“Ten things you never knew about boats”");
        Story story = Story.builder("a.txt", text)
                .blocks(List.of(new Block(new Span(10, text.length()), Part.FURNITURE)))
                .build();
        assertThat(Audit.of(story, List.of()).remarks()).isEmpty();
    }

    @Test
    void marksWithoutAPartnerAreReportedByLine() {
        assertThat(remarks(
                        "It rained.\n\n“It holds, he said.\r\n\r\nIt does,” he said.",
                        AuditRemark.Sort.UNBALANCED_MARK))
                .containsExactly(
                        "3: “It holds, he said. (opens and does not close)",
                        "5: It does,” he said. (closes and did not open)");
    }

    @Test
    void aPlaceNeverCutsACharacterInTwo() {
        String smiles = "🙂".repeat(60);
        for (String text : new String[] {"“" + smiles, "x“" + smiles, smiles + "”", smiles + "x”", "“🙂", "🙂”"}) {
            Audit audit = audit(text);
            assertThat(audit.remarks()).hasSize(1);
            Span span = audit.remarks().getFirst().span();
            assertThat(audit.story().text().codePoints().toCodePoint(span.end()))
                    .isGreaterThan(audit.story().text().codePoints().toCodePoint(span.start()));
        }
    }

    @Test
    void loadedCuesStatementsWithoutACueAndUnsourcedFiguresHaveTheirPlaces() {
        Audit audit = audit("“Yes,” Bo claimed.\n“I said,” Bo said.\nIt read: “No.”\n“We need 30 tons,” officials said."
                + "\n“And 20 tons,” they said.\n“And 10 tons,” he said.");

        assertThat(notes(audit, AuditRemark.Sort.LOADED_CUE)).containsExactly("1: claimed (Bo)");
        assertThat(notes(audit, AuditRemark.Sort.NO_CUE)).containsExactly("3: “No.” ()");
        assertThat(notes(audit, AuditRemark.Sort.FIGURE_WITHOUT_NAMED_SOURCE))
                .containsExactly(
                        "4: 30 tons (port officials (unnamed))", "5: 20 tons (they may be the pilots or the crew)");
        assertThat(audit.figures().of(AuditRemark.Sort.LOADED_CUE)).isOne();
    }

    @Test
    void aPlaceEndsWithAWord() {
        assertThat(remarks("“We have waited nine years for this harbour, he said", AuditRemark.Sort.UNBALANCED_MARK))
                .containsExactly("1: “We have waited nine years for this harbour (opens and does not close)");
    }

    @Test
    void millionsOfMarksAreAuditedInLittleMemory() {
        assertThat(audit("x” ".repeat(5_000_000)).remarks()).hasSize(200_000);
    }

    @Test
    void figuresOfStoriesAddUp() {
        AuditFigures total = new AuditFigures();
        total.add(audit("“One,” he said.").figures());
        total.add(audit("“Two three,” he said. “Four,” officials claimed.").figures());

        assertThat(total.stories()).isEqualTo(2);
        assertThat(total.statements()).isEqualTo(3);
        assertThat(total.loudest()).hasValueSatisfying(voice -> {
            assertThat(voice.who().name()).isEqualTo("Arno Vale");
            assertThat(voice.statements()).isEqualTo(2);
            assertThat(voice.quotedWords()).isEqualTo(3);
        });
        assertThat(total.of(AuditRemark.Sort.LOADED_CUE)).isOne();
    }

    @Test
    void aStoryWithoutStatementsHasEmptyFigures() {
        AuditFigures figures = audit("").figures();
        assertThat(figures.stories()).isOne();
        assertThat(figures.voices()).isEmpty();
        assertThat(figures.loudest()).isEmpty();
    }

    private static List<String> remarks(String text, AuditRemark.Sort sort) {
        return notes(audit(text), sort);
    }

    private static List<String> notes(Audit audit, AuditRemark.Sort sort) {
        return audit.remarks().stream()
                .filter(remark -> remark.sort() == sort)
                .map(remark -> remark.line() + ": "
                        + audit.story().text().at(remark.span()).strip() + " (" + remark.note() + ")")
                .toList();
    }

    private static Audit audit(String text) {
        Story story = Story.plain("a.txt", Text.of(text));
        return Audit.of(story, new CastFinder().find(story));
    }
}
