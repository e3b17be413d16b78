package org.onrecord.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lines of JSON as they are written, read and written again.
final class Written {
    private Written() {}

    /// The line of a story and its statements, its line feed included.
    static String line(Story story, Statement... statements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            StoryJson.writeLine(story, List.of(statements), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(Story story, Statement... statements) {
        return StoryJsonReader.JSON.readTree(line(story, statements));
    }

    /// The object of a story, to be changed and read.
    static ObjectNode storyObject(Story story) {
        return (ObjectNode) json(story).get("story");
    }

    /// The object of a statement, to be changed and read.
    static ObjectNode statementObject(Story story, Statement statement) {
        return (ObjectNode) json(story, statement).get("statements").get(0);
    }

    static Story read(ObjectNode story) {
        return StoryJsonReader.story(story, Text.of(story.get("text").asString()));
    }

    /// The line read and written again.
    static String again(String line) {
        JsonNode json = StoryJsonReader.JSON.readTree(line);
        Story story = read((ObjectNode) json.get("story"));
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : json.get("statements")) {
            statements.add(StoryJsonReader.statement(statement, story.text()));
        }
        return line(story, statements.toArray(Statement[]::new));
    }

    static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
