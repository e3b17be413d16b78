package org.onrecord.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NoRecordException;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.file.PrivateFiles;

/// H2's file of a record in a folder.
final class DatabaseFile {
    /// Its name, to which H2 adds `.mv.db`.
    static final String NAME = "record";

    private DatabaseFile() {}

    /// Checks that the folder contains a record or can take one, and creates it if `access` allows that.
    static void prepare(Path folder, AccessMode access, boolean isMade) {
        Path file = folder.resolve(NAME + ".mv.db");
        try {
            if (isMade && (!Files.exists(file) || Files.size(file) == 0)) {
                throw lost(folder, "has lost its database");
            }
            if (!Files.exists(file)) {
                if (Files.exists(folder)) {
                    refuseForeign(folder);
                }
                if (access != AccessMode.WRITE) {
                    throw new NoRecordException(
                            "there is no record in " + folder + "; onrecord add makes one, --record names another");
                }
                PrivateFiles.createFolder(folder);
            }
            if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                throw new UnableToUseRecordException("the record's folder " + folder + " cannot be written;"
                        + " a record needs to write its index even when it is only read");
            }
        } catch (IOException e) {
            throw new UnableToUseRecordException("the record's folder " + folder + " cannot be made: " + e, e);
        }
    }

    /// Refuses a folder with other files: a record in the midst of someone's documents is almost always a
    /// mistyped path. Folders of an index and files of tokens may be there already.
    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnableToUseRecordException(folder + " is a file; a record needs a folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("index") && !name.startsWith("tokens"))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!names.isEmpty()) {
                throw new UnableToUseRecordException("the folder " + folder + " contains other files and not a record ("
                        + String.join(", ", names) + "); give a new or empty folder");
            }
        }
    }

    /// Returns the exception for a record whose database is gone, or is that of no record.
    static UnableToUseRecordException lost(Object where, String what) {
        return new UnableToUseRecordException("the record in " + where + " " + what + "; put its file " + NAME
                + ".mv.db back, or restore a backup to a new folder (onrecord restore)");
    }
}
