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
import org.onrecord.source.PassedOver;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;

/// The stories below one folder, in the order of the names of their files. Of the folders between it and
/// the story at hand the names are kept, and nothing else. Links are followed, but not back into a folder
/// that is being walked.
///
/// It has at least one thing to give: a folder without a story is itself refused.
final class Folder implements Stories {
    private static final String ENDING = ".txt";

    private final String origin;
    private final Path path;
    private final Formats formats;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final PassedOver passedOver = new PassedOver();
    private boolean isEntered;
    private boolean gaveAny;
    private boolean isOver;
    private @Nullable Stories file;

    Folder(String origin, Path path, Formats formats) {
        this.origin = origin;
        this.path = path;
        this.formats = formats;
    }

    @Override
    public @Nullable Taken next() throws IOException {
        while (true) {
            Stories current = file();
            if (current == null) {
                return null;
            }
            Taken taken = current.next();
            if (taken != null) {
                gaveAny = true;
                return taken;
            }
            closeFile();
        }
    }

    @Override
    public boolean skip() throws IOException {
        while (true) {
            Stories current = file();
            if (current == null) {
                return false;
            }
            if (current.skip()) {
                gaveAny = true;
                return true;
            }
            closeFile();
        }
    }

    @Override
    public void close() throws IOException {
        closeFile();
    }

    private void closeFile() throws IOException {
        Stories current = file;
        file = null;
        if (current != null) {
            current.close();
        }
    }

    /// What is being read, or null when all was.
    private @Nullable Stories file() {
        if (file != null || isOver) {
            return file;
        }
        if (!isEntered) {
            isEntered = true;
            file = enter(path, origin);
        }
        while (file == null && !levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.entries.hasNext()) {
                file = open(level.entries.next());
            } else {
                levels.removeLast();
            }
        }
        if (file == null) {
            isOver = true;
            file = summary();
        }
        return file;
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

    /// What to say at the end, once: which files were passed over, or that there was nothing to read.
    private @Nullable Stories summary() {
        String words = passedOver.words("file");
        if (words == null) {
            return gaveAny ? null : Stories.of(new Taken.Refused(origin, "holds no story"));
        }
        String others = words + "; give a file by name to read it as text";
        return Stories.of(
                gaveAny ? new Taken.Noted(origin, others) : new Taken.Refused(origin, "holds no story; " + others));
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// One folder on the way down, with what is left of it.
    private record Level(Path real, Iterator<Path> entries) {}
}
