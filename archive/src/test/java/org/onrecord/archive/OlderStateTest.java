package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;

/// A database that was put back to an older state, or rewritten from end to end, is found by what lies beside it.
class OlderStateTest {
    private static final EditNote SUNNIVA = new EditNote("Sunniva Eik", RecordContract.NOW, "the disk failed");

    @TempDir
    private Path folder;

    private byte[] older = new byte[0];
    private TreeHead lost = new TreeHead(0, org.onrecord.log.Hash.ofNothing());

    private Path file(String name) {
        return folder.resolve("record").resolve(name);
    }

    private Archive open() {
        return Archive.open(
                new RecordLocation.Folder(folder.resolve("record")),
                AccessMode.WRITE,
                new ArchiveSettings(RecordContract.CLOCK, _ -> {}, null, folder.resolve("cache")));
    }

    private static NewStory story(String name) {
        return NewStories.of(name, "“The " + name + " lamp is lit,” said keeper Tor Aske.");
    }

    @BeforeEach
    void aRecordOfTwoDays() throws IOException {
        try (Archive archive = open()) {
            archive.add(List.of(story("first")));
        }
        older = Files.readAllBytes(file("record.mv.db"));
        try (Archive archive = open()) {
            archive.add(List.of(story("second")));
            lost = archive.head();
        }
    }

    private List<String> faults() {
        try (Archive archive = open()) {
            return archive.verify(null, _ -> {}).faults().stream()
                    .map(fault -> fault.where() + ": " + fault.what())
                    .toList();
        }
    }

    private void assertNothingIsAdded(String because) {
        try (Archive archive = open()) {
            assertThatThrownBy(() -> archive.add(List.of(story("third"))))
                    .isInstanceOf(UnableToUseRecordException.class)
                    .hasMessageContaining("nothing is added")
                    .hasMessageContaining(because)
                    .hasMessageContaining("--accept-older");
        }
    }

    @Test
    void theFilesBesideTheDatabaseAreTheirOwnersAlone() throws IOException {
        for (String name : List.of("head", "signing.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aDatabaseOfYesterdayIsAFaultUntilAPersonAcceptsIt() throws IOException {
        Files.write(file("record.mv.db"), older);
        assertThat(faults()).containsExactly("file head: once had " + lost.size() + " entries and now has 3");
        assertNothingIsAdded("it was put back to an older state");
        try (Archive archive = open()) {
            Event.Accepted accepted = archive.corrections().acceptOlder(SUNNIVA);
            assertThat(accepted.position()).isEqualTo(3);
            assertThat(accepted.size()).isEqualTo(lost.size());
            assertThat(accepted.root()).isEqualTo(lost.root().toString());
            archive.add(List.of(story("third")));
            assertThat(archive.browse().events(Long.MAX_VALUE, 10)).containsExactly(accepted);
            assertThatThrownBy(() -> archive.corrections().undo(accepted.position(), SUNNIVA))
                    .hasMessageContaining("cannot be undone");
            assertThatThrownBy(() -> archive.corrections().acceptOlder(SUNNIVA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("has everything that was acknowledged");
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aDatabaseCutOffIsAFaultWhereverH2FindsAnOlderState() throws IOException {
        byte[] whole = Files.readAllBytes(file("record.mv.db"));
        int found = 0;
        for (int length = whole.length - 4096; length > 8192; length -= 4096) {
            Files.write(file("record.mv.db"), whole);
            try (FileChannel channel = FileChannel.open(file("record.mv.db"), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            long size;
            List<String> faults;
            try (Archive archive = open()) {
                size = archive.head().size();
                faults = archive.verify(null, _ -> {}).faults().stream()
                        .map(fault -> fault.where())
                        .toList();
            } catch (UnableToUseRecordException _) {
                continue;
            }
            if (size < lost.size()) {
                found++;
                assertThat(faults).as("cut to " + length).contains("file head");
            } else {
                assertThat(faults).as("cut to " + length).isEmpty();
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void anIndexThatHasSeenMoreIsAFaultWithoutTheFileToo() throws IOException {
        Files.write(file("record.mv.db"), older);
        Files.delete(file("head"));
        assertThat(faults()).containsExactly("file head: once had " + lost.size() + " entries and now has 3");
        assertNothingIsAdded("it was put back to an older state");
    }

    @Test
    void aDamagedFileIsAFaultAndAHalfWrittenLineIsNot() throws IOException {
        byte[] whole = Files.readAllBytes(file("head"));
        byte[] half = whole.clone();
        // The line that was written last stays; the other is the older one, and may be torn.
        boolean isFirstOlder = whole[0] < whole[160];
        half[isFirstOlder ? 20 : 180] ^= 1;
        Files.write(file("head"), half);
        assertThat(faults()).isEmpty();
        Files.write(file("head"), new byte[0]);
        assertThat(faults()).containsExactly("file head: is damaged: none of its lines is whole");
        assertNothingIsAdded("damaged");
    }

    @Test
    void aRecordMadeAnewWithOtherWordsIsAFault() throws IOException {
        byte[] head = Files.readAllBytes(file("head"));
        try (Stream<Path> files = Files.walk(folder.resolve("record"))) {
            for (Path one : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
        try (Archive archive = open()) {
            archive.add(List.of(story("other"), story("fourth")));
        }
        Files.write(file("head"), head);
        assertThat(faults())
                .containsExactly("file head: its first " + lost.size()
                        + " entries are not those of the head that was acknowledged last");
        assertNothingIsAdded("are not those that were acknowledged");
    }

    @Test
    void rowsBeyondTheHeadAreFoundAndNothingIsAddedOverThem() throws SQLException {
        for (String beyond : List.of("0", "4")) {
            sql("insert into entry select (select size from head) + " + beyond
                    + ", sort, subject, hash, payload from entry where position = 2");
            long position = lost.size() + Long.parseLong(beyond);
            assertThat(faults())
                    .containsExactly("table entry, position " + position + ": is not in the log, which has "
                            + lost.size() + " entries");
            try (Archive archive = open()) {
                assertThatThrownBy(() -> archive.add(List.of(story("third"))))
                        .hasMessageContaining("which this program did not write; run onrecord verify");
                assertThat(archive.browse().statements(0, 100)).hasSize(2);
            }
            sql("delete from entry where position >= (select size from head)");
        }
        try (Archive archive = open()) {
            archive.add(List.of(story("third")));
        }
        sql("delete from head");
        assertThat(faults()).contains("table head: has no row: nobody knows how long the log is");
    }

    private void sql(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + file("record")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "onrecord",
                        "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).as(change).isPositive();
        }
    }

    @Test
    void signaturesAreKeptAndCheckedAgain() throws SQLException {
        try (Archive archive = open()) {
            SignedNote note =
                    Objects.requireNonNull(archive.checkpoints().current().note());
            NoteSigner witness = NoteSigner.make("watch.example/w1");
            SignedNote cosigned = note.with(List.of(witness.sign(note.text())));
            archive.checkpoints().add(cosigned, List.of(witness.verifier()));
            assertThat(archive.checkpoints().current().note()).isEqualTo(cosigned);
            assertThat(archive.verify(null, _ -> {}).notes())
                    .anyMatch(said -> said.contains("is signed by onrecord/") && said.contains("watch.example/w1"));
            assertThatThrownBy(() -> archive.checkpoints()
                            .add(note.with(List.of(witness.sign("another text\n"))), List.of(witness.verifier())))
                    .hasMessageContaining("the signature of watch.example/w1 is wrong");
            assertThatThrownBy(() -> archive.checkpoints()
                            .add(new SignedNote(note.text().replace("\n5\n", "\n4\n"), note.signatures()), List.of()))
                    .hasMessageContaining("never had");
        }
        sql("update memo set content = replace(content, ' x', ' y') || ' ' where name like 'head/note/%'");
        assertThat(faults()).singleElement().asString().startsWith("table memo, head/note/5: is not a checkpoint");
        sql("delete from memo where name = 'head/key'");
        assertThat(Files.exists(file("signing.key"))).isTrue();
    }

    @Test
    void aKeyThatIsGoneLeavesTheHeadUnsignedUntilThereIsANewOne() throws IOException {
        Files.delete(file("signing.key"));
        try (Archive archive = open()) {
            assertThat(archive.checkpoints().current().note()).isNull();
            assertThat(archive.checkpoints().current().missing())
                    .contains("is not here")
                    .contains("--new-key");
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
            archive.checkpoints().renewKey();
            assertThat(archive.checkpoints().current().note()).isNotNull();
        }
        assertThat(faults()).isEmpty();
        Files.writeString(
                file("signing.key"),
                org.onrecord.log.NoteSigner.make("onrecord/other").contents());
        assertThat(faults()).singleElement().asString().contains("is not that of this record");
    }
}
