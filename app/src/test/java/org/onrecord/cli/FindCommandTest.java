package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.Change;
import org.onrecord.entry.NewStory;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Kind;
import org.onrecord.statement.StatementId;
import org.onrecord.terminal.Terminal;
import tools.jackson.databind.JsonNode;

class FindCommandTest {
    private static final NewStory FERRY = Records.draft(
            "ferry.txt",
            "The Tarn Post",
            "2031-05-04",
            "The ferry was late. “The ferry will run in spring,” Ada said. “Who pays?” Bo asked. “I do not know,” she said.");
    private static final NewStory COPY = Records.draft(
            "copy.txt",
            "The Harbour Post",
            "2031-05-05",
            "It rained. “The ferry will run in spring,” Ada said to all who had come.");
    private static final NewStory PRICES = Records.draft(
            "prices.txt", "The Tarn Post", "2030-01-31", "“Bread costs 30% more, he's told 'us' 🍞,” Cem said.");

    @TempDir
    private Path folder;

    private Path record;

    @BeforeEach
    void keepStories() {
        record = folder.resolve("record");
        Records.add(record, FERRY, COPY, PRICES);
    }

    @Test
    void whatHasTheWordsIsShownOnceWithItsSpeakerAndWhereItStands() {
        Cli.Result result = find("ferries", "spring");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("""
                2 statements

                  Ada, mayor                                                          2031-05-04
                    “The ferry will run in spring,” Ada said.
                    and 1 copy
                    %s · The Tarn Post · ferry.txt
                """.formatted(Records.id(FERRY, 0)));
    }

    @Test
    void jsonHasALineAStatementWithItsMatchesMarked() {
        List<JsonNode> lines = json("--by-words", "--facets", "spring");
        assertThat(lines).hasSize(2);
        JsonNode line = lines.getFirst();
        assertThat(line.propertyNames())
                .containsExactly(
                        "statement",
                        "story",
                        "position",
                        "utterance",
                        "speakerNumber",
                        "standing",
                        "corrected",
                        "copies",
                        "score",
                        "excerpt");
        assertThat(line.at("/statement/words").asString()).isEqualTo("“The ferry will run in spring,”");
        assertThat(line.at("/story").propertyNames())
                .containsExactly("id", "origin", "headline", "outlet", "published", "agency");
        assertThat(line.get("excerpt").asString()).isEqualTo("“The ferry will run in <mark>spring</mark>,” Ada said.");
        assertThat(line.get("copies").asInt()).isOne();
        assertThat(line.get("score").asDouble()).isPositive();
        JsonNode total = lines.getLast();
        assertThat(total.get("total").toString()).isEqualTo("{\"statements\":2,\"exact\":true}");
        assertThat(total.at("/facets/outlet").size()).isEqualTo(2);
        assertThat(total.at("/facets/speaker/0/name").asString()).isEqualTo("Ada");
        assertThat(total.at("/facets/year").toString()).isEqualTo("[{\"value\":\"2031\",\"statements\":2}]");
    }

    @Test
    void csvHasTheColumnsOfAnExportAndWhatTheSearchAdds() {
        Cli.Result result = find("--format", "csv", "--all-copies", "spring");
        List<String> rows = result.output().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("origin,statement,").endsWith("position,corrected,copies,score,excerpt");
        assertThat(rows.get(1)).contains("\"“The ferry will run in spring,” Ada said.\"");
    }

    @Test
    void conditionsNarrowWhatIsFound() {
        assertThat(words("--kind", "question")).containsExactly("“Who pays?”");
        assertThat(words("--unnamed")).containsExactly("“I do not know,”");
        assertThat(words("--named", "--outlet", "the harbour post")).hasSize(1);
        assertThat(words("--speaker", "cem")).hasSize(1);
        assertThat(words("--to", "2030")).hasSize(1).allMatch(words -> words.startsWith("“Bread"));
        assertThat(words("--from", "2031-05", "--to", "2031-05-04")).hasSize(3);
        assertThat(words("--manner", "indirect")).isEmpty();
        assertThat(words("--sort", "date")).first().asString().contains("ferry");
        assertThat(words("--limit", "1", "--offset", "1", "--sort", "date")).hasSize(1);
        assertThat(words("--all-copies")).hasSize(5);
    }

    @Test
    void anOlderVersionIsFoundOnlyWhereItIsAskedForAndThenSaysSo() {
        Records.add(
                record,
                Records.draft(
                        "prices.txt", "The Tarn Post", "2030-02-01", "“Bread costs a lot,” Cem said.\nIt was late."));
        assertThat(find("30%").output()).startsWith("Nothing on record matches");
        assertThat(find("--all-versions", "30%").output())
                .containsAnyOf("superseded by a newer version", "dropped: a newer version");
    }

    @Test
    void aCorrectionIsShownWithWhoMadeIt() {
        try (Archive archive = Records.open(record)) {
            archive.corrections()
                    .correct(new StatementId(Records.id(PRICES, 0)), new Change.ToKind(Kind.WARNING), Records.note());
        }
        assertThat(find("--kind", "warning").output()).contains("warning  2030-01-31", "corrected by Edda Fyr");
        assertThat(json("--kind", "warning").getFirst().get("corrected").asBoolean())
                .isTrue();
    }

    @Test
    void wordsInColourAreBoldWhereTheyMatchAndOnlyThere() {
        Cli.Result result =
                Cli.runAt(new Terminal(true, true, true, 60), "find", "--record", record, "--by-words", "spring");
        assertThat(result.output()).contains("will run in \u001B[1mspring\u001B[0m,” Ada said.");
    }

    @Test
    void countsAreShownAsBars() {
        assertThat(find("--facets").output())
                .contains("  kinds\n  ████████████████      1  question\n")
                .contains("  ████████████████      2  Ada (speaker ")
                .contains("      4  named\n");
    }

    @Test
    void wordsThatAreOnlySyntaxFindNothingAndBreakNothing() {
        for (String words : List.of("((", "\"\"", "“”", "-", "%s%n", "AND OR NOT", "kind:", "🍞", "*:*", "\\")) {
            Cli.Result result = find("--", words);
            assertThat(result.exitCode()).as(words).isZero();
        }
        assertThat(find("((", "))").output()).isEqualTo("Nothing on record matches\n");
        String many =
                Stream.generate(() -> "ferry \" - ( spring").limit(2_500).reduce("", (all, one) -> all + " " + one);
        assertThat(find(many).exitCode()).isZero();
    }

    @Test
    void wrongUseSaysWhatToDo() {
        assertWrongUse("--from 29.11.2023", "'29.11.2023' is not a date such as 2023, 2023-11 or 2023-11-29");
        assertWrongUse("--from 2023-02-30", "'2023-02-30' is not a date such as 2023, 2023-11 or 2023-11-29");
        assertWrongUse("--from 2024 --to 2023", "--from 2024-01-01 is later than --to 2023-12-31");
        assertWrongUse("--kind lie", "'lie' is not one of claim, opinion, forecast");
        assertWrongUse("--named --unnamed", "give one of them");
        assertWrongUse("--by-words --by-meaning", "give --by-words or --by-meaning");
        assertWrongUse("--limit 0", "--limit must be 1 or more");
        assertWrongUse("--offset 10000", "at most 10000, got 20 and 10000");
        assertWrongUse("--facets --format csv", "--facets is for table and json");
    }

    private void assertWrongUse(String options, String message) {
        Cli.Result result = find((Object[]) options.split(" ", -1));
        assertThat(result.exitCode()).as(options).isEqualTo(2);
        assertThat(result.errorLines()).first().asString().contains(message);
        assertThat(result.errorLines()).last().isEqualTo("onrecord: try: onrecord find --help");
    }

    @Test
    void aRecordThatIsNotThereIsNamed() {
        Cli.Result result = Cli.run("find", "--record", folder.resolve("none"), "ferry");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errorOutput())
                .isEqualTo("onrecord: there is no record in " + folder.resolve("none")
                        + "; onrecord add makes one, --record names another\n");
    }

    private Cli.Result find(Object... args) {
        return Cli.run(Stream.concat(Stream.of("find", "--record", record), Arrays.stream(args))
                .toArray());
    }

    private List<JsonNode> json(Object... args) {
        Cli.Result result = find(Stream.concat(Stream.of("--format", "json"), Arrays.stream(args))
                .toArray());
        assertThat(result.exitCode()).isZero();
        return result.output().lines().map(StoryJsonReader.JSON::readTree).toList();
    }

    private List<String> words(Object... args) {
        return json(args).stream()
                .map(line -> line.at("/statement/words").asString())
                .toList();
    }
}
