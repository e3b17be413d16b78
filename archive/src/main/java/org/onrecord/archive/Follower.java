package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Fingerprint;
import org.onrecord.copies.Words;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.index.Index;
import org.onrecord.json.SpokenWords;
import org.onrecord.lucene.FingerprintKind;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.store.CopyStore;
import org.onrecord.store.Entries;
import org.onrecord.store.EventProjection;
import org.onrecord.store.EventTables;
import org.onrecord.store.StatementStore;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Updates the index from the log: indexes what entries contain, and indexes earlier statements again if
/// later entries change them. For one thread.
final class Follower {
    private static final int PAGE = 500;

    private final Handle handle;
    private final EventProjection projection;
    private final StatementStore store;
    private final Index index;
    private final CopyStore copies;

    /// Statements before [#begin] that later entries change, so that they must be indexed again.
    private final Set<Long> touched = new LinkedHashSet<>();

    /// The stories of which words were redacted since.
    private final Set<Long> redacted = new LinkedHashSet<>();

    /// Statements from this position on are indexed in their state after the last entry, whatever later
    /// entries change.
    private long begin;

    Follower(Handle handle, EventProjection projection, StatementStore store, Index index, CopyStore copies) {
        this.handle = handle;
        this.projection = projection;
        this.store = store;
        this.index = index;
        this.copies = copies;
    }

    /// Indexes the entries from `from` to before `to`.
    ///
    /// @param withPrints whether the index lacks their fingerprints too
    /// @param progress receives the position reached, after each page of entries
    void follow(long from, long to, boolean withPrints, LongConsumer progress) throws IOException {
        begin = from;
        for (long first = from; first < to; first += PAGE) {
            long last = Math.min(to, first + PAGE) - 1;
            List<Entries.Row> statements = new ArrayList<>();
            for (Entries.Row row : store.entries().withoutSightings(first, last)) {
                switch (row.sort()) {
                    case STORY -> story(row, withPrints);
                    case STATEMENT -> {
                        statements.add(row);
                        touchJoined(row);
                    }
                    case CORRECTION, MERGE, SPLIT, UNDO, WITHDRAWAL, ACCEPTANCE, REDACTION, HOLD ->
                        touch(projection.edits().get(row.position()));
                    case RECORD, SIGHTING -> {}
                }
            }
            put(store.statements(statements), withPrints);
            progress.accept(last + 1);
        }
        new EventTables(handle).storiesSeen(from, to).forEach(this::touchStory);
        List<Long> again = List.copyOf(touched);
        for (int first = 0; first < again.size(); first += PAGE) {
            put(store.numbered(again.subList(first, Math.min(again.size(), first + PAGE))), false);
        }
        touched.clear();
        for (Long story : redacted) {
            forget(story);
        }
    }

    /// Returns whether words were redacted, so that the files of the index must be written again.
    boolean hasRedacted() {
        return !redacted.isEmpty();
    }

    /// Replaces what the index has of a story by what is left of it.
    private void forget(long number) throws IOException {
        KeptStory kept = store.story(number);
        Story story = kept.story();
        index.putText(number, story.headline(), story.text().string());
        index.putPrints(
                FingerprintKind.STORIES,
                number,
                kept.status() == StatementStatus.REDACTED
                        ? Fingerprint.of()
                        : copies.printsOf(FingerprintKind.STORIES, Words.of(story), kept.cluster()));
        List<Long> gone = new ArrayList<>();
        for (long statement = number + 1; statement <= number + kept.statements(); statement++) {
            if (projection.redactions().ofEntry(statement) != null) {
                gone.add(statement);
            }
        }
        index.remove(gone);
    }

    private void story(Entries.Row row, boolean withPrints) throws IOException {
        Story story = store.story(row.position()).story();
        index.putText(row.position(), story.headline(), story.text().string());
        if (withPrints) {
            index.putPrints(
                    FingerprintKind.STORIES,
                    row.position(),
                    copies.printsOf(
                            FingerprintKind.STORIES,
                            Words.of(story),
                            row.payload().get("cluster").asLong()));
        }
        if (!row.payload().get("supersedes").isNull()) {
            touchStory(row.payload().get("supersedes").asLong());
        }
    }

    /// Touches the statements of the utterances that a statement joined to its own.
    private void touchJoined(Entries.Row row) {
        row.payload()
                .get("joins")
                .forEach(joined -> store.ofUtterance(joined.asLong()).forEach(this::touchStatement));
    }

    private void touchStory(long number) {
        if (number < begin) {
            KeptStory story = store.story(number);
            for (long statement = number + 1; statement <= number + story.statements(); statement++) {
                touched.add(statement);
            }
        }
    }

    private void touchStatement(long number) {
        if (number < begin) {
            touched.add(number);
        }
    }

    /// Touches what an edit is about; does nothing if the edit is null.
    private void touch(Event.@Nullable Edit edit) {
        switch (edit) {
            case null -> {}
            case Event.Corrected(long _, long statement, Change _, Long _, EditNote _) -> touchStatement(statement);
            case Event.Merged(long _, long from, long into, EditNote _) -> {
                touchSpeaker(from);
                touchSpeaker(into);
            }
            case Event.Split(long _, long _, List<Long> statements, EditNote _) ->
                statements.forEach(this::touchStatement);
            case Event.Undone(long _, long undone, EditNote _) ->
                touch(projection.edits().get(undone));
            case Event.Withdrawn(long _, long story, Edition.Status _, EditNote _) -> touchStory(story);
            case Event.Redacted(long _, long story, Long _, String _, List<Event.Replaced> _, EditNote _) -> {
                redacted.add(story);
                touchStory(story);
            }
            case Event.Accepted _, Event.Held _ -> {}
        }
    }

    /// Touches the statements of a speaker and of every other that is the same speaker now: a merge of `B`
    /// into `C` also concerns what `A` said, if `A` was merged into `B` before.
    private void touchSpeaker(long speaker) {
        for (Long part : projection.allOf(projection.speaker(speaker))) {
            if (projection.edits().get(part) instanceof Event.Split split) {
                split.statements().forEach(this::touchStatement);
            }
            touchMentions(part);
        }
    }

    /// Touches the stories for which a mention of a speaker is filed. Skips mentions in corrections since
    /// [#begin], because those corrections touch the statements themselves.
    private void touchMentions(long speaker) {
        handle.createQuery("select position from appearance where speaker = :speaker and position < :begin")
                .bind("speaker", speaker)
                .bind("begin", begin)
                .mapTo(Long.class)
                .list()
                .forEach(position -> {
                    Long story = store.story(
                            store.entries().payload(position).get("story").asString());
                    if (story != null) {
                        touchStory(story);
                    }
                });
    }

    private void put(List<KeptStatement> statements, boolean withPrints) throws IOException {
        for (KeptStatement kept : statements) {
            if (kept.status() == StatementStatus.REDACTED) {
                continue;
            }
            IndexedStatement indexed = indexed(kept);
            index.put(indexed);
            if (withPrints) {
                Words words = Words.of(
                        SpokenWords.of(kept.story().story().text(), kept.found().content()));
                index.putPrints(
                        FingerprintKind.UTTERANCES,
                        kept.number(),
                        copies.printsOf(FingerprintKind.UTTERANCES, words, kept.utterance()));
            }
        }
    }

    /// Returns what the index needs of a statement.
    static IndexedStatement indexed(KeptStatement kept) {
        Story story = kept.story().story();
        Statement statement = kept.statement();
        Circumstances circumstances = statement.circumstances();
        SaidOn said = circumstances.said();
        List<String> outlets = new ArrayList<>();
        // What its publisher took back is not to be found as that publisher's, only as that of those who did not.
        boolean isTakenBack = kept.story().withdrawal() != null && kept.status() != StatementStatus.WITHDRAWN;
        if (story.outlet() != null && !isTakenBack) {
            outlets.add(story.outlet().name());
        }
        if (story.agency() != null && !isTakenBack) {
            outlets.add(story.agency());
        }
        kept.story().sightings().forEach(sighted -> outlets.add(sighted.outlet()));
        Long speaker = kept.speaker();
        IndexedStatement.Builder indexed = IndexedStatement.builder(
                        kept.number(), statement.id().value(), kept.story().number())
                .utterance(kept.utterance())
                .speaker(speaker == null ? IndexedStatement.UNKNOWN : speaker)
                .words(SpokenWords.of(story.text(), statement.content()), statement.manner())
                .kind(statement.kind())
                .said(said == null ? null : said.from())
                .headline(story.headline())
                .outlets(outlets.stream().distinct().toList())
                .published(story.published())
                .status(kept.status());
        if (statement.speaker() instanceof Speaker.Resolved resolved) {
            List<String> names = new ArrayList<>();
            names.add(resolved.name());
            names.addAll(resolved.jointly());
            indexed.speakerNames(names, resolved.named())
                    .type(resolved.type())
                    .role(resolved.role())
                    .affiliation(resolved.affiliation());
        }
        return indexed.build();
    }
}
