package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.json.StoryJsonReader;
import tools.jackson.databind.JsonNode;

/// What `onrecord find` prints is what the other commands take.
class ShowCommandTest {
    private static final String TEXT = """
            A fair day.

            “We sail at dawn,” Una said. Rain fell.

            “Nobody sails,” Kai said.

            “So be it,” Una said.

            The end.
            """;

    @TempDir
    private Path folder;

    private Path story = Path.of("");

    @BeforeEach
    void keepTwoStories() throws IOException {
        story = Files.writeString(folder.resolve("dawn.txt"), TEXT);
        Path other = Files.writeString(folder.resolve("dusk.txt"), "“So be it,” Olaf said. “The fair is over.”");
        assertThat(run("add", story, other).exitCode()).isZero();
    }

    @Test
    void aStoryIsShownWithItsStatementsMarkedAndDescribed() {
        for (Object name : new Object[] {story, "dawn.txt", id("dawn.txt")}) {
            Cli.Result result = run("show", name);
            assertThat(result.exitCode()).as(result.errorOutput()).isZero();
            assertThat(result.output())
                    .contains("⟦1 “We sail at dawn,”⟧ Una said. Rain fell.")
                    .contains("⟦2 “Nobody sails,”⟧", "⟦3 “So be it,”⟧", "The end.", "% sure", "direct");
        }
    }

    @Test
    void aStatementIsShownWithTheParagraphsAroundIt() {
        Cli.Result result = run("show", "Nobody sails");
        assertThat(result.output())
                .contains("⟦2 “Nobody sails,”⟧ Kai said.", "We sail at dawn", "So be it", "[…]")
                .doesNotContain("⟦1", "⟦3", "The end.");
    }

    @Test
    void jsonHasTheTextAndTheStatements() {
        JsonNode json = StoryJsonReader.JSON.readTree(
                run("show", "--format", "json", "dawn.txt").output());
        assertThat(json.get("story").get("text").asString()).isEqualTo(TEXT);
        assertThat(json.get("story").get("standing").asString()).isEqualTo("current");
        assertThat(json.get("statements")).hasSize(3);
        assertThat(json.get("statements").get(1).get("statement").get("words").asString())
                .isEqualTo("“Nobody sails,”");
    }

    @Test
    void wordsOfSeveralStatementsAreListedToChooseFrom() {
        for (String command : new String[] {"show", "same", "receipt"}) {
            Cli.Result result = run(command, "so be it");
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errorLines()).hasSize(3);
            assertThat(result.errorLines().getFirst()).contains("2 statements");
            assertThat(result.errorOutput()).contains("Una: “So be it,”", "Olaf: “So be it,”");
        }
    }

    @Test
    void theNameOfAFileInTwoFoldersIsListedToChooseFrom() throws IOException {
        Path again =
                Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("dawn.txt"), "“No,” Ola said.");
        assertThat(run("add", again).exitCode()).isZero();
        Cli.Result result = run("withdraw", "dawn.txt", "--why", "x");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput()).contains(story.toString(), again.toString());
        assertThat(run("withdraw", again, "--why", "x").exitCode()).isZero();
    }

    @Test
    void aPageIsWithdrawnByTheNameThatFindPrintsWhateverItsAddress() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), """
                <html><head><title>Dykes</title><link rel="canonical" href="https://quay.example/dykes"></head>
                <body><article><h1>Dykes</h1><p>“The dykes will hold,” Elin said on Friday, after a long night in which
                the water rose by a metre and the harbour was closed to all ships.</p></article></body></html>
                """);
        assertThat(run("add", page).exitCode()).isZero();
        assertThat(run("find", "dykes").output()).contains("page.html");
        assertThat(run("withdraw", page, "--why", "the desk killed it").output())
                .contains("is canceled");
        assertThat(run("show", page).output()).contains("must not be used: the story was withdrawn on ");
    }

    @Test
    void aCorrectionNamesWordsAndNotOffsets() {
        assertThat(run("correct", "we sail at dawn", "--content", "rain fell", "--why", "x")
                        .exitCode())
                .isZero();
        assertThat(run("show", "Rain fell").output()).contains("⟦1 Rain fell⟧.", "corrected at ");
        assertThat(run("correct", "nobody sails", "--cue", "said", "--source", "Kai", "--why", "x")
                        .exitCode())
                .isZero();
        assertThat(run("correct", "nobody sails", "--content", "Nobody sails", "--why", "x")
                        .exitCode())
                .isZero();
        assertThat(run("show", "Nobody sails").output()).contains("⟦2 “Nobody sails,”⟧");
        Cli.Result absent = run("correct", "nobody sails", "--content", "everybody sails", "--why", "x");
        assertThat(absent.exitCode()).isEqualTo(2);
        assertThat(absent.errorOutput()).contains("the story does not contain \"everybody sails\"");
    }

    @Test
    void everyCommandTellsTheVersion() {
        for (String command : new String[] {"find", "show", "add", "token"}) {
            Cli.Result result = Cli.run(command, "--version");
            assertThat(result.exitCode()).isZero();
            assertThat(result.output()).startsWith("onrecord ");
        }
    }

    private String id(String name) {
        return StoryJsonReader.JSON
                .readTree(run("show", "--format", "json", name).output())
                .get("story")
                .get("id")
                .asString();
    }

    private Cli.Result run(Object... words) {
        return Cli.run(Stream.concat(Stream.of(words), Stream.of("--record", folder.resolve("record")))
                .toArray());
    }
}
