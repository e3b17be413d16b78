package org.onrecord.archive;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;
import org.onrecord.receipt.EntryProof;
import org.onrecord.receipt.LogHead;
import org.onrecord.receipt.Receipt;
import org.onrecord.store.Entries;
import org.onrecord.store.EventProjection;
import org.onrecord.store.LogTables;
import org.onrecord.store.StatementStore;
import tools.jackson.databind.JsonNode;

/// Makes the receipts of statements, with the edits that are about them and the head as the record signs it.
/// Thread-safe.
final class ReceiptMaker {
    private final Checkpoints checkpoints;
    private volatile About latest = new About(EventProjection.NONE);

    ReceiptMaker(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// Which edits are about what. Made once for each projection, since looking through all edits for each
    /// receipt would take as long as there are edits.
    private static final class About {
        private final EventProjection projection;
        private final Map<Long, List<Event.Edit>> ofStatement = new HashMap<>();
        private final Map<Long, List<Event.Edit>> ofStory = new HashMap<>();
        private final Map<Long, List<Event.Merged>> ofSpeaker = new HashMap<>();
        private final Map<Long, List<Event.Undone>> ofEdit = new HashMap<>();

        About(EventProjection projection) {
            this.projection = projection;
            projection.edits().each(this::add);
        }

        private void add(Event.Edit edit) {
            switch (edit) {
                case Event.Corrected corrected -> add(ofStatement, corrected.statement(), corrected);
                case Event.Split split -> split.statements().forEach(statement -> add(ofStatement, statement, split));
                case Event.Withdrawn withdrawn -> add(ofStory, withdrawn.story(), withdrawn);
                case Event.Merged merged -> {
                    add(ofSpeaker, merged.from(), merged);
                    add(ofSpeaker, merged.into(), merged);
                }
                case Event.Undone undone -> add(ofEdit, undone.event(), undone);
                case Event.Accepted _, Event.Redacted _, Event.Held _ -> {}
            }
        }

        private static <E> void add(Map<Long, List<E>> all, long about, E edit) {
            all.computeIfAbsent(about, _ -> new ArrayList<>()).add(edit);
        }

        /// Returns the positions of the edits that are about a statement, its speaker or its story, and of those
        /// that undo them, in the order of the log.
        ///
        /// @param placed the number of the speaker to whom the machine attributed the statement, or null
        Set<Long> of(KeptStatement kept, @Nullable Long placed) {
            Map<Long, Event.Edit> found = new TreeMap<>();
            List<Event.Edit> own = ofStatement.getOrDefault(kept.number(), List.of());
            own.forEach(edit -> found.put(edit.position(), edit));
            ofStory.getOrDefault(kept.story().number(), List.of()).forEach(edit -> found.put(edit.position(), edit));
            Set<Long> speakers = new HashSet<>();
            if (placed != null) {
                speakers.add(placed);
            }
            for (Event.Edit edit : own) {
                if (edit instanceof Event.Split) {
                    speakers.add(edit.position());
                } else if (edit instanceof Event.Corrected corrected && corrected.speaker() != null) {
                    speakers.add(corrected.speaker());
                }
            }
            Deque<Long> next = new ArrayDeque<>(speakers);
            while (!next.isEmpty()) {
                for (Event.Merged merged : ofSpeaker.getOrDefault(next.remove(), List.of())) {
                    found.put(merged.position(), merged);
                    for (long speaker : new long[] {merged.from(), merged.into()}) {
                        if (speakers.add(speaker)) {
                            next.add(speaker);
                        }
                    }
                }
            }
            Deque<Event.Edit> undone = new ArrayDeque<>(found.values());
            while (!undone.isEmpty()) {
                for (Event.Undone undoing : ofEdit.getOrDefault(undone.remove().position(), List.of())) {
                    if (found.put(undoing.position(), undoing) == null) {
                        undone.add(undoing);
                    }
                }
            }
            return found.keySet();
        }
    }

    private About about(EventProjection projection) {
        About known = latest;
        if (known.projection != projection) {
            known = new About(projection);
            latest = known;
        }
        return known;
    }

    /// Returns the head of the log with the record's signature, as the receipts of one answer share it.
    LogHead head(TreeHead head, Instant now) {
        SignedNote note = checkpoints.sign(head);
        return new LogHead(head, now, note == null ? null : note.toString());
    }

    /// Returns the receipt of another entry than a statement: a story's.
    Receipt ofEntry(Handle handle, StatementStore store, long position, LogHead head) {
        return Receipt.ofEntry(proof(handle, store, position, head), head);
    }

    /// Returns the receipt with which anyone can check a statement again.
    Receipt of(Handle handle, EventProjection projection, StatementStore store, KeptStatement kept, LogHead head) {
        if (kept.redaction() != null) {
            throw new IllegalArgumentException("statement " + kept.statement().id() + " was "
                    + kept.redaction().words() + "; nothing can be proven of it");
        }
        List<EntryProof> corrections = new ArrayList<>();
        EntryProof entry = proof(handle, store, kept.number(), head);
        if (!projection.edits().isEmpty()) {
            JsonNode speaker = store.entries().payload(kept.number()).path("speaker");
            Long placed = speaker.isIntegralNumber() ? Long.valueOf(speaker.longValue()) : null;
            for (Long position : about(projection).of(kept, placed)) {
                corrections.add(proof(handle, store, position, head));
            }
        }
        return Receipt.ofStatement(entry, kept.story().story().text(), corrections, head);
    }

    private static EntryProof proof(Handle handle, StatementStore store, long position, LogHead head) {
        Entries.Hashed hashed = store.entries().hashed(position);
        return EntryProof.of(
                hashed.payload(),
                hashed.salt(),
                LogTables.inclusion(handle, position, head.head().size()));
    }
}
