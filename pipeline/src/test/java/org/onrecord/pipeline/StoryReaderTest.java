package org.onrecord.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.StoryReader;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

class StoryReaderTest {
    @Test
    void whatWasWrittenOfRealStoriesIsReadAndWrittenAgainToTheLetter() throws IOException {
        Iterator<ReadResult> stories = StoryReader.of(List.of("../examples/stories"), InputStream.nullInputStream());
        try (StatementFinder finder = FinderChoice.NEURAL.open()) {
            while (stories.hasNext()) {
                Story story = ((ReadResult.Read) stories.next()).story();
                assertWrittenAgain(story, finder.find(story));
            }
        }
    }

    private static void assertWrittenAgain(Story story, List<Statement> statements) throws IOException {
        String line = line(story, statements);
        JsonNode json = StoryJsonReader.JSON.readTree(line);
        Story read = StoryJsonReader.story(
                json.get("story"), Text.of(json.get("story").get("text").asString()));
        List<Statement> again = new ArrayList<>();
        for (JsonNode statement : json.get("statements")) {
            again.add(StoryJsonReader.statement(statement, read.text()));
        }
        assertThat(line(read, again)).isEqualTo(line);
    }

    private static String line(Story story, List<Statement> statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoryJson.writeLine(story, statements, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
