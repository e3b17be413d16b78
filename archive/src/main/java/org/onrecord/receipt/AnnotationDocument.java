package org.onrecord.receipt;

import org.jspecify.annotations.Nullable;
import org.onrecord.log.Hash;
import org.onrecord.story.StoryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the fields of a receipt in their order: a Web Annotation as JSON-LD, and its proof under `record`.
///
/// Everything follows from the contents and the entry, so a check can write the document again and compare.
/// The terms of our own have no meaning on the web; they are declared in the context with a vocabulary, so
/// that a JSON-LD processor keeps them without a network, and the path as a list, since the order of its
/// hashes matters. The source is the Web Annotation Data Model of the W3C (2017): offsets count code points.
final class AnnotationDocument {
    private static final String ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld";
    private static final String TERMS = "urn:onrecord:terms:";
    private static final String DATE_TIME = "http://www.w3.org/2001/XMLSchema#dateTime";
    private static final String SHA256 = "sha256:";

    private AnnotationDocument() {}

    /// Returns the receipt with these contents, whose payload says `entry`.
    static ObjectNode of(Contents contents, Entry entry) {
        ObjectNode document = ReceiptJson.object();
        ArrayNode context = document.putArray("@context");
        context.add(ANNOTATIONS);
        ObjectNode terms = context.addObject();
        terms.put("@vocab", TERMS);
        terms.putObject("path").put("@id", TERMS + "path").put("@container", "@list");
        terms.putObject("at").put("@id", TERMS + "at").put("@type", DATE_TIME);

        Entry.Pieces statement = entry.statement();
        String leaf = hex(contents.leaf());
        document.put(
                "id", statement == null ? "urn:onrecord:entry:" + leaf : "urn:onrecord:statement:" + statement.id());
        document.put("type", "Annotation");
        document.put("motivation", "describing");
        ObjectNode body = document.putObject("body");
        body.put("type", entry.word());
        for (String name : entry.fields().propertyNames()) {
            body.set(name, entry.fields().get(name));
        }
        StoryId story = entry.story();
        String about = story == null ? "urn:onrecord:entry:" + leaf : "urn:" + story.value();
        if (statement == null) {
            document.put("target", about);
        } else {
            ArrayNode targets = document.putArray("target");
            for (int index = 0; index < statement.pieces().size(); index++) {
                Piece piece = statement.pieces().get(index);
                targets.add(target(about, piece, contents.shown().get(index)));
            }
        }
        if (!contents.corrections().isEmpty()) {
            document.set("stands", Amendments.of(contents, entry).stands());
        }
        document.set("record", record(contents, story));
        return document;
    }

    /// Writes one piece as a target: its offsets, then its words or their digest.
    private static JsonNode target(String story, Piece piece, Shown shown) {
        ObjectNode target = ReceiptJson.object();
        target.put("type", "SpecificResource");
        target.put("source", story);
        target.put("marks", piece.marks().word());
        if (shown instanceof Shown.Digest digest) {
            target.put("digest", digest.value());
        }
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", piece.start())
                .put("end", piece.end());
        if (shown instanceof Shown.Quote quote) {
            selectors
                    .addObject()
                    .put("type", "TextQuoteSelector")
                    .put("exact", quote.exact())
                    .put("prefix", quote.prefix())
                    .put("suffix", quote.suffix());
        }
        return target;
    }

    /// Writes the proof, and what it proves.
    private static ObjectNode record(Contents contents, @Nullable StoryId story) {
        ObjectNode record = ReceiptJson.object();
        record.put("story", story == null ? null : story.value());
        write(record, contents.entry());
        ObjectNode head = record.putObject("head");
        head.put("size", contents.head().size());
        head.put("root", contents.head().root().toString());
        head.put("at", contents.at().toString());
        if (contents.checkpoint() != null) {
            head.put("checkpoint", contents.checkpoint());
        }
        if (!contents.corrections().isEmpty()) {
            ArrayNode corrections = record.putArray("corrections");
            contents.corrections().forEach(correction -> write(corrections.addObject(), correction));
        }
        record.put("checksum", contents.checksum().toString());
        return record;
    }

    /// Writes an entry and its proof.
    private static void write(ObjectNode json, EntryProof entry) {
        json.put("payload", entry.payload());
        if (entry.salt() != null) {
            json.put("salt", entry.salt().toString());
        }
        json.put("leaf", entry.leaf().toString());
        json.put("position", entry.position());
        ArrayNode path = json.putArray("path");
        entry.path().forEach(hash -> path.add(hash.toString()));
    }

    private static String hex(Hash hash) {
        return hash.toString().substring(SHA256.length());
    }
}
