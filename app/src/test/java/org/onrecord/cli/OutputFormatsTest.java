package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.NewStory;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.terminal.Columns;
import org.onrecord.terminal.Terminal;
import tools.jackson.databind.JsonNode;

/// The same stories as table, csv and json, in terminals of every width: no line too wide, no word lost.
class OutputFormatsTest {
    private static final String WIDE = "“外国大臣は橋を春に開くと言った。橋は新しくて長い 🌉🌉🌉 e\u0301te\u0301,”";
    private static final String LONG =
            "“The ferry will not run before the late spring of the next year, whatever anybody"
                    + " on the quay may say, and Donaudampfschifffahrtsgesellschaftskapitänswitwenpensionskassen will pay for it,”";
    private static final String ODD = "“=SUM(A1), \"yes\"; <b>no</b>\nand 'so' & on\t\\n,”";
    private static final String TEXT = WIDE + " Łucja said. " + LONG + " Łucja said. " + ODD + " Bo asked.";
    private static final NewStory STORY = Records.draft("東京/橋.txt", "東京新聞 & Söhne", "2031-05-04", TEXT);
    private static final NewStory COPY = Records.draft(
            "copy.txt",
            "The Harbour Post",
            "2031-05-05",
            "It rained. " + LONG.replace("not ", "") + " Łucja said to all who had come.");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void keepStories() throws IOException {
        Records.add(folder.resolve("record"), STORY, COPY);
        Files.writeString(folder.resolve("a.txt"), TEXT);
    }

    /// The command's words, where `FILE` is a story's file and `ID` a statement's id.
    private static Object[] words(String command) {
        Stream<String> words = Stream.of(command.split(" ", -1))
                .map(word ->
                        word.replace("FILE", folder.resolve("a.txt").toString()).replace("ID", Records.id(STORY, 1)));
        return command.startsWith("read")
                ? words.toArray()
                : Stream.concat(
                                words,
                                Stream.of("--record", folder.resolve("record").toString()))
                        .toArray();
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read FILE", "find --all-copies", "find ferry", "who Łucja", "same ID"})
    void noLineIsWiderThanTheTerminalNorThanIsGoodToRead(String command) {
        for (int width : new int[] {40, 80, 200}) {
            Cli.Result result = Cli.runAt(new Terminal(true, true, false, width), words(command));
            assertThat(result.exitCode()).isZero();
            assertThat(result.output().lines())
                    .isNotEmpty()
                    .allSatisfy(
                            line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(Math.min(100, width)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 200})
    void anAuditFitsTheTerminalBelowTheNameOfItsStory(int width) {
        Cli.Result result = Cli.runAt(new Terminal(true, true, false, width), words("read --audit FILE"));
        assertThat(result.output().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(Math.min(100, width)));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 200})
    void noWordIsLostHoweverNarrowTheTerminalIs(int width) {
        Terminal terminal = new Terminal(true, true, false, width);
        String read = squeezed(Cli.runAt(terminal, words("read FILE")).output());
        String find = squeezed(
                Cli.runAt(terminal, words("find --all-copies --limit 9")).output());
        assertThat(read).contains(squeezed(WIDE), squeezed(LONG), squeezed(ODD));
        assertThat(find).contains(squeezed(WIDE), squeezed("東京新聞 & Söhne · 東京/橋.txt"));
    }

    @Test
    void coloursTakeNoColumn() {
        for (String command : List.of("read FILE", "who Łucja", "same ID")) {
            String plain = Cli.runAt(new Terminal(true, true, false, 60), words(command))
                    .output();
            String coloured = Cli.runAt(new Terminal(true, true, true, 60), words(command))
                    .output();
            String marks = "\\[-|-\\]|\\{\\+|\\+\\}";
            assertThat(coloured).isNotEqualTo(plain);
            assertThat(squeezed(coloured.replaceAll("\u001B\\[[0-9;]*m", "")))
                    .isEqualTo(squeezed(plain.replaceAll(marks, "")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read --format json FILE            | 1 | /story/origin",
                "read --audit --format json FILE    | 2 | /audit",
                "find --format json --all-copies    | 4 | /statement/id",
                "who --format json Łucja            | 3 | /speaker/name",
                "check --format json yes            | 1 | /verdict",
                "same --format json ID              | 1 | /fullest/statement/id"
            })
    void jsonIsALineAnObject(String command, int lines, String field) {
        List<JsonNode> objects = Cli.run(words(command.strip()))
                .output()
                .lines()
                .map(StoryJsonReader.JSON::readTree)
                .toList();
        assertThat(objects).hasSize(lines).allMatch(JsonNode::isObject);
        assertThat(objects.getFirst().at(field).isMissingNode()).isFalse();
    }

    @Test
    void theWordsOfJsonAreTheTextsOwnAtItsOffsets() {
        JsonNode line = StoryJsonReader.JSON.readTree(
                Cli.run(words("read --format json FILE")).output());
        String text = line.at("/story/text").asString();
        assertThat(text).isEqualTo(TEXT);
        for (JsonNode statement : line.get("statements")) {
            JsonNode span = statement.at("/content/0");
            int start = text.offsetByCodePoints(0, span.get("start").asInt());
            int end = text.offsetByCodePoints(0, span.get("end").asInt());
            assertThat(text.substring(start, end)).startsWith("“").endsWith("”");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"read --format csv FILE", "find --format csv --sort date --outlet 東京新聞_&_Söhne"})
    void csvGivesEveryWordBackExactly(String command) throws IOException {
        Object[] words = Stream.of(words(command))
                .map(word -> word.toString().startsWith("東") ? "東京新聞 & Söhne" : word)
                .toArray();
        String csv = Cli.run(words).output();
        assertThat(csv.chars().filter(character -> character == '\r').count()).isEqualTo(4);
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
            assertThat(rows.map(row -> row.getField("content"))).containsExactlyInAnyOrder(WIDE, LONG, ODD);
        }
    }

    @Test
    void csvOfAnAuditHasARowAStoryAndOneForAllAndEachAsManyFieldsAsNames() throws IOException {
        String csv = Cli.run(words("read --audit --format csv FILE")).output();
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
            assertThat(rows)
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.getFields()).hasSameSizeAs(row.getHeader()));
        }
    }

    @Test
    void whatNothingMatchesIsSaidInATableAndHasNoRowInCsvAndNoLineInJson() {
        String nowhere = "find --outlet Nowhere";
        assertThat(Cli.run("find", "--record", folder.resolve("record"), "zeppelin")
                        .exitCode())
                .isZero();
        assertThat(Cli.run(words(nowhere)).output().lines()).hasSize(1);
        assertThat(Cli.run(words(nowhere + " --format csv")).output().lines()).hasSize(1);
        assertThat(Cli.run(words(nowhere + " --format json")).output()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read --format json FILE | Reading  | false | true  | true",
                "read --format json FILE | Reading  | true  | true  | false",
                "read --format json FILE | Reading  | false | false | false",
                "verify                  | Checking | true  | true  | true",
                "verify                  | Checking | false | true  | true",
                "verify                  | Checking | true  | false | false",
                "verify                  | Checking | false | false | false"
            })
    void progressIsShownOnlyOnATerminalAndNeverBetweenResults(
            String command, String task, boolean out, boolean err, boolean isShown) {
        Cli.Result result = Cli.runAt(new Terminal(out, err, false, 80), words(command.strip()));
        assertThat(result.exitCode()).isZero();
        assertThat(result.errorOutput().contains(task)).isEqualTo(isShown);
        assertThat(result.errorOutput().contains("\u001B")).isEqualTo(isShown);
        assertThat(result.output()).doesNotContain(task, "\u001B");
    }
}
