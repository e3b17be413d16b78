package org.onrecord.receipt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// What lets anyone check, offline, that one entry stands in a record: what the entry says, as a Web
/// Annotation in JSON-LD, and the proof that leads from it to the head of the record's log.
///
/// A receipt that was read may be forged in every part; only [#check(Text)] tells. Immutable.
public final class Receipt {
    private final Contents contents;
    private final JsonNode document;

    private Receipt(Contents contents, JsonNode document) {
        this.contents = contents;
        this.document = document;
    }

    /// The receipt of a statement.
    ///
    /// @param payload what its leaf holds
    /// @param text the text of its story
    /// @param proof that the leaf stands in the log
    /// @param head the head of the log
    /// @param at when the log had that head
    /// @throws IllegalArgumentException if the payload is no statement of that text, or the proof does
    /// not hold
    public static Receipt ofStatement(String payload, Text text, Proof.Inclusion proof, TreeHead head, Instant at) {
        Entry.Pieces statement = Entry.of(payload).statement();
        if (statement == null) {
            throw new IllegalArgumentException("the payload of a statement is needed, got " + payload);
        }
        List<Shown> shown = new ArrayList<>();
        for (Piece piece : statement.pieces()) {
            if (!piece.isIn(text)) {
                throw new IllegalArgumentException("the text ends before " + piece + " of the payload " + payload);
            }
            shown.add(Shown.Quote.of(text, piece.in(text)));
        }
        return made(payload, text, shown, proof, head, at);
    }

    /// The receipt of an entry that is no statement: a story's or a correction's.
    ///
    /// @throws IllegalArgumentException if the payload is a statement's or none, or the proof does not
    /// hold
    public static Receipt ofEntry(String payload, Proof.Inclusion proof, TreeHead head, Instant at) {
        if (Entry.of(payload).statement() != null) {
            throw new IllegalArgumentException("a statement's receipt needs the text of its story: " + payload);
        }
        return made(payload, null, List.of(), proof, head, at);
    }

    private static Receipt made(
            String payload, @Nullable Text text, List<Shown> shown, Proof.Inclusion proof, TreeHead head, Instant at) {
        if (proof.size() != head.size()) {
            throw new IllegalArgumentException(
                    "the proof is for a log of " + proof.size() + " leaves, the head for one of " + head.size());
        }
        Contents contents = new Contents(
                payload,
                Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8)),
                proof.position(),
                proof.path(),
                head,
                at,
                shown,
                Contents.checksum(proof.position(), proof.size(), at, shown));
        Receipt receipt = new Receipt(contents, Document.of(contents, Entry.of(payload)));
        List<Fault> faults = receipt.check(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the receipt would not be right: " + faults.getFirst());
        }
        return receipt;
    }

    /// This receipt of a statement without a word of what was said, for texts that may not be passed on:
    /// of each piece there is the digest of its words, and only who holds the story's text can check it.
    /// A receipt of another entry stays as it is.
    ///
    /// Short phrases that the payload gives apart from the words (names, figures, a condition) stay.
    ///
    /// @throws IllegalArgumentException if the payload is written so that the words cannot be put in
    /// again
    public Receipt withoutWords() {
        Entry.Pieces statement = Entry.of(contents.payload()).statement();
        if (statement == null || statement.words() == null) {
            return this;
        }
        List<Shown> digests = new ArrayList<>();
        for (Shown shown : contents.shown()) {
            digests.add(
                    switch (shown) {
                        case Shown.Quote quote -> Shown.Digest.of(quote.exact());
                        case Shown.Digest digest -> digest;
                    });
        }
        String payload = Entry.withoutWords(contents.payload(), statement.words());
        Contents without = new Contents(
                payload,
                contents.leaf(),
                contents.position(),
                contents.path(),
                contents.head(),
                contents.at(),
                digests,
                Contents.checksum(contents.position(), contents.head().size(), contents.at(), digests));
        return new Receipt(without, Document.of(without, Entry.of(payload)));
    }

    /// Reads a receipt, be it right or forged.
    ///
    /// @throws UnreadableReceiptException if it is none
    public static Receipt parse(String json) throws UnreadableReceiptException {
        JsonNode document = ReceiptJson.read(json);
        return new Receipt(ContentsReader.read(document), document);
    }

    /// Reads a receipt from a file in UTF-8, be it right or forged.
    ///
    /// @throws UnreadableReceiptException if it is none; the message names the file
    /// @throws IOException if the file cannot be read
    public static Receipt read(Path file) throws IOException {
        if (Files.size(file) > ReceiptJson.LONGEST) {
            throw new UnreadableReceiptException(
                    file + " is not a receipt: it is longer than any, " + Files.size(file) + " bytes");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new UnreadableReceiptException(file + " is not a receipt: it is not in UTF-8", e);
        } catch (UnreadableReceiptException e) {
            throw new UnreadableReceiptException(file + " is not a receipt: " + e.getMessage(), e);
        }
    }

    /// The receipt as a file has it: JSON-LD, indented, always with the same order of fields when made
    /// here.
    public String json() {
        return ReceiptJson.pretty(document);
    }

    /// Every fault, with where it is; none when all that the receipt says follows from its payload, and
    /// the payload is proved to stand in the log with this head.
    ///
    /// Whether that head is the one of a record that you trust, compare yourself: [#head()].
    ///
    /// @param text the text of the story, or null when it is not at hand; then words that the payload
    /// does not have (those of cue and source, and those around) are not compared with anything
    public List<Fault> check(@Nullable Text text) {
        return Check.of(contents, document, text);
    }

    /// The story that it is about, whose text a check can use; null when it names none.
    ///
    /// @throws IllegalArgumentException if the payload is none
    public @Nullable StoryId story() {
        return Entry.of(contents.payload()).story();
    }

    /// What the leaf holds, but for words that were left out.
    public String payload() {
        return contents.payload();
    }

    /// Where the leaf stands in the log, as the receipt says.
    public long position() {
        return contents.position();
    }

    /// The head of the log to which the proof leads.
    public TreeHead head() {
        return contents.head();
    }

    /// When the log had that head, as the receipt says.
    public Instant at() {
        return contents.at();
    }
}
