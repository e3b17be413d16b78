package org.onrecord.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.plain.Bylines;
import org.onrecord.source.Content;
import org.onrecord.source.FieldNames;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.onrecord.webpage.StoryAssembler;
import org.onrecord.webpage.UntrustedJson;
import tools.jackson.databind.JsonNode;

/// JSON Lines with one story per line: an object, or its `story` as `onrecord read --format json` prints it,
/// whose fields are found by their names. The text is kept as it is.
public final class JsonLines implements StorySource {
    private final FieldNames fields;
    private final Pattern text;

    /// Creates a source for lines whose fields have these names.
    public JsonLines(FieldNames fields) {
        this.fields = fields;
        this.text = Pattern.compile("\"(?:"
                + FieldNames.USUAL.of("text").stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\"\\s*:\\s*\"");
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = UntrustedJson.beginning(content);
        int end = beginning.indexOf('\n');
        String line = end < 0 ? beginning : beginning.substring(0, end).strip();
        return line.startsWith("{")
                && (end < 0 || line.endsWith("}"))
                && (fields.isGiven() || text.matcher(line).find());
    }

    @Override
    public Stories open(Content content, Opener opener) {
        return new Lines(content, fields, opener.limits().largestStory());
    }

    private static final class Lines implements Stories {
        private final String origin;
        private final FieldNames fields;
        private final int largest;
        private final BufferedReader lines;
        private long number;

        Lines(Content content, FieldNames fields, int largest) {
            this.origin = content.origin();
            this.fields = fields;
            this.largest = largest;
            this.lines = new BufferedReader(new InputStreamReader(content.bytes(), StandardCharsets.UTF_8));
        }

        /// Returns the next line that is not blank, without its end; null after the last. A line that is too
        /// long is cut off after the limit.
        private @Nullable String line() throws IOException {
            while (true) {
                StringBuilder line = new StringBuilder();
                int next = lines.read();
                if (next < 0) {
                    return null;
                }
                number++;
                for (; next >= 0 && next != '\n'; next = lines.read()) {
                    if (line.length() <= largest) {
                        line.append((char) next);
                    }
                }
                String words = line.toString().strip();
                if (!words.isEmpty()) {
                    return number == 1 ? UntrustedJson.withoutMark(words) : words;
                }
            }
        }

        @Override
        public boolean skip() throws IOException {
            return line() != null;
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            String line = line();
            if (line == null) {
                return null;
            }
            String where = origin + "#" + number;
            if (line.length() > largest) {
                return new ReadResult.Refused(where, "is longer than one story may be");
            }
            try {
                JsonNode object = UntrustedJson.read(line);
                return result(where, object.path("story").isObject() ? object.path("story") : object);
            } catch (IOException e) {
                return new ReadResult.Refused(where, String.valueOf(e.getMessage()));
            }
        }

        private ReadResult result(String where, JsonNode object) {
            String body = words(object, "text");
            if (body == null) {
                return new ReadResult.Refused(
                        where, "has no field with a text; one of these is needed: " + fields.of("text"));
            }
            String origin = words(object, "origin");
            String outlet = words(object, "outlet");
            Story story = new StoryAssembler()
                    .headline(words(object, "headline"))
                    .outlet(outlet)
                    .agency(words(object, "agency"))
                    .authors(Bylines.names(list(object, "authors"), outlet))
                    .published(words(object, "published"))
                    .language(words(object, "language"))
                    .address(WebAddress.of(origin))
                    .story(origin == null ? where : origin, Text.of(body), List.of());
            return new ReadResult.Read(story, edition(object, story, origin), List.of());
        }

        /// Returns the piece that an object names by its guid, its address or its id, which another file may
        /// use for another piece.
        private Edition edition(JsonNode object, Story story, @Nullable String address) {
            String guid = words(object, "guid");
            if (guid == null && address == null) {
                return Edition.ofUnnamed(story, origin);
            }
            String outlet = words(object, "outlet");
            String name = guid == null ? String.valueOf(address) : guid;
            return Edition.of(name, WebAddress.of(address), outlet == null ? origin : outlet);
        }

        private @Nullable String words(JsonNode object, String field) {
            for (String name : fields.of(field)) {
                JsonNode node = at(object, name);
                JsonNode inner = node.isObject() ? node.path("name") : node;
                if ((inner.isString() || inner.isNumber()) && !inner.asString().isBlank()) {
                    return inner.asString();
                }
            }
            return null;
        }

        /// Returns a field by its own name, else by a name whose dots lead into objects.
        private static JsonNode at(JsonNode object, String name) {
            JsonNode node = object.path(name);
            if (node.isMissingNode() && name.indexOf('.') > 0) {
                node = object;
                for (String step : FieldNames.steps(name)) {
                    node = node.path(step);
                }
            }
            return node;
        }

        private List<String> list(JsonNode object, String field) {
            for (String name : fields.of(field)) {
                JsonNode node = at(object, name);
                if (node.isArray()) {
                    return node.valueStream()
                            .map(one -> one.isObject() ? one.path("name").asString("") : one.asString(""))
                            .toList();
                }
                if (node.isString()) {
                    return List.of(node.asString());
                }
            }
            return List.of();
        }
    }
}
