package org.onrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Compares the description with what the server does.
class OpenApiTest {
    @TempDir
    private Path folder;

    private final JsonNode description = Description.read();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private Served served;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        served = Served.to(folder, Role.ADMIN);
        String id = served.json("/api/v1/statements?q=ferrymen")
                .at("/statements/0/statement/id")
                .asString();
        HttpResponse<String> corrected = served.post(
                "/api/v1/corrections",
                "{\"statement\": \"" + id + "\", \"kind\": \"claim\", \"reason\": \"he says so\"}");
        assertThat(valid("post", "/corrections", corrected)).isEmpty();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void everyOperationIsDescribedAndNothingElse() {
        List<String> described = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey()));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(served.api().operations());
    }

    @Test
    void everyGetAnswersAsItIsDescribed() throws IOException, InterruptedException {
        JsonNode hit = served.json("/api/v1/statements?q=ferrymen").at("/statements/0");
        String story = hit.at("/story/id").asString();
        String statement = hit.at("/statement/id").asString();
        Map<String, String> queries = Map.of(
                "/check", "?words=The+bridge+will+close",
                "/consistency", "?from=2",
                "/statements", "?facets=true&limit=2&q=the");
        int checked = 0;
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (!path.getValue().has("get")) {
                continue;
            }
            String asked = path.getKey()
                    .replace("{id}", path.getKey().startsWith("/stories/") ? story : statement)
                    .replace("{number}", hit.path("speakerNumber").asString())
                    .replace("{format}", "csv");
            HttpResponse<String> answer = served.get("/api/v1" + asked + queries.getOrDefault(path.getKey(), ""));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(valid("get", path.getKey(), answer)).as(path.getKey()).isEmpty();
            checked++;
        }
        assertThat(checked).isGreaterThan(15);
    }

    @Test
    void everyPostAnswersAsItIsDescribed() throws IOException, InterruptedException {
        JsonNode hit = served.json("/api/v1/statements?q=ferrymen").at("/statements/0");
        String story = hit.at("/story/id").asString();
        String statement = hit.at("/statement/id").asString();
        String speaker = hit.path("speakerNumber").asString();
        String other = served.json("/api/v1/statements?q=bridge")
                .at("/statements/0/speakerNumber")
                .asString();
        String why = ", \"reason\": \"to see what comes\"}";
        Map<String, String> bodies = Map.of(
                "/read", "{\"text\": \"“We sail at dawn,” Vale said.\"}",
                "/stories", "{\"text\": \"“We sail at dusk,” Vale said.\"}",
                "/check", "{\"words\": \"Nobody asked the ferrymen\"}",
                "/corrections", "{\"statement\": \"" + statement + "\", \"kind\": \"opinion\"" + why,
                "/merges", "{\"from\": " + speaker + ", \"into\": " + other + why,
                "/splits", "{\"speaker\": " + speaker + ", \"statements\": [\"" + statement + "\"]" + why,
                "/withdrawals", "{\"story\": \"" + story + "\", \"status\": \"withheld\"" + why);
        // Splitting comes first, so that there is a speaker left to merge.
        List<String> order =
                List.of("/read", "/stories", "/check", "/corrections", "/splits", "/merges", "/withdrawals");
        assertThat(order).containsExactlyInAnyOrderElementsOf(bodies.keySet());
        int events = 0;
        for (String path : order) {
            HttpResponse<String> answer = served.post("/api/v1" + path, bodies.getOrDefault(path, ""));
            assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 201);
            assertThat(valid("post", path, answer)).as(path).isEmpty();
            HttpResponse<String> broken = served.post("/api/v1" + path, "{\"broken\"");
            assertThat(broken.statusCode()).as(path).isEqualTo(400);
            assertThat(problem(broken)).as(path).isEmpty();
            events++;
        }
        String event =
                served.json("/api/v1/corrections").at("/corrections/0/position").asString();
        HttpResponse<String> undone = served.post("/api/v1/corrections/" + event + "/undo", "{" + why.substring(2));
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
        assertThat(valid("post", "/corrections/{event}/undo", undone)).isEmpty();
        long posts = description.path("paths").properties().stream()
                .filter(path -> path.getValue().has("post"))
                .count();
        assertThat(posts).as("each POST that is described is tried here").isEqualTo(events + 1L);
    }

    private List<String> problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return errors(description.at("/components/schemas/Problem"), Served.body(answer));
    }

    @Test
    void aCursorOfOneSearchIsNoneOfAnother() throws IOException, InterruptedException {
        String next =
                served.json("/api/v1/statements?limit=1&q=the").path("next").asString();
        assertThat(served.get(next).statusCode()).isEqualTo(200);
        assertThat(served.get(next.replace("q=the", "q=ferrymen")).statusCode()).isEqualTo(400);
    }

    @Test
    void everyDescribedFieldIsOneThatTheServerSends() throws IOException, InterruptedException {
        // The reverse: every field in an answer is in the description.
        JsonNode hit = served.json("/api/v1/statements?q=ferrymen").at("/statements/0");
        assertThat(hit.propertyNames()).containsExactlyInAnyOrderElementsOf(properties("FoundStatement"));
        assertThat(hit.path("statement").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Statement"));
        assertThat(hit.path("story").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("StoryInBrief"));
        assertThat(served.json("/api/v1/head").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Head"));
    }

    @Test
    void aProblemIsAsItIsDescribed() throws IOException, InterruptedException {
        JsonNode problem = served.json("/api/v1/stories?limit=0");
        assertThat(errors(description.at("/components/schemas/Problem"), problem))
                .isEmpty();
    }

    private List<String> properties(String schema) {
        return List.copyOf(description
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .propertyNames());
    }

    /// Returns what is wrong with an answer.
    private List<String> valid(String method, String path, HttpResponse<String> answer) {
        JsonNode content = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(answer.statusCode()))
                .path("content");
        assertThat(content.size()).as(path + " " + answer.statusCode()).isEqualTo(1);
        Map.Entry<String, JsonNode> described = content.properties().iterator().next();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!described.getKey().equals("*/*")) {
            assertThat(type).as(path).startsWith(described.getKey());
        }
        return type.contains("json") ? errors(described.getValue().path("schema"), Served.body(answer)) : List.of();
    }

    private List<String> errors(JsonNode schema, JsonNode body) {
        // References are within the description, so its components are added.
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", description.path("components"));
        return schemas.getSchema(whole).validate(body).stream()
                .map(Object::toString)
                .toList();
    }
}
