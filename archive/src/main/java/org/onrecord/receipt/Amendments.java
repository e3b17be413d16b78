package org.onrecord.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The entries with which people changed what a statement says, read from their payloads, and what stands
/// after them.
///
/// An undoing takes back the entry that it names, unless it is undone itself; it always comes after that
/// entry, so one pass from the last to the first decides. What stands follows from the entries that are left,
/// in the order of the log: the last correction of the speaker, the kind and the places; a split moves a
/// statement to another speaker's number, a correction of the speaker to that of the right one whatever splits
/// say, and merges apply to the number that results.
final class Amendments {
    private static final String CORRECTION = "correction";
    private static final String MERGE = "merge";
    private static final String SPLIT = "split";
    private static final String UNDO = "undo";
    private static final String WITHDRAWAL = "withdrawal";

    private final Entry statement;
    private final long number;
    private final List<Amendment> all = new ArrayList<>();
    private final Set<Long> undone = new HashSet<>();

    private record Amendment(long position, String sort, JsonNode told, JsonNode payload) {}

    private Amendments(Entry statement, long number) {
        this.statement = statement;
        this.number = number;
    }

    /// Reads the corrections of a receipt.
    ///
    /// @throws IllegalArgumentException if one of them cannot be read; the message says which
    static Amendments of(Contents contents, Entry statement) {
        Amendments amendments = new Amendments(statement, contents.position());
        for (int index = 0; index < contents.corrections().size(); index++) {
            EntryProof proof = contents.corrections().get(index);
            try {
                JsonNode payload = ReceiptJson.read(proof.payload());
                String sort = payload.path("entry").stringValue("");
                amendments.all.add(new Amendment(proof.position(), sort, payload.path(sort), payload));
            } catch (UnreadableReceiptException e) {
                throw new IllegalArgumentException(
                        "the payload of correction " + index + " cannot be read: " + e.getMessage(), e);
            }
        }
        for (Amendment amendment : amendments.all.reversed()) {
            if (amendment.sort.equals(UNDO) && !amendments.undone.contains(amendment.position)) {
                amendments.undone.add(amendment.told.path("event").longValue(-1));
            }
        }
        return amendments;
    }

    /// Returns whether an amendment is about the statement and comes after the one before it.
    boolean isInPlace(int index) {
        Amendment amendment = all.get(index);
        if (index > 0 && amendment.position <= all.get(index - 1).position) {
            return false;
        }
        JsonNode told = amendment.told;
        return switch (amendment.sort) {
            case CORRECTION ->
                statement.statement() != null
                        && told.path("statement")
                                .stringValue("")
                                .equals(statement.statement().id());
            case SPLIT ->
                told.path("statements")
                        .valueStream()
                        .anyMatch(statementNumber -> statementNumber.longValue(-1) == number);
            case UNDO ->
                all.stream().anyMatch(one -> one.position == told.path("event").longValue(-1));
            case WITHDRAWAL ->
                statement.story() != null
                        && amendment
                                .payload
                                .path("story")
                                .stringValue("")
                                .equals(statement.story().value());
            case MERGE -> true;
            default -> false;
        };
    }

    private List<Amendment> inForce(String sort) {
        return all.stream()
                .filter(amendment -> amendment.sort.equals(sort) && !undone.contains(amendment.position))
                .toList();
    }

    /// Returns what stands now, as the field `stands` of a receipt: who changed what and why, and the fields
    /// that are no longer those of the body.
    ObjectNode stands() {
        ObjectNode stands = ReceiptJson.object();
        ArrayNode as = stands.putArray("as");
        for (Amendment amendment : all) {
            if (!amendment.sort.equals(UNDO) && !undone.contains(amendment.position)) {
                as.add(words(amendment));
            }
        }
        JsonNode speaker = statement.speaker();
        for (Amendment split : inForce(SPLIT)) {
            speaker = ReceiptJson.number(split.position);
        }
        for (Amendment correction : inForce(CORRECTION)) {
            JsonNode change = correction.told.path("change");
            switch (change.path("to").stringValue("")) {
                case "nothing" -> stands.put("nothing", true);
                case "speaker" -> {
                    stands.set("speaker", change.path("speaker"));
                    speaker = correction.told.path("speaker");
                }
                default -> {
                    for (String name : change.propertyNames()) {
                        if (!name.equals("to")) {
                            stands.set(name, change.get(name));
                        }
                    }
                }
            }
        }
        for (Amendment withdrawal : inForce(WITHDRAWAL)) {
            stands.set("use", withdrawal.told.path("status"));
        }
        stands.set(
                "speakerNumber", speaker.isIntegralNumber() ? ReceiptJson.number(merged(speaker.longValue())) : null);
        return stands;
    }

    /// Returns the number that a speaker has after all merges. Each merge joins the two speakers as the merges
    /// before it left them.
    private long merged(long speaker) {
        Map<Long, Long> into = new HashMap<>();
        for (Amendment merge : inForce(MERGE)) {
            long from = root(into, merge.told.path("from").longValue(-1));
            long to = root(into, merge.told.path("into").longValue(-1));
            if (from != to) {
                into.put(from, to);
            }
        }
        return root(into, speaker);
    }

    private static long root(Map<Long, Long> into, long speaker) {
        long at = speaker;
        while (into.containsKey(at)) {
            at = into.get(at);
        }
        return at;
    }

    /// Returns who did what, when and why: `as corrected by Ann on 2026-04-01 because she, not he`.
    private static String words(Amendment amendment) {
        JsonNode told = amendment.told;
        String when = told.path("when").stringValue("");
        String done = switch (amendment.sort) {
            case CORRECTION -> "corrected";
            case MERGE -> "merged";
            case SPLIT -> "split";
            default -> "decided";
        };
        return "as " + done + " by " + told.path("who").stringValue("") + " on "
                + when.substring(0, Math.min(10, when.length())) + " because "
                + told.path("why").stringValue("");
    }
}
