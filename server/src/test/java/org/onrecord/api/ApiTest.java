package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.request.Links;
import org.onrecord.statement.StatementId;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

class ApiTest {
    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void open() {
        served = Served.to(folder, Role.ADMIN);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void reopenAs(@Nullable Role role) {
        served.close();
        served = Served.to(folder, role);
    }

    private String firstId(String query) throws IOException, InterruptedException {
        return served.json("/api/v1/statements?" + query)
                .at("/statements/0/statement/id")
                .asString();
    }

    @Test
    void aStoryIsReadAndNotKept() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                served.post("/api/v1/read", "text/plain", "News\n\n“The tower stands,” Orla said.\n");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Served.body(answer).at("/statements/0/speaker/name").asString())
                .isEqualTo("Orla");
        assertThat(served.json("/api/v1/stories").path("stories")).hasSize(2);
    }

    @Test
    void aStoryIsKeptOnceHoweverOftenItIsSent() throws IOException, InterruptedException {
        String story = "{\"text\": \"News\\n\\n“The tower stands,” Orla said.\\n\", \"origin\": \"tower.txt\"}";
        HttpResponse<String> first = served.post("/api/v1/stories", story);
        assertThat(first.statusCode()).isEqualTo(201);
        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(served.json(location).at("/story/origin").asString()).isEqualTo("tower.txt");
        assertThat(served.json(location + "/statements")
                        .at("/statements/0/statement/words")
                        .asString())
                .isEqualTo("“The tower stands,”");
        assertThat(served.post("/api/v1/stories", story).statusCode()).isEqualTo(200);
    }

    @Test
    void aStoryThatIsTooLongIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/read", "text/plain", "a".repeat(2_000_001));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aPageOfStoriesLeadsToTheNext() throws IOException, InterruptedException {
        JsonNode first = served.json("/api/v1/stories?limit=1");
        assertThat(first.at("/stories/0/story/outlet").asString()).isEqualTo("Tide Weekly");
        JsonNode second = served.json(first.path("next").asString());
        assertThat(second.at("/stories/0/story/outlet").asString()).isEqualTo("The Quay Post");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void statementsAreFoundPageByPageWithoutOneTwice() throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/statements?limit=1&facets=true";
        while (next != null) {
            JsonNode page = served.json(next);
            assertThat(page.at("/total/statements").asInt()).isEqualTo(3);
            assertThat(page.at("/facets/speaker/0/name").asString()).isEqualTo("Vale");
            page.path("statements")
                    .forEach(hit -> ids.add(hit.at("/statement/id").asString()));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aStatementHasAReceiptAndItsLike() throws IOException, InterruptedException {
        String id = firstId("q=ferrymen");
        assertThat(served.json("/api/v1/statements/" + id)
                        .at("/statement/words")
                        .asString())
                .isEqualTo("“Nobody asked the ferrymen,”");
        assertThat(served.get("/api/v1/statements/" + id + "/receipt").statusCode())
                .isEqualTo(200);
        assertThat(served.json("/api/v1/statements/" + id + "/same")
                        .at("/fullest/statement/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void speakersAreListedAndShown() throws IOException, InterruptedException {
        JsonNode first = served.json("/api/v1/speakers?limit=1");
        JsonNode second = served.json(first.path("next").asString());
        assertThat(first.at("/speakers/0/name").asString()).isEqualTo("Ostrey");
        assertThat(second.at("/speakers/0/name").asString()).isEqualTo("Vale");
        assertThat(second.path("next").isNull()).isTrue();
        long number = served.json("/api/v1/speakers?name=Vale")
                .at("/speakers/0/number")
                .asLong();
        assertThat(served.json("/api/v1/speakers/" + number)
                        .at("/speaker/statements")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void wordsAreChecked() throws IOException, InterruptedException {
        assertThat(served.json("/api/v1/check?words=The+bridge+will+close+in+May&by=Ostrey")
                        .path("verdict")
                        .asString())
                .isEqualTo("verbatim");
        HttpResponse<String> sent =
                served.post("/api/v1/check", "{\"words\": \"Nobody asked the ferrymen\", \"by\": \"Vale\"}");
        assertThat(Served.body(sent).path("verdict").asString()).isEqualTo("too short to tell");
    }

    @Test
    void wordsOfWithdrawnStoriesAreCheckedOnlyOnRequest() throws IOException, InterruptedException {
        String words = "\"words\": \"The bridge will close in May\"";
        String story = served.json("/api/v1/statements?q=bridge")
                .at("/statements/0/story/id")
                .asString();
        served.post("/api/v1/withdrawals", "{\"story\": \"" + story + "\", \"reason\": \"it was wrong\"}");
        assertThat(Served.body(served.post("/api/v1/check", "{" + words + "}"))
                        .path("verdict")
                        .asString())
                .isEqualTo("not on record");
        assertThat(Served.body(served.post("/api/v1/check", "{" + words + ", \"withdrawn\": true}"))
                        .path("verdict")
                        .asString())
                .isEqualTo("verbatim");
    }

    @Test
    void aCorrectionIsMadeListedAndUndoneOnce() throws IOException, InterruptedException {
        String id = firstId("q=ferrymen");
        HttpResponse<String> corrected = served.post(
                "/api/v1/corrections",
                "{\"statement\": \"" + id + "\", \"speaker\": {\"name\": \"Mara Ostrey\", \"role\": \"mayor\"},"
                        + " \"reason\": \"she, not he\"}");
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(Served.body(corrected).path("who").asString()).isEqualTo("Jo Example");
        assertThat(served.json("/api/v1/statements/" + id)
                        .at("/statement/speaker/name")
                        .asString())
                .isEqualTo("Mara Ostrey");
        long position = Served.body(corrected).path("position").asLong();
        assertThat(served.json("/api/v1/corrections")
                        .at("/corrections/0/position")
                        .asLong())
                .isEqualTo(position);
        String undo = "/api/v1/corrections/" + position + "/undo";
        assertThat(served.post(undo, "{\"reason\": \"it was he\"}").statusCode())
                .isEqualTo(201);
        assertThat(served.post(undo, "{\"reason\": \"again\"}").statusCode()).isEqualTo(409);
        assertThat(served.json("/api/v1/statements/" + id)
                        .at("/statement/speaker/name")
                        .asString())
                .isEqualTo("Vale");
    }

    @Test
    void speakersAreMergedAndSplit() throws IOException, InterruptedException {
        long ostrey = served.json("/api/v1/speakers?name=Ostrey")
                .at("/speakers/0/number")
                .asLong();
        long vale = served.json("/api/v1/speakers?name=Vale")
                .at("/speakers/0/number")
                .asLong();
        String id = firstId("q=ferrymen");
        assertThat(served.post(
                                "/api/v1/splits",
                                "{\"speaker\": " + vale + ", \"statements\": [\"" + id
                                        + "\"], \"reason\": \"his son\"}")
                        .statusCode())
                .isEqualTo(201);
        String merge = "{\"from\": " + ostrey + ", \"into\": " + vale + ", \"reason\": \"married\"}";
        assertThat(served.post("/api/v1/merges", merge).statusCode()).isEqualTo(201);
        assertThat(served.post("/api/v1/merges", merge).statusCode()).isEqualTo(409);
    }

    @Test
    void aStoryIsWithdrawnByAnAdminAlone() throws IOException, InterruptedException {
        String story = served.json("/api/v1/stories").at("/stories/0/story/id").asString();
        String withdrawal = "{\"story\": \"" + story + "\", \"reason\": \"it was wrong\"}";
        assertThat(served.post("/api/v1/withdrawals", withdrawal).statusCode()).isEqualTo(201);
        assertThat(served.json("/api/v1/stories?withdrawn=true")
                        .at("/stories/0/standing")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(served.json("/api/v1/stories?withdrawn=true")
                        .at("/stories/0/withdrawal/why")
                        .asString())
                .isEqualTo("it was wrong");
        assertThat(served.get("/api/v1/stories").body()).doesNotContain(story);
        HttpResponse<String> gone = served.get("/api/v1/stories/" + story.substring("sha256:".length()));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("this story was withdrawn on ", "because it was wrong");
        assertThat(served.get("/api/v1/stories/" + story.substring("sha256:".length()) + "?withdrawn=true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get("/api/v1/stories?withdrawn=perhaps").statusCode()).isEqualTo(400);
        reopenAs(Role.EDITOR);
        assertThat(served.post("/api/v1/withdrawals", withdrawal).statusCode()).isEqualTo(403);
        reopenAs(null);
        HttpResponse<String> answer = served.post("/api/v1/withdrawals", withdrawal);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void whatWasRedactedIsGoneAndSaysWhy() throws IOException, InterruptedException {
        EditNote court = new EditNote("Ann", Instant.parse("2031-05-05T12:00:00Z"), "the court ordered it");
        String words = "redacted on 2031-05-05 by Ann because the court ordered it";
        String ferry = served.json("/api/v1/statements?q=ferrymen")
                .at("/statements/0/statement/id")
                .asString();
        KeptStatement statement =
                served.archive().statement(new StatementId(ferry)).orElseThrow();
        KeptStory story = statement.story();
        String path = "/api/v1/stories/" + Links.hex(story.story().id());
        served.archive().erasure().redact(statement, court);
        for (String about : List.of("", "/receipt", "/same")) {
            HttpResponse<String> gone = served.get("/api/v1/statements/" + ferry + about);
            assertThat(gone.statusCode()).as(about).isEqualTo(410);
            assertThat(gone.body()).as(about).contains("this statement was " + words);
        }
        assertThat(served.get(path).body()).contains("█").doesNotContain("ferrymen");
        assertThat(served.get("/api/v1/stories").body()).contains("\"redaction\":{\"on\":\"2031-05-05T12:00:00Z\"");
        served.archive().erasure().hold(served.archive().story(story.number()), court);
        served.archive().erasure().release(story.number(), court);
        served.archive().erasure().redact(story, court);
        for (String address : List.of(path, path + "/statements", path + "/versions", path + "?withdrawn=true")) {
            HttpResponse<String> gone = served.get(address);
            assertThat(gone.statusCode()).as(address).isEqualTo(410);
            assertThat(gone.body())
                    .as(address)
                    .contains("this story was " + words)
                    .doesNotContain("withdrawn=true");
        }
        assertThat(served.get("/api/v1/stories?withdrawn=true").body())
                .doesNotContain(story.story().id().value());
        assertThat(served.get("/api/v1/corrections").body())
                .contains("\"event\":\"redaction\"", "\"event\":\"hold\"")
                .doesNotContain("ferrymen");
        JsonNode redaction = served.json("/api/v1/corrections").at("/corrections/0/position");
        assertThat(served.post("/api/v1/corrections/" + redaction + "/undo", "{\"reason\": \"a mistake\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theLogHasAHeadAndExtendsAnEarlierOne() throws IOException, InterruptedException {
        JsonNode head = served.json("/api/v1/head");
        assertThat(head.path("size").asLong()).isEqualTo(6);
        assertThat(served.json("/api/v1/consistency?from=2").path("root")).isEqualTo(head.path("root"));
        assertThat(served.get("/api/v1/consistency?from=99").statusCode()).isEqualTo(400);
    }

    @Test
    void theRecordGoesOutInEachForm() throws IOException, InterruptedException {
        for (String format : List.of("csv", "jsonl", "jsonld", "nitf", "parquet")) {
            HttpResponse<String> answer = served.get("/api/v1/exports/" + format);
            assertThat(answer.statusCode()).as(format).isEqualTo(200);
            assertThat(answer.body()).as(format).isNotEmpty();
        }
        assertThat(served.get("/api/v1/exports/csv").body()).contains("Nobody asked the ferrymen");
        assertThat(served.get("/api/v1/exports/docx").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerThatTheCallerHasIsNotSentAgain() throws IOException, InterruptedException {
        String tag = served.get("/api/v1/stories").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = served.get("/api/v1/stories", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        served.post("/api/v1/stories", "text/plain", "News\n\n“The tower stands,” Orla said.\n");
        assertThat(served.get("/api/v1/stories", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyProblemIsAnsweredAsProblemJson() throws IOException, InterruptedException {
        List<HttpResponse<String>> problems = List.of(
                served.get("/api/v1/nothing"),
                served.get("/api/v1/read"),
                served.get("/api/v1/statements/0000000000000000"),
                served.get("/api/v1/statements?kind=song"),
                served.get("/api/v1/statements?cursor=bm9uZQ"),
                served.get("/api/v1/stories?limit=101"),
                served.get("/api/v1/check"),
                served.post("/api/v1/check", "{"),
                served.post("/api/v1/corrections", "[]"));
        assertThat(problems)
                .extracting(HttpResponse::statusCode)
                .containsExactly(404, 405, 404, 400, 400, 400, 400, 400, 400);
        for (HttpResponse<String> problem : problems) {
            assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
            JsonNode json = Served.body(problem);
            assertThat(json.path("status").asInt()).isEqualTo(problem.statusCode());
            assertThat(json.path("type").asString()).isEqualTo("about:blank");
            assertThat(json.path("detail").asString()).isNotBlank();
            assertThat(json.path("instance").asString())
                    .isEqualTo(problem.request().uri().getPath());
        }
    }

    @Test
    void aStatementLeadsToItsWordsInThePublishedStory() throws IOException, InterruptedException {
        JsonNode links = served.json("/api/v1/statements?q=ferrymen").at("/statements/0/links");
        assertThat(links.path("original").asString())
                .isEqualTo("https://quay.example/bridge#:~:text=%E2%80%9CNobody%20asked%20the%20ferrymen%2C%E2%80%9D");
        for (String name : List.of("self", "story", "speaker", "receipt", "same")) {
            assertThat(served.get(links.path(name).asString()).statusCode())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void aStoryAloneIsItsOnlyVersion() throws IOException, InterruptedException {
        String story = served.json("/api/v1/stories").at("/stories/0/story/id").asString();
        JsonNode versions =
                served.json("/api/v1/stories/" + story + "/versions").path("stories");
        assertThat(versions).hasSize(1);
        assertThat(versions.at("/0/story/id").asString()).isEqualTo(story);
    }

    @Test
    void whatIsNeitherTextNorJsonIsRefused() throws IOException, InterruptedException {
        assertThat(served.post("/api/v1/read", "image/png", "x").statusCode()).isEqualTo(415);
        assertThat(served.post("/api/v1/check", "text/plain", "{\"words\": \"x\"}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void tagsAreWeakAsAnswersMayBeCompressed() throws IOException, InterruptedException {
        HttpResponse<String> first = served.get("/api/v1/stories");
        assertThat(first.headers().firstValue("ETag").orElseThrow()).startsWith("W/\"");
        assertThat(first.headers().allValues("Vary").toString()).contains("Authorization", "Accept-Encoding");
    }

    @Test
    void anAddressSaysWhichMethodsItAccepts() throws IOException, InterruptedException {
        HttpResponse<String> refused = served.post("/api/v1/head", "{}");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET");
    }
}
