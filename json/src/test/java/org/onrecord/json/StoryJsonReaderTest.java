package org.onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Statement;
import org.onrecord.story.Part;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class StoryJsonReaderTest {
    private static final Story KNOWN = Invented.known();

    @Test
    void aStoryOfWhichEverythingIsKnownComesBack() {
        assertThat(Written.read(Written.storyObject(KNOWN))).isEqualTo(KNOWN);
    }

    @Test
    void aStoryOfWhichNothingIsKnownComesBack() {
        assertThat(Written.read(Written.storyObject(Invented.plain()))).isEqualTo(Invented.plain());
    }

    @Test
    void aStatementOfWhichEverythingIsKnownComesBackWithTheConfidenceThatWasWritten() {
        Statement statement = Invented.statement(KNOWN);
        Statement read = StoryJsonReader.statement(Written.statementObject(KNOWN, statement), KNOWN.text());
        assertThat(read).usingRecursiveComparison().ignoringFields("confidence").isEqualTo(statement);
        assertThat(read.confidence()).isEqualTo(0.9124);
    }

    @Test
    void aStatementOfWhichNothingIsKnownComesBack() {
        Statement bare = Invented.bare(KNOWN);
        assertThat(StoryJsonReader.statement(Written.statementObject(KNOWN, bare), KNOWN.text()))
                .isEqualTo(bare);
    }

    @ParameterizedTest
    @EnumSource(SaidOn.Precision.class)
    void datesOfEveryPrecisionComeBackOverTheTurnOfTheYear(SaidOn.Precision precision) {
        for (LocalDate day = LocalDate.of(2020, 12, 20); day.getYear() < 2022; day = day.plusDays(3)) {
            SaidOn said = new SaidOn(day, precision);
            Statement statement =
                    Invented.bare(KNOWN).withCircumstances(new Circumstances(null, null, said, List.of(), false, null));
            Statement read = StoryJsonReader.statement(Written.statementObject(KNOWN, statement), KNOWN.text());
            assertThat(read.circumstances().said()).as(day.toString()).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource({"2000000", "0.1", "1.50", "60000000000", "-3", "0.30000000000000004", "12345678901234567890.123"})
    void numbersKeepAllTheirDigits(String value) {
        Statement statement = Invented.bare(KNOWN)
                .withCircumstances(new Circumstances(
                        null,
                        null,
                        null,
                        List.of(Invented.figure("$2 million", Figure.Sort.COUNT, value, "boats")),
                        false,
                        null));
        Statement read = StoryJsonReader.statement(Written.statementObject(KNOWN, statement), KNOWN.text());
        assertThat(read.circumstances().figures().getFirst().value()).isEqualTo(value);
    }

    @Test
    void aRangeComesBackWithBothItsEnds() {
        Figure range = new Figure(
                Invented.span("$2 million"), Figure.Sort.SHARE, new BigDecimal("20"), new BigDecimal("30.5"), "%");
        Statement statement = Invented.bare(KNOWN)
                .withCircumstances(new Circumstances(null, null, null, List.of(range), false, null));
        Statement read = StoryJsonReader.statement(Written.statementObject(KNOWN, statement), KNOWN.text());
        assertThat(read.circumstances().figures()).containsExactly(range);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindComesBack(Kind kind) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.bare(KNOWN)).put("kind", kind.word());
        assertThat(StoryJsonReader.statement(json, KNOWN.text()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartComesBack(Part part) {
        ObjectNode json = Written.storyObject(KNOWN);
        ((ObjectNode) json.get("parts").get(0)).put("part", part.word());
        assertThat(Written.read(json).blocks().getFirst().part()).isEqualTo(part);
    }

    @Test
    void theConditionIsLookedForFromTheContentOn() {
        Text text = Text.of("Only if it rains. “We go if it rains,” Ann said.");
        Story story = Story.plain("a.txt", text);
        Statement statement = Statement.of(
                        story, List.of(new Span(18, 38)), List.of(), List.of(), Invented.speaker(), Invented.NEURAL)
                .withConfidence(1)
                .withCircumstances(new Circumstances(null, null, null, List.of(), false, new Span(25, 36)));
        assertThat(StoryJsonReader.statement(Written.statementObject(story, statement), text)
                        .circumstances()
                        .condition())
                .isEqualTo(new Span(25, 36));
    }

    @Test
    void aConditionBeforeTheContentIsFoundToo() {
        ObjectNode json = Written.statementObject(KNOWN, Invented.bare(KNOWN)).put("condition", "We will pay");
        assertThat(StoryJsonReader.statement(json, KNOWN.text()).circumstances().condition())
                .isEqualTo(Invented.span("We will pay"));
    }

    @Test
    void aConditionThatIsNotInTheTextIsRefused() {
        ObjectNode json = Written.statementObject(KNOWN, Invented.bare(KNOWN)).put("condition", "if pigs fly");
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"if pigs fly\"");
    }

    @Test
    void whatWasWrittenBeforeThereWereImprintsIsRead() {
        ObjectNode json = Written.storyObject(Invented.plain());
        json.remove("imprint");
        assertThat(Written.read(json).publication()).isEqualTo(PublicationMetadata.NONE);
    }

    @Test
    void fieldsThatNobodyKnowsAreLeftAside() {
        ObjectNode story = Written.storyObject(KNOWN).put("colour", "green");
        assertThat(Written.read(story)).isEqualTo(KNOWN);
        ObjectNode statement =
                Written.statementObject(KNOWN, Invented.bare(KNOWN)).put("act", "speech");
        ((ObjectNode) statement.get("speaker")).putArray("nicknames").add("Immy");
        assertThat(StoryJsonReader.statement(statement, KNOWN.text())).isEqualTo(Invented.bare(KNOWN));
    }

    @Test
    void theOrderOfFieldsDoesNotCount() {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        ObjectNode turned = json.objectNode();
        Written.names(json).reversed().forEach(name -> turned.set(name, json.get(name)));
        assertThat(StoryJsonReader.statement(turned, KNOWN.text()))
                .isEqualTo(StoryJsonReader.statement(json, KNOWN.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "origin",
                "headline",
                "outlet",
                "agency",
                "authors",
                "published",
                "place",
                "language",
                "parts"
            })
    void aFieldThatAStoryLacksIsNamed(String field) {
        ObjectNode json = Written.storyObject(KNOWN);
        json.remove(field);
        assertThatThrownBy(() -> Written.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + field + "\" is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "content",
                "cue",
                "source",
                "manner",
                "kind",
                "speaker",
                "addressee",
                "venue",
                "said",
                "saidPrecision",
                "figures",
                "negated",
                "condition",
                "within",
                "confidence",
                "provenance"
            })
    void aFieldThatAStatementLacksIsNamed(String field) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        json.remove(field);
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + field + "\" is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "speaker, name",
        "speaker, type",
        "speaker, named",
        "speaker, role",
        "speaker, affiliation",
        "speaker, resolvedBy",
        "speaker, jointly",
        "speaker, number",
        "speaker, why",
        "provenance, finder",
        "provenance, version",
        "provenance, modelDigest",
    })
    void aFieldThatAnObjectInAStatementLacksIsNamed(String object, String field) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        ((ObjectNode) json.get(object)).remove(field);
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + field + "\" is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "end", "sort", "value", "upTo", "unit"})
    void aFieldThatAFigureLacksIsNamed(String field) {
        ObjectNode json = Written.statementObject(KNOWN, Invented.statement(KNOWN));
        ((ObjectNode) json.get("figures").get(0)).remove(field);
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + field + "\" is missing");
    }

    @Test
    void anUnknownSpeakerNeedsAReason() {
        ObjectNode json = Written.statementObject(KNOWN, Invented.bare(KNOWN));
        ((ObjectNode) json.get("speaker")).remove("reason");
        assertThatThrownBy(() -> StoryJsonReader.speaker(json.get("speaker"))).hasMessageContaining("\"reason\"");
    }

    @ParameterizedTest
    @CsvSource({
        "manner, shouted, Manner",
        "kind, joke, Kind",
        "saidPrecision, hour, Precision",
    })
    void aWordThatIsNotOneOfAFieldsWordsIsNamed(String field, String word, String words) {
        ObjectNode json =
                Written.statementObject(KNOWN, Invented.statement(KNOWN)).put(field, word);
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + word + "\"")
                .hasMessageContaining(words);
    }

    @Test
    void wordsAreToldApartByCase() {
        assertThat(StoryJsonReader.byWord(Manner.values(), Manner::word, "mixed"))
                .isEqualTo(Manner.MIXED);
        assertThatThrownBy(() -> StoryJsonReader.byWord(Manner.values(), Manner::word, "Mixed"))
                .hasMessage("\"Mixed\" is not one of the words of Manner");
    }

    @Test
    void aStoryWithTheIdOfAnotherTextIsRefused() {
        ObjectNode json = Written.storyObject(KNOWN);
        assertThatThrownBy(() -> StoryJsonReader.story(json, Text.of("Another text.")))
                .isInstanceOfAny(IllegalArgumentException.class, IndexOutOfBoundsException.class);
        ObjectNode plain = Written.storyObject(Invented.plain());
        assertThatThrownBy(() -> StoryJsonReader.story(plain, Text.of("Another text.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not the digest of the text");
    }

    @Test
    void aSpanThatEndsAfterTheTextIsRefused() {
        ObjectNode json = Written.statementObject(KNOWN, Invented.bare(KNOWN));
        ((ObjectNode) json.get("content").get(0)).put("end", 4_000);
        assertThatThrownBy(() -> StoryJsonReader.statement(json, KNOWN.text()))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("4000");
    }

    @Test
    void anEmptySpanAndContentWithoutASpanAreRefused() {
        ObjectNode empty = Written.statementObject(KNOWN, Invented.bare(KNOWN));
        ObjectNode span = (ObjectNode) empty.get("content").get(0);
        span.set("end", span.get("start"));
        assertThatThrownBy(() -> StoryJsonReader.statement(empty, KNOWN.text())).hasMessageContaining("non-empty");
        ObjectNode none = Written.statementObject(KNOWN, Invented.bare(KNOWN));
        ((ArrayNode) none.get("content")).removeAll();
        assertThatThrownBy(() -> StoryJsonReader.statement(none, KNOWN.text())).hasMessageContaining("needs content");
    }

    @ParameterizedTest
    @CsvSource({"published, 4 May 2031", "published, 2031-02-30"})
    void aDateThatIsNoneIsRefused(String field, String value) {
        ObjectNode json = Written.storyObject(KNOWN).put(field, value);
        assertThatThrownBy(() -> Written.read(json))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(value);
    }
}
