package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.StoryVisitor;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.identity.Profile;
import org.onrecord.store.EventTables;
import org.onrecord.store.LogTables;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;

/// Goes through a record page by page, and finds what a person points at. The next page begins after the last number of
/// the page before, so
/// every page costs the same however far it is from the beginning, and an addition meanwhile causes nothing
/// to be shown twice or left out.
///
/// As safe between threads as its [Archive]. Each page reflects the record at one moment and includes
/// everything that was acknowledged before the request.
public final class Browse {
    /// The entries that are walked through at a time.
    private static final int PAGE = 2_000;

    /// The maximum number of items on one page.
    public static final int MOST = 1_000;

    private final ReadExecutor executor;
    private final WithdrawnStories withdrawn;
    private final AtomicReference<@Nullable Counted> counted;

    Browse(ReadExecutor executor) {
        this(executor, WithdrawnStories.HIDDEN, new AtomicReference<>());
    }

    private Browse(ReadExecutor executor, WithdrawnStories withdrawn, AtomicReference<@Nullable Counted> counted) {
        this.executor = executor;
        this.withdrawn = withdrawn;
        this.counted = counted;
    }

    /// Returns the same record with its withdrawn stories and their statements in the lists, or without.
    Browse with(WithdrawnStories wanted) {
        return new Browse(executor, wanted, counted);
    }

    /// Returns the stories from a position of the log on, in log order.
    ///
    /// @param from the lowest number that may be included; 0 for the first page
    /// @param most the maximum number of stories, 1 to [#MOST]
    public List<KeptStory> stories(long from, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> stories(
                handle,
                snapshot,
                "select number from story where number >= :key order by number fetch first :most rows only",
                from,
                most));
    }

    /// Returns the stories before a position of the log, newest first.
    ///
    /// @param before the number below which all of them are; [Long#MAX_VALUE] for the first page
    /// @param most the maximum number of stories, 1 to [#MOST]
    public List<KeptStory> storiesBefore(long before, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> stories(
                handle,
                snapshot,
                "select number from story where number < :key order by number desc fetch first :most rows only",
                before,
                most));
    }

    /// Reads pages until enough of their stories take part.
    private List<KeptStory> stories(Handle handle, Snapshot snapshot, String sql, long key, int most) {
        StatementStore store = snapshot.store(handle);
        List<KeptStory> stories = new ArrayList<>();
        boolean isDescending = sql.contains(" desc ");
        long next = key;
        boolean isEnd = false;
        while (!isEnd && stories.size() < most) {
            List<Long> numbers = handle.createQuery(sql)
                    .bind("key", next)
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list();
            for (Long number : numbers) {
                KeptStory story = store.story(number);
                if (withdrawn.admits(story.status()) && stories.size() < most) {
                    stories.add(story);
                }
                next = isDescending ? number : number + 1;
            }
            isEnd = numbers.size() < most;
        }
        return stories;
    }

    /// Returns the statements from a position of the log on, in log order, of all versions of their stories.
    ///
    /// @param from the lowest number that may be included; 0 for the first page
    /// @param most the maximum number of statements, 1 to [#MOST]
    public List<KeptStatement> statements(long from, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            List<KeptStatement> statements = new ArrayList<>();
            long next = from;
            boolean isEnd = false;
            while (!isEnd && statements.size() < most) {
                List<KeptStatement> page = store.statements(store.entries().statementRows(next, snapshot.size(), most));
                page.stream()
                        .filter(statement -> withdrawn.admits(statement.story().status())
                                && statement.status() != StatementStatus.REDACTED)
                        .limit(most - statements.size())
                        .forEach(statements::add);
                isEnd = page.size() < most;
                next = isEnd ? next : page.getLast().number() + 1;
            }
            return statements;
        });
    }

    /// Returns the speakers with numbers above `after`, in the order of their numbers. A merged speaker
    /// appears once, as the speaker they were merged into.
    ///
    /// @param after the number of the last speaker on the page before; -1 for the first page
    /// @param most the maximum number of speakers, 1 to [#MOST]
    public List<Profile> speakers(long after, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> {
            SpeakerReader whoIs = new SpeakerReader(handle, snapshot, withdrawn);
            Set<Long> hidden = withdrawn == WithdrawnStories.INCLUDED
                    ? Set.of()
                    : snapshot.index().speakersOfWithdrawnOnly();
            List<Profile> profiles = new ArrayList<>();
            Long number = SpeakerStore.next(handle, snapshot.projection(), after);
            while (number != null && profiles.size() < most) {
                Profile profile = hidden.contains(number) ? null : whoIs.profile(number);
                if (profile != null) {
                    profiles.add(profile);
                }
                number = SpeakerStore.next(handle, snapshot.projection(), number);
            }
            return profiles;
        });
    }

    /// Returns the statement with this number, if there is one.
    public Optional<KeptStatement> statement(long number) {
        return executor.look((handle, snapshot) ->
                snapshot.store(handle).numbered(List.of(number)).stream().findFirst());
    }

    /// Returns the story with this number, if there is one.
    public Optional<KeptStory> story(long number) {
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            return store.isStory(number) ? Optional.of(store.story(number)) : Optional.empty();
        });
    }

    /// Returns the stories that a person can mean by what they typed: an id, a guid, a position, or the file
    /// name or address that was read; none if nothing on record fits, several if it fits several.
    public List<KeptStory> storiesMeant(String typed) {
        return executor.look((handle, snapshot) -> new ItemLookup(handle, snapshot).stories(typed));
    }

    /// Returns the statements that a person can mean by what they typed: an id, a position, or the words;
    /// none if nothing on record fits, several if it fits several.
    public List<KeptStatement> statementsMeant(String typed) {
        return executor.look((handle, snapshot) -> new ItemLookup(handle, snapshot).statements(typed));
    }

    /// Returns the versions of the piece that a story belongs to, earliest first, including the story itself;
    /// only the story if it is not known which piece it belongs to. If there are more than [#MOST], returns
    /// the first [#MOST].
    public List<KeptStory> versions(KeptStory story) {
        return executor.look((handle, snapshot) -> snapshot.store(handle).versions(story.number(), MOST));
    }

    /// Returns the other stories that are copies of a story, or that it is a copy of, in log order.
    ///
    /// @param most the maximum number of stories, 1 to [#MOST]; if there are more, it is not specified which
    /// are returned
    public List<KeptStory> copies(KeptStory story, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            // Reads the current cluster: it may have been joined to another since the caller read the story.
            return store.ofCluster(store.story(story.number()).cluster(), most + 1).stream()
                    .filter(number -> number != story.number())
                    .map(store::story)
                    .filter(other -> withdrawn.admits(other.status()))
                    .limit(most)
                    .toList();
        });
    }

    /// Returns the edits that people made and the sightings of stories elsewhere, newest first.
    ///
    /// @param before the position before which all of them are; [Long#MAX_VALUE] for the first page
    /// @param most the maximum number of events, 1 to [#MOST]
    public List<Event> events(long before, int most) {
        requirePage(most);
        return executor.look((handle, snapshot) -> {
            List<Event> events = new ArrayList<>(snapshot.projection().edits().before(before, most));
            events.addAll(new EventTables(handle).sightingsBefore(before, most));
            events.sort(Comparator.comparingLong(Event::position).reversed());
            return List.copyOf(events.subList(0, Math.min(most, events.size())));
        });
    }

    /// Returns whether a later event undid the event at a position of the log, and no event undid that one.
    public boolean isUndone(long position) {
        return executor.look((_, snapshot) -> snapshot.projection().isUndone(position));
    }

    /// Returns whether what the entry at a position of the log said was redacted.
    public boolean isRedacted(long position) {
        return executor.look((_, snapshot) -> snapshot.projection().redactions().ofEntry(position) != null);
    }

    /// Returns how much is on record. Takes milliseconds, except the first time, when it counts the speakers:
    /// a second for a million statements. Withdrawn stories, and who is quoted in these alone, are not counted.
    public RecordCounts census() {
        return executor.look((handle, snapshot) -> {
            Counted known = counted.get();
            if (known == null || known.isBehind(snapshot)) {
                known = Counted.of(handle, snapshot, known);
                counted.set(known);
            }
            return known.census();
        });
    }

    private static void requirePage(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a page can hold 1 to " + MOST + ", got " + most);
        }
    }

    /// The latest counts.
    ///
    /// @param filed how many speakers have statements of their own filed
    /// @param redacted how many entries were redacted then
    private record Counted(RecordCounts census, long filed, long meaningPosition, int redacted) {
        boolean isBehind(Snapshot snapshot) {
            return census.entries() < snapshot.size()
                    || (census.entries() == snapshot.size()
                            && meaningPosition != snapshot.index().meaningPosition());
        }

        static Counted of(Handle handle, Snapshot snapshot, @Nullable Counted last) throws IOException {
            // Counts only what was added since: there is too much to count again after every addition. A
            // redaction takes from what was counted.
            int redacted = snapshot.projection().redactions().entries();
            Counted before = last == null || last.redacted != redacted ? null : last;
            long known = before == null ? 0 : before.filed;
            long from = before == null ? 0 : before.census.entries();
            long filed = known + SpeakerStore.newcomers(handle, from, snapshot.size());
            long meaningPosition = snapshot.index().meaningPosition();
            return new Counted(
                    new RecordCounts(
                            snapshot.size(),
                            handle.createQuery("select count(*) from story")
                                            .mapTo(Long.class)
                                            .one()
                                    - withdrawnStories(handle, snapshot),
                            snapshot.index().current(),
                            filed
                                    + snapshot.projection().splits()
                                    - snapshot.projection().merges()
                                    - snapshot.index().speakersOfWithdrawnOnly().size(),
                            new RecordCounts.Days(
                                    snapshot.index().firstDay(),
                                    snapshot.index().lastDay()),
                            snapshot.size() <= 1 ? 0 : snapshot.size() - meaningPosition),
                    filed,
                    meaningPosition,
                    redacted);
        }

        /// Returns how many stories are withdrawn or redacted: those with statements are in the index; of those
        /// without, the ones that came usable are among the edits.
        private static int withdrawnStories(Handle handle, Snapshot snapshot) throws IOException {
            Set<Long> withdrawn = snapshot.index().withdrawnStories();
            StatementStore store = snapshot.store(handle);
            snapshot.projection().edits().each(edit -> {
                if (edit instanceof Event.Redacted event && event.statement() == null) {
                    withdrawn.add(event.story());
                }
                if (edit instanceof Event.Withdrawn event
                        && store.story(event.story()).status() == StatementStatus.WITHDRAWN) {
                    withdrawn.add(event.story());
                }
            });
            return withdrawn.size();
        }
    }

    /// Calls `visitor` with every story on record and its statements, in log order.
    void each(WithdrawnStories wanted, StoryVisitor visitor) throws IOException {
        long position = 0;
        long size = executor.read(LogTables::head).size();
        while (position < size) {
            long first = position;
            List<KeptStory> stories = executor.look(
                    (handle, snapshot) -> snapshot.store(handle).storiesFrom(first, Math.min(first + PAGE, size)));
            for (KeptStory story : stories) {
                if (wanted.admits(story.status())) {
                    visitor.visit(
                            story,
                            executor.look(
                                    (handle, snapshot) -> snapshot.store(handle).statements(story)));
                }
            }
            position += PAGE;
        }
    }

    /// Calls `visitor` with the profile of every speaker, in the order of their numbers, after all merges.
    void eachSpeaker(WithdrawnStories wanted, SpeakerVisitor visitor) throws IOException {
        List<Long> numbers = executor.look((handle, snapshot) ->
                handle
                        .createQuery("select distinct speaker from appearance order by speaker")
                        .mapTo(Long.class)
                        .stream()
                        .filter(number -> snapshot.projection().speaker(number) == number)
                        .toList());
        for (Long number : numbers) {
            Profile profile = executor.look((handle, snapshot) ->
                            Optional.ofNullable(new SpeakerReader(handle, snapshot, wanted).profile(number)))
                    .orElse(null);
            if (profile != null) {
                visitor.visit(profile);
            }
        }
    }
}
