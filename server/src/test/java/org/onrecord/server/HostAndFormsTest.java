package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.standin.CastFinder;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

/// Which names a server answers to, and from where it takes forms.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostAndFormsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Archive archive;
    private Server server;
    private String secret;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
        Path tokens = folder.resolve("tokens.json");
        secret = new AccessTokens(tokens, Clock.systemUTC()).add("Jo Example", Role.READER);
        server = Server.start(archive, ServerSettings.local(tokens, CastFinder::new));
    }

    @AfterAll
    void stop() {
        server.close();
        archive.close();
    }

    private HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String session() throws IOException, InterruptedException {
        String cookie = send(form("/sign-in", "to=/&token=" + secret))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @ParameterizedTest(name = "Host: {0} is answered with {1}")
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "127.0.0.1, 200",
        "[::1]:8080, 200",
        "record.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "evil.example:80, 421",
    })
    void aServerForThisMachineAnswersToItsOwnNamesAlone(String host, int status) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

            assertThat(answer.readLine()).contains(" " + status + " ");
        }
    }

    @ParameterizedTest(name = "{0}: {1} is answered with {2}")
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 401",
        "Sec-Fetch-Site, none, 401",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Origin, not an address, 403",
    })
    void aFormOfAnotherSiteIsNotTaken(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = send(form("/sign-in", "token=onr_wrong").header(header, value));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void aFormOfThisServerIsTaken() throws Exception {
        String origin = "http://127.0.0.1:" + server.address().getPort();

        assertThat(send(form("/sign-in", "token=onr_wrong").header("Origin", origin))
                        .body())
                .contains("This token is not valid");
    }

    @Test
    void whoIsSignedInSignsOutOnlyByTheirOwnForm() throws Exception {
        String session = session();

        assertThat(send(form("/sign-out", "").header("Cookie", session)).statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-out", "csrf=wrong").header("Cookie", session))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form("/sign-out", "").header("Cookie", session).header("X-CSRF-Token", "wrong"))
                        .body())
                .contains("this form is out of date");
    }

    @ParameterizedTest(name = "Authorization: {0}")
    @CsvSource({
        "Basic am86ZXhhbXBsZQ==, send a token as Authorization: Bearer TOKEN",
        "Bearer onr_wrong, 'this token is not valid: wrong, or revoked'",
        "Bearer, send a token as Authorization: Bearer TOKEN",
    })
    void aWrongAuthorizationIsRefusedEvenWhereNoneIsNeeded(String authorization, String detail) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/head"))
                .header("Authorization", authorization));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains(detail);
    }
}
