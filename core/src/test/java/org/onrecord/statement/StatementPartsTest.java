package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The parts of a statement: what they refuse, in which words, and their names outside the program.
class StatementPartsTest {
    private static final Story STORY = Story.plain("a.txt", Text.of("“We go,” Ann Lee said."));
    private static final Provenance MARKS = new Provenance("marks", "1", null);
    private static final Speaker ANN =
            new Speaker.Resolved("Ann Lee", SpeakerType.PERSON, true, null, null, Resolution.NAME);

    @ParameterizedTest
    @CsvSource({
        "2024-12-30, 2025-W01",
        "2025-01-05, 2025-W01",
        "2025-01-06, 2025-W02",
        "2021-01-03, 2020-W53",
        "2023-01-01, 2022-W52",
        "2024-02-29, 2024-W09",
    })
    void aWeekIsThatOfIso8601(LocalDate day, String week) {
        SaidOn said = new SaidOn(day, SaidOn.Precision.WEEK);
        assertThat(said.iso()).isEqualTo(week);
        assertThat(said.from()).isBetween(day.minusDays(6), day);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2024-02-29, day", "WEEK, 2024-02-26, week", "MONTH, 2024-02-01, month", "YEAR, 2024-01-01, year"})
    void whenSomethingWasSaidBeginsWithTheFirstDayThatItCanHaveBeen(
            SaidOn.Precision precision, LocalDate from, String word) {
        assertThat(new SaidOn(LocalDate.of(2024, 2, 29), precision).from()).isEqualTo(from);
        assertThat(precision.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 30", "-5, -2", "1.5, 1.50"})
    void aRangeGoesUpOrStays(BigDecimal value, BigDecimal upTo) {
        assertThat(figure(value, upTo, "%").upTo()).isEqualTo(upTo);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "30, 20", "-2, -5", "1.51, 1.5"})
    void aRangeThatGoesDownIsRefused(BigDecimal value, BigDecimal upTo) {
        assertThatThrownBy(() -> figure(value, upTo, "%"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range must not end below its start, got " + value + " to " + upTo);
    }

    @Test
    void aFiguresUnitIsNullRatherThanBlank() {
        assertThat(figure(BigDecimal.ONE, null, null).unit()).isNull();
        assertThatThrownBy(() -> figure(BigDecimal.ONE, null, " "))
                .hasMessage("unit must be null or not blank, got \" \"");
    }

    private static Figure figure(BigDecimal value, @Nullable BigDecimal upTo, @Nullable String unit) {
        return new Figure(new Span(0, 1), Figure.Sort.SHARE, value, upTo, unit);
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT, amount", "SHARE, share", "COUNT, count"})
    void sortsOfFiguresHaveTheirWords(Figure.Sort sort, String word) {
        assertThat(sort.word()).isEqualTo(word);
    }

    @Test
    void circumstancesAreNullRatherThanBlank() {
        assertThatThrownBy(() -> new Circumstances("", null, null, List.of(), false, null))
                .hasMessage("addressee must be null or not blank, got \"\"");
        assertThatThrownBy(() -> new Circumstances(null, "\n", null, List.of(), false, null))
                .hasMessage("venue must be null or not blank, got \"\n\"");
    }

    @Test
    void circumstancesCopyTheirFigures() {
        List<Figure> figures = new ArrayList<>(List.of(figure(BigDecimal.ONE, null, "%")));
        Circumstances circumstances = new Circumstances(null, null, null, figures, false, null);
        figures.clear();
        assertThat(circumstances.figures()).hasSize(1);
        assertThat(Circumstances.NONE).isEqualTo(new Circumstances(null, null, null, List.of(), false, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0", "0123456789abcdeg", " "})
    void aStatementsIdHasSixteenHexDigits(String value) {
        assertThatThrownBy(() -> new StatementId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("statement id must be 16 lower-case hex digits, got \"" + value + "\"");
    }

    @Test
    void aStatementsIdReadsAsItsDigits() {
        assertThat(new StatementId("0123456789abcdef")).hasToString("0123456789abcdef");
    }

    @Test
    void theIdTellsContentCueAndSourceApart() {
        Span first = new Span(0, 8);
        Span second = new Span(9, 16);
        assertThat(List.of(
                        statement(List.of(first), List.of(), List.of()).id(),
                        statement(List.of(first), List.of(second), List.of()).id(),
                        statement(List.of(first), List.of(), List.of(second)).id(),
                        statement(List.of(second), List.of(), List.of(first)).id(),
                        statement(List.of(first, second), List.of(), List.of()).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theIdIsThatOfTheStorysText() {
        Story same = Story.plain("elsewhere.txt", STORY.text());
        Story other = Story.plain("a.txt", Text.of(STORY.text().string() + " "));
        StatementId id =
                statement(List.of(new Span(0, 8)), List.of(), List.of()).id();
        assertThat(in(same).id()).isEqualTo(id);
        assertThat(in(other).id()).isNotEqualTo(id);
    }

    private static Statement in(Story story) {
        return Statement.of(story, List.of(new Span(0, 8)), List.of(), List.of(), ANN, MARKS)
                .withConfidence(1);
    }

    @Test
    void circumstancesAndTheStatementAroundChangeNothingElse() {
        Statement plain = in(STORY);
        Circumstances said = new Circumstances("reporters", "Tarn Bay", null, List.of(), true, new Span(1, 3));
        Statement in = plain.withCircumstances(said).withOuter(new StatementId("0123456789abcdef"));
        assertThat(in.circumstances()).isEqualTo(said);
        assertThat(in.within()).isEqualTo(new StatementId("0123456789abcdef"));
        assertThat(in)
                .usingRecursiveComparison()
                .ignoringFields("circumstances", "within")
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void confidenceLiesBetweenNoneAndAll(double confidence) {
        assertThatThrownBy(() -> Statement.of(STORY, List.of(new Span(0, 8)), List.of(), List.of(), ANN, MARKS)
                        .withConfidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be in 0..1, got " + confidence);
    }

    @Test
    void spansThatOverlapAreNamedWithTheirList() {
        List<Span> overlapping = List.of(new Span(4, 9), new Span(0, 5));
        List<Span> content = List.of(new Span(10, 12));
        assertThatThrownBy(() -> statement(overlapping, List.of(), List.of()))
                .hasMessage("spans of content must not overlap, got [[0, 5), [4, 9)]");
        assertThatThrownBy(() -> statement(content, overlapping, List.of())).hasMessageStartingWith("spans of cue");
        assertThatThrownBy(() -> statement(content, List.of(), overlapping)).hasMessageStartingWith("spans of source");
        assertThat(statement(List.of(new Span(4, 9), new Span(0, 4)), List.of(), List.of())
                        .content())
                .hasSize(2);
    }

    private static Statement statement(List<Span> content, List<Span> cue, List<Span> source) {
        return Statement.of(STORY, content, cue, source, ANN, MARKS).withConfidence(1);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "marks, ''", "' ', ' '"})
    void provenanceNeedsAFinderAndAVersion(String finder, String version) {
        assertThatThrownBy(() -> new Provenance(finder, version, null))
                .hasMessage("finder and version must not be blank, got \"" + finder + "\" and \"" + version + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:0A", "md5:00", "sha512:00"})
    void aModelsDigestIsASha256(String digest) {
        assertThatThrownBy(() -> new Provenance("neural", "1", digest))
                .hasMessageContaining("sha256: and 64 lower-case hex digits, got \"" + digest + "\"");
        assertThat(new Provenance("neural", "1", "sha256:" + "0f".repeat(32)).modelDigest())
                .hasSize(71);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsCalledByOneWordInLowerCase(Kind kind) {
        assertThat(kind.word()).matches("[a-z]+").isEqualToIgnoringCase(kind.name());
    }

    @Test
    void aFinderThatFailsNamesTheStoryAndKeepsItsReason() {
        Exception cause = new IllegalStateException("closed");
        UnableToFindStatementsException failure =
                new UnableToFindStatementsException(STORY, "the model is closed", cause);
        assertThat(failure)
                .hasMessage("could not find the statements of a.txt: the model is closed")
                .hasCause(cause);
        assertThat(failure.reason()).isEqualTo("the model is closed");
    }

    @Test
    void aFinderThatDoesNotTellOfItsProgressIsAtTheEndWhenItIsDone() {
        List<Integer> progress = new ArrayList<>();
        StatementFinder finder = new StatementFinder() {
            @Override
            public List<Statement> find(Story story) {
                return List.of(in(story));
            }

            @Override
            public Provenance provenance() {
                return MARKS;
            }

            @Override
            public void close() {}
        };
        assertThat(finder.find(STORY, progress::add)).containsExactly(in(STORY));
        assertThat(progress).containsExactly(STORY.text().length());
    }
}
