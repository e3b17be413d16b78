package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.statement.Kind;

/// Changes every column of every table by SQL, and deletes and adds rows, in both databases: `verify` must see all of
/// it except what docs/record.md names. Each change takes a second or more, so a run makes one in four in each
/// database; `-Donrecord.changes=all` makes all of them.
class SqlTamperingTest {
    /// A digest with a digit changed.
    private static final String DIGIT =
            "case when digest like '%a%' then replace(digest, 'a', 'b') else digest || 'a' end";

    /// Changes by SQL with one table each, which is copied before and restored after. FIRST and LAST stand for the
    /// lowest and the highest key of the table; `#` for its key.
    private static final List<String> CHANGES = List.of(
            "entry: update entry set payload = payload || ' ' where position = 2",
            "entry: update entry set payload = '' where position = 2",
            "entry: update entry set payload = replace(payload, '\"entry\"', '\"Entry\"') where position = 0",
            "entry: update entry set sort = 'sighting' where position = 1",
            "entry: update entry set subject = subject || '0' where position = 2",
            "entry: update entry set hash = (select hash from entry where position = 3) where position = 2",
            "entry: update entry set position = -1 where position = 2",
            "entry: delete from entry where position = 2",
            "entry: delete from entry where position = (select max(position) from entry)",
            "entry: insert into entry select (select size from head), sort, subject, hash, payload from entry"
                    + " where position = 2",
            "entry: insert into entry select (select size from head) + 7, sort, subject, hash, payload from entry"
                    + " where position = 1",
            "entry: insert into entry select -1, sort, subject, hash, payload from entry where position = 2",
            "head: update head set size = size - 1",
            "head: update head set size = size + 1",
            "head: update head set size = 0",
            "head: update head set frontier = (select hash from entry where position = 1)",
            "head: update head set one = 2",
            "head: insert into head select 2, size, frontier from head",
            "head: delete from head",
            "node: update node set hash = (select hash from entry where position = 1)",
            "node: update node set level = 16",
            "node: update node set place = 9",
            "node: delete from node",
            "node: insert into node select 16, 0, hash from node",
            "story: update story set number = number + 100000 where number = 1",
            "story: update story set digest = " + DIGIT + " where number = 1",
            "story: delete from story where number = 1",
            "story: insert into story values (2, 'sha256:0000')",
            "piece: update piece set bytes = (select hash from entry where position = 1) where digest like 'sha256:%'",
            "piece: update piece set digest = 'sha256:00' where digest = (select min(digest) from piece)",
            "piece: update piece set part = 7 where digest = (select min(digest) from piece)",
            "piece: update piece set part = -1 where digest = (select min(digest) from piece)",
            "piece: delete from piece where digest = (select min(digest) from piece)",
            "piece: insert into piece select digest, 1, bytes from piece where digest = (select max(digest) from piece)",
            "piece: insert into piece select 'sha256:11', 0, hash from entry where position = 1",
            "edition: update edition set guid = guid || 'x' where number = 1",
            "edition: update edition set number = 2 where number = 1",
            "edition: delete from edition where number = 1",
            "edition: insert into edition values (3, 'x')",
            "member: update member set cluster = cluster + 1 where number = (select max(number) from member)",
            "member: update member set number = 9000 where number = (select max(number) from member)",
            "member: delete from member where number = (select max(number) from member)",
            "member: insert into member values (1, 0)",
            "appearance: update appearance set speaker = speaker + 1 where position = 2",
            "appearance: update appearance set evidence = replace(evidence, 'a', 'e') where position = 2",
            "appearance: update appearance set position = 1 where position = 2",
            "appearance: delete from appearance where position = 2",
            "appearance: insert into appearance values (1, 1, '{}')",
            "alias: update alias set name = name || 'x' where position = 2",
            "alias: update alias set position = 1 where position = 2",
            "alias: delete from alias where position = 2",
            "alias: insert into alias values ('x', 2)",
            "edit: update edit set position = 2 where position = (select max(position) from edit)",
            "edit: delete from edit where position = (select max(position) from edit)",
            "edit: insert into edit values (2)",
            "sighting: update sighting set story = story + 1",
            "sighting: update sighting set position = 2",
            "sighting: delete from sighting",
            "sighting: insert into sighting values (2, 1)",
            "memo: update memo set content = content || 'x' where name = 'head/key'",
            "flyway_schema_history: update flyway_schema_history set checksum = 1 where version = '1'",
            "flyway_schema_history: delete from flyway_schema_history where version = '2'");

    @TempDir
    private Path folder;

    SqlTamperingTest() {}

    private static List<String> changes(int first) {
        boolean isAll = "all".equals(System.getProperty("onrecord.changes"));
        return IntStream.range(0, CHANGES.size())
                .filter(change -> isAll || change % 4 == first)
                .mapToObj(CHANGES::get)
                .toList();
    }

    @Test
    void everyChangeInAFolderIsSeen() throws SQLException {
        changeEverything(
                changes(0),
                new RecordLocation.Folder(folder.resolve("record")),
                "jdbc:h2:file:" + folder.resolve("record").resolve("record")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;USER=onrecord");
    }

    @Test
    void everyChangeOnAServerIsSeen() throws SQLException {
        String url = Postgres.newSchema();
        changeEverything(changes(1), new RecordLocation.Server(url), url);
    }

    private Archive open(RecordLocation where, AccessMode access) {
        return Archive.open(
                where, access, new ArchiveSettings(RecordContract.CLOCK, _ -> {}, null, folder.resolve("cache")));
    }

    private void changeEverything(List<String> changes, RecordLocation where, String url) throws SQLException {
        fill(where);
        List<String> unseen = new ArrayList<>();
        assertThat(faults(where)).isEmpty();
        for (String change : changes) {
            String table = change.substring(0, change.indexOf(':'));
            sql(url, "drop table if exists kept", "create table kept as select * from " + quoted(table, url));
            int changed = sql(
                    url,
                    change.substring(change.indexOf(':') + 1)
                            .replace(" " + table + " ", " " + quoted(table, url) + " "));
            assertThat(changed).as(change).isPositive();
            sql(url, "alter table kept rename to kept_aside", "select 1");
            if (faults(where).isEmpty()) {
                unseen.add(change);
            }
            sql(
                    url,
                    "delete from " + quoted(table, url),
                    "insert into " + quoted(table, url) + " select * from kept_aside",
                    "drop table kept_aside");
        }
        assertThat(unseen).isEmpty();
        assertThat(faults(where)).isEmpty();
    }

    private static String quoted(String table, String url) {
        return table.startsWith("flyway") && url.startsWith("jdbc:h2") ? "\"flyway_schema_history\"" : table;
    }

    private void fill(RecordLocation where) {
        try (Archive archive = open(where, AccessMode.WRITE)) {
            EditNote ann = new EditNote("Ann", RecordContract.NOW, "to test");
            NewStory first = NewStories.of("a", RecordContract.PIER);
            archive.add(List.of(first));
            for (int story = 0; story < 70; story++) {
                archive.add(List.of(NewStories.of("b" + story, "Site " + story + ".\n\n" + RecordContract.PIER)));
            }
            archive.add(
                    List.of(NewStories.of("mail", "The Ostrey Mail", LocalDate.of(2031, 5, 5), RecordContract.PIER)));
            archive.corrections().correct(first.statements().getFirst().id(), new Change.ToKind(Kind.REFUSAL), ann);
            archive.corrections()
                    .merge(
                            archive.who("Dorrit Haske", 1).getFirst().number(),
                            archive.who("Pell Okonta", 1).getFirst().number(),
                            ann);
        }
    }

    /// Returns the faults; a record that cannot even be opened has one.
    private List<String> faults(RecordLocation where) {
        try (Archive archive = open(where, AccessMode.READ)) {
            return archive.verify(null, _ -> {}).faults().stream()
                    .map(fault -> fault.where() + ": " + fault.what())
                    .toList();
        } catch (RuntimeException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static int sql(String url, String... changes) throws SQLException {
        int changed = 0;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                if (!statement.execute(change)) {
                    changed = statement.getUpdateCount();
                }
            }
        }
        return changed;
    }
}
