package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;

/// Who can read the files of a record in a folder.
class OwnersFilesTest {
    @TempDir
    private Path folder;

    private void write(Path record, String words) {
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(record), AccessMode.WRITE, Clock.systemUTC(), _ -> {})) {
            archive.add(List.of(NewStories.of(words)));
        }
    }

    private static List<String> openToOthers(Path record) throws IOException {
        try (Stream<Path> files = Files.walk(record)) {
            return files.filter(file -> !mode(file).endsWith("------"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void aNewRecordIsItsOwnersAlone() throws IOException {
        Path record = folder.resolve("record");

        write(record, "“The weir holds,” said Ada Tarn.");

        assertThat(openToOthers(record)).isEmpty();
    }

    @Test
    void aRecordThatOthersCouldReadIsTakenFromThemWhenItIsOpenedForWriting() throws IOException {
        Path record = folder.resolve("record");
        write(record, "“The weir holds,” said Ada Tarn.");
        try (Stream<Path> files = Files.walk(record)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }

        try (Archive _ =
                Archive.open(new RecordLocation.Folder(record), AccessMode.WRITE, Clock.systemUTC(), _ -> {})) {
            assertThat(openToOthers(record)).isEmpty();
        }
    }
}
