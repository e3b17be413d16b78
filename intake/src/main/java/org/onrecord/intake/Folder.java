package org.onrecord.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Skipped;
import org.onrecord.source.Stories;

/// The stories in a folder and its subfolders, in the order of the file names. It keeps in memory only the
/// names in the folders on the way to the current file. It follows links, except back into a folder that it
/// is walking.
///
/// It gives at least one result: a folder without a story is refused.
final class Folder implements ConcatStories.Parts {
    private static final String EXTENSION = ".txt";

    private final String origin;
    private final Path path;
    private final Formats formats;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Skipped skipped = new Skipped();
    private boolean isEntered;

    Folder(String origin, Path path, Formats formats) {
        this.origin = origin;
        this.path = path;
        this.formats = formats;
    }

    @Override
    public @Nullable Stories next() {
        Stories part = null;
        if (!isEntered) {
            isEntered = true;
            part = enter(path, origin);
        }
        while (part == null && !levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.entries.hasNext()) {
                part = open(level.entries.next());
            } else {
                levels.removeLast();
            }
        }
        return part;
    }

    @Override
    public @Nullable ReadResult end(boolean gaveAny) {
        return skipped.result(origin, "file", "; give a file by name to read it as text", gaveAny);
    }

    private @Nullable Stories open(Path path) {
        String name = name(path);
        if (Files.isDirectory(path)) {
            return enter(path, shown(path));
        }
        Stories stories = OneFile.found(
                shown(path), path, formats, name.toLowerCase(Locale.ROOT).endsWith(EXTENSION));
        if (stories == null) {
            skipped.add(name);
        }
        return stories;
    }

    /// Enters the folder at `path`; returns null, or a refusal if it cannot be entered.
    private @Nullable Stories enter(Path path, String folder) {
        try {
            Path real = path.toRealPath();
            for (Level above : levels) {
                if (above.real.equals(real)) {
                    return Stories.of(new ReadResult.Refused(
                            folder, "is a link back to a folder that is being read, so it is not followed"));
                }
            }
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> listing = Files.newDirectoryStream(path)) {
                for (Path entry : listing) {
                    if (!name(entry).startsWith(".")) {
                        entries.add(entry);
                    }
                }
            }
            entries.sort(Comparator.comparing(Path::toString));
            levels.addLast(new Level(real, entries.iterator()));
            return null;
        } catch (IOException e) {
            return Stories.of(new ReadResult.Refused(folder, FailureReasons.of(e)));
        } catch (DirectoryIteratorException e) {
            return Stories.of(new ReadResult.Refused(folder, FailureReasons.of(e.getCause())));
        }
    }

    /// Returns the path of a file below this folder as the user would write it: from the folder as given.
    private String shown(Path file) {
        return Path.of(origin).resolve(path.relativize(file)).toString();
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// A folder on the way to the current file, with its remaining entries.
    private record Level(Path real, Iterator<Path> entries) {}
}
