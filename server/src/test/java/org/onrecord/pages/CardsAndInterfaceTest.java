package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.request.Links;

class CardsAndInterfaceTest {
    @TempDir
    private Path folder;

    private final NewStory newStory =
            Stories.draft("The <Harbour> Post", "2030-03-02", "“The bridge & the <b>quay</b> open in May,” he said.");

    private String id() {
        return newStory.statements().getFirst().id().value();
    }

    @Test
    void aCardShowsAStatementHarmlesslyAndAnySiteMayFrameIt() {
        try (Served served = new Served(folder, newStory)) {
            HttpResponse<String> card = served.get("/embed/" + id());
            assertThat(card.statusCode()).isEqualTo(200);
            assertThat(card.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; style-src 'self'; frame-ancestors *");
            assertThat(card.body())
                    .contains("&lt;b&gt;quay&lt;/b&gt;")
                    .contains("Arno Vale")
                    .contains("harbour minister")
                    .contains("/stories/")
                    .contains("/api/v1/statements/" + id() + "/receipt")
                    .doesNotContain("<b>quay")
                    .doesNotContain("<script");
            assertThat(served.get("/embed/0000000000000000").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theInterfaceIsListedWithAFormForEachGetAndALineToCopy() {
        try (Served served = new Served(folder, newStory)) {
            assertThat(served.page("/api"))
                    .contains("<code>/statements/{id}/receipt</code>")
                    .contains("action=\"/api/try/statements\"")
                    .contains("/api/v1/statements/ID/receipt")
                    .contains("curl -H 'Authorization: Bearer TOKEN' --json")
                    .doesNotContain("action=\"/api/try/addStory\"");
        }
    }

    @Test
    void aFormOpensTheRealAnswer() {
        try (Served served = new Served(folder, newStory)) {
            HttpResponse<String> sent = served.get("/api/try/statement?id=" + id());
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).contains("/api/v1/statements/" + id());
            assertThat(served.page("/api/v1/statements/" + id())).contains("Arno Vale");
            assertThat(served.get("/api/try/statement?id=../../x").headers().firstValue("Location"))
                    .contains("/api/v1/statements/..%2F..%2Fx");
            assertThat(served.get("/api/try/statement").statusCode()).isEqualTo(400);
            assertThat(served.get("/api/try/addStory").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRequestOfAWrongMethodIsAnsweredWithTheRightOnes() {
        try (Served served = new Served(folder)) {
            HttpResponse<String> answer = served.post("/about", "", "x", "y");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
            assertThat(answer.body()).contains("<h1>Method Not Allowed</h1>");
        }
    }

    @Test
    void aStatementHasAPageThatSaysHowToShowItElsewhere() {
        try (Served served = new Served(folder, newStory)) {
            String id = newStory.statements().getFirst().id().value();
            String story = "/stories/" + Links.hex(newStory.story().id());
            assertThat(served.page(story))
                    .contains("type=\"application/json+oembed\"")
                    .contains("href=\"/card/" + id + "\"");
            assertThat(served.page("/card/" + id))
                    .contains("src=\"/embed/" + id + "\"")
                    .contains("&lt;iframe src=\"http://127.0.0.1:")
                    .doesNotContain("127.0.0.1:0/");
        }
    }

    @Test
    void problemsAreJsonForProgramsAndAPageForReaders() {
        try (Served served = new Served(folder, newStory)) {
            assertThat(served.get("/api/v1/nothing").headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(served.get("/nothing")
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .startsWith("text/html");
        }
    }
}
