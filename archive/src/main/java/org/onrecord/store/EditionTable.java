package org.onrecord.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStory;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Sha256;

/// The table of editions: which stories are versions of one piece. A piece has the number of its first
/// version. Not thread-safe: bound to its handle.
///
/// Stories are versions of one piece if they have the same guid and scope. Stories that were put on record
/// before there were scopes have none in the table. The newest version of such a piece says where it was
/// published, so the next one is recognised by that: by its address, or, if it has none, by its outlet.
public final class EditionTable {
    /// The scope of a guid that names one piece everywhere.
    private static final String EVERYWHERE = "";

    private final Handle handle;

    public EditionTable(Handle handle) {
        this.handle = handle;
    }

    /// Returns a scope as the table has it.
    ///
    /// @param scope an edition's scope; null for everywhere
    public static String column(@Nullable String scope) {
        return scope == null ? EVERYWHERE : Sha256.hex(scope);
    }

    /// Files a story as a version of a piece.
    ///
    /// @param before the number of the version before, or null if it is the first
    public void add(long number, Edition edition, @Nullable Long before) {
        handle.createUpdate("insert into edition (number, guid, piece, scope) values (:number, :guid, :piece, :scope)")
                .bind("number", number)
                .bind("guid", edition.guid())
                .bind("piece", before == null ? Long.valueOf(number) : piece(before))
                .bind("scope", column(edition.scope()))
                .execute();
    }

    /// Returns the number of the piece that a story is a version of, or null if it is of none.
    @Nullable
    public Long piece(long story) {
        return handle.createQuery("select piece from edition where number = :story")
                .bind("story", story)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /// Returns the numbers of at most `most` versions of a piece, earliest first.
    List<Long> versions(long piece, int most) {
        return handle.createQuery("select number from edition where piece = :piece order by number"
                        + " fetch first :most rows only")
                .bind("piece", piece)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// Returns the number of the version after each of some stories that has one. Versions are ordered by when they
    /// were added.
    Map<Long, Long> after(Collection<Long> stories) {
        Map<Long, Long> after = new HashMap<>();
        handle.createQuery("select story.number, min(later.number) from edition story join edition later"
                        + " on later.piece = story.piece and later.number > story.number"
                        + " where story.number in (<stories>) group by story.number")
                .bindList("stories", List.copyOf(stories))
                .map((row, _) -> after.put(row.getLong(1), row.getLong(2)))
                .list();
        return after;
    }

    /// Returns the number of the newest version of the piece that an edition belongs to, or null if none is
    /// on record.
    ///
    /// @param at the story that has the edition, or null for a notice without one
    /// @param stories returns a story by its number
    @Nullable
    Long newest(Edition edition, @Nullable Story at, LongFunction<KeptStory> stories) {
        Optional<Long> scoped = handle.createQuery("select piece from edition where guid = :guid and scope = :scope"
                        + " order by number desc fetch first 1 rows only")
                .bind("guid", edition.guid())
                .bind("scope", column(edition.scope()))
                .mapTo(Long.class)
                .findOne();
        if (scoped.isPresent()) {
            return newest(scoped.get());
        }
        Optional<Long> older = handle.createQuery("select number from edition where guid = :guid and scope is null"
                        + " order by number desc fetch first 1 rows only")
                .bind("guid", edition.guid())
                .mapTo(Long.class)
                .findOne();
        return older.filter(number -> after(List.of(number)).isEmpty())
                .filter(number -> edition.scope() == null
                        || isAt(edition.scope(), at, stories.apply(number).story()))
                .orElse(null);
    }

    /// Returns whether a story from before there were scopes has this one.
    private static boolean isAt(String scope, @Nullable Story at, Story older) {
        return older.address() != null
                ? Edition.scopeOf(older.address()).equals(scope)
                : at == null || (at.address() == null && Objects.equals(nameOf(at.outlet()), nameOf(older.outlet())));
    }

    private static @Nullable String nameOf(@Nullable Outlet outlet) {
        return outlet == null ? null : outlet.name();
    }

    /// Returns the number of the newest version of a piece.
    private Long newest(long piece) {
        return handle.createQuery("select max(number) from edition where piece = :piece")
                .bind("piece", piece)
                .mapTo(Long.class)
                .one();
    }

    /// Returns the newest version of each piece with this guid, newest first; of more than `most`, the newest.
    List<Long> newestOf(String guid, int most) {
        return handle.createQuery("select max(number) from edition where piece in"
                        + " (select piece from edition where guid = :guid) group by piece"
                        + " order by 1 desc fetch first :most rows only")
                .bind("guid", guid)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
