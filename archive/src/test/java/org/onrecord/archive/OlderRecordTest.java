package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import org.onrecord.receipt.Receipt;

/// A record whose tables have version 2, made by the program of that time from stories in examples/stories, with
/// sightings, a new version, corrections, merges, a split, a withdrawal and undoings. It opens, keeps what it
/// answered, its proofs hold, and it takes new stories. `version-2.txt` has the answers of that program.
class OlderRecordTest {
    private static final TreeHead HEAD =
            new TreeHead(101, Hash.parse("sha256:24829c63494163041e923427ca4bbde2a8aac9966fef06027030e4555b8fb7e3"));

    private static final List<String> TABLES = List.of(
            "entry", "story", "head", "node", "piece", "edition", "member", "appearance", "alias", "event", "memo");

    @TempDir
    private Path folder;

    private Path record = Path.of("");

    @BeforeEach
    void aRecordOfVersionTwo() throws IOException {
        record = folder.resolve("record");
        unpackVersionTwo(record);
    }

    /// Makes the folder of the record.
    static void unpackVersionTwo(Path record) throws IOException {
        Files.createDirectory(record);
        try (ZipInputStream zip = new ZipInputStream(resource("version-2.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, record.resolve(entry.getName()));
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OlderRecordTest.class.getResourceAsStream(name), name);
    }

    private static String words(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Archive open() {
        return Archive.open(new RecordLocation.Folder(record), AccessMode.WRITE, RecordContract.settings(folder));
    }

    private Connection tables() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + record.resolve("record")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";REUSE_SPACE=FALSE;AUTO_COMPACT_FILL_RATE=0",
                "onrecord",
                "");
    }

    private static List<String> answers(Archive archive) throws IOException {
        return Answers.of(
                archive,
                List.of("Tomas Brandl", "Magnus Isbister", "Ines Okafor-Lund", "Rosalind Achterberg", "Fiona Drever"),
                List.of("Meridian Press", "Sorrel Courier", "The Ostrey Mail", "Delta Wire"));
    }

    /// Expects that a record answers and proves what it did before. Only the census differs: it counted the
    /// withdrawn story and its speakers, too.
    private static void expectAsBefore(Archive archive) throws IOException {
        assertThat(answers(archive))
                .containsExactlyElementsOf(words("version-2.txt").lines().toList());
        assertThat(archive.head()).isEqualTo(HEAD);
        assertThat(archive.verify(HEAD, _ -> {}).faults()).isEmpty();
        Receipt receipt = Receipt.parse(words("version-2-receipt.json"));
        KeptStatement statement = archive.browse().statement(receipt.position()).orElseThrow();
        assertThat(receipt.check(statement.story().story().text())).isEmpty();
        assertThat(archive.receipt(statement).payload()).isEqualTo(receipt.payload());
        assertThat(archive.consistency(receipt.head().size()).holds(receipt.head(), archive.head()))
                .isTrue();
    }

    @Test
    void itAnswersAndProvesWhatItDid() throws IOException {
        try (Archive archive = open()) {
            expectAsBefore(archive);
        }
        try (Archive archive = open()) {
            expectAsBefore(archive);
            archive.reindex(_ -> {});
            expectAsBefore(archive);
        }
    }

    @Test
    void itTakesNewStoriesSightingsAndEdits() throws IOException {
        try (Archive archive = open()) {
            KeptStory story = archive.newest("press/bridge").orElseThrow();
            NewStory elsewhere = new NewStory(
                    NewStories.of(
                                    "harbour/1",
                                    "Harbour News",
                                    LocalDate.of(2026, 5, 20),
                                    story.story().text().string())
                            .story(),
                    null,
                    List.of());
            assertThat(archive.add(List.of(elsewhere, NewStories.of("a", RecordContract.PIER))))
                    .first()
                    .isEqualTo(new AddResult.Sighted(story.number(), "Harbour News"));
            assertThat(archive.story(story.number()).sightings())
                    .extracting(Event.Sighted::outlet)
                    .containsExactly("Sorrel Courier", "The Ostrey Mail", "Delta Wire", "Harbour News");
            archive.corrections().undo(94, CorrectionsContract.ANN);
            assertThat(archive.browse().events(Long.MAX_VALUE, 2))
                    .extracting(Event::position)
                    .containsExactly(106L, 101L);
            assertThat(archive.verify(HEAD, _ -> {}).faults()).isEmpty();
            assertThat(archive.consistency(HEAD.size()).holds(HEAD, archive.head()))
                    .isTrue();
        }
    }

    @Test
    void itsPiecesTakeNewVersionsFromWhereTheyWerePublishedOnly() throws IOException {
        try (Archive archive = open()) {
            KeptStory story = archive.newest("press/bridge").orElseThrow();
            String outlet = Objects.requireNonNull(story.story().outlet()).name();
            AddResult other = add(archive, "Fen Gazette", "fen.example", RecordContract.PIER);
            assertThat(other).isInstanceOf(AddResult.Kept.class);
            assertThat(archive.story(story.number()).supersededBy()).isNull();
            AddResult own = add(archive, outlet, "press.example", "The bridge stays as it is, the reeve wrote.");
            assertThat(own)
                    .isInstanceOfSatisfying(
                            AddResult.NewVersion.class,
                            version -> assertThat(version.supersedes()).isEqualTo(story.number()));
            assertThat(archive.story(story.number()).supersededBy()).isEqualTo(own.number());
            assertThat(archive.verify(HEAD, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void itsEntriesHaveNoSaltAndCanBeRedactedAllTheSame() throws Exception {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        Receipt before;
        try (Archive archive = open()) {
            KeptStory story = archive.newest("press/bridge").orElseThrow();
            KeptStatement statement = archive.statements(story).getFirst();
            before = archive.receipt(statement);
            assertThat(before.json()).doesNotContain("\"salt\"");
            archive.add(List.of(newStory));
            assertThat(archive.receipt(archive.statement(
                                            newStory.statements().getFirst().id())
                                    .orElseThrow())
                            .json())
                    .contains("\"salt\"");
            archive.erasure().redact(statement, CorrectionsContract.ANN);
            archive.erasure().redact(story, CorrectionsContract.ANN);
            assertThat(archive.statements(archive.story(story.number()))).isEmpty();
        }
        try (Archive archive = open()) {
            assertThat(archive.verify(HEAD, _ -> {}).faults()).isEmpty();
            assertThat(archive.story(1).status()).isEqualTo(StatementStatus.REDACTED);
            assertThat(before.check(null)).isEmpty();
            assertThat(archive.consistency(before.head().size()).holds(before.head(), archive.head()))
                    .isTrue();
        }
    }

    private static AddResult add(Archive archive, String outlet, String scope, String text) {
        NewStory newStory = NewStories.of("press/bridge", outlet, LocalDate.of(2026, 5, 21), text);
        return archive.add(List.of(new NewStory(
                        newStory.story(),
                        Objects.requireNonNull(newStory.edition()).within(scope),
                        newStory.statements())))
                .getFirst();
    }

    @Test
    void whereItsMigrationWasStoppedOnTheWayItGoesOn() throws IOException, SQLException {
        byte[] file = Files.readAllBytes(record.resolve("record.mv.db"));
        List<String> statements = new ArrayList<>();
        for (String migration : List.of("V3__edits_and_sightings", "V5__pieces", "V6__salt")) {
            statements.addAll(List.of(words("migrations/" + migration + ".sql")
                    .replaceAll("(?m)^--.*", "")
                    .strip()
                    .split(";\\s*")));
        }
        for (int done = 1; done <= statements.size(); done++) {
            Files.write(record.resolve("record.mv.db"), file);
            try (Connection connection = tables();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements.subList(0, done)) {
                    statement.execute(sql);
                }
            }
            try (Archive archive = open()) {
                assertThat(archive.verify(HEAD, _ -> {}).faults())
                        .as("after " + done)
                        .isEmpty();
                assertThat(answers(archive))
                        .as("after " + done)
                        .containsExactlyElementsOf(
                                words("version-2.txt").lines().toList());
            }
        }
    }

    @Test
    void namesThatItFiledUnderLettersLeftUnfoldedThenAreFoundInAnySpelling() throws IOException, SQLException {
        try (Connection connection = tables();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into alias (name, position) select 'weißħal, magnus', position from alias"
                    + " where name = 'isbister, magnus'");
        }
        try (Archive archive = open()) {
            long number = archive.who("Magnus Isbister", 1).getFirst().number();
            for (String spelling : List.of("Magnus Weißħal", "Magnus Weisshal", "MAGNUS WEISSĦAL")) {
                assertThat(archive.who(spelling, 1))
                        .as(spelling)
                        .extracting(SpeakerPage::number)
                        .containsExactly(number);
            }
        }
    }

    @Test
    void onAServerItIsTheSame() throws IOException, SQLException {
        String url = Postgres.newSchema();
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/onrecord/archive/migrations")
                .defaultSchema(url.substring(url.lastIndexOf('=') + 1))
                .target("2")
                .load()
                .migrate();
        try (Connection from = tables();
                Connection to = DriverManager.getConnection(url)) {
            for (String table : TABLES) {
                copy(from, to, table);
            }
        }
        try (Archive archive =
                Archive.open(new RecordLocation.Server(url), AccessMode.READ, RecordContract.settings(folder))) {
            expectAsBefore(archive);
        }
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet rows = select.executeQuery("select * from " + table)) {
            List<String> marks = new ArrayList<>();
            for (int column = 0; column < rows.getMetaData().getColumnCount(); column++) {
                marks.add("?");
            }
            try (PreparedStatement insert =
                    to.prepareStatement("insert into " + table + " values (" + String.join(", ", marks) + ")")) {
                while (rows.next()) {
                    for (int column = 1; column <= marks.size(); column++) {
                        insert.setObject(column, rows.getObject(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }
}
