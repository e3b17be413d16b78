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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stories below one folder, in the order of their names. Of the folders between it and the story at hand the names
/// are kept, and nothing else. Links are followed, but not back into a folder that is being walked.
///
/// It has at least one thing to give: a folder without a story is itself refused.
final class Folder implements Iterator<Taken> {
    private static final String ENDING = ".txt";

    private final String origin;
    private final StoryFile file;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private boolean gaveAny;
    private @Nullable Taken next;

    Folder(String origin, Path path, StoryFile file) {
        this.origin = origin;
        this.file = file;
        next = enter(path, origin);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Taken next() {
        Taken taken = next == null ? advance() : next;
        if (taken == null) {
            throw new NoSuchElementException("all of " + origin + " was read");
        }
        gaveAny = true;
        next = null;
        return taken;
    }

    private @Nullable Taken advance() {
        while (!levels.isEmpty()) {
            Level level = levels.getLast();
            if (!level.entries.hasNext()) {
                levels.removeLast();
                continue;
            }
            Taken taken = take(level.entries.next());
            if (taken != null) {
                return taken;
            }
        }
        return summary();
    }

    private @Nullable Taken take(Path path) {
        String name = name(path);
        if (Files.isDirectory(path)) {
            return enter(path, path.toString());
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            return file.readFound(path.toString(), path);
        }
        int dot = name.lastIndexOf('.');
        passedOver.merge(dot < 0 ? "without an ending" : name.substring(dot), 1, Integer::sum);
        return null;
    }

    /// Goes down into the folder at `path`, or says why not.
    private Taken.@Nullable Refused enter(Path path, String folder) {
        try {
            Path real = path.toRealPath();
            for (Level above : levels) {
                if (above.real.equals(real)) {
                    return new Taken.Refused(folder, "is a link back to a folder that is being read; not followed");
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
            return new Taken.Refused(folder, StoryFile.reason(e));
        } catch (DirectoryIteratorException e) {
            return new Taken.Refused(folder, StoryFile.reason(e.getCause()));
        }
    }

    /// What to say at the end, once: which files were passed over, or that there was nothing to read.
    private @Nullable Taken summary() {
        if (passedOver.isEmpty() && gaveAny) {
            return null;
        }
        int count = passedOver.values().stream().mapToInt(Integer::intValue).sum();
        String others = count == 0
                ? ""
                : (gaveAny ? "" : "; ") + "passed over " + (count == 1 ? "one file" : count + " files")
                        + " with another ending (" + endings() + "); give a file by name to read it";
        passedOver.clear();
        if (gaveAny) {
            return new Taken.Noted(origin, others);
        }
        gaveAny = true;
        return new Taken.Refused(origin, "holds no file whose name ends in " + ENDING + others);
    }

    private String endings() {
        String named = passedOver.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(5)
                .map(ending -> ending.getKey() + " " + ending.getValue())
                .collect(Collectors.joining(", "));
        return passedOver.size() > 5 ? named + ", …" : named;
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// One folder on the way down, with what is left of it.
    private record Level(Path real, Iterator<Path> entries) {}
}
