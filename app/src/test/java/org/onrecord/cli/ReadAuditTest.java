package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.standin.CastFinder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadAuditTest {
    private static final String FIRST = """
            “We need 30 tons of sand,” he said.

            🙂 “We have never had so much,” officials claimed. “Why, they never asked me!
            """;
    private static final String SECOND = "“It holds,” he said. “Never trust a dry harbour.” “No,” they muttered.";

    @TempDir
    private Path folder;

    private Path first = Path.of("");
    private Path second = Path.of("");

    @BeforeEach
    void writeTheStories() throws IOException {
        first = Files.writeString(folder.resolve("a.txt"), FIRST);
        second = Files.writeString(folder.resolve("b.txt"), SECOND);
    }

    @Test
    void theTableTellsFiguresVoicesAndPlaces() {
        assertThat(audit("--format", "table", first).output()).isEqualTo("""
                %s · 2 statements

                  manner    direct 2
                  kind      claim 2
                  sources   named 1 (1 different) · unnamed 1 (1 different) · unknown 0

                                        statements  words quoted
                  ████████             1  50.0 %%    50.0 %%     Arno Vale
                  ████████             1  50.0 %%    50.0 %%     port officials (unnamed)

                  unbalanced marks · 1
                    line 3: “Why, they never asked me! (opens and does not close)

                  loaded cues · 1
                    line 3: claimed (officials)
                """.formatted(first));
    }

    @Test
    void theTableOfSeveralStoriesEndsWithTheTotal() {
        assertThat(audit(folder).output()).contains("\ntotal · 2 stories · 4 statements\n", """
                  sources   named 2 (1 different) · unnamed 1 (1 different) · unknown 1
                """, """

                       1  orphan quotations
                       1  unbalanced marks
                       0  statements without a cue
                       1  loaded cues
                       0  figures without a named source
                """.replace(
                        "       0  statements without a cue", "       0  statements without a cue"));
    }

    @Test
    void jsonHasALineAStoryAndALastOneForAll() {
        List<String> lines = audit("--format", "json", folder).output().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode story = json(lines.getFirst());
        assertThat(story.at("/story/origin").stringValue()).isEqualTo(first.toString());
        assertThat(story.at("/audit/statements").intValue()).isEqualTo(2);
        assertThat(story.at("/audit/manners/direct").intValue()).isEqualTo(2);
        assertThat(story.at("/audit/kinds/claim").intValue()).isEqualTo(2);
        assertThat(story.at("/audit/sources/unnamed/speakers").intValue()).isOne();
        assertThat(story.at("/audit/voices/0/speaker").stringValue()).isEqualTo("Arno Vale");
        assertThat(story.at("/audit/voices/0/percent").doubleValue()).isEqualTo(50);
        assertThat(story.at("/audit/loadedCues").intValue()).isOne();
        JsonNode remark = story.at("/audit/remarks/0");
        assertThat(remark.get("remark").stringValue()).isEqualTo("loaded cue");
        assertThat(remark.get("line").intValue()).isEqualTo(3);
        assertThat(remark.get("words").stringValue()).isEqualTo("claimed");
        int start = FIRST.codePointCount(0, FIRST.indexOf("claimed"));
        assertThat(remark.get("start").intValue()).isEqualTo(start);
        JsonNode total = json(lines.getLast()).get("total");
        assertThat(total.get("stories").intValue()).isEqualTo(2);
        assertThat(total.get("statements").intValue()).isEqualTo(4);
        assertThat(total.at("/sources/unknown/why/several fit").intValue()).isOne();
        assertThat(total.has("remarks")).isFalse();
    }

    @Test
    void csvHasARowAStoryAndALastOneForAll() {
        List<String> lines = audit("--format", "csv", folder).output().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .startsWith("origin,outlet,published,stories,statements,direct,indirect,mixed,claim,");
        assertThat(lines.get(1)).startsWith(first + ",,,1,2,2,0,0,2,").endsWith(",Arno Vale,50.0");
        assertThat(lines.getLast()).startsWith("total,,,2,4,4,0,0,4,").endsWith(",Arno Vale,50.0");
        assertThat(lines)
                .allMatch(line -> line.chars().filter(comma -> comma == ',').count() == 39);
    }

    @Test
    void whatIsNotSureEnoughCountsAsNotFound() {
        assertThat(audit("--format", "csv", "--min-confidence", "0.9", second)
                        .output()
                        .lines()
                        .toList()
                        .get(1))
                .startsWith(second + ",,,1,1,1,");
    }

    @Test
    void aStoryThatCannotBeReadEndsWithStatusOne() {
        Cli.Result result = audit("--format", "json", folder.resolve("missing.txt"), first);
        assertThat(result.exitCode()).isOne();
        assertThat(result.output().lines()).hasSize(2);
    }

    @Test
    void nothingAtAllHasATotalOfNothing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(audit("--format", "json", empty).output()).startsWith("{\"total\":{\"stories\":0,\"statements\":0,");
    }

    private static Cli.Result audit(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "read";
        all[1] = "--audit";
        System.arraycopy(args, 0, all, 2, args.length);
        return Cli.runWith(CastFinder::new, all);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
