package org.onrecord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A story in a file, with its length.
///
/// @param file the file
/// @param text its contents
/// @param words the number of its words, separated by white space
record StoryText(Path file, String text, long words) {

    /// Reads the stories in the `.txt` files of a folder, ordered by name.
    ///
    /// @throws IOException if the folder or a file cannot be read, or the folder contains no stories
    static List<StoryText> in(Path folder) throws IOException {
        List<StoryText> stories = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            stories.add(new StoryText(file, text, new StringTokenizer(text).countTokens()));
        }
        if (stories.isEmpty()) {
            throw new IOException("there are no .txt stories in " + folder.toAbsolutePath());
        }
        return stories;
    }

    /// Returns a new story.
    Story story() {
        return Story.plain(file.toString(), Text.of(text));
    }

    /// Writes the texts of a file of gold stories, one JSON object a line, to `folder`, each as a `.txt`
    /// file.
    ///
    /// @throws IOException if the file cannot be read or the folder cannot be written
    static void unpack(Path gold, Path folder) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(gold)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode story = JsonMapper.shared().readTree(line);
                Files.writeString(
                        folder.resolve(story.get("doc").stringValue() + ".txt"),
                        story.get("text").stringValue());
            }
        }
    }
}
