package org.onrecord.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/// The list of index files whose checksums were verified, so that opening a large index does not read all of
/// it again.
///
/// Lucene never changes a file once it is written, so a file is taken as verified if its name, size and time
/// of change are still those on the list. Limit: damage to the disk that leaves size and time alone is found
/// only when Lucene reads that part, or when the list is deleted.
final class VerifiedFiles {
    /// The name of the file with the list, a line for each verified file.
    private static final String LIST = "sound";

    private final Path folder;
    private final Set<String> known;

    VerifiedFiles(Path folder) {
        this.folder = folder;
        known = known(folder.resolve(LIST));
    }

    private static Set<String> known(Path list) {
        try {
            return new HashSet<>(Files.readAllLines(list));
        } catch (IOException e) {
            return Set.of(); // missing or unreadable: every file is verified
        }
    }

    /// Reads the files that are not on the list to their ends and compares their checksums.
    ///
    /// @throws IOException if a file is not what was written
    void check(Directory directory, Collection<String> files) throws IOException {
        for (String file : files) {
            // Lucene itself verifies the list of segments whenever it opens it.
            if (!file.startsWith("segments") && !known.contains(line(file))) {
                try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(input);
                }
            }
        }
    }

    /// Replaces the list by these files.
    void keep(Collection<String> files) throws IOException {
        Set<String> lines = new HashSet<>();
        for (String file : files) {
            lines.add(line(file));
        }
        Path next = folder.resolve(LIST + ".next");
        Files.write(next, lines);
        Files.move(next, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Returns a file's line: its name, size and time of change.
    private String line(String file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
        return file + " " + attributes.size() + " "
                + attributes.lastModifiedTime().toInstant();
    }
}
