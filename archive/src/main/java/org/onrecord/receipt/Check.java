package org.onrecord.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// One check of one receipt.
final class Check {
    private final Contents contents;
    private final List<Fault> faults = new ArrayList<>();

    private Check(Contents contents) {
        this.contents = contents;
    }

    /// Every fault of the receipt `document` with these contents, in the light of its story's text where
    /// that is at hand.
    static List<Fault> of(Contents contents, JsonNode document, @Nullable Text text) {
        Check check = new Check(contents);
        Entry entry = check.entry();
        Text same = text;
        if (entry != null && text != null && !check.isOf(text, entry)) {
            same = null;
        }
        check.leaf(entry == null ? null : entry.statement(), same);
        check.log();
        if (entry != null && check.shows(entry)) {
            check.faults.addAll(Differences.between(Document.of(contents, entry), document));
            if (entry.statement() != null) {
                check.words(entry.statement(), same);
            }
        }
        return List.copyOf(check.faults);
    }

    private @Nullable Entry entry() {
        try {
            return Entry.of(contents.payload());
        } catch (IllegalArgumentException e) {
            add("record.payload", e.getMessage());
            return null;
        }
    }

    private boolean isOf(Text text, Entry entry) {
        StoryId story = StoryId.of(text);
        if (story.equals(entry.story())) {
            return true;
        }
        String about = entry.story() == null ? "no story" : entry.story().toString();
        add("record.story", "the digest of the text given is " + story + ", the payload is about " + about);
        return false;
    }

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
        if (!Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8)).equals(contents.leaf())) {
            add("record.leaf", "is not the hash of the payload");
        }
    }

    private void log() {
        long position = contents.position();
        long size = contents.head().size();
        if (position < 0 || position >= size) {
            add("record.position", "position " + position + " is not in a log of " + size);
        } else if (!new Proof.Inclusion(position, size, contents.path()).holds(contents.leaf(), contents.head())) {
            add("record.path", "the proof does not lead from the leaf to the tree head");
        }
        if (!contents.checksum().equals(Contents.checksum(position, size, contents.at(), contents.shown()))) {
            add("record.checksum", "the numbers or the time of the log, or the words at a selector, were changed");
        }
    }

    /// Whether the receipt shows as much of every piece as it must.
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

    private void words(Entry.Pieces statement, @Nullable Text text) {
        List<String> content = new ArrayList<>();
        for (int index = 0; index < statement.pieces().size(); index++) {
            Piece piece = statement.pieces().get(index);
            String where = "target[" + index + "]";
            if (text != null && !piece.isIn(text)) {
                add(
                        where,
                        "ends at " + piece.end() + ", behind a text of "
                                + text.codePoints().count() + " code points");
                continue;
            }
            switch (contents.shown().get(index)) {
                case Shown.Quote quote -> {
                    if (piece.marks() == Marks.CONTENT) {
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
            add(where + ".suffix", "does not stand behind the words in the story's text");
        }
    }

    private void add(String where, @Nullable String what) {
        faults.add(new Fault(where, what == null ? "is wrong" : what));
    }
}
