package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Edition;

/// Changes rows behind the program's back, each column of each table, and expects `verify` to name the
/// place.
class TamperingTest {
    private static final EditNote ANN = new EditNote("Ann", RecordContract.NOW, "to test");

    @TempDir
    private Path folder;

    private TreeHead head = new TreeHead(0, Hash.ofNothing());

    private Archive open() {
        return Archive.open(new RecordLocation.Folder(folder), AccessMode.READ, RecordContract.settings(folder));
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("record")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "onrecord",
                "");
    }

    @BeforeEach
    void aRecordWithSomethingInEveryTable() {
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(folder), AccessMode.WRITE, RecordContract.settings(folder))) {
            NewStory first = NewStories.of("a", RecordContract.PIER);
            archive.add(List.of(first));
            for (int story = 0; story < 80; story++) {
                archive.add(List.of(NewStories.of("b" + story, "Site " + story + ".\n\n" + RecordContract.PIER)));
            }
            archive.add(List.of(NewStories.of("a", "New.\n\n“We might sell the pier,” said mayor Imre Valdane.")));
            archive.add(
                    List.of(NewStories.of("mail", "The Ostrey Mail", LocalDate.of(2031, 5, 5), RecordContract.PIER)));
            archive.add(List.of(NewStories.of("long", "“" + "long ".repeat(100_000) + ",” said Imre Valdane.")));
            Corrections corrections = archive.corrections();
            corrections.correct(first.statements().getFirst().id(), new Change.ToKind(Kind.REFUSAL), ANN);
            corrections.correct(
                    first.statements().get(1).id(),
                    new Change.ToSpeaker(
                            new Speaker.Resolved("Olga Prent", SpeakerType.PERSON, true, null, null, Resolution.NAME)),
                    ANN);
            corrections.merge(
                    archive.who("Dorrit Haske", 1).getFirst().number(),
                    archive.who("Pell Okonta", 1).getFirst().number(),
                    ANN);
            corrections.withdraw(first.story().id(), Edition.Status.CANCELED, ANN);
            head = archive.head();
            assertThat(archive.verify(head, _ -> {}).faults()).isEmpty();
        }
    }

    /// Runs `change`, which must change something, and expects a fault of which `named` is part.
    private void expect(String change, String named) throws SQLException {
        try (Connection connection = database()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
            }
        }
        try (Archive archive = open()) {
            assertThat(archive.verify(null, _ -> {}).faults().stream()
                            .map(fault -> fault.where() + ": " + fault.what()))
                    .as(change)
                    .anyMatch(fault -> fault.contains(named));
        }
    }

    /// Changes back what [#expect] changed.
    private void back(String change) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        try (Archive archive = open()) {
            assertThat(archive.verify(head, _ -> {}).faults()).as(change).isEmpty();
        }
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Test
    void aChangedPayloadOfAnySortIsNamed() throws SQLException {
        for (String sort : column("select distinct sort from entry order by sort")) {
            String position = column("select min(position) from entry where payload <> '' and sort = '" + sort + "'")
                    .getFirst();
            String here = " where position = " + position;
            expect(
                    "update entry set payload = replace(payload, '\"entry\"', '\"Entry\"')" + here,
                    "table entry, position " + position + ": payload and hash do not agree");
            back("update entry set payload = replace(payload, '\"Entry\"', '\"entry\"')" + here);
        }
    }

    @Test
    void aWordPutIntoSomebodysMouthIsNamed() throws SQLException {
        String position = column("select min(position) from entry where payload like '%will not sell%'")
                .getFirst();
        expect(
                "update entry set payload = replace(payload, 'will not sell', 'will now sell') where position = "
                        + position,
                "position " + position + ": words are not those of the text");
    }

    @Test
    void otherColumnsOfTheLogAreChecked() throws SQLException {
        expect("update entry set sort = 'statement' where position = 1", "position 1: sort");
        back("update entry set sort = 'story' where position = 1");
        expect("update entry set sort = 'nonsense' where position = 2", "position 2: sort");
        back("update entry set sort = 'statement' where position = 2");
        String subject = column("select subject from entry where position = 2").getFirst();
        expect("update entry set subject = '0000000000000000' where position = 2", "position 2: subject");
        back("update entry set subject = '" + subject + "' where position = 2");
        String hash =
                column("select rawtohex(hash) from entry where position = 2").getFirst();
        expect("update entry set hash = X'" + "00".repeat(32) + "' where position = 2", "position 2: payload and hash");
        back("update entry set hash = X'" + hash + "' where position = 2");
        expect("update entry set position = 100000 where position = 2", "position 2: is missing");
        back("update entry set position = 2 where position = 100000");
    }

    @Test
    void missingEntriesAreNamedWhereverTheyStood() throws SQLException {
        expect("delete from entry where position = 0", "table entry, position 0: is missing");
        expect("delete from entry where position = 5", "table entry, position 5: is missing");
        expect("delete from entry where position = (select max(position) from entry)", "table head");
    }

    @Test
    void textsAreCheckedAgainstTheirDigests() throws SQLException {
        String digest = column("select subject from entry where position = 1").getFirst();
        String bytes = column("select rawtohex(bytes) from piece where digest = '" + digest + "'")
                .getFirst();
        String here = " where digest = '" + digest + "'";
        expect("update piece set bytes = X'00" + bytes.substring(2) + "'" + here, "table piece, digest " + digest);
        back("update piece set bytes = X'" + bytes + "'" + here);
        expect("update piece set part = 7" + here, "table piece, digest " + digest);
        back("update piece set part = 0" + here);
        expect("update piece set digest = 'sha256:x'" + here, "table piece, digest sha256:x");
        back("update piece set digest = '" + digest + "' where digest = 'sha256:x'");
        expect(
                "update piece set bytes = X'41' where digest like 'leaf:%' and part = 0",
                "payload and hash do not agree");
    }

    @Test
    void theHeadAndTheInnerNodesAreChecked() throws SQLException {
        String frontier = column("select rawtohex(frontier) from head").getFirst();
        String size = column("select size from head").getFirst();
        expect("update head set frontier = X'" + frontier.replace(frontier.substring(0, 2), "5A") + "'", "table head");
        back("update head set frontier = X'" + frontier + "'");
        expect("update head set size = size - 1", "table ");
        back("update head set size = " + size);
        String hash = column("select rawtohex(hash) from node where level = 8").getFirst();
        expect("update node set hash = X'" + "11".repeat(32) + "' where level = 8", "table node, level 8, place 0");
        back("update node set hash = X'" + hash + "' where level = 8");
        expect("update node set level = 16", "table node, level");
        back("update node set level = 8");
        expect("update node set place = 3", "table node, level");
        back("update node set place = 0");
        expect("delete from node", "table node, level and place 8 0: is missing");
    }

    @Test
    void theTablesBesideTheLogAreChecked() throws SQLException {
        expect("update edition set guid = 'other' where number = 1", "table edition, number 1");
        back("update edition set guid = 'a' where number = 1");
        expect("update edition set piece = 7 where number = 1", "table edition, number 1");
        back("update edition set piece = 1 where number = 1");
        expect("update edition set scope = 'other' where number = 1", "table edition, number 1");
        back("update edition set scope = '' where number = 1");
        expect("update edition set number = 3 where number = 1", "table edition, number 3");
        back("update edition set number = 1 where number = 3");
        String digest = column("select digest from story where number = 1").getFirst();
        expect("update story set digest = 'sha256:x' where number = 1", "table story, number 1");
        back("update story set digest = '" + digest + "' where number = 1");
        expect("update story set number = 3 where number = 1", "table story, number 3");
        back("update story set number = 1 where number = 3");
        String member = column("select min(number) from member").getFirst();
        String cluster =
                column("select cluster from member where number = " + member).getFirst();
        expect("update member set cluster = 0 where number = " + member, "table member, number " + member);
        back("update member set cluster = " + cluster + " where number = " + member);
        expect("update member set number = 2 where number = " + member, "table member, number");
        back("update member set number = " + member + " where number = 2");
        String evidence =
                column("select evidence from appearance where position = 2").getFirst();
        expect(
                "update appearance set evidence = replace(evidence, 'mayor', 'baker') where position = 2",
                "table appearance, position 2");
        back("update appearance set evidence = '" + evidence + "' where position = 2");
        expect("update appearance set speaker = 3 where position = 2", "table appearance, position 2");
        back("update appearance set speaker = 2 where position = 2");
        expect("update appearance set position = 1 where position = 2", "table appearance, position 1");
        back("update appearance set position = 2 where position = 1");
        String name = column("select min(name) from alias where position = 2").getFirst();
        expect(
                "update alias set name = 'nobody' where position = 2 and name = '" + name + "'",
                "table alias, position 2");
        back("update alias set name = '" + name + "' where position = 2 and name = 'nobody'");
        String edit = column("select max(position) from edit").getFirst();
        expect("delete from edit where position = " + edit, "table edit, position " + edit + ": has no row");
        back("insert into edit (position) values (" + edit + ")");
        expect("insert into edit (position) values (7)", "table edit, position 7: is not of an edit");
        back("delete from edit where position = 7");
        expect("insert into edit (position) values (100000)", "table edit, 100000: is about an entry");
        back("delete from edit where position = 100000");
        String seen = column("select max(position) from sighting").getFirst();
        String story =
                column("select story from sighting where position = " + seen).getFirst();
        expect(
                "update sighting set story = 5 where position = " + seen,
                "table sighting, position " + seen + ": story");
        back("update sighting set story = " + story + " where position = " + seen);
        expect("delete from sighting where position = " + seen, "table sighting, position " + seen + ": has no row");
        back("insert into sighting (position, story) values (" + seen + ", " + story + ")");
        expect("insert into sighting (position, story) values (7, 1)", "table sighting, position 7: is not of");
        back("delete from sighting where position = 7");
        expect(
                "insert into sighting (position, story) values (100000, 1)",
                "table sighting, 100000: is about an entry");
    }

    @Test
    void aRecordThatWasRewrittenAsAWholeIsToldByAHeadThatIsKnown() {
        try (Archive archive = open()) {
            byte[] other = head.root().bytes();
            other[0] ^= 1;
            TreeHead forged = new TreeHead(head.size(), Hash.of(other));
            assertThat(archive.verify(forged, _ -> {}).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what()).contains("are not those of the head that is known"));
            TreeHead longer = new TreeHead(head.size() + 1, head.root());
            assertThat(archive.verify(longer, _ -> {}).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what()).contains("once had"));
        }
    }

    @Test
    void theHistoryOfTheTablesIsChecked() throws SQLException {
        expect("update flyway_schema_history set checksum = 1", "flyway_schema_history");
    }
}
