package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

/// What each role may do, and what the versions of a story look like.
class RolesTest {
    @TempDir
    private Path folder;

    private static String send(String text) {
        return "{\"origin\": \"tower.txt\", \"guid\": \"tower-1\", \"text\": \"" + text + "\"}";
    }

    @ParameterizedTest(name = "as {0}: {1}, to withdraw {2}, to read {3}")
    @CsvSource(
            nullValues = "-",
            value = {"-, 401, 401, 200", "READER, 403, 403, 200", "EDITOR, 400, 403, 200", "ADMIN, 400, 400, 200"})
    void writingNeedsAnEditorAndWithdrawingAnAdmin(@Nullable Role role, int write, int withdraw, int read)
            throws IOException, InterruptedException {
        try (Served served = Served.to(folder, role)) {
            for (String path : List.of("stories", "corrections", "merges", "splits")) {
                assertThat(served.post("/api/v1/" + path, "{}").statusCode())
                        .as(path)
                        .isEqualTo(write);
            }
            assertThat(served.post("/api/v1/withdrawals", "{}").statusCode()).isEqualTo(withdraw);
            for (String path :
                    List.of("stories", "statements", "speakers", "corrections", "head", "check?words=rain")) {
                assertThat(served.get("/api/v1/" + path).statusCode()).as(path).isEqualTo(read);
            }
        }
    }

    @ParameterizedTest(name = "as {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, 401", "READER, 403"})
    void everyOperationThatWritesNeedsARole(@Nullable Role role, int status) throws IOException, InterruptedException {
        List<String> harmless = List.of("post /read", "post /check");
        try (Served served = Served.to(folder, role)) {
            for (String operation : served.api().operations()) {
                if (operation.startsWith("post ") && !harmless.contains(operation)) {
                    String path = operation.substring("post ".length()).replace("{event}", "1");
                    assertThat(served.post("/api/v1" + path, "{}").statusCode())
                            .as(operation)
                            .isEqualTo(status);
                }
            }
        }
    }

    @ParameterizedTest(name = "as {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, 401", "READER, 403", "EDITOR, 200", "ADMIN, 200"})
    void theWholeRecordGoesOutToEditorsAlone(@Nullable Role role, int status) throws IOException, InterruptedException {
        try (Served served = Served.to(folder, role)) {
            HttpResponse<String> answer = served.get("/api/v1/exports/csv");

            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.headers().firstValue("Content-Disposition"))
                        .contains("attachment; filename=\"onrecord.csv\"");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            } else {
                assertThat(answer.body()).doesNotContain("ferrymen").contains("role editor");
            }
        }
    }

    @Test
    void whoHasATokenGetsAnswersThatAreNobodyElses() throws IOException, InterruptedException {
        try (Served served = Served.to(folder, Role.READER)) {
            assertThat(served.get("/api/v1/stories").headers().firstValue("Cache-Control"))
                    .contains("private, no-cache");
        }
        try (Served served = Served.to(folder, null)) {
            assertThat(served.get("/api/v1/stories").headers().firstValue("Cache-Control"))
                    .contains("no-cache");
        }
    }

    @Test
    void theVersionsOfAStoryAreListedFromAnyOfThem() throws IOException, InterruptedException {
        try (Served served = Served.to(folder, Role.EDITOR)) {
            HttpResponse<String> first = served.post("/api/v1/stories", send("“The tower stands,” Orla said."));
            HttpResponse<String> second = served.post("/api/v1/stories", send("“The tower fell,” Orla said."));
            assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 201);
            assertThat(Served.body(second).path("result").asString()).isEqualTo("new version");

            for (HttpResponse<String> version : List.of(first, second)) {
                String location = version.headers().firstValue("Location").orElseThrow();
                JsonNode page = served.json(location + "/versions");
                assertThat(page.path("next").isNull()).isTrue();
                assertThat(page.path("stories")).hasSize(2);
                assertThat(page.path("stories").valueStream())
                        .allSatisfy(story ->
                                assertThat(story.path("guid").asString()).isEqualTo("tower-1"))
                        .extracting(story -> story.path("standing").asString())
                        .containsExactlyInAnyOrder("current", "superseded");
            }
        }
    }

    @Test
    void pagesOfStoriesHoldEachOnceTheNewestFirst() throws IOException, InterruptedException {
        try (Served served = Served.to(folder, Role.EDITOR)) {
            for (int number = 1; number <= 5; number++) {
                served.post(
                        "/api/v1/stories",
                        "{\"origin\": \"" + number + ".txt\", \"text\": \"“Bell " + number + " rang,” Orla said.\"}");
            }

            List<Long> positions = new ArrayList<>();
            int pages = 0;
            String next = "/api/v1/stories?limit=3";
            while (next != null) {
                JsonNode page = served.json(next);
                page.path("stories")
                        .forEach(story -> positions.add(story.path("position").longValue()));
                next = page.path("next").isNull() ? null : page.path("next").asString();
                pages++;
            }

            assertThat(pages).isEqualTo(3);
            assertThat(positions)
                    .hasSize(7)
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        }
    }

    @Test
    void aStoryThatIsSentAgainLeadsToTheOneOnRecord() throws IOException, InterruptedException {
        try (Served served = Served.to(folder, Role.EDITOR)) {
            String text = "“The tower stands,” Orla said.";
            HttpResponse<String> first = served.post("/api/v1/stories", send(text));
            HttpResponse<String> again = served.post("/api/v1/stories", send(text));

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(Served.body(again).path("result").asString()).isEqualTo("known");
            assertThat(again.headers().firstValue("Location"))
                    .isEqualTo(first.headers().firstValue("Location"));
        }
    }
}
