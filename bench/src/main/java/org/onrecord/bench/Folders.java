package org.onrecord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Deletes the folders of a measurement.
final class Folders {
    private Folders() {}

    /// Deletes a folder and everything in it.
    static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(folder)) {
            paths = found.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
