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
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;

/// Lets anyone check, offline, that one entry is in a record. It contains what the entry says, as a Web
/// Annotation in JSON-LD, and the proof that leads from it to the head of the record's log.
///
/// A receipt made here is checked before it is returned. One that was read can be forged in every part, and
/// only [#check(Text)] reveals that. What a receipt cannot prove is the head itself: compare it with one that
/// you have from elsewhere. Immutable and thread-safe.
public final class Receipt {
    private final Contents contents;
    private final JsonNode document;

    private Receipt(Contents contents, JsonNode document) {
        this.contents = contents;
        this.document = document;
    }

    /// Returns the receipt of a statement whose entry has no salt.
    ///
    /// @param payload the payload of its leaf
    /// @param text the text of its story
    /// @param proof the proof that the leaf is in the log
    /// @param head the head of the log
    /// @param at the time at which the log had that head
    /// @throws IllegalArgumentException if the payload is not a statement of that text, or the proof fails
    public static Receipt ofStatement(String payload, Text text, Proof.Inclusion proof, TreeHead head, Instant at) {
        requireSameSize(proof, head);
        return ofStatement(EntryProof.of(payload, null, proof), text, List.of(), new LogHead(head, at, null));
    }

    /// Returns the receipt of a statement that people may have corrected.
    ///
    /// @param entry the statement
    /// @param text the text of its story; if words were redacted, the receipt shows nothing beyond the blanks
    /// @param corrections the entries that change what the statement says, in the order of the log
    /// @param log the head of the log to which the proofs lead
    /// @throws IllegalArgumentException if the entry is not a statement of that text, a correction is about
    /// something else, or a proof fails
    public static Receipt ofStatement(EntryProof entry, Text text, List<EntryProof> corrections, LogHead log) {
        String payload = entry.payload();
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
        return made(Contents.of(entry, log, shown, corrections), text.isRedacted() ? null : text);
    }

    /// Returns the receipt of another entry without a salt: a story's or a correction's.
    ///
    /// @throws IllegalArgumentException if the payload is a statement's or not a payload, or the proof fails
    public static Receipt ofEntry(String payload, Proof.Inclusion proof, TreeHead head, Instant at) {
        if (Entry.of(payload).statement() != null) {
            throw new IllegalArgumentException("a statement's receipt needs the text of its story: " + payload);
        }
        requireSameSize(proof, head);
        return ofEntry(EntryProof.of(payload, null, proof), new LogHead(head, at, null));
    }

    /// Returns the receipt of another entry than a statement, with the head as the record signs it.
    ///
    /// @throws IllegalArgumentException if the proof fails
    public static Receipt ofEntry(EntryProof entry, LogHead log) {
        return made(Contents.of(entry, log, List.of(), List.of()), null);
    }

    private static void requireSameSize(Proof.Inclusion proof, TreeHead head) {
        if (proof.size() != head.size()) {
            throw new IllegalArgumentException(
                    "the proof is for a log of " + proof.size() + " leaves, the head for one of " + head.size());
        }
    }

    private static Receipt made(Contents contents, @Nullable Text text) {
        Receipt receipt = new Receipt(contents, AnnotationDocument.of(contents, Entry.of(contents.payload())));
        List<Fault> faults = receipt.check(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the receipt would not be right: " + faults.getFirst());
        }
        return receipt;
    }

    /// Returns this receipt without the words of the statement, for texts that must not be passed on. Each
    /// piece then has the digest of its words, and only somebody who has the story's text can check it. A
    /// receipt of another entry stays as it is.
    ///
    /// Short phrases that the payload gives apart from the words (names, figures, a condition) stay.
    ///
    /// @throws IllegalArgumentException if the payload is written so that the words cannot be put in again
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
        Contents without =
                Contents.of(contents.entry().withPayload(payload), contents.log(), digests, contents.corrections());
        return new Receipt(without, AnnotationDocument.of(without, Entry.of(payload)));
    }

    /// Reads a receipt, whether right or forged.
    ///
    /// @throws UnreadableReceiptException if it is not a receipt
    public static Receipt parse(String json) throws UnreadableReceiptException {
        if (json.isBlank()) {
            throw new UnreadableReceiptException("it is empty");
        }
        JsonNode document = ReceiptJson.read(json);
        return new Receipt(ContentsReader.read(document), document);
    }

    /// Reads a receipt from a file in UTF-8, whether right or forged.
    ///
    /// @throws UnreadableReceiptException if it is not a receipt; the message names the file
    /// @throws IOException if the file cannot be read
    public static Receipt read(Path file) throws IOException {
        if (Files.size(file) > ReceiptJson.LONGEST) {
            throw new UnreadableReceiptException(
                    file + " is not a receipt: it is longer than any, " + Files.size(file) + " bytes");
        }
        if (Files.size(file) == 0) {
            throw new UnreadableReceiptException(file + " is empty");
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

    /// Returns the receipt as its file has it: indented JSON-LD, with a fixed order of fields if made here.
    public String json() {
        return ReceiptJson.pretty(document);
    }

    /// Returns every fault with its place. There is none if all that the receipt says follows from its
    /// payload, and the proof shows the payload to be in the log with this head.
    ///
    /// Whether that head belongs to a record that you trust, compare yourself: [#head()].
    ///
    /// @param text the text of the story, or null if it is not at hand; then words that the payload does not
    /// have (those of cue and source, and the surrounding ones) are not compared with anything
    public List<Fault> check(@Nullable Text text) {
        return Check.of(contents, document, text);
    }

    /// Returns the story that it is about, whose text a check can use, or null if it names none.
    ///
    /// @throws IllegalArgumentException if the payload cannot be read
    public @Nullable StoryId story() {
        return Entry.of(contents.payload()).story();
    }

    /// Returns the payload of the leaf, without words that were left out.
    public String payload() {
        return contents.payload();
    }

    /// Returns the position of the leaf in the log, from 0, as the receipt says.
    public long position() {
        return contents.position();
    }

    /// Returns the head of the log to which the proof leads.
    public TreeHead head() {
        return contents.head();
    }

    /// Returns whether the receipt contains its head as the record signed it.
    public boolean isSigned() {
        return contents.checkpoint() != null;
    }

    /// Returns whether the head is signed with a key.
    public boolean isSignedBy(NoteVerifier key) {
        return contents.log().isSignedBy(key);
    }

    /// Returns who changed what the entry says, when and why, in words, and only what stands now: `as corrected
    /// by Ann on 2026-04-01 because she, not he`. It is what the receipt says, whether right or forged.
    public List<String> corrections() {
        return document.path("stands")
                .path("as")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /// Returns the time at which the log had that head, as the receipt says.
    public Instant at() {
        return contents.at();
    }
}
