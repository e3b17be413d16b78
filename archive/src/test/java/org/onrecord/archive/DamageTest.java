package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import org.onrecord.statement.Kind;
import org.onrecord.story.Edition;

/// Rows that somebody lost, added or rewrote in a copy of one record, and what checking the copy says of
/// each. Only tables are touched that the record's description names.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageTest {
    @TempDir
    private static Path folder;

    private int copies;
    private TreeHead head = new TreeHead(0, Hash.ofNothing());

    /// Entry 1 is the story `a`, 2 to 4 its statements; 5 is a copy of it, 9 its second version; corrections
    /// follow, and the copy is redacted.
    @BeforeAll
    void aRecord() {
        try (Archive archive = Records.open(folder)) {
            NewStory first = NewStories.of("a", RecordContract.PIER);
            archive.add(List.of(first));
            archive.add(List.of(NewStories.of("b", "From the wires.\n\n" + RecordContract.PIER)));
            archive.add(List.of(NewStories.of("a", "New.\n\n“We might sell the pier,” said mayor Imre Valdane.")));
            archive.corrections()
                    .correct(first.statements().getFirst().id(), new Change.ToKind(Kind.REFUSAL), Records.ANN);
            archive.corrections().withdraw(first.story().id(), Edition.Status.WITHHELD, Records.ANN);
            archive.erasure().redact(archive.story(5), Records.ANN);
            head = archive.head();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    private Path copy() throws IOException {
        Path copy = folder.resolve("copy " + ++copies);
        Path from = folder.resolve("record");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve("record").resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private static Connection database(Path copy) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + copy.resolve("record").resolve("record")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "onrecord",
                "");
    }

    private static List<String> faults(Path copy, @Nullable TreeHead since) {
        try (Archive archive = Archive.open(
                new RecordLocation.Folder(copy.resolve("record")),
                AccessMode.READ,
                new ArchiveSettings(RecordContract.CLOCK, _ -> {}, null, copy.resolve("cache")))) {
            return archive.verify(since, _ -> {}).faults().stream()
                    .map(fault -> fault.where() + ": " + fault.what())
                    .toList();
        }
    }

    @Test
    void anUndamagedCopyIsRight() throws IOException {
        assertThat(faults(copy(), head)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "delete from entry where position = 3 | table entry, position 3: is missing",
                "delete from entry where position = 1 | table entry, position 1: is missing",
                "delete from piece | table piece, digest sha256",
                "delete from story where number = 1 | table story, number 1",
                "delete from story where number = 5 | table story, number 5",
                "delete from edition where number = 1 | table edition, number 1",
                "delete from member where number = 5 | table member, number 5",
                "delete from appearance where position = 2 | table appearance, position 2",
                "delete from alias where position = 2 | table alias, position 2",
                "delete from edit | table edit, position",
                "delete from salt where position = 3 | table entry, position 3: payload and hash",
                "update salt set bytes = X'00' where position = 3 | table entry, position 3: payload and hash",
                "insert into salt (position, bytes) values (900, X'00') | table salt, 900: is about an entry",
                "update entry set payload = '' where position = 3 | table entry, position 3: has no payload",
                "update entry set payload = '{}' where position = 6 | position 6: was redacted, but its payload is not",
                "insert into salt (position, bytes) values (6, X'00') | table salt, position 6: was redacted, but",
                "delete from edit where position > 12 | table entry, position 6: payload and hash do not agree",
                "update piece set bytes = X'41' where digest = (select digest from story where number = 5) | text does not have",
                "insert into story (number, digest) values (2, 'sha256:x') | table story, number 2: is of no story",
                "insert into edition (number, guid, piece) values (2, 'x', 2) | table edition, number 2: is of no story",
                "insert into member (number, cluster) values (1, 0) | table member, number 1",
                "insert into appearance (position, speaker, evidence) values (1, 1, '{}') | table appearance, position 1",
                "insert into alias (name, position) values ('nobody', 1) | table alias, position 1",
                "insert into alias (name, position) values ('nobody', 2) | table alias, position 2",
                "insert into edit (position) values (3) | table edit, position 3",
                "insert into edit (position) values (900) | table edit, 900: is about an entry that is not there",
                "insert into member (number, cluster) values (900, 1) | table member, 900: is about an entry",
                "insert into story (number, digest) values (-1, 'sha256:x') | table story, -1: is about an entry",
                "insert into piece (digest, part, bytes) values ('sha256:x', 0, X'41') | table piece, digest sha256:x",
                "insert into node (level, place, hash) values (8, 0, X'00') | table node, level 8, place 0",
                "update entry set sort = 'story' where position = 3 | table entry, position 3: sort \"story\"",
                "update entry set subject = 'x' where position = 0 | table entry, position 0: subject \"x\"",
                "update entry set payload = '{}' where position = 3 | table entry, position 3: payload and hash",
                "update entry set payload = 'x' where position = 3 | table entry, position 3: payload and hash",
                "update entry set hash = X'00' where position = 3 | position 3",
                "update head set size = 5 | table head",
                "update head set frontier = X'00' | table head",
                "update member set cluster = 5 where number = 6 | table member, number 6",
                "update appearance set speaker = 900 where position = 3 | table appearance, position 3",
                "update appearance set evidence = 'x' where position = 3 | table appearance, position 3",
                "update alias set name = upper(name) where position = 3 | table alias, position 3",
                "update edition set guid = 'A' where number = 9 | table edition, number 9",
            })
    void aRowThatWasLostAddedOrChangedIsNamed(String damage, String named) throws IOException, SQLException {
        Path copy = copy();
        try (Connection connection = database(copy);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(damage)).as(damage).isPositive();
        }
        assertThat(faults(copy, head)).as(damage).anyMatch(fault -> fault.contains(named));
    }

    @Test
    void twoRowsExchangedAreBothNamed() throws IOException, SQLException {
        Path copy = copy();
        try (Connection connection = database(copy);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update entry set position = 900 where position = 2");
            statement.executeUpdate("update entry set position = 2 where position = 3");
            statement.executeUpdate("update entry set position = 3 where position = 900");
        }
        assertThat(faults(copy, null))
                .anyMatch(fault -> fault.contains("position 2"))
                .anyMatch(fault -> fault.contains("position 3"));
    }

    @Test
    void aForgerWhoHashesThePayloadAnewIsFoundByTheHead() throws IOException, SQLException {
        Path copy = copy();
        try (Connection connection = database(copy)) {
            String payload = payload(connection, 3).replace("nine million", "nine dozen");
            rewrite(connection, 3, payload);
        }
        assertThat(faults(copy, null))
                .anyMatch(fault -> fault.contains("position 3: words are not those of the text"))
                .anyMatch(fault -> fault.contains("table head: is not the head of the log"));
    }

    @Test
    void aSpeakerExchangedInThePayloadIsFoundByTheHeadAndTheTables() throws IOException, SQLException {
        Path copy = copy();
        try (Connection connection = database(copy)) {
            rewrite(connection, 3, payload(connection, 3).replace("Pell Okonta", "Imre Valdane"));
        }
        assertThat(faults(copy, head))
                .anyMatch(fault -> fault.startsWith("table head"))
                .anyMatch(fault -> fault.startsWith("table appearance, position 3"))
                .anyMatch(fault -> fault.startsWith("the log: its first"));
    }

    private static String payload(Connection connection, long position) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select payload from entry where position = ?")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static void rewrite(Connection connection, long position, String payload) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update entry set payload = ?, hash = ? where position = ?")) {
            update.setString(1, payload);
            update.setBytes(
                    2, Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8)).bytes());
            update.setLong(3, position);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aRecordCutBackToAnEarlierHeadIsFoundByALaterOne() throws IOException {
        Path copy = copy();
        assertThat(faults(copy, new TreeHead(head.size() + 5, head.root())))
                .containsExactly("the log: once had " + (head.size() + 5) + " entries and now has " + head.size());
        assertThat(faults(copy, new TreeHead(head.size() - 1, head.root())))
                .containsExactly(
                        "the log: its first " + (head.size() - 1) + " entries are not those of the head that is known");
        assertThat(faults(copy, new TreeHead(0, Hash.ofNothing()))).isEmpty();
    }
}
