package org.onrecord.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// The content of a leaf's payload.
///
/// Words are left out of a payload by replacing one JSON string by `null`, in the text itself: the rest must
/// stay byte for byte, since putting the words in again must give the bytes that were hashed.
///
/// @param word the kind of entry: `statement`, `story`, `correction`
/// @param fields its fields; of a statement without its words and their places
/// @param story the story that it is about, or null if it names none
/// @param statement the pieces of the statement, or null of another entry
/// @param speaker the number of the statement's speaker across stories; not a number if there is none
record Entry(
        String word,
        JsonNode fields,
        @Nullable StoryId story,
        @Nullable Pieces statement,
        JsonNode speaker) {
    /// The places of a statement's words.
    ///
    /// @param id the statement's id
    /// @param pieces content, cue and source, in this order
    /// @param words the words of the content, or null if they were left out
    record Pieces(String id, List<Piece> pieces, @Nullable String words) {
        Pieces {
            pieces = List.copyOf(pieces);
        }

        /// Returns the words of the content in `text`, which must contain all pieces.
        String wordsIn(Text text) {
            return joined(pieces.stream()
                    .filter(piece -> piece.marks() == PieceRole.CONTENT)
                    .map(piece -> text.at(piece.in(text)))
                    .toList());
        }
    }

    private static final String STATEMENT = "statement";
    private static final String STORY = "story";

    private static final Pattern STATEMENT_ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern STORY_ID = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String WORDS = "\"words\":";
    private static final String NO_WORDS = WORDS + "null";

    /// Fields of a payload that are in another place of the annotation, or that an annotation would interpret
    /// differently.
    private static final List<String> ELSEWHERE =
            List.of("id", "type", "content", "cue", "source", "words", "text", "parts");

    /// Reads a payload.
    ///
    /// @throws IllegalArgumentException if it is not a payload; the message says what is wrong
    static Entry of(String payload) {
        JsonNode root;
        try {
            root = ReceiptJson.read(payload);
        } catch (UnreadableReceiptException e) {
            throw new IllegalArgumentException("the payload cannot be read: " + e.getMessage(), e);
        }
        JsonNode word = root.path("entry");
        if (!root.isObject() || !word.isString()) {
            throw new IllegalArgumentException("the payload does not say what is entered");
        }
        JsonNode entered = root.path(word.stringValue());
        StoryId story = story(
                List.of(root.path(STORY), word.stringValue().equals(STORY) ? entered.path("id") : entered.path(STORY)));
        if (!word.stringValue().equals(STATEMENT)) {
            return new Entry(
                    word.stringValue(), ReceiptJson.without(entered, ELSEWHERE), story, null, root.path("speaker"));
        }
        if (story == null) {
            throw new IllegalArgumentException("the payload does not name the statement's story by its digest");
        }
        return new Entry(
                STATEMENT, ReceiptJson.without(entered, ELSEWHERE), story, pieces(entered), root.path("speaker"));
    }

    /// Joins the words of a content's pieces as a payload does.
    static String joined(List<String> pieces) {
        return String.join(" … ", pieces);
    }

    /// Returns the first of some places that names a story by its digest, or null.
    private static @Nullable StoryId story(List<JsonNode> places) {
        for (JsonNode named : places) {
            if (named.isString() && STORY_ID.matcher(named.stringValue()).matches()) {
                return new StoryId(named.stringValue());
            }
        }
        return null;
    }

    private static Pieces pieces(JsonNode statement) {
        JsonNode id = statement.path("id");
        if (!id.isString() || !STATEMENT_ID.matcher(id.stringValue()).matches()) {
            throw new IllegalArgumentException("the payload does not give the statement's id");
        }
        List<Piece> pieces = new ArrayList<>();
        for (PieceRole marks : PieceRole.values()) {
            JsonNode spans = statement.path(marks.word());
            if (!spans.isArray()) {
                throw new IllegalArgumentException("the payload has no list of the statement's " + marks.word());
            }
            for (JsonNode span : spans) {
                pieces.add(new Piece(marks, offset(span, "start", marks), offset(span, "end", marks)));
            }
        }
        JsonNode words = statement.path("words");
        if (!words.isString() && !words.isNull()) {
            throw new IllegalArgumentException("the payload does not give the statement's words");
        }
        return new Pieces(id.stringValue(), pieces, words.isNull() ? null : words.stringValue());
    }

    private static int offset(JsonNode span, String name, PieceRole marks) {
        JsonNode offset = span.path(name);
        if (!offset.isIntegralNumber() || !offset.canConvertToInt()) {
            throw new IllegalArgumentException(
                    "a piece of the " + marks.word() + " in the payload has no whole number for its " + name);
        }
        return offset.intValue();
    }

    /// Returns the payload without its statement's words.
    ///
    /// @throws IllegalArgumentException if the payload escapes the words in another way than
    /// [ReceiptJson#quoted], so that they could not be put in again
    static String withoutWords(String payload, String words) {
        String field = WORDS + ReceiptJson.quoted(words);
        int at = payload.indexOf(field);
        if (at >= 0) {
            String without = payload.substring(0, at) + NO_WORDS + payload.substring(at + field.length());
            Pieces statement = of(without).statement();
            if (statement != null
                    && statement.words() == null
                    && withWords(without, words).equals(payload)) {
                return without;
            }
        }
        throw new IllegalArgumentException("the words cannot be left out of the payload " + payload);
    }

    /// Returns the payload with the words that were left out put in again.
    static String withWords(String payload, String words) {
        // Inside a string the quotation marks would be escaped, and no other field of this name is ever null.
        return payload.replace(NO_WORDS, WORDS + ReceiptJson.quoted(words));
    }
}
