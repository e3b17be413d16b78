package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// One line a story.
final class JsonPrinter implements StoryPrinter {
    private final Results results;

    JsonPrinter(Results results) {
        this.results = results;
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        results.write(out -> StoryJson.writeLine(story, statements, out));
    }
}
