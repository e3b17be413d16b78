package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who signed in and who wrote what, as the file beside the tokens tells it.
class AccessLogTest extends HeldServer {
    private static final String STORY = "“The tide waits,” said Mara Ostrey, the mayor, on Monday.";

    private AccessTokens tokens;

    @BeforeEach
    void readAtOnce() {
        finder.end.countDown();
        tokens = new AccessTokens(folder.resolve("tokens.json"), Clock.systemUTC());
    }

    private Path file() {
        return folder.resolve("tokens-access.jsonl");
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(file()).stream()
                .map(JsonMapper.builder().build()::readTree)
                .toList();
    }

    private HttpResponse<String> signIn(String secret) throws Exception {
        return client.send(
                to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + secret))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int write(String secret) throws Exception {
        return client.send(
                        to("/api/v1/stories")
                                .header("Content-Type", "text/plain")
                                .header("Authorization", "Bearer " + secret)
                                .POST(HttpRequest.BodyPublishers.ofString(STORY))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void whoSignsInIsNotedAndWhoTriesTo() throws Exception {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        String id = tokens.of(secret).orElseThrow().id();

        signIn(secret);
        signIn("onr_wrong");
        tokens.revoke(id);
        signIn(secret);

        assertThat(lines())
                .extracting(line -> line.path("what").asString())
                .containsExactly("sign-in", "sign-in refused", "sign-in refused");
        assertThat(lines()).extracting(line -> line.path("token").asString("-")).containsExactly(id, "-", id);
        assertThat(lines().getFirst().path("name").asString()).isEqualTo("Jo Example");
        assertThat(lines().getFirst().path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(Files.readString(file())).doesNotContain(secret).doesNotContain("onr_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whoWritesWhatIsNotedAndWhoMayNot() throws Exception {
        assertThat(write(tokens.add("Jo Example", Role.EDITOR))).isEqualTo(201);
        assertThat(write(tokens.add("Ann Example", Role.READER))).isEqualTo(403);

        assertThat(lines())
                .extracting(line -> line.path("name").asString())
                .containsExactly("Jo Example", "Ann Example");
        assertThat(lines()).extracting(line -> line.path("status").asInt()).containsExactly(201, 403);
        assertThat(lines().getFirst().path("made").asString()).startsWith("/api/v1/stories/");
        assertThat(lines().getFirst().path("path").asString()).isEqualTo("/api/v1/stories");
    }

    @Test
    void whoOnlyReadsIsNotNoted() throws Exception {
        client.send(
                to("/about")
                        .header("Authorization", "Bearer " + tokens.add("Jo Example", Role.READER))
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(file()).doesNotExist();
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() throws Exception {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        String secret = tokens.add("Jo Example", Role.ADMIN, yesterday);

        assertThat(signIn(secret).body())
                .contains("This token expired on " + yesterday.toString().substring(0, 10));
        HttpResponse<String> answer = client.send(
                to("/api/v1/head").header("Authorization", "Bearer " + secret).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("this token expired on");
    }
}
