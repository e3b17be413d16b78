package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.NewStory;

/// A wrong option, a wrong value, a file that is not there: each a line that names it, and the exit status.
class WrongUseTest {
    private static final NewStory FERRY =
            Records.draft("ferry.txt", "The Tarn Post", "2031-05-04", "“The ferry will run in spring,” Ada said.");

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void keepAStory() throws IOException {
        Records.add(folder.resolve("record"), FERRY);
        Files.writeString(folder.resolve("a.txt"), "“Yes,” Ann said.");
        Files.writeString(folder.resolve("letter.json"), "{\"dear\": \"reader\"}");
    }

    /// Runs words in which `DIR` is the test's folder, `REC` its record, and `ID` its statement's id.
    private static Cli.Result run(String words) {
        return Cli.run(Stream.of(words.strip().split(" +", -1))
                .map(word -> word.replace("DIR", folder.toString())
                        .replace("REC", folder.resolve("record").toString())
                        .replace("ID", Records.id(FERRY, 0))
                        .replace("_", " "))
                .toArray());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            read --format yaml DIR/a.txt                                => --format          => 'yaml'
            read --finder gpt DIR/a.txt                                 => --finder          => 'gpt'
            read --threads many DIR/a.txt                               => --threads         => 'many'
            read --threads 257 DIR/a.txt                                => --threads         => 257
            read --threads                                              => --threads         => N
            read --min-confidence sure DIR/a.txt                        => --min-confidence  => 'sure'
            read --min-confidence 0.5f DIR/a.txt                        => --min-confidence  => '0.5f'
            read --fields kop=title DIR/a.txt                           => --fields          => 'kop=title'
            read --user-agent Zoë DIR/a.txt                             => --user-agent      => Zoë
            add --record REC                                            => nothing to add    => standard input
            add --record REC --guid x DIR/a.txt DIR/b.txt               => --guid            => 2
            find --record REC --manner loud                             => --manner          => 'loud'
            find --record REC --sort loudness                           => --sort            => 'loudness'
            find --record REC --kind claim,lie                          => --kind            => 'lie'
            find --record REC --from 2031-13                            => --from            => '2031-13'
            find --record REC --to tomorrow                             => --to              => 'tomorrow'
            find --record REC --limit few                               => --limit           => 'few'
            find --record REC --outlet _                                => --outlet          => name
            find --record REC --speaker _                               => --speaker         => name
            who --record REC --limit 0 Ada                              => --limit           => 0
            who --record REC --number one                               => --number          => 'one'
            check --record REC --by _ yes                               => --by              => name
            check --record REC …                                        => nothing to check  => '…'
            check --record REC --speaker Ada yes                        => --speaker         => 'Ada'
            verify --record REC --since DIR/h.json --receipt DIR/r.json => --since           => --receipt
            head --record REC --consistency -1                          => --consistency     => -1
            export --record REC --as xml DIR/out                        => --as              => 'xml'
            export --record REC DIR/out                                 => --as              => FORMAT
            export --record REC --as csv --all DIR/out                  => --all             => polnear
            correct --record REC ID --why x                             => --speaker         => none
            correct --record REC ID --kind claim                        => --why             => WHY
            correct --record REC ID --kind claim --why _                => --why             => blank
            correct --record REC ID --content 9-3 --why x               => --content         => 9-3
            correct --record REC ID --content all --why x               => --content         => "all"
            correct --record REC ID --speaker A --type robot --why x    => --type            => 'robot'
            withdraw --record REC ferry.txt --status burnt --why x      => --status          => 'burnt'
            merge --record REC one two --why x                          => 'one'             => number
            serve --record REC --port 70000                             => --port            => 70000
            serve --record REC --rate 0                                 => --rate            => 0
            watch --record REC --every 5 https://quay.example/feed      => --every           => '5'
            watch --record REC --every 30s https://quay.example/feed    => --every           => 30s
            watch --record REC feed.xml                                 => 'feed.xml'        => http
            token add --record REC --name _                             => --name            => name
            token add --record REC --name Jo --role king                => --role            => 'king'
            evaluate --errors -1 DIR/a.txt                              => --errors          => -1
            """)
    void aWrongValueIsNamedWithItsOptionAndTheStatusIsTwo(String words, String option, String value) {
        Cli.Result result = run(words);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
        assertThat(result.errorLines()).hasSize(2).allMatch(line -> line.startsWith("onrecord: "));
        assertThat(result.errorLines().getFirst()).contains(option, value);
        assertThat(result.errorLines().getLast()).contains("onrecord " + words.split(" ", 2)[0], "--help");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            read DIR/none.txt                                       => none.txt => 1
            read DIR/a.txt/b                                        => a.txt/b => 1
            add --record REC DIR/none.txt                           => none.txt => 1
            find --record DIR/nowhere ferry                         => nowhere => 3
            who --record DIR/nowhere Ada                            => nowhere => 3
            check --record DIR/nowhere yes                          => nowhere => 3
            same --record DIR/nowhere ID                            => nowhere => 3
            searches --record DIR/nowhere                           => nowhere => 3
            export --record DIR/nowhere --as csv DIR/out.csv        => nowhere => 3
            export --record REC --as csv DIR/none/out.csv           => none => 3
            export --record REC --as csv DIR/letter.json            => letter.json => 3
            verify --record REC --since DIR/none.json               => none.json => 3
            verify --record REC --since DIR/letter.json             => letter.json => 3
            verify --receipt DIR/none.json                          => none.json => 3
            verify --receipt DIR/letter.json                        => letter.json => 3
            who --record REC Zoe                                    => Zoe => 1
            who --record REC --number 99                            => 99 => 1
            check --record REC --speaker 99 yes                     => 99 => 1
            receipt --record REC 0123456789abcdef                   => 0123456789abcdef => 1
            withdraw --record REC none.txt --why x                  => none.txt => 1
            undo --record REC 99 --why x                            => 99 => 1
            merge --record REC 98 99 --why x                        => 98 => 1
            token revoke --record REC 12345678                      => 12345678 => 1
            same --record REC xyz                                   => xyz => 1
            receipt --record REC 0123456789ABCDEF0                  => 0123456789ABCDEF0 => 1
            show --record REC nothing.txt                           => nothing.txt => 1
            show --record DIR/nowhere ID                            => nowhere => 3
            verify --record DIR/nowhere                             => nowhere => 3
            reindex --record DIR/nowhere                            => nowhere => 3
            correct --record DIR/nowhere ID --kind claim --why x    => nowhere => 3
            split --record REC 98 ID --why x                        => 98 => 1
            correct --record REC xyz --kind claim --why x           => xyz => 1
            serve --record DIR/a.txt --port 0                       => a.txt => 3
            watch --record DIR/nowhere --list                       => nowhere => 3
            head --record REC --consistency 9999                    => 9999 => 3
            evaluate DIR/none.jsonl                                 => none.jsonl => 3
            """)
    void whatIsNotThereIsNamedInALineAndTheStatusSaysWhetherTheAnswerIsNo(String words, String name, int status) {
        Cli.Result result = run(words);
        assertThat(result.exitCode()).isEqualTo(status);
        assertThat(result.output().lines().filter(line -> !line.isBlank()))
                .allMatch(line -> line.startsWith("origin,"));
        assertThat(result.errorLines())
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("onrecord: ")
                .contains(name);
        assertThat(result.errorOutput()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void whatWentWrongNeverMakesARecordOrAFile() {
        run("find --record DIR/nowhere ferry");
        run("export --record REC --as csv --all DIR/out.csv");
        run("export --record DIR/nowhere --as csv DIR/out.csv");
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(folder.resolve("out.csv")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "Json", "json"})
    void theLetterCaseOfAChoiceDoesNotMatter(String format) {
        assertThat(run("read --format " + format + " DIR/a.txt").output()).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read", "raed", "--read", "help", "a.txt"})
    void aCommandThatThereIsNotIsWrongUse(String word) {
        Cli.Result result = run(word);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorLines()).hasSize(2).first().asString().contains("'" + word + "'");
    }
}
