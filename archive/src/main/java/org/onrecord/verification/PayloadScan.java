package org.onrecord.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// The parts of a statement's payload that verification needs, read in one pass. A record contains millions
/// of statements, and a stream parser avoids building a tree for each. Offsets are in code points, as in the
/// payload.
final class PayloadScan {
    String entry = "";
    String story = "";
    String id = "";
    String words = "";
    /// The starts and ends of the spans, alternating, in code points.
    final List<Integer> content = new ArrayList<>();

    final List<Integer> cueAndSource = new ArrayList<>();

    @Nullable
    String name;

    String type = "";
    boolean named;

    @Nullable
    String role;

    @Nullable
    String affiliation;

    long utterance = -1;
    long speaker = -1;
    final List<Long> joins = new ArrayList<>();

    private PayloadScan() {}

    /// Reads a statement's payload, given in UTF-8.
    ///
    /// @throws tools.jackson.core.JacksonException if it is not JSON
    static PayloadScan of(byte[] payload) {
        PayloadScan read = new PayloadScan();
        try (JsonParser json = StoryJson.JSON.createParser(ObjectReadContext.empty(), payload)) {
            json.nextToken();
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                JsonToken value = json.nextToken();
                switch (field) {
                    case "entry" -> read.entry = json.getString();
                    case "story" -> read.story = json.getString();
                    case "statement" -> read.statement(json);
                    case "utterance" -> read.utterance = json.getLongValue();
                    case "speaker" -> read.speaker = value == JsonToken.VALUE_NULL ? -1 : json.getLongValue();
                    case "joins" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            read.joins.add(json.getLongValue());
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }
        return read;
    }

    /// Reads the object of the statement.
    private void statement(JsonParser json) {
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            json.nextToken();
            switch (field) {
                case "id" -> id = json.getString();
                case "content" -> spans(json, content);
                case "cue", "source" -> spans(json, cueAndSource);
                case "words" -> words = json.getString();
                case "speaker" -> speaker(json);
                default -> json.skipChildren();
            }
        }
    }

    /// Reads an array of spans, each as a start and an end; -1 if one of them is missing, which no text has.
    private static void spans(JsonParser json, List<Integer> spans) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int start = -1;
            int end = -1;
            for (String field = json.nextName(); field != null; field = json.nextName()) {
                json.nextToken();
                if (field.equals("start")) {
                    start = json.getIntValue();
                } else if (field.equals("end")) {
                    end = json.getIntValue();
                }
            }
            spans.add(start);
            spans.add(end);
        }
    }

    /// Reads the fields of a speaker that identification uses.
    private void speaker(JsonParser json) {
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            boolean isNull = json.nextToken() == JsonToken.VALUE_NULL;
            switch (field) {
                case "name" -> name = isNull ? null : json.getString();
                case "type" -> type = json.getString();
                case "named" -> named = json.getBooleanValue();
                case "role" -> role = isNull ? null : json.getString();
                case "affiliation" -> affiliation = isNull ? null : json.getString();
                default -> json.skipChildren();
            }
        }
    }
}
