package org.onrecord.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads the files of an evaluation: JSON, one object a line, UTF-8, gzip or not.
final class EvaluationFiles {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Pattern ENDING = Pattern.compile("\\.txt$");
    private static final Comparator<String> BY_CODE_POINT =
            Comparator.comparing(name -> name.codePoints().toArray(), Arrays::compare);

    private EvaluationFiles() {}

    /// Opens a file for reading lines, decompressing it if it is gzip.
    ///
    /// @throws IOException if the file cannot be opened or begins like gzip but is not; the message names the
    /// file
    static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(opened(file));
        try {
            bytes.mark(2);
            boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return new BufferedReader(new InputStreamReader(
                    isGzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            bytes.close();
            throw new IOException("could not read " + file + ": " + e.getMessage(), e);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (AccessDeniedException e) {
            throw new IOException("no permission to read " + file, e);
        }
    }

    /// Parses one gold story. Its first annotator by name is the gold.
    ///
    /// @throws IllegalArgumentException if the line is not a gold story
    static GoldStory goldStory(String line) {
        JsonNode story = object(line);
        JsonNode annotations = need(story, "annotations");
        String annotator = annotations.propertyNames().stream()
                .min(BY_CODE_POINT)
                .orElseThrow(() -> new IllegalArgumentException("\"annotations\" has no annotator"));
        String doc = words(story, "doc");
        if (doc.isBlank()) {
            throw new IllegalArgumentException("\"doc\" is blank");
        }
        return new GoldStory(doc, Text.of(words(story, "text")), attributions(annotations.get(annotator)));
    }

    /// Reads predictions, by the name of the story: the last part of its origin without `.txt`.
    ///
    /// @throws IOException if the file cannot be read or a line is not a story; the message names file and line
    static Map<String, List<Attribution>> predictions(Path file) throws IOException {
        Map<String, List<Attribution>> predictions = new HashMap<>();
        forEachLine(file, line -> {
            JsonNode story = object(line);
            String origin = words(need(story, "story"), "origin");
            String name = ENDING.matcher(origin.substring(origin.lastIndexOf('/') + 1))
                    .replaceFirst("");
            predictions.put(name, attributions(need(story, "statements")));
        });
        return predictions;
    }

    /// Reads the gold speakers by story, in the order of the file.
    ///
    /// @throws IOException if the file cannot be read or a line is not a speaker; the message names file and line
    static Map<String, List<GoldSpeaker>> speakers(Path file) throws IOException {
        Map<String, Map<Integer, GoldSpeaker>> speakers = new HashMap<>();
        forEachLine(file, line -> {
            JsonNode speaker = object(line);
            List<String> also = new ArrayList<>();
            speaker.path("also").forEach(name -> also.add(name.asString()));
            int number = number(speaker, "n");
            speakers.computeIfAbsent(words(speaker, "doc"), _ -> new LinkedHashMap<>())
                    .put(
                            number,
                            new GoldSpeaker(
                                    number,
                                    words(speaker, "name"),
                                    also,
                                    words(speaker, "kind"),
                                    speaker.path("sure").asInt(0) == 1));
        });
        Map<String, List<GoldSpeaker>> byStory = new HashMap<>();
        speakers.forEach((doc, byNumber) -> byStory.put(doc, List.copyOf(byNumber.values())));
        return byStory;
    }

    private interface LineReader {
        void read(String line);
    }

    private static void forEachLine(Path file, LineReader reader) throws IOException {
        int number = 0;
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    reader.read(line);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode object(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new IllegalArgumentException("not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Attribution> attributions(JsonNode array) {
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode statement : array) {
            if (statement.path("within").isString()) {
                continue; // the gold does not mark statements inside another
            }
            attributions.add(new Attribution(
                    stretches(statement, Role.SOURCE),
                    stretches(statement, Role.CUE),
                    stretches(statement, Role.CONTENT),
                    wordsOrNull(statement.path("speaker").path("name")),
                    wordsOrNull(statement.path("kind")),
                    confidence(statement.path("confidence"))));
        }
        return attributions;
    }

    /// Returns the stretches of a role, each `{"start": 1, "end": 2}` or `[1, 2]`; none if the role is
    /// missing or null.
    private static List<Stretch> stretches(JsonNode statement, Role role) {
        List<Stretch> stretches = new ArrayList<>();
        for (JsonNode stretch : statement.path(role.word())) {
            if (stretch.isObject()) {
                stretches.add(new Stretch(number(stretch, "start"), number(stretch, "end")));
            } else if (stretch.size() == 2
                    && stretch.get(0).isInt()
                    && stretch.get(1).isInt()) {
                stretches.add(
                        new Stretch(stretch.get(0).intValue(), stretch.get(1).intValue()));
            } else {
                throw new IllegalArgumentException(
                        "a stretch of \"" + role.word() + "\" must be [start, end], got " + stretch);
            }
        }
        return stretches;
    }

    private static JsonNode need(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }

    private static String words(JsonNode object, String name) {
        JsonNode value = need(object, name);
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + name + "\" must be a string, got " + value);
        }
        return value.stringValue();
    }

    private static @Nullable String wordsOrNull(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable Double confidence(JsonNode value) {
        if (!value.isNumber()) {
            return null;
        }
        double confidence = value.doubleValue();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("\"confidence\" must be in 0..1, got " + value);
        }
        return confidence;
    }

    private static int number(JsonNode object, String name) {
        JsonNode value = need(object, name);
        if (!value.isInt()) {
            throw new IllegalArgumentException("\"" + name + "\" must be a whole number, got " + value);
        }
        return value.intValue();
    }
}
