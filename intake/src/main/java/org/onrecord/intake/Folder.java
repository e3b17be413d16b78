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
import org.onrecord.source.InTurn;
import org.onrecord.source.PassedOver;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;

/// The stories below one folder, in the order of the names of their files. Of the folders between it and
/// the story at hand the names are kept, and nothing else. Links are followed, but not back into a folder
/// that is being walked.
///
/// It has at least one thing to give: a folder without a story is itself refused.
final class Folder implements InTurn.Parts {
    private static final String ENDING = ".txt";

    private final String origin;
    private final Path path;
    private final Formats formats;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final PassedOver passedOver = new PassedOver();
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
    public @Nullable Taken end(boolean gaveAny) {
        return passedOver.told(origin, "file", "; give a file by name to read it as text", gaveAny);
    }

    private @Nullable Stories open(Path path) {
        String name = name(path);
        if (Files.isDirectory(path)) {
            return enter(path, path.toString());
        }
        Stories stories = OneFile.found(
                path.toString(), path, formats, name.toLowerCase(Locale.ROOT).endsWith(ENDING));
        if (stories == null) {
            passedOver.add(name);
        }
        return stories;
    }

    /// Goes down into the folder at `path`, or says why not.
    private @Nullable Stories enter(Path path, String folder) {
        try {
            Path real = path.toRealPath();
            for (Level above : levels) {
                if (above.real.equals(real)) {
                    return Stories.of(
                            new Taken.Refused(folder, "is a link back to a folder that is being read; not followed"));
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
            return Stories.of(new Taken.Refused(folder, Reasons.of(e)));
        } catch (DirectoryIteratorException e) {
            return Stories.of(new Taken.Refused(folder, Reasons.of(e.getCause())));
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// One folder on the way down, with what is left of it.
    private record Level(Path real, Iterator<Path> entries) {}
}
