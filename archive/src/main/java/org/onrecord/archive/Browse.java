package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Profile;

/// Goes through a record page by page: the next page begins behind the last number of the one before, so
/// each costs the same however far it is from the beginning, and nothing is shown twice or left out because
/// something was added meanwhile.
///
/// As safe between threads as the [Archive] that it is of. Each page is of the record at one moment and has
/// all that was acknowledged before it was asked for.
public final class Browse {
    /// The most that one page holds.
    public static final int MOST = 1_000;

    private final ReadingRoom room;
    private final AtomicReference<@Nullable Counted> counted = new AtomicReference<>();

    Browse(ReadingRoom room) {
        this.room = room;
    }

    /// The stories from a position of the log on, in its order.
    ///
    /// @param from the first number that may be among them; 0 for the first page
    /// @param most how many at most, 1 to [#MOST]
    public List<KeptStory> stories(long from, int most) {
        requirePage(most);
        return room.look((handle, view) -> stories(
                handle,
                view,
                "select number from story where number >= :key order by number fetch first :most rows only",
                from,
                most));
    }

    /// The stories before a position of the log, the newest first.
    ///
    /// @param before the first number that is not among them any more; [Long#MAX_VALUE] for the first page
    /// @param most how many at most, 1 to [#MOST]
    public List<KeptStory> storiesBefore(long before, int most) {
        requirePage(most);
        return room.look((handle, view) -> stories(
                handle,
                view,
                "select number from story where number < :key order by number desc fetch first :most rows only",
                before,
                most));
    }

    private static List<KeptStory> stories(Handle handle, View view, String sql, long key, int most) {
        return handle.createQuery(sql).bind("key", key).bind("most", most).mapTo(Long.class).stream()
                .map(view.shelf(handle)::story)
                .toList();
    }

    /// The statements from a position of the log on, in its order, whatever their standing.
    ///
    /// @param from the first number that may be among them; 0 for the first page
    /// @param most how many at most, 1 to [#MOST]
    public List<KeptStatement> statements(long from, int most) {
        requirePage(most);
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            return shelf.statements(shelf.statementRows(from, most));
        });
    }

    /// The speakers of higher numbers than one, in the order of their numbers. Of those who were merged, only
    /// the one is there that they are now.
    ///
    /// @param after the number of the last one of the page before; -1 for the first page
    /// @param most how many at most, 1 to [#MOST]
    public List<Profile> speakers(long after, int most) {
        requirePage(most);
        return room.look((handle, view) -> {
            WhoIs whoIs = new WhoIs(handle, view);
            List<Profile> profiles = new ArrayList<>();
            Long number = Speakers.next(handle, view.overlay(), after);
            while (number != null && profiles.size() < most) {
                Profile profile = whoIs.profile(number);
                if (profile != null) {
                    profiles.add(profile);
                }
                number = Speakers.next(handle, view.overlay(), number);
            }
            return profiles;
        });
    }

    /// The statement of this number, if there is one.
    public Optional<KeptStatement> statement(long number) {
        return room.look((handle, view) ->
                view.shelf(handle).numbered(List.of(number)).stream().findFirst());
    }

    /// The story of this number, if there is one.
    public Optional<KeptStory> story(long number) {
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            return shelf.isStory(number) ? Optional.of(shelf.story(number)) : Optional.empty();
        });
    }

    /// The versions of the piece that a story is one of, the earliest first, itself among them; alone where
    /// it is not known what it is a version of. Of very many, the first [#MOST].
    public List<KeptStory> versions(KeptStory story) {
        return room.look((handle, view) -> story.edition() == null
                ? List.of(view.shelf(handle).story(story.number()))
                : view.shelf(handle).versions(story.edition().guid(), MOST));
    }

    /// The other stories that are copies of one, or of which it is one, in the order of the log.
    ///
    /// @param most how many at most, 1 to [#MOST]; where there are more, it is not said which of them
    public List<KeptStory> copies(KeptStory story, int most) {
        requirePage(most);
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            // As it stands now: its cluster may have been joined to another since it was read.
            return shelf.ofCluster(shelf.story(story.number()).cluster(), most + 1).stream()
                    .filter(number -> number != story.number())
                    .limit(most)
                    .map(shelf::story)
                    .toList();
        });
    }

    /// What people did, and where else stories were seen, the newest first.
    ///
    /// @param before the first position that is not among them any more; [Long#MAX_VALUE] for the first page
    /// @param most how many at most, 1 to [#MOST]
    public List<Event> events(long before, int most) {
        requirePage(most);
        return room.look((_, view) -> view.overlay().before(before, most));
    }

    /// Whether a later event took back the one at a position of the log, and nothing took that back.
    public boolean isUndone(long position) {
        return room.look((_, view) -> view.overlay().isUndone(position));
    }

    /// How much is on record. Takes milliseconds, save for the first time, when speakers are counted: a
    /// second for a million statements.
    public Census census() {
        return room.look((handle, view) -> {
            Counted known = counted.get();
            if (known == null || known.isBehind(view)) {
                known = Counted.of(handle, view, known);
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

    /// What was counted last.
    ///
    /// @param filed how many speakers have statements of their own filed
    private record Counted(Census census, long filed, long meaningPosition) {
        boolean isBehind(View view) {
            return census.entries() < view.size()
                    || (census.entries() == view.size()
                            && meaningPosition != view.index().meaningPosition());
        }

        static Counted of(Handle handle, View view, @Nullable Counted before) throws IOException {
            // Only what came since: there are too many to count them all again whenever something is added.
            long known = before == null ? 0 : before.filed;
            long from = before == null ? 0 : before.census.entries();
            long filed = known + Speakers.newcomers(handle, from, view.size());
            long meaningPosition = view.index().meaningPosition();
            return new Counted(
                    new Census(
                            view.size(),
                            handle.createQuery("select count(*) from story")
                                    .mapTo(Long.class)
                                    .one(),
                            view.index().current(),
                            filed + view.overlay().splits() - view.overlay().merges(),
                            view.index().firstDay(),
                            view.index().lastDay(),
                            view.size() <= 1 ? 0 : view.size() - meaningPosition),
                    filed,
                    meaningPosition);
        }
    }
}
