package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;

class SamePageTest {
    private static final NewStory FULL = Stories.draft(
            "The Harbour Post",
            "2030-03-03",
            "“We will open the long bridge over the northern harbour before the spring storms come,” he said.");
    private static final NewStory SHORT = Stories.draft(
            "The Tidewatch",
            "2030-03-02",
            "“We will open the long bridge over the northern harbour before the storms come,” he said.");

    @TempDir
    private Path folder;

    @Test
    void theVersionsOfAnUtteranceStandSideBySide() {
        try (Served served = new Served(folder, FULL, SHORT)) {
            String page =
                    served.page("/same/" + SHORT.statements().getFirst().id().value());

            assertThat(page)
                    .contains("2 versions")
                    .contains("<del>spring</del>")
                    .contains("The Harbour Post")
                    .contains("2 March 2030");
            assertThat(page.indexOf("the fullest")).isLessThan(page.indexOf(">cut<"));
            assertThat(page.indexOf(">cut<")).isLessThan(page.indexOf("the earliest"));
        }
    }

    @Test
    void wordsOfOneStoryAreSaidToStandAlone() {
        try (Served served = new Served(folder, FULL)) {
            assertThat(served.page("/same/" + FULL.statements().getFirst().id().value()))
                    .contains("No other story on record has these words")
                    .doesNotContain("the earliest");
        }
    }

    @Test
    void anIdThatNoStatementHasIsNotFound() {
        try (Served served = new Served(folder, FULL)) {
            assertThat(served.get("/same/0123456789abcdef").statusCode()).isEqualTo(404);
            assertThat(served.get("/same/nonsense").statusCode()).isEqualTo(404);
        }
    }
}
