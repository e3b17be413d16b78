package org.onrecord.search;

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

/// Which files of an index were found whole, so that opening a large index need not read all of it again.
/// Lucene writes a file once; one whose size and time are still those on the list is taken to be what it
/// was.
final class Sound {
    private static final String LIST = "sound";

    private final Path folder;
    private final Set<String> known;

    Sound(Path folder) {
        this.folder = folder;
        known = known(folder.resolve(LIST));
    }

    private static Set<String> known(Path list) {
        try {
            return new HashSet<>(Files.readAllLines(list));
        } catch (IOException e) {
            return Set.of(); // none yet, or no text any more: every file is read
        }
    }

    /// Reads the files that are not on the list to their ends.
    ///
    /// @throws IOException if one is not what was written
    void check(Directory directory, Collection<String> files) throws IOException {
        for (String file : files) {
            // The list of segments is read and checked whole whenever it is opened.
            if (!file.startsWith("segments") && !known.contains(line(file))) {
                try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                    CodecUtil.checksumEntireFile(input);
                }
            }
        }
    }

    /// Puts the files on the list, and no others.
    void keep(Collection<String> files) throws IOException {
        Set<String> lines = new HashSet<>();
        for (String file : files) {
            lines.add(line(file));
        }
        Path next = folder.resolve(LIST + ".next");
        Files.write(next, lines);
        Files.move(next, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    }

    private String line(String file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
        return file + " " + attributes.size() + " "
                + attributes.lastModifiedTime().toInstant();
    }
}
