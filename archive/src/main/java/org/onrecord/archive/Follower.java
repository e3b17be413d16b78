package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.onrecord.copies.Words;
import org.onrecord.json.Wording;
import org.onrecord.search.Index;
import org.onrecord.search.Indexed;
import org.onrecord.search.PrintsOf;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Said;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// Lets the index follow the log: what entries say is put into it, and what later entries say of earlier
/// ones is put there anew. For one thread.
final class Follower {
    private static final int PAGE = 500;

    private final Handle handle;
    private final Overlay overlay;
    private final Shelf shelf;
    private final Index index;
    private final Copies copies;

    /// Statements of which later entries say something, so that they must be put again.
    private final Set<Long> touched = new LinkedHashSet<>();

    Follower(Handle handle, Overlay overlay, Shelf shelf, Index index, Copies copies) {
        this.handle = handle;
        this.overlay = overlay;
        this.shelf = shelf;
        this.index = index;
        this.copies = copies;
    }

    /// Puts the entries from `from` to before `to` into the index.
    ///
    /// @param withPrints whether the index lacks their prints too
    /// @param progress told the position reached, now and then
    void follow(long from, long to, boolean withPrints, LongConsumer progress) throws IOException {
        for (long first = from; first < to; first += PAGE) {
            long last = Math.min(to, first + PAGE) - 1;
            List<Shelf.Row> rows = shelf.rows(first, last);
            for (Shelf.Row row : rows) {
                switch (row.sort()) {
                    case Payload.STORY -> story(row, withPrints);
                    case Payload.STATEMENT, Payload.RECORD -> {}
                    default -> event(row.position());
                }
            }
            put(
                    shelf.statements(rows.stream()
                            .filter(row -> row.sort().equals(Payload.STATEMENT))
                            .toList()),
                    withPrints);
            progress.accept(last + 1);
        }
        touched.removeIf(number -> from <= number && number < to);
        List<Long> again = List.copyOf(touched);
        for (int first = 0; first < again.size(); first += PAGE) {
            put(shelf.numbered(again.subList(first, Math.min(again.size(), first + PAGE))), false);
        }
        touched.clear();
    }

    private void story(Shelf.Row row, boolean withPrints) throws IOException {
        if (withPrints) {
            index.putPrints(
                    PrintsOf.STORIES,
                    row.position(),
                    copies.printsOf(
                            PrintsOf.STORIES,
                            Words.of(shelf.story(row.position()).story()),
                            row.payload().get("cluster").asLong()));
        }
        if (!row.payload().get("supersedes").isNull()) {
            touchStory(row.payload().get("supersedes").asLong());
        }
    }

    private void touchStory(long number) {
        KeptStory story = shelf.story(number);
        for (long statement = number + 1; statement <= number + story.statements(); statement++) {
            touched.add(statement);
        }
    }

    private void event(long position) {
        for (Event event : overlay.events()) {
            if (event.position() == position) {
                touch(event);
            }
        }
    }

    private void touch(Event event) {
        switch (event) {
            case Event.Corrected(long _, long statement, Change _, Long _, Signed _) -> touched.add(statement);
            case Event.Merged(long _, long from, long into, Signed _) -> {
                touchSpeaker(from);
                touchSpeaker(into);
            }
            case Event.Split(long _, long _, List<Long> statements, Signed _) -> touched.addAll(statements);
            case Event.Undone(long _, long undone, Signed _) -> event(undone);
            case Event.Withdrawn(long _, long story, Edition.Status _, Signed _) -> touchStory(story);
            case Event.Sighted sighted -> touchStory(sighted.story());
        }
    }

    private void touchSpeaker(long speaker) {
        handle.createQuery("select position from appearance where speaker = :speaker")
                .bind("speaker", speaker)
                .mapTo(Long.class)
                .list()
                .forEach(position -> {
                    Long story =
                            shelf.story(shelf.payload(position).get("story").asString());
                    if (story != null) {
                        touchStory(story);
                    }
                });
    }

    private void put(List<KeptStatement> statements, boolean withPrints) throws IOException {
        for (KeptStatement kept : statements) {
            Indexed indexed = indexed(kept);
            index.put(indexed);
            if (withPrints) {
                Words words = Words.of(
                        Wording.of(kept.story().story().text(), kept.found().content()));
                index.putPrints(
                        PrintsOf.UTTERANCES,
                        kept.number(),
                        copies.printsOf(PrintsOf.UTTERANCES, words, kept.utterance()));
            }
        }
    }

    /// What the index needs of a statement.
    static Indexed indexed(KeptStatement kept) {
        Story story = kept.story().story();
        Statement statement = kept.statement();
        Circumstances circumstances = statement.circumstances();
        Said said = circumstances.said();
        List<String> outlets = new ArrayList<>();
        if (story.outlet() != null) {
            outlets.add(story.outlet().name());
        }
        if (story.agency() != null) {
            outlets.add(story.agency());
        }
        kept.story().sightings().forEach(sighted -> outlets.add(sighted.outlet()));
        List<String> names = new ArrayList<>();
        String role = null;
        String affiliation = null;
        SpeakerType type = SpeakerType.UNKNOWN;
        boolean named = false;
        if (statement.speaker() instanceof Speaker.Resolved resolved) {
            names.add(resolved.name());
            names.addAll(resolved.jointly());
            role = resolved.role();
            affiliation = resolved.affiliation();
            type = resolved.type();
            named = resolved.named();
        }
        Long speaker = kept.speaker();
        return new Indexed(
                kept.number(),
                statement.id().value(),
                kept.story().number(),
                kept.utterance(),
                speaker == null ? Indexed.UNKNOWN : speaker,
                Wording.of(story.text(), statement.content()),
                story.headline(),
                names,
                role,
                affiliation,
                type,
                named,
                statement.kind(),
                statement.manner(),
                outlets.stream().distinct().toList(),
                story.published(),
                said == null ? null : said.from(),
                kept.standing());
    }
}
