package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.Sources;
import org.onrecord.json.StoryJson;
import org.onrecord.json.StoryReader;
import org.onrecord.source.Taken;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Said;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

class StoryReaderTest {
    @Test
    void whatWasWrittenOfRealStoriesIsReadAndWrittenAgainToTheLetter() throws IOException {
        Iterator<Taken> stories = Sources.of(List.of("../examples/stories"), InputStream.nullInputStream());
        try (StatementFinder finder = FinderChoice.NEURAL.open()) {
            while (stories.hasNext()) {
                Story story = ((Taken.Read) stories.next()).story();
                assertWrittenAgain(story, finder.find(story));
            }
        }
    }

    @Test
    void datesOfEveryPrecisionComeBack() throws IOException {
        Story story = Story.plain("a.txt", Text.of("🙂 “Yes,” Ann said."));
        Statement statement = new SaidFinder().find(story).getFirst();
        for (Said.Precision precision : Said.Precision.values()) {
            for (LocalDate day = LocalDate.of(2020, 12, 20); day.getYear() < 2022; day = day.plusDays(3)) {
                Said said = new Said(day, precision);
                assertWrittenAgain(
                        story, List.of(statement.in(new Circumstances(null, null, said, List.of(), false, null))));
            }
        }
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> StoryReader.statement(StoryReader.JSON.readTree("{}"), Text.of("Yes.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"content\" is missing");
    }

    private static void assertWrittenAgain(Story story, List<Statement> statements) throws IOException {
        String line = line(story, statements);
        JsonNode json = StoryReader.JSON.readTree(line);
        Story read = StoryReader.story(
                json.get("story"), Text.of(json.get("story").get("text").asString()));
        List<Statement> again = new ArrayList<>();
        for (JsonNode statement : json.get("statements")) {
            again.add(StoryReader.statement(statement, read.text()));
        }
        assertThat(line(read, again)).isEqualTo(line);
    }

    private static String line(Story story, List<Statement> statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoryJson.writeLine(story, statements, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
