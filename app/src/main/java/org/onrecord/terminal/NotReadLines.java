package org.onrecord.terminal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells what could not be read and why: each file, and of one archive the first few parts. The other parts
/// are counted, since an archive that was made to harm has hundreds of thousands of them. Not thread-safe.
/// The caller closes it after the last one.
public final class NotReadLines implements AutoCloseable {
    private static final int TOLD = 5;

    private final Consumer<String> lines;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private @Nullable Path lastFolder;
    private @Nullable String lastArchive;

    /// @param lines receives each line
    public NotReadLines(Consumer<String> lines) {
        this.lines = lines;
    }

    /// Tells that something could not be read.
    ///
    /// @param origin its path or address
    /// @param reason why
    public void add(String origin, String reason) {
        String archive = archive(origin);
        int count = archive == null ? 1 : counts.merge(archive, 1, Integer::sum);
        if (count <= TOLD) {
            lines.accept(origin + ": not read: " + reason);
        }
    }

    /// Returns the file that contains a part, or null if it is a file of its own.
    private @Nullable String archive(String origin) {
        try {
            Path above = Path.of(origin).getParent();
            if (above == null || above.equals(lastFolder)) {
                return above == null ? null : lastArchive;
            }
            lastFolder = above;
            lastArchive = null;
            for (Path path = above; path != null && lastArchive == null; path = path.getParent()) {
                lastArchive = Files.isRegularFile(path) || path.toString().equals("-") ? path.toString() : null;
            }
            return lastArchive;
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /// Tells how many parts of each archive were not told.
    @Override
    public void close() {
        counts.forEach((archive, count) -> {
            if (count > TOLD) {
                lines.accept(archive + ": and " + "%,d".formatted(count - TOLD) + " more of its parts not read");
            }
        });
    }
}
