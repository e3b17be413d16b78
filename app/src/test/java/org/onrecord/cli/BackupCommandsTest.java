package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.terminal.Terminal;

/// A record is backed up, checked in its backup, restored and copied from the command line.
class BackupCommandsTest {
    @TempDir
    private Path folder;

    private Path record = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void aRecordOfOneStory() throws IOException {
        record = folder.resolve("record");
        backup = folder.resolve("b.onrecord-backup");
        Path story = Files.writeString(folder.resolve("a.txt"), "“The lock gates will stay shut,” Oda said.");
        assertThat(Cli.run("add", "--record", record, story).exitCode()).isZero();
    }

    @Test
    void everyCommandHelpsWithAnExample() {
        for (String command : List.of("backup", "restore", "copy")) {
            Cli.Result help = Cli.run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.output()).contains("Usage: onrecord " + command, "\n  onrecord " + command, "Exit status:");
        }
    }

    @Test
    void aBackupIsOneFileOfItsOwnersAloneAndARecordComesOutOfIt() throws IOException {
        Cli.Result made = Cli.run("backup", "--record", record, backup);
        assertThat(made.exitCode()).as(made.errorOutput()).isZero();
        assertThat(made.errorLines())
                .singleElement()
                .asString()
                .isEqualTo("onrecord: " + backup + ": 3 entries of " + record
                        + ", without the private key that signs its heads: keep a copy of that elsewhere");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        Path restored = folder.resolve("restored");
        Cli.Result result = Cli.run("restore", "--record", restored, backup);
        assertThat(result.exitCode()).as(result.errorOutput()).isZero();
        assertThat(result.errorLines().getFirst())
                .isEqualTo("onrecord: " + restored + ": 3 entries from " + backup
                        + ", 1 story, 1 statement; everything is as it was put on record");
        assertThat(result.errorLines().get(1)).contains("signing.key");
        assertThat(Cli.run("find", "--record", restored, "gates").output()).contains("Oda");
        assertThat(Cli.run("head", "--record", restored, "--format", "json")
                        .output()
                        .split("\"date\"", -1)[0])
                .isEqualTo(Cli.run("head", "--record", record, "--format", "json")
                        .output()
                        .split("\"date\"", -1)[0]);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.txt", "b.onrecord-backup", "record", "restored");
        }
    }

    @Test
    void inAFolderTheNameTellsRecordDayAndSize() throws IOException {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        assertThat(Cli.run("backup", "--record", record, backups).exitCode()).isZero();
        try (Stream<Path> files = Files.list(backups)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .matches("record-20[0-9]{2}-[0-9]{2}-[0-9]{2}-3\\.onrecord-backup");
        }
        Cli.Result again = Cli.run("backup", "--record", record, backups);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.errorOutput()).contains("already exists; --force replaces it");
        assertThat(Cli.run("backup", "--record", record, "--force", backups).exitCode())
                .isZero();
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeAnythingIsDone() {
        assertThat(Cli.run("backup", "--record", record, folder.resolve("none/b"))
                        .errorOutput())
                .contains("there is no folder " + folder.resolve("none"));
        assertThat(Cli.run("backup", "--record", folder.resolve("none"), backup).errorOutput())
                .contains("there is no record in");
        assertThat(Cli.runAt(new Terminal(true, true, false, 80), "backup", "--record", record, "-")
                        .exitCode())
                .isEqualTo(2);
        assertThat(backup).doesNotExist();
    }

    @Test
    void aBackupIsCheckedWithoutBeingRestored() throws IOException {
        assertThat(Cli.run("backup", "--record", record, backup).exitCode()).isZero();
        Path head = Files.writeString(
                folder.resolve("head.json"),
                Cli.run("head", "--record", record, "--format", "json").output());
        Path key = Files.writeString(
                folder.resolve("key"),
                Cli.run("head", "--record", record, "--public-key").output());
        Cli.Result checked = Cli.run("verify", "--backup", backup, "--since", head, "--public-key", key);
        assertThat(checked.exitCode()).as(checked.errorOutput()).isZero();
        assertThat(checked.output())
                .contains("Everything in " + backup + " is as it was put on record: 1 story, 1 statement")
                .contains("The log extends the given head of 3 entries")
                .contains("the backup's head is signed by onrecord/");
        assertThat(Cli.run("verify", "--backup", backup, "--format", "json").output())
                .startsWith("{");
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        Cli.Result damaged = Cli.run("verify", "--backup", backup);
        assertThat(damaged.exitCode()).isOne();
        assertThat(damaged.errorOutput()).contains(backup + " is damaged or cut");
        Cli.Result refused = Cli.run("restore", "--record", folder.resolve("restored"), backup);
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(folder.resolve("restored")).doesNotExist();
        assertThat(Cli.run("verify", "--backup", folder.resolve("a.txt")).exitCode())
                .isEqualTo(3);
        assertThat(Cli.run("verify", "--backup", folder.resolve("none")).errorOutput())
                .contains("there is no backup");
        assertThat(Cli.run("verify", "--backup", folder).errorOutput()).contains("is a folder");
    }

    @Test
    void aCopyIsTheSameRecordAndNothingIsCopiedOverAnother() {
        Path copy = folder.resolve("copy");
        Cli.Result result = Cli.run("copy", record, copy);
        assertThat(result.exitCode()).as(result.errorOutput()).isZero();
        assertThat(result.errorOutput()).contains("everything is as it was put on record", "signing.key");
        assertThat(Cli.run("find", "--record", copy, "gates").output()).contains("Oda");
        Cli.Result again = Cli.run("copy", record, copy);
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.errorOutput()).contains("there is a record in " + copy + " already");
        Path keyed = folder.resolve("keyed");
        assertThat(Cli.run("copy", "--with-key", record, keyed).errorOutput()).doesNotContain("signing.key");
        assertThat(keyed.resolve("signing.key")).exists();
        assertThat(Cli.run("copy", folder.resolve("none"), folder.resolve("x")).errorOutput())
                .contains("there is no record in");
    }
}
