package org.onrecord.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.log.Hash;
import org.onrecord.log.Salt;
import org.onrecord.log.TreeHead;
import tools.jackson.databind.JsonNode;

/// Reads the contents of a receipt from its document. It only looks for parts and types; [Check] decides
/// whether they are right, so that a forged receipt yields faults rather than an exception.
final class ContentsReader {
    private ContentsReader() {}

    /// Reads the contents of `receipt`. The list of shown pieces ends before the first that shows nothing.
    ///
    /// @throws UnreadableReceiptException if a part that every receipt has is missing or of another type
    static Contents read(JsonNode receipt) throws UnreadableReceiptException {
        JsonNode record = receipt.path("record");
        if (!record.isObject()) {
            throw new UnreadableReceiptException("it has no object \"record\"");
        }
        JsonNode head = record.path("head");
        long size = number(head.path("size"), "record.head.size");
        if (size < 1) {
            throw new UnreadableReceiptException("record.head.size: a log with an entry is not of size " + size);
        }
        List<EntryProof> corrections = new ArrayList<>();
        for (int index = 0; index < record.path("corrections").size(); index++) {
            corrections.add(entry(record.path("corrections").path(index), "record.corrections[" + index + "]"));
        }
        return new Contents(
                entry(record, "record"),
                new LogHead(
                        new TreeHead(size, hash(head.path("root"), "record.head.root")),
                        instant(head.path("at"), "record.head.at"),
                        head.has("checkpoint") ? string(head.path("checkpoint"), "record.head.checkpoint") : null),
                shown(receipt.path("target")),
                corrections,
                hash(record.path("checksum"), "record.checksum"));
    }

    /// Reads an entry and its proof.
    private static EntryProof entry(JsonNode entry, String where) throws UnreadableReceiptException {
        List<Hash> path = new ArrayList<>();
        for (int index = 0; index < entry.path("path").size(); index++) {
            path.add(hash(entry.path("path").path(index), where + ".path[" + index + "]"));
        }
        return new EntryProof(
                string(entry.path("payload"), where + ".payload"),
                entry.has("salt") ? salt(entry.path("salt"), where + ".salt") : null,
                hash(entry.path("leaf"), where + ".leaf"),
                number(entry.path("position"), where + ".position"),
                path);
    }

    /// Reads what each target shows; the quote is always the second selector.
    private static List<Shown> shown(JsonNode targets) {
        List<Shown> shown = new ArrayList<>();
        if (targets.isArray()) {
            for (JsonNode target : targets) {
                JsonNode quote = target.path("selector").path(1);
                if (quote.path("exact").isString()
                        && quote.path("prefix").isString()
                        && quote.path("suffix").isString()) {
                    shown.add(new Shown.Quote(
                            quote.path("exact").stringValue(),
                            quote.path("prefix").stringValue(),
                            quote.path("suffix").stringValue()));
                } else if (target.path("digest").isString()) {
                    shown.add(new Shown.Digest(target.path("digest").stringValue()));
                } else {
                    break;
                }
            }
        }
        return shown;
    }

    private static String string(JsonNode node, String where) throws UnreadableReceiptException {
        if (!node.isString()) {
            throw new UnreadableReceiptException(where + ": a receipt has a string here");
        }
        return node.stringValue();
    }

    private static long number(JsonNode node, String where) throws UnreadableReceiptException {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new UnreadableReceiptException(where + ": a receipt has a whole number here");
        }
        return node.longValue();
    }

    private static Hash hash(JsonNode node, String where) throws UnreadableReceiptException {
        try {
            return Hash.parse(string(node, where));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReceiptException(where + ": " + e.getMessage(), e);
        }
    }

    private static Salt salt(JsonNode node, String where) throws UnreadableReceiptException {
        try {
            return Salt.parse(string(node, where));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReceiptException(where + ": " + e.getMessage(), e);
        }
    }

    private static Instant instant(JsonNode node, String where) throws UnreadableReceiptException {
        try {
            return Instant.parse(string(node, where));
        } catch (DateTimeException e) {
            throw new UnreadableReceiptException(where + ": " + e.getMessage(), e);
        }
    }
}
