package org.onrecord.pipeline;

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
import org.onrecord.archive.KeyValueStore;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;

/// Remembers in the record how far large files were put on record, so that a run that was stopped resumes
/// there instead of starting over. A file that has changed since is read from its beginning.
///
/// [#following] and [#next] are called by one thread; [#done] and [#finish] by the same thread or another
/// one.
public final class ResumePoints {
    private static final String PREFIX = "came ";

    /// How many items pass between two saved points.
    private static final int EVERY = 500;

    private final KeyValueStore store;
    private final Path directory;
    private final Queue<StoryReader.Place> places = new ArrayDeque<>();
    private final Set<String> started = new LinkedHashSet<>();
    private StoryReader.@Nullable Place last;
    private long marked;

    /// Creates the resume points of a record, with relative paths from the folder of this process.
    public ResumePoints(Archive archive) {
        this(archive, Path.of(""));
    }

    /// Creates the resume points of a record.
    ///
    /// @param directory the folder that relative paths start from; the empty path for that of this process
    public ResumePoints(Archive archive, Path directory) {
        this.store = archive.keyValues();
        this.directory = directory;
    }

    /// Returns how many items of a source were on record when an earlier run was stopped, or 0 if none was
    /// stopped.
    public long reached(String source) {
        String state = state(source);
        if (state == null) {
            return 0;
        }
        return store.get(key(source))
                .filter(mark -> mark.startsWith(state + " "))
                .map(mark -> Long.valueOf(mark.substring(state.length() + 1)))
                .orElse(0L);
    }

    /// Returns the items of `sources`, and remembers the place of each.
    public Iterator<ReadResult> following(StoryReader sources) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sources.hasNext();
            }

            @Override
            public ReadResult next() {
                ReadResult result = sources.next();
                places.add(sources.place());
                return result;
            }
        };
    }

    /// Returns the place of the next item, in the order in which [#following] returned them.
    public StoryReader.Place next() {
        StoryReader.Place place = places.remove();
        started.add(place.source());
        return place;
    }

    /// Records that everything up to `place` is on record or was reported to the user.
    public void done(StoryReader.Place place) {
        StoryReader.Place before = last;
        last = place;
        if (before == null || !before.source().equals(place.source())) {
            if (before != null) {
                finish(before.source());
            }
            // The first place may lie far after the beginning.
            marked = place.count() - 1;
        }
        if (place.count() - marked >= EVERY) {
            marked = place.count();
            String state = state(place.source());
            if (state != null) {
                store.put(key(place.source()), state + " " + marked);
            }
        }
    }

    /// Records that everything is on record, so that nothing is left to resume.
    public void finish() {
        started.forEach(this::finish);
    }

    private void finish(String source) {
        if (store.get(key(source)).isPresent()) {
            store.remove(key(source));
        }
    }

    /// Returns the size and modification time of a file as they are now, or null if the source is not a file.
    private @Nullable String state(String source) {
        try {
            BasicFileAttributes file = Files.readAttributes(directory.resolve(source), BasicFileAttributes.class);
            return file.isRegularFile()
                    ? file.size() + " " + file.lastModifiedTime().toMillis()
                    : null;
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    private String key(String source) {
        String path;
        try {
            path = directory.resolve(source).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException _) {
            path = source;
        }
        return PREFIX + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    }
}
