package org.onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

class StoryJsonTest {
    @Test
    void aPlainStoryIsOneLineWithEveryFieldOfTheContract() {
        Story story = Story.plain("a.txt", Text.of("🙂 “Yes,” Ann asked, “why\n\u0001?”"));
        Statement statement = Statement.of(
                        story,
                        List.of(new Span(3, 9), new Span(21, 29)),
                        List.of(new Span(14, 19)),
                        List.of(new Span(10, 13)),
                        new Speaker.Unknown(UnknownReason.NOT_ATTEMPTED, "not looked for"),
                        Invented.NEURAL)
                .withConfidence(0.98765);
        assertThat(Written.line(story, statement))
                .isEqualTo("""
                {"story":{"id":"%s","origin":"a.txt","headline":null,"outlet":null,"agency":null,"authors":[],\
                "published":null,"place":null,"language":null,\
                "imprint":{"address":null,"section":null,"published":null,"modified":null,"embargo":null,"note":null},\
                "text":"🙂 “Yes,” Ann asked, “why\\n\\u0001?”","parts":[]},\
                "statements":[\
                {"id":"%s","content":[{"start":2,"end":8},{"start":20,"end":28}],"cue":[{"start":13,"end":18}],\
                "source":[{"start":9,"end":12}],"words":"“Yes,” … “why\\n\\u0001?”","manner":"direct",\
                "kind":null,"speaker":{"name":null,"type":"unknown","named":false,"role":null,\
                "affiliation":null,"resolvedBy":"none","jointly":[],"number":null,"why":"not attempted",\
                "reason":"not looked for"},\
                "addressee":null,"venue":null,"said":null,"saidPrecision":null,"figures":[],\
                "negated":false,"condition":null,"within":null,"confidence":0.9877,\
                "provenance":{"finder":"neural","version":"7","modelDigest":"sha256:%s"}}]}
                """.formatted(story.id(), statement.id(), "0a".repeat(32)));
    }

    @Test
    void whatAStorySaysOfItselfIsWritten() {
        assertThat(Written.line(Invented.known())).contains("""
                "origin":"stories/tarn bay.html","headline":"Tarn Bay to pay","outlet":"The Ostrey Mail",\
                "agency":"Quillstone Wire","authors":["Dorrit Haske","Pell Okonta"],"published":"2031-05-04",\
                "place":"TARN BAY","language":"en",\
                "imprint":{"address":"https://mail.example/tarn-bay?page=1","section":"Region",\
                "published":"2031-05-04T07:30:00+02:00","modified":"2031-05-04T09:00:00.25Z",\
                "embargo":"2031-05-04T06:00:00-03:30","note":"Corrects the sum in the second paragraph"},""").contains("""
                "parts":[{"start":3,"end":11,"part":"headline"},{"start":102,"end":111,"part":"furniture"}]},\
                "statements":[]}""");
    }

    @Test
    void whatAStoryTellsOfAStatementIsWritten() {
        Story story = Invented.known();
        assertThat(Written.line(story, Invented.statement(story))).contains("""
                "speaker":{"name":"Imre Valdane","type":"person","named":true,"role":"mayor",\
                "affiliation":"Tarn Bay","resolvedBy":"short name","jointly":["Maud Ferrin","Anselm Quill"],\
                "number":3,"why":null,"reason":null},\
                "addressee":"reporters","venue":"Tarn Bay","said":"2031-05-03","saidPrecision":"day",\
                "figures":[{"start":25,"end":35,"words":"$2 million","sort":"amount","value":2000000,\
                "upTo":null,"unit":"USD"}],"negated":true,"condition":"if the council agrees",\
                "within":"0123456789abcdef","confidence":0.9124,""");
    }

    @Test
    void aStatementHasTheSameFieldsWhateverIsKnown() {
        Story story = Invented.known();
        JsonNode known = Written.statementObject(story, Invented.statement(story));
        JsonNode bare = Written.statementObject(story, Invented.bare(story));
        assertThat(Written.names(bare)).isEqualTo(Written.names(known));
        assertThat(Written.names(bare.get("speaker"))).isEqualTo(Written.names(known.get("speaker")));
        assertThat(Written.names(Written.storyObject(Invented.plain())))
                .isEqualTo(Written.names(Written.storyObject(story)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "addressee", "venue", "said", "saidPrecision", "condition", "within"})
    void whatIsNotKnownOfAStatementIsNullAndNotLeftOut(String field) {
        Story story = Invented.plain();
        JsonNode value = Written.statementObject(story, Invented.bare(story)).get(field);
        assertThat(value).as(field).isNotNull();
        assertThat(value.isNull()).as(field).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline", "outlet", "agency", "published", "place", "language"})
    void whatIsNotKnownOfAStoryIsNullAndNotLeftOut(String field) {
        JsonNode value = Written.storyObject(Invented.plain()).get(field);
        assertThat(value).as(field).isNotNull();
        assertThat(value.isNull()).as(field).isTrue();
    }

    @Test
    void everyOffsetCountsCodePointsAsOtherLanguagesDo() {
        Story story = Invented.known();
        JsonNode json = Written.json(story, Invented.statement(story));
        int[] codePoints = json.get("story").get("text").asString().codePoints().toArray();
        JsonNode statement = json.get("statements").get(0);
        assertThat(at(codePoints, statement.get("content").get(0))).isEqualTo("“We will pay $2 million,”");
        assertThat(at(codePoints, statement.get("content").get(1))).isEqualTo("“if the council agrees.”");
        assertThat(at(codePoints, statement.get("cue").get(0))).isEqualTo("promised");
        assertThat(at(codePoints, statement.get("source").get(0))).isEqualTo("mayor Imre Valdane");
        assertThat(at(codePoints, statement.get("figures").get(0))).isEqualTo("$2 million");
        assertThat(at(codePoints, json.get("story").get("parts").get(1))).isEqualTo("Read more");
    }

    private static String at(int[] codePoints, JsonNode span) {
        int start = span.get("start").asInt();
        return new String(codePoints, start, span.get("end").asInt() - start);
    }

    @Test
    void aSpanThatCutsASurrogatePairIsRefused() {
        Story story = Story.plain("a.txt", Text.of("🙂 yes"));
        assertThatThrownBy(() -> Statement.of(
                                story,
                                List.of(new Span(1, 3)),
                                List.of(),
                                List.of(),
                                Invented.speaker(),
                                Invented.NEURAL)
                        .withConfidence(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate pair");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1, 1.0", "0.5, 0.5", "0.12344, 0.1234", "0.12345, 0.1235", "0.99996, 1.0", "0.00004, 0.0"})
    void confidenceIsWrittenToFourDigits(double confidence, String written) {
        Story story = Invented.plain();
        Statement statement = Statement.of(
                        story, List.of(new Span(0, 2)), List.of(), List.of(), Invented.speaker(), Invented.NEURAL)
                .withConfidence(confidence);
        assertThat(Written.line(story, statement)).contains("\"confidence\":" + written + ",");
        assertThat(StoryJson.confidence(statement)).isEqualTo(Double.parseDouble(written));
    }

    @ParameterizedTest
    @EnumSource(UnknownReason.class)
    void anUnknownSpeakerSaysWhy(UnknownReason reason) {
        Story story = Invented.plain();
        assertThat(Written.line(story, Invented.statement(story, new Speaker.Unknown(reason, "in words"))))
                .contains("\"why\":\"" + reason.word() + "\",\"reason\":\"in words\"");
    }

    @Test
    void aStoryIsWrittenWithoutItsTextWhereThatIsKeptApart() {
        assertThat(written(json -> StoryJson.write(json, Invented.known(), false)))
                .doesNotContain("\"text\"")
                .contains("\"parts\":[{\"start\":3,");
        assertThat(written(json -> StoryJson.write(json, Invented.known(), true)))
                .contains("\"text\":\"🎪🎪 Tarn Bay\\n");
    }

    @Test
    void fieldsGoIntoAnObjectThatHasOthers() {
        Story story = Invented.plain();
        String both = written(json -> {
            json.writeStartObject();
            json.writeStringProperty("first", "x");
            StoryJson.writeFields(json, story, Invented.bare(story));
            json.writeStringProperty("last", "y");
            json.writeEndObject();
        });
        assertThat(both).startsWith("{\"first\":\"x\",\"id\":\"").endsWith("},\"last\":\"y\"}");
    }

    private static String written(Consumer<JsonGenerator> what) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            what.accept(json);
        }
        return out.toString();
    }

    @Test
    void theStreamIsNeitherFlushedNorClosed() throws IOException {
        boolean[] touched = {false};
        try (OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                touched[0] = true;
            }

            @Override
            public void close() {
                touched[0] = true;
            }
        }) {
            StoryJson.writeLine(Invented.known(), List.of(), out);
            assertThat(out.toString()).endsWith("]}\n");
            assertThat(touched[0]).isFalse();
        }
    }

    @Test
    void aStreamThatFailsIsSaidToHaveFailed() {
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> StoryJson.writeLine(Invented.known(), List.of(), out))
                .isSameAs(full);
    }
}
