package org.onrecord.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.file.PrivateFiles;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.TreeHead;

/// The files beside a record's database, when the record is made from a backup: those that are there already stay,
/// since they can know of a later head, and the key is needed.
public final class RecordFiles {
    static final String HEAD = "head";
    static final String KEY = "signing.key";

    private static final String DATABASE = "record.mv.db";

    private RecordFiles() {}

    /// Returns whether a record was made in a folder, whatever became of its database: its head or its key is there.
    public static boolean areIn(RecordLocation where) {
        return where instanceof RecordLocation.Folder(Path folder)
                && (Files.exists(folder.resolve(HEAD)) || Files.exists(folder.resolve(KEY)));
    }

    /// Refuses a folder that contains a record, or files of something else. What lay beside a record whose database is
    /// gone is no hindrance.
    public static void requireFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new UnableToUseRecordException(folder + " is a file; a record needs a folder");
        }
        if (Files.exists(folder.resolve(DATABASE))) {
            throw new UnableToUseRecordException("there is a record in " + folder
                    + " already, and a backup is never restored over one; give a new folder, or move "
                    + folder.resolve(DATABASE) + " away");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(HEAD)
                            && !name.equals(KEY)
                            && !name.equals("live")
                            && !name.startsWith("index")
                            && !name.startsWith("tokens"))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!names.isEmpty()) {
                throw new UnableToUseRecordException("the folder " + folder + " contains other files ("
                        + String.join(", ", names) + "); give a new or empty folder");
            }
        }
    }

    /// Refuses a folder with the key of another record.
    public static void requireKeyOf(Path folder, String record) throws IOException {
        String key = key(folder);
        if (key != null && !key.contains("onrecord/" + record + "+")) {
            throw new UnableToUseRecordException("the folder " + folder
                    + " has the key of another record; give a new folder, or move its " + KEY + " and " + HEAD
                    + " away");
        }
    }

    /// Returns the key in a folder, or null if there is none.
    public static @Nullable String key(Path folder) throws IOException {
        try {
            return Files.readString(folder.resolve(KEY), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    /// Writes the files that are not there: the last head that was acknowledged, and the key.
    ///
    /// @param key the key, or null for none
    public static void write(Path folder, BackupManifest manifest, @Nullable String key) throws IOException {
        HeadFile head = new HeadFile(folder.resolve(HEAD));
        if (!head.isThere()) {
            TreeHead last = manifest.acknowledged() == null ? manifest.head() : manifest.acknowledged();
            head.write(new HeadFile.Line(0, last.size(), last.root()));
        }
        Path file = folder.resolve(KEY);
        if (key != null && !Files.exists(file)) {
            PrivateFiles.createFoldersOf(file);
            PrivateFiles.replace(file, NoteSigner.parse(key).contents());
        }
    }

    /// Moves a complete folder to its place: as a whole, or, where there are files already, those that are missing
    /// there and the database last, since it makes the folder a record.
    public static void publish(Path work, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            PrivateFiles.publish(work, folder);
            return;
        }
        for (String name : List.of(HEAD, KEY, DATABASE)) {
            Path made = work.resolve(name);
            if (Files.exists(made) && !Files.exists(folder.resolve(name))) {
                PrivateFiles.publish(made, folder.resolve(name));
            }
        }
    }

    /// Returns what the user should know of the files beside a restored record.
    public static List<String> notes(Path folder, TreeHead restored) throws IOException {
        List<String> notes = new ArrayList<>();
        HeadFile.Line last = new HeadFile(folder.resolve(HEAD)).read();
        if (last != null && last.size() > restored.size()) {
            notes.add("this is an older state: it has " + restored.size() + " entries, and " + folder.resolve(HEAD)
                    + " says that " + last.size()
                    + " were acknowledged; onrecord add --accept-older --why REASON goes on from here, which it puts on"
                    + " record");
        }
        if (key(folder) == null) {
            notes.add("the key that signs the heads of this record is not here; copy it to " + folder.resolve(KEY)
                    + ", or make another with onrecord head --new-key");
        }
        return notes;
    }
}
