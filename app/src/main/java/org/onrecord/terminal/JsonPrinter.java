package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;

/// Prints one line of JSON for each story.
public final class JsonPrinter implements StoryPrinter {
    private final StandardOutput output;

    public JsonPrinter(StandardOutput output) {
        this.output = output;
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        output.write(out -> StoryJson.writeLine(story, statements, out));
    }
}
