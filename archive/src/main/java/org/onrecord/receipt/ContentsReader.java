package org.onrecord.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import tools.jackson.databind.JsonNode;

/// Finds in a receipt what it consists of.
final class ContentsReader {
    private ContentsReader() {}

    /// The contents of `receipt`. What is shown of the pieces ends before the first that shows nothing.
    ///
    /// @throws UnreadableReceiptException if a part is missing that every receipt has, or is not of its
    /// kind
    static Contents read(JsonNode receipt) throws UnreadableReceiptException {
        JsonNode record = receipt.path("record");
        if (!record.isObject()) {
            throw new UnreadableReceiptException("it has no object \"record\"");
        }
        List<Hash> path = new ArrayList<>();
        for (int index = 0; index < record.path("path").size(); index++) {
            path.add(hash(record.path("path").path(index), "record.path[" + index + "]"));
        }
        JsonNode head = record.path("head");
        long size = number(head.path("size"), "record.head.size");
        if (size < 1) {
            throw new UnreadableReceiptException("record.head.size: a log with an entry is not of size " + size);
        }
        return new Contents(
                string(record.path("payload"), "record.payload"),
                hash(record.path("leaf"), "record.leaf"),
                number(record.path("position"), "record.position"),
                path,
                new TreeHead(size, hash(head.path("root"), "record.head.root")),
                instant(head.path("at"), "record.head.at"),
                shown(receipt.path("target")),
                hash(record.path("checksum"), "record.checksum"));
    }

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

    private static Instant instant(JsonNode node, String where) throws UnreadableReceiptException {
        try {
            return Instant.parse(string(node, where));
        } catch (DateTimeException e) {
            throw new UnreadableReceiptException(where + ": " + e.getMessage(), e);
        }
    }
}
