package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

/// What the interface refuses, and how it says so. Nothing here changes the record, which all tests share.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
    private Served served;

    @BeforeAll
    void open(@TempDir Path folder) {
        served = Served.to(folder, Role.ADMIN);
    }

    @AfterAll
    void close() {
        served.close();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode json = Served.body(answer);
        assertThat(json.propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("title").asString()).isNotBlank();
        assertThat(json.path("detail").asString()).contains(detail);
        assertThat(json.path("instance").asString())
                .isEqualTo(answer.request().uri().getPath());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                        | 404 | there is nothing at this address",
                "statements/xyz                 | 404 | a statement's id is 16 hexadecimal digits, got \"xyz\"",
                "statements/0000000000000000    | 404 | no statement on record has the id 0000000000000000",
                "statements/0000000000000000/receipt | 404 | no statement on record",
                "statements/0000000000000000/same | 404 | no statement on record",
                "stories/xyz                    | 404 | a story's id is 64 hexadecimal digits, got \"xyz\"",
                "stories/xyz/versions           | 404 | a story's id is 64 hexadecimal digits",
                "speakers/999                   | 404 | no speaker on record has the number 999",
                "speakers/Vale                  | 400 | a speaker is a number, got \"Vale\"",
                "speakers/999/feed.atom         | 404 | no speaker on record has the number 999",
                "statements?kind=song           | 400 | kind is one of claim, opinion,",
                "statements?manner=sung         | 400 | manner is one of direct, indirect, mixed",
                "statements?named=perhaps       | 400 | named is yes or no",
                "statements?by=Vale             | 400 | by is a number",
                "statements?from=soon           | 400 | from: 'soon' is not a date",
                "statements?from=2032&to=2031   | 400 | is after to",
                "statements?facets=some         | 400 | facets is true or false, got \"some\"",
                "statements?limit=0             | 400 | limit must be 1 to 100, got 0",
                "statements?limit=101           | 400 | limit must be 1 to 100, got 101",
                "statements?limit=few           | 400 | limit is a number, got \"few\"",
                "statements?cursor=x            | 400 | cursor must be the value of \"next\" on the page before, got \"x\"",
                "stories?cursor=x               | 400 | cursor must be the value of \"next\"",
                "speakers?cursor=x              | 400 | cursor must be the value of \"next\"",
                "corrections?cursor=x           | 400 | cursor must be the value of \"next\"",
                "check                          | 400 | words are missing",
                "check?words=+                  | 400 | words are missing",
                "check?words=a&speaker=Vale     | 400 | speaker is a number",
                "check?words=rain&speaker=999   | 404 | no speaker on record has the number 999",
                "consistency                    | 400 | from is missing",
                "consistency?from=x             | 400 | from is a number",
                "consistency?from=99            | 400 | the log has 6 entries and never had 99",
                "exports/docx                   | 404 | a record can be exported as csv, jsonl, jsonld, nitf or parquet",
                "exports/popolo                 | 404 | not as \"popolo\"",
            })
    void aQuestionThatMakesNoSenseIsAProblemThatSaysWhy(String path, int status, String detail) throws Exception {
        assertProblem(served.get("/api/v1/" + path), status, detail);
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "check       | {                      | 400 | the body is not JSON",
                "check       | []                     | 400 | the body must be one JSON object",
                "check       | {\"words\": 3}         | 400 | \"words\" must be a string",
                "check       | {\"words\": \"a\", \"speaker\": \"1\"} | 400 | \"speaker\" must be a whole number",
                "check       | {\"words\": \"a\", \"speaker\": 1.5} | 400 | \"speaker\" must be a whole number",
                "stories     | {}                     | 400 | the object needs \"text\", the story",
                "stories     | {\"text\": \"Rain.\", \"guid\": \" \"} | 400 | guid must have 1 to 2000 characters",
                "stories     | {\"text\": \"\"}       | 422 | the story ",
                "read        | {\"text\": []}         | 400 | \"text\" must be a string",
                "corrections | {}                     | 400 | the object needs \"statement\"",
                "corrections | {\"statement\": \"x\"} | 404 | a statement's id is 16 hexadecimal digits",
                "corrections | {\"statement\": \"0000000000000000\"} | 400 | got none",
                "corrections | {\"statement\": \"0000000000000000\", \"kind\": \"claim\", \"nothing\": true} "
                        + "| 400 | got 2 of them",
                "corrections | {\"statement\": \"0000000000000000\", \"nothing\": \"yes\"} "
                        + "| 400 | \"nothing\" must be true or false",
                "corrections | {\"statement\": \"0000000000000000\", \"kind\": \"song\"} | 400 | kind is one of claim",
                "corrections | {\"statement\": \"0000000000000000\", \"kind\": \"claim\"} | 404 | no statement on record",
                "corrections | {\"statement\": \"0000000000000000\", \"content\": []} | 404 | no statement on record",
                "corrections | {\"statement\": \"0000000000000000\", \"speaker\": \"Vale\"} "
                        + "| 400 | \"speaker\" must be an object",
                "corrections | {\"statement\": \"0000000000000000\", \"speaker\": {}} | 400 | the object needs \"name\"",
                "corrections | {\"statement\": \"0000000000000000\", \"speaker\": {\"name\": \"A\", \"type\": \"unknown\"}} "
                        + "| 400 | the type of a known speaker cannot be",
                "corrections/2/undo | {\"reason\": \"a slip\"} | 404 | no correction, merge, split or withdrawal",
                "corrections/x/undo | {\"reason\": \"a slip\"} | 400 | an event is a number",
                "merges      | {\"from\": 1}          | 400 | the object needs \"into\", a number",
                "merges      | {\"from\": 1, \"into\": 2} | 400 | the object needs \"reason\"",
                "merges      | {\"from\": 1, \"into\": 1, \"reason\": \"a slip\"} | 409 | ",
                "splits      | {\"speaker\": 1}       | 400 | \"statements\" must be a list",
                "splits      | {\"speaker\": 1, \"statements\": [1]} | 400 | \"statements\" must be a list of strings",
                "withdrawals | {\"story\": \"x\"}     | 404 | a story's id is 64 hexadecimal digits",
                "withdrawals | {}                     | 400 | the object needs \"story\"",
            })
    void aBodyThatMakesNoSenseIsAProblemThatSaysWhy(String path, String body, int status, String detail)
            throws Exception {
        long before = served.archive().head().size();

        assertProblem(served.post("/api/v1/" + path, body), status, detail == null ? "" : detail);
        assertThat(served.archive().head().size()).as("nothing went on record").isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"image/png", "text/html", "application/xml", "application/jsonl"})
    void aBodyOfAnotherSortIsNotTaken(String type) throws IOException, InterruptedException {
        assertProblem(
                served.post("/api/v1/read", type, "Rain."), 415, "send a story as text/plain or as application/json");
        assertProblem(served.post("/api/v1/merges", type, "{}"), 415, "send an object as application/json");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"head", "statements", "speakers", "consistency", "exports/csv"})
    void anAddressThatIsOnlyReadTakesNoBodyAndSaysWhatItTakes(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/" + path, "{}");

        assertProblem(answer, 405, "this address does not accept requests of this method");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    private static Stream<String> lists() {
        return Stream.of("stories", "statements", "speakers");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aCursorOfOneListIsNoneOfAnother(String list) throws IOException, InterruptedException {
        String next = served.json("/api/v1/" + list + "?limit=1").path("next").asString();
        String cursor = next.replaceAll(".*cursor=", "");

        assertThat(served.get(next).statusCode()).isEqualTo(200);
        for (String other : lists().filter(name -> !name.equals(list)).toList()) {
            assertProblem(served.get("/api/v1/" + other + "?cursor=" + cursor), 400, "cursor must be the value of");
        }
        assertProblem(served.get("/api/v1/" + list + "?cursor=" + cursor + "A"), 400, "cursor must be the value of");
    }

    @Test
    void aCursorOfOneSearchIsNoneOfAnother() throws IOException, InterruptedException {
        String next = served.json("/api/v1/statements?speaker=Vale&limit=1")
                .path("next")
                .asString();

        assertThat(served.get(next).statusCode()).isEqualTo(200);
        assertProblem(served.get(next.replace("speaker=Vale", "speaker=Ostrey")), 400, "cursor must be the value of");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"head", "stories", "statements?q=bridge", "speakers", "statements/feed.atom", "openapi.json"})
    void aHeadHasTheStatusOfTheAnswerAndNoBody(String path) throws IOException, InterruptedException {
        HttpResponse<String> whole = served.get("/api/v1/" + path);
        HttpResponse<String> head = served.head("/api/v1/" + path);

        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aTagIsKnownAmongOthersStrongOrWeakOrByAStar() throws IOException, InterruptedException {
        String tag = served.get("/api/v1/stories").headers().firstValue("ETag").orElseThrow();

        for (String known : List.of(tag, tag.substring(2), "\"a\", " + tag, "*", " " + tag + " ,W/\"b\"")) {
            HttpResponse<String> answer = served.get("/api/v1/stories", "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
        }
        for (String other : List.of("\"a\"", "W/\"\"", "", tag.replace("W/", "w/"), tag.substring(3))) {
            assertThat(served.get("/api/v1/stories", "If-None-Match", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }
}
