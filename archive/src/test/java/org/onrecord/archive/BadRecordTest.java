package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.search.StatementQuery;

/// Records that cannot be used, or not as they are: each says in words what is wrong and what to do.
class BadRecordTest {
    @TempDir
    private Path folder;

    private Archive open(RecordLocation where, AccessMode access) {
        return Archive.open(where, access, RecordContract.settings(folder.resolve("other")));
    }

    private Archive open() {
        return open(new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE);
    }

    private void keepSomething() {
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
        }
    }

    private void onTables(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("record").resolve("record")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "onrecord",
                        "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void lookingWhereThereIsNoRecordSaysHowToMakeOneAndMakesNone() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> open(new RecordLocation.Folder(nowhere), AccessMode.READ))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessage("there is no record in " + nowhere + "; onrecord add makes one, --record names another");
        assertThat(nowhere).doesNotExist();
    }

    /// H2 takes an empty file for a new database.
    @Test
    void aRecordThatHasLostItsDatabaseIsNotMadeAnew() throws IOException {
        keepSomething();
        Path record = folder.resolve("record");
        Path database = record.resolve("record.mv.db");
        Files.write(database, new byte[0]);
        for (AccessMode access : AccessMode.values()) {
            assertThatThrownBy(() -> open(new RecordLocation.Folder(record), access))
                    .isInstanceOf(UnableToUseRecordException.class)
                    .hasMessage("the record in " + record + " has lost its database; put its file record.mv.db back,"
                            + " or restore a backup to a new folder (onrecord restore)");
        }
        assertThat(database).isEmptyFile();
        Files.delete(database);
        assertThatThrownBy(this::open).hasMessageContaining("has lost its database");
        assertThat(database).doesNotExist();
    }

    /// H2 goes back to the newest state of the file that is whole, which can be one from before the tables were made.
    @Test
    void aRecordWhoseFileWasCutIsNotMadeAnew() throws IOException {
        keepSomething();
        Path record = folder.resolve("record");
        Path database = record.resolve("record.mv.db");
        byte[] whole = Files.readAllBytes(database);
        for (int length = 4096; length < whole.length; length += whole.length / 12) {
            Files.write(database, Arrays.copyOf(whole, length));
            try (Archive archive = open()) {
                VerificationResult verified = archive.verify(null, _ -> {});
                assertThat(verified.stories() == 1 || !verified.faults().isEmpty())
                        .as("cut to " + length)
                        .isTrue();
            } catch (UnableToUseRecordException e) {
                assertThat(e).as("cut to " + length).hasMessageMatching("(?s).*(cannot be opened|lost|damaged).*");
            }
        }
    }

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Path photos = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(photos.resolve("cat.jpg"), "cat");
        assertThatThrownBy(() -> open(new RecordLocation.Folder(photos), AccessMode.WRITE))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("contains other files and not a record (cat.jpg)");
        assertThat(photos.toFile().list()).containsExactly("cat.jpg");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        assertThatThrownBy(() -> open(new RecordLocation.Folder(file), AccessMode.WRITE))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessage(file + " is a file; a record needs a folder");
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException, IOException {
        Files.createDirectory(folder.resolve("record"));
        onTables("create table invoice (id bigint primary key)");
        assertThatThrownBy(this::open)
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("another program");
        onTables("select count(*) from invoice");
    }

    @Test
    void aServersSchemaOfAnotherProgramIsLeftAlone() throws SQLException {
        String url = Postgres.newSchema();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table invoice (id bigint primary key)");
        }
        assertThatThrownBy(() -> open(new RecordLocation.Server(url), AccessMode.WRITE))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("another program")
                .hasMessageContaining("currentSchema");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAlone() throws IOException {
        Path record = Files.createDirectory(folder.resolve("record"));
        Files.writeString(record.resolve("record.mv.db"), "not a database".repeat(1_000));
        assertThatThrownBy(this::open)
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("the record in " + record + " cannot be opened");
        assertThat(record.resolve("record.mv.db")).content().startsWith("not a database");
    }

    @Test
    void aRecordOfANewerProgramIsLeftAlone() throws SQLException {
        keepSomething();
        onTables("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1,"
                + " true)");
        assertThatThrownBy(this::open)
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("newer Onrecord");
    }

    @Test
    void aSecondOpeningOfAFolderSaysThatItIsInUse() throws IOException, InterruptedException {
        keepSomething();
        Path record = folder.resolve("record");
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        record.toString(),
                        folder.toString(),
                        "0",
                        "1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).startsWith("kept");
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnableToUseRecordException.class)
                    .hasMessageContaining("in use by another process");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        keepSomething();
        assertThat(folder.resolve("record").toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder.resolve("record")), "root may write everywhere");
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnableToUseRecordException.class)
                    .hasMessageContaining("cannot be written");
        } finally {
            assertThat(folder.resolve("record").toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> open(
                        new RecordLocation.Server("jdbc:postgresql://localhost:1/nowhere?user=ann&password=secret"),
                        AccessMode.WRITE))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("localhost:1/nowhere")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aServerThatGoesAwayLosesNothingThatWasAcknowledged() throws SQLException {
        String url = Postgres.newSchema();
        try (Archive archive = open(new RecordLocation.Server(url), AccessMode.WRITE)) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database()");
            }
            List<AddResult> added = addAnyway(archive, NewStories.of("b", "“The ferry sails,” said Ann Lee."));
            assertThat(added).hasSize(1);
            assertThat(archive.find(StatementQuery.ANY).total().value()).isEqualTo(4);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    /// What was cut off is said to have failed; a caller who tries again goes on.
    private static List<AddResult> addAnyway(Archive archive, NewStory newStory) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return archive.add(List.of(newStory));
            } catch (UnableToUseRecordException e) {
                assertThat(e).hasMessageContaining("what was acknowledged before is kept");
            }
        }
        return List.of();
    }

    @Test
    void aLostOrDamagedIndexIsMadeAnewAndSaysSo() throws IOException {
        keepSomething();
        Path index = folder.resolve("record").resolve("index");
        for (boolean isLost : new boolean[] {true, false}) {
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (isLost) {
                        Files.delete(file);
                    } else if (!file.endsWith("write.lock")) {
                        Files.writeString(file, "garbage");
                    }
                }
            }
            List<String> notes = new ArrayList<>();
            try (Archive archive = Archive.open(
                    new RecordLocation.Folder(folder.resolve("record")),
                    AccessMode.READ,
                    new ArchiveSettings(Clock.systemUTC(), notes::add, null))) {
                assertThat(archive.find(StatementQuery.about("pier")).statements())
                        .hasSize(1);
            }
            assertThat(notes).allMatch(note -> note.contains("was damaged: "));
            assertThat(notes.isEmpty()).isEqualTo(isLost);
        }
    }

    @Test
    void anIndexAheadOfARecordThatWasPutBackIsMadeAnew() throws IOException {
        keepSomething();
        Path file = folder.resolve("record").resolve("record.mv.db");
        byte[] before = Files.readAllBytes(file);
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("b", "“The ferry sails,” said Ann Lee.")));
        }
        Files.write(file, before);
        List<String> notes = new ArrayList<>();
        try (Archive archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")),
                AccessMode.READ,
                new ArchiveSettings(Clock.systemUTC(), notes::add, null))) {
            assertThat(archive.find(StatementQuery.ANY).total().value()).isEqualTo(3);
        }
        assertThat(notes).singleElement().asString().contains("put back to an older state");
    }

    @Test
    void wordsThatNameNoRecordAreWrongUse() {
        assertThatThrownBy(() -> RecordLocation.of("jdbc:mysql://x/y?password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql:")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> RecordLocation.of("a;INIT=drop all objects")).hasMessageContaining("semicolon");
        assertThatThrownBy(() -> RecordLocation.of(" ")).hasMessageContaining("blank");
    }

    @Test
    void aFileThatHoldsMostlyNothingIsMadeSmallWhenItIsClosed() throws IOException {
        Path file = folder.resolve("record").resolve("record.mv.db");
        long largest = 0;
        try (Archive archive = open()) {
            for (int batch = 0; batch < 120; batch++) {
                List<NewStory> newStories = new ArrayList<>();
                for (int story = 0; story < 10; story++) {
                    newStories.add(Killed.story(10L * batch + story));
                }
                archive.add(newStories);
                largest = Files.size(file);
            }
        }
        assertThat(largest).isGreaterThan(8 << 20);
        assertThat(Files.size(file)).isLessThan(largest / 2);
        try (Archive archive = open()) {
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
            assertThat(archive.find(StatementQuery.about("\"Number 1199 flew away\""))
                            .statements())
                    .hasSize(1);
        }
    }
}
