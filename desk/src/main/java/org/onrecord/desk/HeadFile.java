package org.onrecord.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryReader;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The head of a record's log as it is published, in a file that [#read(Path)] takes back.
public final class HeadFile {
    private static final long LONGEST = 1 << 20;
    private static final Pattern LINES =
            Pattern.compile("size +([0-9]{1,18})\\s+root +((?:sha256:)?[0-9a-f]{64})(?:\\s.*)?", Pattern.DOTALL);

    private HeadFile() {}

    /// Writes a head as one line of JSON. The stream is not flushed.
    ///
    /// @param at when the log had it
    /// @param consistency the proof that the log goes on from an earlier head, or null
    /// @throws IOException if `out` throws it
    public static void writeJson(TreeHead head, Instant at, Proof.@Nullable Consistency consistency, OutputStream out)
            throws IOException {
        JsonLine.write(out, json -> {
            json.writeNumberProperty("size", head.size());
            json.writeStringProperty("root", head.root().toString());
            json.writeStringProperty("date", date(at));
            json.writeName("consistency");
            if (consistency == null) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeNumberProperty("from", consistency.from());
                json.writeArrayPropertyStart("path");
                consistency.path().forEach(hash -> json.writeString(hash.toString()));
                json.writeEndArray();
                json.writeEndObject();
            }
        });
    }

    /// A head in lines to read.
    ///
    /// @param at when the log had it
    /// @param consistency the proof that the log goes on from an earlier head, or null
    public static String lines(TreeHead head, Instant at, Proof.@Nullable Consistency consistency) {
        StringBuilder lines = new StringBuilder();
        lines.append("size  ").append(head.size()).append('\n');
        lines.append("root  ").append(head.root()).append('\n');
        lines.append("date  ").append(date(at)).append('\n');
        if (consistency != null) {
            lines.append("goes on from size  ").append(consistency.from()).append('\n');
            consistency
                    .path()
                    .forEach(hash -> lines.append("by    ").append(hash).append('\n'));
        }
        return lines.toString();
    }

    private static String date(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Reads a head that was written in either form.
    ///
    /// @throws IOException if the file cannot be read or holds none; the message names it
    public static TreeHead read(Path file) throws IOException {
        String words;
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException(file + " holds no tree head: it is too long for one");
            }
            words = Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
        try {
            return words.startsWith("{") ? ofJson(words) : ofLines(words);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IOException(
                    file + " holds no tree head as onrecord head prints it: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static TreeHead ofJson(String words) {
        JsonNode json = StoryReader.JSON.readTree(words);
        // The output of onrecord verify has it one level deeper.
        JsonNode head = json.has("log") ? json.path("log") : json;
        if (!head.path("size").canConvertToLong() || !head.path("root").isString()) {
            throw new IllegalArgumentException("it has no size and root");
        }
        return new TreeHead(
                head.path("size").longValue(), Hash.parse(head.path("root").stringValue()));
    }

    private static TreeHead ofLines(String words) {
        Matcher lines = LINES.matcher(words);
        if (!lines.matches()) {
            throw new IllegalArgumentException("it has no lines that begin with size and root");
        }
        return new TreeHead(Long.parseLong(lines.group(1)), Hash.parse(lines.group(2)));
    }
}
