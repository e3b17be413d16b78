package org.onrecord.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.json.StoryJson;
import org.onrecord.log.Frontier;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An invented story of the town of Ostvik, a statement in it, and a record that contains both among others.
final class Ostvik {
    static final Text TEXT = Text.of("""
            OSTVIK - The 🚢 stays. "We will not sell the \\ ferry," Mara Lindqvist\u0301, the mayor of Ostvik 🏳️‍🌈, told a
            packed hall, "and we will not rent it out." A councillor walked out.
            """);
    static final Story STORY = Story.builder("stories/ferry.txt", TEXT)
            .headline("The ferry stays")
            .outlet(new Outlet("The Ostvik Lantern"))
            .byline(new Byline(List.of("Tove Arn")))
            .published(LocalDate.of(2024, 3, 5))
            .place("Ostvik")
            .language("en")
            .build();
    static final Instant AT = Instant.parse("2024-03-06T07:08:09Z");
    static final long POSITION = 5;
    static final int SIZE = 11;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Ostvik() {}

    static Receipt statement() {
        return Receipt.ofStatement(payload(), TEXT, proof(payload()), head(payload()), AT);
    }

    static Receipt story() {
        return entry(storyPayload());
    }

    static Receipt entry(String payload) {
        return Receipt.ofEntry(payload, proof(payload), head(payload), AT);
    }

    static String payload() {
        ObjectNode payload = MAPPER.createObjectNode();
        payload.put("entry", "statement");
        payload.put("story", STORY.id().value());
        payload.set("statement", line().path("statements").path(0));
        payload.put("utterance", 123);
        payload.put("speaker", 77);
        return MAPPER.writeValueAsString(payload);
    }

    static String storyPayload() {
        ObjectNode payload = MAPPER.createObjectNode();
        payload.put("entry", "story");
        payload.set("story", ((ObjectNode) line().path("story")).without("text"));
        return MAPPER.writeValueAsString(payload);
    }

    static Proof.Inclusion proof(String payload) {
        return Proof.ofInclusion(POSITION, SIZE, (level, index) -> root(leaves(payload), level, index));
    }

    static TreeHead head(String payload) {
        Frontier frontier = Frontier.empty();
        leaves(payload).forEach(frontier::append);
        return frontier.head();
    }

    private static List<Hash> leaves(String payload) {
        List<Hash> leaves = new ArrayList<>();
        for (int position = 0; position < SIZE; position++) {
            String held = position == POSITION ? payload : "{\"entry\":\"other\",\"number\":" + position + "}";
            leaves.add(Hash.ofLeaf(held.getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    private static Hash root(List<Hash> leaves, int level, long index) {
        if (level == 0) {
            return leaves.get(Math.toIntExact(index));
        }
        return Hash.ofNode(root(leaves, level - 1, 2 * index), root(leaves, level - 1, 2 * index + 1));
    }

    private static JsonNode line() {
        Statement statement = Statement.of(
                        STORY,
                        List.of(span("\"We will not sell the \\ ferry,\""), span("\"and we will not rent it out.\"")),
                        List.of(span("told")),
                        List.of(span("Mara Lindqvist\u0301, the mayor of Ostvik")),
                        new Speaker.Resolved(
                                "Mara Lindqvist\u0301",
                                SpeakerType.PERSON,
                                true,
                                "mayor of Ostvik",
                                "Ostvik",
                                Resolution.NAME),
                        new Provenance("a finder", "1", null))
                .withKind(Kind.REFUSAL)
                .withConfidence(0.97);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            StoryJson.writeLine(STORY, List.of(statement), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MAPPER.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static Span span(String words) {
        int start = TEXT.string().indexOf(words);
        return new Span(start, start + words.length());
    }
}
