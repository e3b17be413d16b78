package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.NewStory;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.StatementId;
import tools.jackson.databind.JsonNode;

class WhoCommandTest {
    private static final NewStory FERRY = Records.draft(
            "ferry.txt",
            "The Tarn Post",
            "2031-05-04",
            "“The ferry will run in spring,” Ada said. “Who pays?” Bo asked.");
    private static final NewStory SCHOOL =
            Records.draft("school.txt", "The Tarn Post", "2030-01-31", "“The school is full of mice,” Ada said.");

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void keepStories() {
        record = folder.resolve("record");
        Records.add(record, FERRY, SCHOOL);
    }

    @Test
    void aSpeakerIsShownWithRolesYearsAndTheLatestStatements() {
        Cli.Result result = Cli.run("who", "--record", record, "--limit", 1, "ada");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("person · 2 statements in 2 stories · 2030-01-31 to 2031-05-04\n")
                .contains("  roles\n    mayor · 2030-01-31 to 2031-05-04 · 2 stories\n")
                .contains("    ████████████████      1  2030\n    ████████████████      1  2031\n")
                .contains("  the latest 1\n\n  Ada, mayor")
                .contains("    “The ferry will run in spring,” Ada said.\n")
                .doesNotContain("mice");
    }

    @Test
    void aSpeakerWhoseWordsANewerVersionDroppedIsKnownAndHasNoCurrentStatement() {
        Records.add(
                record,
                Records.draft("ferry.txt", "The Tarn Post", "2031-05-05", "“The ferry will run in spring,” Ada said."));
        String number =
                Cli.run("who", "--record", record, "Bo").output().replaceAll("(?s).*?speaker ([0-9]+)\n.*", "$1");
        assertThat(number).matches("[0-9]+");
        for (String asked : List.of("Bo", number)) {
            Cli.Result result = Cli.run("who", "--record", record, asked);
            assertThat(result.exitCode()).as(result.errorOutput()).isZero();
            assertThat(result.output())
                    .contains("0 statements", "No current statement is theirs")
                    .doesNotContain("all, latest first", "Who pays");
        }
        assertThat(Cli.run("who", "--record", record, "Bobo").exitCode()).isOne();
    }

    @Test
    void jsonTellsTheSpeakerFirstAndThenEachStatement() {
        Cli.Result result = Cli.run("who", "--record", record, "--format", "json", "Ada");
        List<JsonNode> lines =
                result.output().lines().map(StoryJsonReader.JSON::readTree).toList();
        assertThat(lines).hasSize(3);
        JsonNode speaker = lines.getFirst().get("speaker");
        assertThat(speaker.propertyNames())
                .containsExactly(
                        "number",
                        "name",
                        "names",
                        "type",
                        "roles",
                        "stories",
                        "from",
                        "to",
                        "statements",
                        "years",
                        "kinds",
                        "matters");
        assertThat(speaker.get("years").toString()).isEqualTo("{\"2030\":1,\"2031\":1}");
        assertThat(lines.get(1).at("/statement/id").asString()).isEqualTo(Records.id(FERRY, 0));
        assertThat(lines.get(1).get("score").isNull()).isTrue();
    }

    @Test
    void severalOfOneNameEachHaveABlockAndANumberAndMergingIsExplained() {
        long ada;
        long split;
        try (Archive archive = Records.open(record)) {
            ada = archive.who("Ada", 0).getFirst().number();
            split = archive.corrections()
                    .split(ada, List.of(new StatementId(Records.id(SCHOOL, 0))), Records.note())
                    .position();
        }
        Cli.Result both = Cli.run("who", "--record", record, "Ada");
        assertThat(both.output())
                .contains("speaker " + ada + "\n")
                .contains("split off as speaker")
                .contains("by Edda Fyr on 2031-06-01:\n    I was there");
        assertThat(both.output().replaceAll("\\s+", " "))
                .endsWith(" 2 speakers have this name. If two of them are the same person: onrecord merge " + split
                        + " " + ada + " --why REASON ");
        Cli.Result one = Cli.run("who", "--record", record, "--number", ada, "Ada");
        assertThat(one.output()).contains("ferry").doesNotContain("speakers have this name");
    }

    @Test
    void whoIsNotOnRecordIsNamed() {
        assertNotThere("no speaker in " + record + " has the name Zoe", "Zoe");
        assertNotThere("no speaker in " + record + " has the number 999", "--number", 999);
        long ada;
        try (Archive archive = Records.open(record)) {
            ada = archive.who("Ada", 0).getFirst().number();
        }
        assertNotThere("speaker " + ada + " is Ada and does not have the name Bo", "--number", ada, "Bo");
        Cli.Result nobody = Cli.run("who", "--record", record);
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.errorLines()).first().isEqualTo("onrecord: who? give a name, or --number");
    }

    private void assertNotThere(String message, Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = "who";
        all[1] = "--record";
        all[2] = record;
        System.arraycopy(args, 0, all, 3, args.length);
        Cli.Result result = Cli.run(all);
        assertThat(result.exitCode()).isOne();
        assertThat(result.output()).isEmpty();
        assertThat(result.errorOutput()).startsWith("onrecord: " + message);
    }
}
