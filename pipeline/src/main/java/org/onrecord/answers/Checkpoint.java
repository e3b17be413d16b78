package org.onrecord.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Hash;
import org.onrecord.log.HeadNote;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.Proof;
import org.onrecord.log.SignedHead;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TimeStamp;
import org.onrecord.log.TreeHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The head of a record's log as it is published, in a file that [#read(Path)] can read.
public final class Checkpoint {
    private static final long LONGEST = 1 << 20;
    private static final Pattern LINES =
            Pattern.compile("size +([0-9]{1,18})\\s+root +((?:sha256:)?[0-9a-f]{64})(?:\\s.*)?", Pattern.DOTALL);

    private Checkpoint() {}

    /// Writes a head as one line of JSON. The stream is not flushed.
    ///
    /// @param at when the log had this head
    /// @param consistency the proof that the log extends an earlier head, or null
    /// @throws IOException if `out` throws it
    public static void writeJson(TreeHead head, Instant at, Proof.@Nullable Consistency consistency, OutputStream out)
            throws IOException {
        writeJson(new SignedHead(head, null, List.of(), null), null, at, consistency, out);
    }

    /// Writes a head with what vouches for it as one line of JSON. The stream is not flushed.
    ///
    /// @param key the public key of the record, or null
    /// @param at when the log had this head
    /// @param consistency the proof that the log extends an earlier head, or null
    /// @throws IOException if `out` throws it
    public static void writeJson(
            SignedHead signed,
            @Nullable NoteVerifier key,
            Instant at,
            Proof.@Nullable Consistency consistency,
            OutputStream out)
            throws IOException {
        TreeHead head = signed.head();
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
            json.writeStringProperty(
                    "checkpoint", signed.note() == null ? null : signed.note().toString());
            json.writeStringProperty("publicKey", key == null ? null : key.toString());
            json.writeArrayPropertyStart("timeStamps");
            for (TimeStamp stamp : signed.stamps()) {
                json.writeStartObject();
                json.writeStringProperty("time", stamp.time().toString());
                json.writeStringProperty("authority", stamp.authority());
                json.writeStringProperty("response", Base64.getEncoder().encodeToString(stamp.response()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// Returns a head in lines for reading.
    ///
    /// @param at when the log had this head
    /// @param consistency the proof that the log extends an earlier head, or null
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

    /// Returns who vouches for a head, in lines for reading; those of [#lines] come before them.
    public static String vouchers(SignedHead signed) {
        StringBuilder lines = new StringBuilder();
        if (signed.note() != null) {
            signed.note()
                    .signatures()
                    .forEach(signature ->
                            lines.append("signed by  ").append(signature.name()).append('\n'));
        }
        signed.stamps()
                .forEach(stamp -> lines.append("stamped    ")
                        .append(stamp.time())
                        .append(" by ")
                        .append(stamp.authority())
                        .append('\n'));
        return lines.toString();
    }

    private static String date(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// Reads a head that was written in either form.
    ///
    /// @throws IOException if the file cannot be read or contains no head; the message names the file
    public static TreeHead read(Path file) throws IOException {
        String words;
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException(file + " does not contain a tree head: it is too long for one");
            }
            words = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
        try {
            if (words.contains("\n\n— ")) {
                return HeadNote.parse(SignedNote.parse(words).text()).head();
            }
            return words.strip().startsWith("{") ? ofJson(words) : ofLines(words.strip());
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IOException(
                    file + " does not contain a tree head as onrecord head prints it: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private static TreeHead ofJson(String words) {
        JsonNode json = StoryJsonReader.JSON.readTree(words);
        // In the output of onrecord verify it is one level deeper.
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
