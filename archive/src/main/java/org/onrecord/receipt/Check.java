package org.onrecord.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// Checks one receipt, and collects every fault rather than stopping at the first.
///
/// 1. The payload must be readable, and about the text given.
/// 2. The payload's hash must be the leaf. If words were left out, they are put in again from the text first.
/// 3. The proofs must lead from the leaves of the entry and its corrections to the head, and the checkpoint
///    must be of that head.
/// 4. The document must equal the one that its contents yield, field by field.
/// 5. The words and offsets must agree with each other, with the payload, and with the text.
///
/// A step that would only repeat the fault of an earlier one is left out. Not thread-safe.
final class Check {
    private final Contents contents;
    private final List<Fault> faults = new ArrayList<>();

    private Check(Contents contents) {
        this.contents = contents;
    }

    /// Returns every fault of the receipt `document` with these contents.
    ///
    /// @param text the story's text, or null if it is not at hand
    static List<Fault> of(Contents contents, JsonNode document, @Nullable Text text) {
        Check check = new Check(contents);
        Entry entry = check.entry();
        Text same = text;
        if (entry != null && text != null && !check.isOf(text, entry)) {
            same = null;
        }
        check.leaf(entry == null ? null : entry.statement(), same);
        check.log();
        if (entry != null && check.corrects(entry) && check.shows(entry)) {
            check.faults.addAll(Differences.between(AnnotationDocument.of(contents, entry), document));
            if (entry.statement() != null) {
                check.words(entry.statement(), same);
            }
        }
        return List.copyOf(check.faults);
    }

    /// Reads the payload, or records a fault and returns null.
    private @Nullable Entry entry() {
        try {
            return Entry.of(contents.payload());
        } catch (IllegalArgumentException e) {
            add("record.payload", e.getMessage());
            return null;
        }
    }

    /// Returns whether the entry is about a text, and records a fault if not.
    private boolean isOf(Text text, Entry entry) {
        StoryId story = StoryId.of(text);
        if (story.equals(entry.story())) {
            return true;
        }
        String about = entry.story() == null ? "no story" : entry.story().toString();
        add("record.story", "the digest of the text given is " + story + ", the payload is about " + about);
        return false;
    }

    /// Checks that the payload is the leaf's.
    private void leaf(Entry.@Nullable Pieces statement, @Nullable Text text) {
        String payload = contents.payload();
        if (statement != null && statement.words() == null) {
            if (text == null) {
                add("record.payload", "the words were left out: without the story's text the payload has no hash");
                return;
            }
            if (statement.pieces().stream().allMatch(piece -> piece.isIn(text))) {
                payload = Entry.withWords(payload, statement.wordsIn(text));
            }
        }
        if (!contents.entry().isLeafOf(payload)) {
            add("record.leaf", "is not the hash of the payload");
        }
    }

    /// Checks position, path and checksum.
    private void log() {
        place(contents.entry(), "record");
        for (int index = 0; index < contents.corrections().size(); index++) {
            EntryProof correction = contents.corrections().get(index);
            String where = "record.corrections[" + index + "]";
            if (!correction.isLeafOf(correction.payload())) {
                add(where + ".leaf", "is not the hash of the payload");
            }
            place(correction, where);
        }
        String fault = contents.log().fault();
        if (fault != null) {
            add("record.head.checkpoint", fault);
        }
        if (!contents.checksum().equals(contents.checksumDue())) {
            add(
                    "record.checksum",
                    "the numbers, the time or the checkpoint of the log, or the words at a selector, were changed");
        }
    }

    /// Checks the position and the path of an entry.
    private void place(EntryProof entry, String where) {
        if (!entry.isIn(contents.head())) {
            add(
                    where + ".position",
                    "position " + entry.position() + " is not in a log of "
                            + contents.head().size());
        } else if (!entry.isProvenBy(contents.head())) {
            add(where + ".path", "the proof does not lead from the leaf to the tree head");
        }
    }

    /// Returns whether all corrections can be read and are about the entry, and records faults if not.
    private boolean corrects(Entry entry) {
        try {
            Amendments amendments = Amendments.of(contents, entry);
            boolean isRight = true;
            for (int index = 0; index < contents.corrections().size(); index++) {
                if (!amendments.isInPlace(index)) {
                    add("record.corrections[" + index + "]", "is not a correction of this entry in its place");
                    isRight = false;
                }
            }
            return isRight;
        } catch (IllegalArgumentException e) {
            add("record.corrections", e.getMessage());
            return false;
        }
    }

    /// Returns whether the receipt shows as much of every piece as it must.
    private boolean shows(Entry entry) {
        Entry.Pieces statement = entry.statement();
        if (statement == null) {
            return true;
        }
        for (int index = 0; index < statement.pieces().size(); index++) {
            Shown shown = index < contents.shown().size() ? contents.shown().get(index) : null;
            if (statement.words() == null && !(shown instanceof Shown.Digest)) {
                add("target[" + index + "]", "has no digest of its words, which were left out of the payload");
                return false;
            }
            if (statement.words() != null && !(shown instanceof Shown.Quote)) {
                add("target[" + index + "]", "has no selector with exact words, prefix and suffix");
                return false;
            }
        }
        return true;
    }

    /// Checks the pieces against the text if there is one, and the words of the content against the payload.
    private void words(Entry.Pieces statement, @Nullable Text text) {
        List<String> content = new ArrayList<>();
        for (int index = 0; index < statement.pieces().size(); index++) {
            Piece piece = statement.pieces().get(index);
            String where = "target[" + index + "]";
            if (text != null && !piece.isIn(text)) {
                add(
                        where,
                        "ends at " + piece.end() + ", beyond the end of a text of "
                                + text.codePoints().count() + " code points");
                continue;
            }
            switch (contents.shown().get(index)) {
                case Shown.Quote quote -> {
                    if (piece.marks() == PieceRole.CONTENT) {
                        content.add(quote.exact());
                    }
                    quote(quote, piece, text, where + ".selector[1]");
                }
                case Shown.Digest digest -> {
                    if (text != null && !digest.equals(Shown.Digest.of(text.at(piece.in(text))))) {
                        add(where + ".digest", "is not that of the words in the story's text");
                    }
                }
            }
        }
        if (statement.words() != null && !statement.words().equals(Entry.joined(content))) {
            add("target", "the exact words of the content are not those of the payload");
        }
    }

    /// Checks one quoted piece: its length against its offsets, and its words and surroundings against the
    /// text.
    private void quote(Shown.Quote quote, Piece piece, @Nullable Text text, String where) {
        String exact = quote.exact();
        if (exact.codePointCount(0, exact.length()) != piece.end() - piece.start()) {
            add(where + ".exact", "is not as long as the stretch from " + piece.start() + " to " + piece.end());
        }
        if (text == null) {
            return;
        }
        Span span = piece.in(text);
        if (!text.at(span).equals(exact)) {
            add(where + ".exact", "is not what the story's text has there");
        }
        if (!text.string().substring(0, span.start()).endsWith(quote.prefix())) {
            add(where + ".prefix", "does not stand before the words in the story's text");
        }
        if (!text.string().startsWith(quote.suffix(), span.end())) {
            add(where + ".suffix", "does not follow the words in the story's text");
        }
    }

    private void add(String where, @Nullable String what) {
        faults.add(new Fault(where, what == null ? "is wrong" : what));
    }
}
