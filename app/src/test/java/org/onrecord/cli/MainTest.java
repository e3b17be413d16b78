package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.pipeline.FinderChoice;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: onrecord");
        assertThat(err.size()).isZero();
    }

    @Test
    void versionNamesTheProgramAndItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).matches("onrecord \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void wrongUseIsToldOnStandardErrorWithStatusTwo() {
        assertThat(run("--nonsense")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--nonsense");
        assertThat(out.size()).isZero();
    }

    @Test
    void readsAStoryWithEachFinderThatThereIs(@TempDir Path folder) throws IOException {
        Path story = Files.writeString(folder.resolve("a.txt"), "“We will not go,” Ann Lund said on Monday.\n");
        for (FinderChoice finder : FinderChoice.values()) {
            out.reset();
            assertThat(run("read", "--format", "json", "--finder", finder.word(), story.toString()))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as(finder.word())
                    .contains("\"words\":\"“We will not go,”\"");
        }
        assertThat(err.size()).isZero();
    }

    private int run(String... args) {
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
