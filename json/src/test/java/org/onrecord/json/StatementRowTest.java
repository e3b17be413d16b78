package org.onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class StatementRowTest {
    private static final Story KNOWN = Invented.known();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin | stories/tarn bay.html",
                "manner | direct",
                "kind | pledge",
                "speaker | Imre Valdane",
                "speakerType | person",
                "named | true",
                "role | mayor",
                "affiliation | Tarn Bay",
                "resolvedBy | short name",
                "jointly | Maud Ferrin; Anselm Quill",
                "number | 3",
                "source | mayor Imre Valdane",
                "cue | promised",
                "content | “We will pay $2 million,” … “if the council agrees.”",
                "start | 12",
                "end | 101",
                "addressee | reporters",
                "venue | Tarn Bay",
                "said | 2031-05-03",
                "saidPrecision | day",
                "figures | 2000000 USD",
                "negated | true",
                "condition | if the council agrees",
                "within | 0123456789abcdef",
                "confidence | 0.9124",
            })
    void everyFieldHasItsColumn(String name, String value) {
        assertThat(value(KNOWN, Invented.statement(KNOWN), name)).isEqualTo(value);
    }

    @Test
    void theStatementColumnIsItsId() {
        Statement statement = Invented.statement(KNOWN);
        assertThat(value(KNOWN, statement, "statement"))
                .isEqualTo(statement.id().value());
    }

    @Test
    void namesAreThoseOfTheJsonWhereTheFieldsAreTheSame() {
        List<String> statement = Written.names(Written.statementObject(KNOWN, Invented.statement(KNOWN)));
        assertThat(StatementRow.NAMES).doesNotHaveDuplicates().containsSubsequence("source", "cue", "content");
        assertThat(StatementRow.NAMES)
                .contains("addressee", "venue", "said", "saidPrecision", "figures", "negated", "condition", "within")
                .filteredOn(statement::contains)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({
        "kind",
        "speaker",
        "role",
        "affiliation",
        "number",
        "addressee",
        "venue",
        "said",
        "saidPrecision",
        "condition",
        "within",
    })
    void whatIsNotKnownIsNull(String name) {
        assertThat(value(Invented.plain(), Invented.bare(Invented.plain()), name))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"source | ''", "cue | ''", "jointly | ''", "figures | ''", "named | false", "speakerType | unknown"
            })
    void whatIsEmptyIsEmptyAndNotNull(String name, String value) {
        assertThat(value(Invented.plain(), Invented.bare(Invented.plain()), name))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource(UnknownReason.class)
    void anUnknownSpeakerHasAReasonAndNoName(UnknownReason reason) {
        Statement statement = Invented.statement(KNOWN, new Speaker.Unknown(reason, "in words"));
        assertThat(value(KNOWN, statement, "why")).isEqualTo(reason.word());
        assertThat(value(KNOWN, statement, "reason")).isEqualTo("in words");
        assertThat(value(KNOWN, statement, "speaker")).isNull();
        assertThat(value(KNOWN, statement, "resolvedBy")).isEqualTo("none");
    }

    @Test
    void figuresStandScaledWithTheirUnitsBetweenSemicolons() {
        Statement statement = Invented.bare(KNOWN)
                .withCircumstances(new Circumstances(
                        null,
                        null,
                        null,
                        List.of(
                                figure("6E+10", null, "USD"),
                                figure("20", "30.50", "%"),
                                figure("300", null, "troops"),
                                figure("7", null, null)),
                        false,
                        null));
        assertThat(value(KNOWN, statement, "figures")).isEqualTo("60000000000 USD; 20..30.50 %; 300 troops; 7");
    }

    private static Figure figure(String value, @Nullable String upTo, @Nullable String unit) {
        return new Figure(
                Invented.span("$2 million"),
                Figure.Sort.COUNT,
                new BigDecimal(value),
                upTo == null ? null : new BigDecimal(upTo),
                unit);
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2031-05-03, day", "WEEK, 2031-W18, week", "MONTH, 2031-05, month", "YEAR, 2031, year"})
    void aDateIsNoMorePreciseThanItIsKnown(SaidOn.Precision precision, String iso, String word) {
        Statement statement = Invented.bare(KNOWN)
                .withCircumstances(new Circumstances(
                        null, null, new SaidOn(LocalDate.of(2031, 5, 3), precision), List.of(), false, null));
        assertThat(value(KNOWN, statement, "said")).isEqualTo(iso);
        assertThat(value(KNOWN, statement, "saidPrecision")).isEqualTo(word);
    }

    @Test
    void wordsAreExactEvenWhereASpreadsheetWouldTakeThemForAFormula() {
        Story story = Story.plain("=cmd", Text.of("=1+1 🙂\n+2"));
        Statement statement = Statement.of(
                        story, List.of(new Span(0, 10)), List.of(), List.of(), Invented.speaker(), Invented.NEURAL)
                .withConfidence(1);
        assertThat(value(story, statement, "content")).isEqualTo("=1+1 🙂\n+2");
        assertThat(value(story, statement, "origin")).isEqualTo("=cmd");
        assertThat(value(story, statement, "end")).isEqualTo("9");
    }

    private static @Nullable String value(Story story, Statement statement, String name) {
        return StatementRow.of(story, statement).get(StatementRow.NAMES.indexOf(name));
    }

    @Test
    void aKnownSpeakerHasTheSameFieldsAsAnUnknownOne() {
        SpeakerFields known = SpeakerFields.of(Invented.speaker());
        assertThat(known.name()).isEqualTo("Imre Valdane");
        assertThat(known.jointly()).containsExactly("Maud Ferrin", "Anselm Quill");
        assertThat(known.why()).isNull();
        assertThat(known.reason()).isNull();
        SpeakerFields unknown = SpeakerFields.of(new Speaker.Unknown(UnknownReason.SEVERAL_FIT, "two mayors fit"));
        assertThat(unknown)
                .returns(null, SpeakerFields::name)
                .returns(SpeakerType.UNKNOWN, SpeakerFields::type)
                .returns(false, SpeakerFields::named)
                .returns(null, SpeakerFields::role)
                .returns(null, SpeakerFields::affiliation)
                .returns(Resolution.NONE, SpeakerFields::resolvedBy)
                .returns(List.of(), SpeakerFields::jointly)
                .returns(null, SpeakerFields::number)
                .returns(UnknownReason.SEVERAL_FIT, SpeakerFields::why)
                .returns("two mayors fit", SpeakerFields::reason);
    }

    @Test
    void theWordsOfSeveralPiecesAreJoinedByAnEllipsis() {
        Text text = Text.of("“One,” she said, “two.”");
        assertThat(SpokenWords.of(text, List.of(new Span(0, 6), new Span(17, 23))))
                .isEqualTo("“One,” … “two.”");
        assertThat(SpokenWords.of(text, List.of(new Span(0, 6)))).isEqualTo("“One,”");
        assertThat(SpokenWords.of(text, List.of())).isEmpty();
    }
}
