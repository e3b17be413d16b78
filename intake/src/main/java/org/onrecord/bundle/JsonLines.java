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
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.onrecord.webpage.Around;
import org.onrecord.webpage.ForeignJson;
import tools.jackson.databind.JsonNode;

/// JSON lines, a story each: an object whose fields are told by their names, the object itself or its
/// `story`, as `onrecord read --format json` prints it. The text stays as it is.
public final class JsonLines implements StorySource {
    private final FieldNames fields;
    private final Pattern text;

    /// Lines whose fields are called so.
    public JsonLines(FieldNames fields) {
        this.fields = fields;
        this.text = Pattern.compile("\"(?:"
                + FieldNames.USUAL.of("text").stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\"\\s*:\\s*\"");
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = ForeignJson.beginning(content);
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

        /// The next line that is not blank, without its end; null after the last. Of one that is too long,
        /// the beginning.
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
                    return number == 1 ? ForeignJson.withoutMark(words) : words;
                }
            }
        }

        @Override
        public boolean skip() throws IOException {
            return line() != null;
        }

        @Override
        public @Nullable Taken next() throws IOException {
            String line = line();
            if (line == null) {
                return null;
            }
            String where = origin + "#" + number;
            if (line.length() > largest) {
                return new Taken.Refused(where, "is longer than one story may be");
            }
            try {
                JsonNode object = ForeignJson.read(line);
                return taken(where, object.path("story").isObject() ? object.path("story") : object);
            } catch (IOException e) {
                return new Taken.Refused(where, String.valueOf(e.getMessage()));
            }
        }

        private Taken taken(String where, JsonNode object) {
            String body = words(object, "text");
            if (body == null) {
                return new Taken.Refused(where, "has no field with a text: none of " + fields.of("text"));
            }
            String origin = words(object, "origin");
            String outlet = words(object, "outlet");
            Story story = new Around()
                    .headline(words(object, "headline"))
                    .outlet(outlet)
                    .agency(words(object, "agency"))
                    .authors(Bylines.names(list(object, "authors"), outlet))
                    .published(words(object, "published"))
                    .language(words(object, "language"))
                    .address(WebAddress.of(origin))
                    .story(origin == null ? where : origin, Text.of(body), List.of());
            String guid = words(object, "guid");
            String named = guid == null ? origin : guid;
            return new Taken.Read(story, named == null ? null : Edition.of(named), List.of());
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

        /// A field by its own name, else by a name whose dots lead into objects.
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
