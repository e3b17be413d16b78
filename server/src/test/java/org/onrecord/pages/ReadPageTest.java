package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.token.Role;

class ReadPageTest {
    private static final String STORY = "“We will open the bridge,” he said.";

    @TempDir
    private Path folder;

    @Test
    void aPastedStoryIsReadAtOnceAndNotKept() {
        try (Served served = new Served(folder)) {
            assertThat(served.post("/read", "", "text", STORY).body())
                    .contains("class=\"said direct")
                    .contains("This is not kept");
            assertThat(served.archive().browse().census().stories()).isZero();
        }
    }

    @Test
    void aFileIsReadAsAPastedStoryIs() {
        try (Served served = new Served(folder)) {
            assertThat(served.postFile("/read", "file", "harbour.txt", STORY).body())
                    .contains("class=\"said direct");
        }
    }

    @Test
    void anEditorKeepsAStoryWithOneClick() {
        try (Served served = new Served(folder)) {
            assertThat(served.post("/read/keep", "", "text", STORY).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> kept =
                    served.post("/read/keep", served.token("Jo Example", Role.EDITOR), "text", STORY);
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(kept.headers().firstValue("Location").orElse("")).startsWith("/stories/");
            assertThat(served.post("/read", "", "text", STORY).body()).contains("This very text is on record");
        }
    }

    @Test
    void anAddressIsToldThatPagesAreNotFetchedYet() {
        try (Served served = new Served(folder)) {
            HttpResponse<String> answer = served.post("/read", "", "text", "https://news.example/story");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("fetches no pages yet");
        }
    }

    @Test
    void nothingToReadIsToldSo() {
        try (Served served = new Served(folder)) {
            assertThat(served.post("/read", "", "text", "  ").body()).contains("there is nothing to read");
        }
    }
}
