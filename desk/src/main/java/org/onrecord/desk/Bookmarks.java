package org.onrecord.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Memos;
import org.onrecord.intake.Sources;
import org.onrecord.source.Taken;

/// How far large files were put on record, kept with the record, so that a run that was stopped is gone on with and not
/// begun anew. A file that changed meanwhile is read from its beginning.
///
/// Places are taken and asked for by one thread, and done by another or the same.
public final class Bookmarks {
    private static final String PREFIX = "came ";

    /// How many things are done between two marks.
    private static final int EVERY = 500;

    private final Memos memos;
    private final Queue<Sources.Place> places = new ArrayDeque<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private Sources.@Nullable Place last;
    private long marked;

    /// Those of a record.
    public Bookmarks(Archive archive) {
        this.memos = archive.memos();
    }

    /// How many things of a source were put on record when a run before was stopped; 0 where none was.
    public long reached(String source) {
        String state = state(source);
        if (state == null) {
            return 0;
        }
        return memos.get(memo(source))
                .filter(mark -> mark.startsWith(state + " "))
                .map(mark -> Long.valueOf(mark.substring(state.length() + 1)))
                .orElse(0L);
    }

    /// What sources give, with its places taken down.
    public Iterator<Taken> following(Sources sources) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sources.hasNext();
            }

            @Override
            public Taken next() {
                Taken taken = sources.next();
                places.add(sources.place());
                return taken;
            }
        };
    }

    /// The place of the next thing, in the order in which they were given.
    public Sources.Place next() {
        Sources.Place place = places.remove();
        begun.add(place.source());
        return place;
    }

    /// Says that everything up to a place is on record, or was told of.
    public void done(Sources.Place place) {
        Sources.Place before = last;
        last = place;
        if (before == null || !before.source().equals(place.source())) {
            if (before != null) {
                finish(before.source());
            }
            // The first may lie far behind the beginning.
            marked = place.count() - 1;
        }
        if (place.count() - marked >= EVERY) {
            marked = place.count();
            String state = state(place.source());
            if (state != null) {
                memos.put(memo(place.source()), state + " " + marked);
            }
        }
    }

    /// Says that all is on record: nothing is left to go on with.
    public void finish() {
        begun.forEach(this::finish);
    }

    private void finish(String source) {
        if (memos.get(memo(source)).isPresent()) {
            memos.remove(memo(source));
        }
    }

    /// What a file is known by as it is now, or null where a source is none.
    private static @Nullable String state(String source) {
        try {
            BasicFileAttributes file = Files.readAttributes(Path.of(source), BasicFileAttributes.class);
            return file.isRegularFile()
                    ? file.size() + " " + file.lastModifiedTime().toMillis()
                    : null;
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    private static String memo(String source) {
        String path;
        try {
            path = Path.of(source).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException _) {
            path = source;
        }
        return PREFIX + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }
}
