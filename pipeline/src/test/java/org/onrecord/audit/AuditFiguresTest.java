package org.onrecord.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

class AuditFiguresTest {
    private static Audit audit(String text) {
        Story story = Story.plain("quay.txt", Text.of(text));
        try (CastFinder finder = new CastFinder()) {
            return Audit.of(story, finder.find(story));
        }
    }

    private static List<String> remarks(String text, AuditRemark.Sort sort) {
        Audit audit = audit(text);
        return audit.remarks().stream()
                .filter(remark -> remark.sort() == sort)
                .map(remark -> remark.line() + ": " + audit.story().text().at(remark.span()))
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "“The tide is low,” Ada said. Fine.        | -",
                "He spoke.~“The tide is low and out, she.  | 2: “The tide is low and out, she.",
                "The tide is low and out,” she cried.      | 1: The tide is low and out,”",
                "No marks at all.                          | -",
            })
    void aMarkWithoutAPartnerIsShownWithTheWordsBesideIt(String text, String remark) {
        List<String> found = remarks(text.replace('~', '\n'), AuditRemark.Sort.UNBALANCED_MARK);

        if (remark == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().asString().startsWith(remark);
        }
    }

    @ParameterizedTest(name = "{0} is an orphan: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Crowds shouted “we want the bridge open now” again.   | true",
                "Crowds shouted “we want it now” again.                | false",
                "She read “The Old Man of the Quay” again.             | false",
                "“We want the bridge open now,” Ada said.              | false",
                "“We want the bridge open now,” Ada said. Posters had “we want the bridge open now” too. | false",
                "“We want the bridge open now,” Ada said. Posters had “we want the ferry back soon” too. | true",
                "Nobody spoke: “We want the bridge open now.”          | true",
            })
    void aQuotationOfFiveWordsThatNobodySaidIsAnOrphan(String text, boolean isOrphan) {
        assertThat(remarks(text, AuditRemark.Sort.ORPHAN_QUOTATION)).hasSize(isOrphan ? 1 : 0);
    }

    @Test
    void aLoadedCueIsShownWithWhoUsedIt() {
        Audit audit = audit("“The tide is low,” Ada said.\n\n“The pier is safe,” Bo claimed.\n");

        AuditRemark remark = audit.remarks().getFirst();
        assertThat(audit.remarks()).hasSize(1);
        assertThat(remark.sort()).isEqualTo(AuditRemark.Sort.LOADED_CUE);
        assertThat(remark.line()).isEqualTo(3);
        assertThat(remark.note()).isEqualTo("Bo");
        assertThat(audit.figures().of(AuditRemark.Sort.LOADED_CUE)).isOne();
    }

    @Test
    void aStatementThatNoWordReportsIsRemarked() {
        assertThat(remarks("Ada smiled: “All is well.”", AuditRemark.Sort.NO_CUE))
                .containsExactly("1: “All is well.”");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Ada, ''",
        "he, ''",
        "officials, port officials (unnamed)",
        "they, they may be the pilots or the crew",
    })
    void aFigureNeedsANamedSource(String source, String note) {
        Audit audit = audit("Yes. “It took 300 tons of sand,” " + source + " said.");

        List<AuditRemark> remarks = audit.remarks().stream()
                .filter(remark -> remark.sort() == AuditRemark.Sort.FIGURE_WITHOUT_NAMED_SOURCE)
                .toList();
        assertThat(remarks).extracting(AuditRemark::note).isEqualTo(note.isEmpty() ? List.of() : List.of(note));
    }

    @Test
    void sharesOfVoiceAreCountedByStatementsAndByQuotedWords() {
        AuditFigures figures = audit(
                        "“The tide is low,” Ada said. “It will rise,” Ada said. “Boats wait,” he said. “We help,”"
                                + " officials said. “Nobody asked,” they said. Bo said that boats sink.")
                .figures();

        assertThat(figures.statements()).isEqualTo(6);
        assertThat(figures.quotedWords()).isEqualTo(4 + 3 + 2 + 2 + 2);
        assertThat(figures.voices())
                .extracting(voice -> voice.who().name() + " " + voice.statements() + " " + voice.quotedWords())
                .containsExactly("Ada 2 7", "Arno Vale 1 2", "port officials 1 2", " 1 2", "Bo 1 0");
        assertThat(figures.loudest().orElseThrow().who().name()).isEqualTo("Ada");
        assertThat(figures.percent(figures.voices().getFirst())).isCloseTo(100 / 3.0, within(1e-9));
        assertThat(figures.quotedPercent(figures.voices().getFirst())).isCloseTo(700 / 13.0, within(1e-9));
        assertThat(figures.of(ShareOfVoice.Sort.NAMED)).isEqualTo(4);
        assertThat(figures.speakers(ShareOfVoice.Sort.NAMED)).isEqualTo(3);
        assertThat(figures.of(ShareOfVoice.Sort.UNNAMED)).isOne();
        assertThat(figures.of(ShareOfVoice.Sort.UNKNOWN)).isOne();
        assertThat(figures.of(UnknownReason.SEVERAL_FIT)).isOne();
    }

    @Test
    void mannersAndKindsAreCounted() {
        AuditFigures figures = audit("“The tide is low,” Ada said. “Why?” Bo asked. Cy said that boats “sink”.")
                .figures();

        assertThat(figures.of(Manner.DIRECT)).isEqualTo(2);
        assertThat(figures.of(Manner.MIXED)).isOne();
        assertThat(figures.of(Manner.INDIRECT)).isZero();
        assertThat(figures.of(Kind.QUESTION)).isOne();
        assertThat(figures.of(Kind.CLAIM)).isEqualTo(2);
        assertThat(figures.withoutKind()).isZero();
        assertThat(figures.quotedWords()).isEqualTo(4 + 1 + 1);
    }

    @Test
    void figuresOfSeveralStoriesAddUp() {
        AuditFigures total = new AuditFigures();
        total.add(audit("“The tide is low,” Ada said.").figures());
        total.add(audit("“Boats wait,” Bo claimed. “Yes,” Ada said.").figures());

        assertThat(total.stories()).isEqualTo(2);
        assertThat(total.statements()).isEqualTo(3);
        assertThat(total.quotedWords()).isEqualTo(7);
        assertThat(total.voices()).extracting(voice -> voice.who().name()).containsExactly("Ada", "Bo");
        assertThat(total.of(AuditRemark.Sort.LOADED_CUE)).isOne();
    }

    @Test
    void figuresOfNothingHaveNoSharesAndNobodyIsLoudest() {
        AuditFigures nothing = new AuditFigures();
        AuditFigures unknown = audit("“Nobody asked,” they said.").figures();

        assertThat(nothing.loudest()).isEmpty();
        assertThat(nothing.voices()).isEmpty();
        assertThat(unknown.loudest()).as("the unknown are nobody in particular").isEmpty();
        assertThat(nothing.percent(unknown.voices().getFirst())).isZero();
        assertThat(nothing.quotedPercent(unknown.voices().getFirst())).isZero();
    }

    @Test
    void remarksStandInTheOrderOfTheText() {
        assertThat(audit("Ada smiled: “All is well.”\n“The pier is safe,” Bo claimed.\nCrowds cried “we want the bridge"
                                + " open now” and left.”\n")
                        .remarks())
                .extracting(AuditRemark::sort)
                .startsWith(AuditRemark.Sort.NO_CUE, AuditRemark.Sort.LOADED_CUE)
                .contains(AuditRemark.Sort.UNBALANCED_MARK);
    }

    @ParameterizedTest(name = "{0} is {1} in JSON and {2} in words")
    @CsvSource({
        "ORPHAN_QUOTATION, orphanQuotations, orphan quotation, orphan quotations",
        "UNBALANCED_MARK, unbalancedMarks, unbalanced mark, unbalanced marks",
        "NO_CUE, withoutCue, no cue, statements without a cue",
        "LOADED_CUE, loadedCues, loaded cue, loaded cues",
        "FIGURE_WITHOUT_NAMED_SOURCE, figuresWithoutNamedSource, figure without named source, "
                + "figures without a named source",
    })
    void everySortOfRemarkHasItsWords(AuditRemark.Sort sort, String field, String word, String words) {
        assertThat(sort.field()).isEqualTo(field);
        assertThat(sort.word()).isEqualTo(word);
        assertThat(sort.words()).isEqualTo(words);
    }
}
