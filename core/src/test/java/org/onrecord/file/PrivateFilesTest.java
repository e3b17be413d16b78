package org.onrecord.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path folder;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws IOException {
        Path made = folder.resolve("desk/record");

        PrivateFiles.createFolder(made);
        PrivateFiles.createFolder(made);

        assertThat(mode(made)).isEqualTo("rwx------");
    }

    @Test
    void newFilesAreTheirOwnersAlone() throws IOException {
        try (OutputStream out = PrivateFiles.append(folder.resolve("log"))) {
            out.write('a');
        }
        try (OutputStream out = PrivateFiles.append(folder.resolve("log"))) {
            out.write('b');
        }
        PrivateFiles.lockFile(folder.resolve("lock")).close();

        assertThat(mode(folder.resolve("log"))).isEqualTo("rw-------");
        assertThat(folder.resolve("log")).hasContent("ab");
        assertThat(mode(folder.resolve("lock"))).isEqualTo("rw-------");
    }

    @Test
    void aFileIsReplacedWhole() throws IOException {
        Path file = folder.resolve("keys.json");
        PrivateFiles.replace(file, "a longer first content");
        PrivateFiles.replace(file, "second");

        assertThat(file).hasContent("second");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatCannotBeReplacedStaysAndLeavesNothingBehind() throws IOException {
        Path file = Files.createDirectories(folder.resolve("keys.json"));
        Files.createDirectories(file.resolve("inside"));

        assertThatThrownBy(() -> PrivateFiles.replace(file, "second")).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void everythingInAFolderIsTakenFromOthersButNotWhatALinkLeadsTo() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "theirs");
        Files.setPosixFilePermissions(outside, PosixFilePermissions.fromString("rw-r--r--"));
        Path record = Files.createDirectories(folder.resolve("record"));
        Path inner = Files.createDirectories(record.resolve("index/statements"));
        Path file = Files.writeString(inner.resolve("segment"), "ours");
        Files.createSymbolicLink(record.resolve("link"), outside);
        Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        PrivateFiles.restrict(record);

        assertThat(mode(record)).isEqualTo("rwx------");
        assertThat(mode(inner)).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(outside)).isEqualTo("rw-r--r--");
    }
}
