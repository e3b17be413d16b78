package org.onrecord.store;

import java.io.StringWriter;
import java.util.List;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the payloads that stand in the place of redacted ones. They have the same fields, so that whatever
/// reads the record can read them, and keep what holds the log together: identities, places, numbers. What
/// people said, and what a publisher or a person wrote about it, is gone.
final class Substitutes {
    /// What stands for a value that cannot be left out.
    static final String REDACTED = "redacted";

    /// The fields of a story that are words and can be missing.
    private static final List<String> WORDS = List.of("headline", "outlet", "agency", "place", "language");

    private Substitutes() {}

    /// Returns the guid of a story that was redacted as a whole.
    static String guid(long number) {
        return REDACTED + ":" + number;
    }

    /// Returns a story of which only the blanks are left.
    static Story story(Story story, Text blank) {
        return Story.builder(REDACTED, blank).id(story.id()).build();
    }

    /// Returns the payload of a story without anything that it or its publisher said.
    static String ofStory(Entries.Row row, Story blank) {
        ObjectNode payload = copy(row.payload());
        StringWriter words = new StringWriter();
        try (JsonGenerator json = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), words)) {
            StoryJson.write(json, blank, false);
        }
        payload.set("story", StoryJsonReader.JSON.readTree(words.toString()));
        if (!payload.get("guid").isNull()) {
            payload.put("guid", guid(row.position()));
            payload.putNull("version");
            payload.putNull("scope");
        }
        return payload.toString();
    }

    /// Returns the payload of a story without the fields that have some words.
    static String ofStory(Entries.Row row, RedactedWords words) {
        ObjectNode payload = copy(row.payload());
        ObjectNode story = (ObjectNode) payload.get("story");
        for (String name : WORDS) {
            without(story, name, words);
        }
        if (words.isIn(story.get("origin").asString())) {
            story.put("origin", REDACTED);
        }
        ArrayNode authors = story.putArray("authors");
        row.payload().get("story").get("authors").forEach(author -> {
            if (!words.isIn(author.asString())) {
                authors.add(author);
            }
        });
        if (story.get("imprint") instanceof ObjectNode imprint) {
            for (String name : List.of("address", "section", "note")) {
                without(imprint, name, words);
            }
        }
        return payload.toString();
    }

    private static void without(ObjectNode object, String name, RedactedWords words) {
        if (object.path(name).isString() && words.isIn(object.get(name).asString())) {
            object.putNull(name);
        }
    }

    /// Returns the payload of a statement that nobody is said to have made, with blanks for words.
    ///
    /// @param story the story with its blanks
    static String ofStatement(Entries.Row row, Story story) {
        JsonNode payload = row.payload();
        JsonNode found = payload.get("statement");
        JsonNode provenance = found.get("provenance");
        Statement blank = Statement.kept(
                new StatementId(found.get("id").asString()),
                StoryJsonReader.spans(found, "content", story.text().codePoints()),
                StoryJsonReader.manner(found),
                new Speaker.Unknown(UnknownReason.NO_SOURCE, REDACTED),
                StoryJsonReader.provenance(provenance));
        return Payload.ofStatement(
                story, blank, payload.get("utterance").asLong(), Payload.longs(payload, "joins"), null, null);
    }

    /// Returns the payload of an edit without what it changed and why, or of a sighting without where the text
    /// came from.
    static String ofEvent(Entries.Row row) {
        ObjectNode payload = copy(row.payload());
        ObjectNode event = (ObjectNode) payload.get(row.sort().word());
        if (row.sort() == EntryType.SIGHTING) {
            event.put("origin", REDACTED);
            return payload.toString();
        }
        event.put("why", REDACTED);
        if (row.sort() == EntryType.CORRECTION) {
            event.putObject("change").put("to", "nothing");
            event.putNull("speaker");
            event.putNull("published");
        }
        return payload.toString();
    }

    private static ObjectNode copy(JsonNode payload) {
        return (ObjectNode) payload.deepCopy();
    }
}
