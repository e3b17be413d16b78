package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.request.Links;
import org.onrecord.standin.CastFinder;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

class SafetyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Archive archive;
    private AccessTokens tokens;
    private Server server;

    @BeforeEach
    void start() {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
        tokens = new AccessTokens(file(), Clock.systemUTC());
        server = Server.start(archive, settings());
    }

    @AfterEach
    void stop() {
        server.close();
        archive.close();
    }

    private Path file() {
        return folder.resolve("tokens.json");
    }

    private ServerSettings settings() {
        return ServerSettings.local(file(), CastFinder::new);
    }

    private void restart(ServerSettings settings) {
        server.close();
        server = Server.start(archive, settings);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /// Sends some bytes, and returns the first line of the answer.
    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(answer.readLine());
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepItHarmless() throws Exception {
        for (String path : List.of("/", "/nothing-here", "/api/v1/head", "/api/v1/nothing")) {
            HttpResponse<String> answer = send(to(path));
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void anAddressUnderAForeignNameIsNotAnswered() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains(" 200 ");
    }

    @Test
    void whatIsMissingOrNotAllowedIsAnsweredWithAProblem() throws Exception {
        HttpResponse<String> missing = send(to("/api/v1/nothing"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(send(to("/nothing")).body()).contains("there is nothing at this address");
        assertThat(send(form(to("/about"), "")).statusCode()).isEqualTo(405);
    }

    @Test
    void aTokenLetsItsHolderWriteUntilItIsRevoked() throws Exception {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        String story = "“The tide waits,” said Mara Ostrey, the mayor, on Monday.";
        HttpRequest.Builder post = to("/api/v1/stories")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(story));
        assertThat(send(post).statusCode()).isEqualTo(401);
        assertThat(send(post.setHeader("Authorization", "Bearer onr_wrong")).statusCode())
                .isEqualTo(401);
        assertThat(send(post.setHeader("Authorization", "Bearer " + secret)).statusCode())
                .isEqualTo(201);

        assertThat(tokens.revoke(tokens.all().getFirst().id())).isTrue();
        assertThat(send(post).statusCode()).isEqualTo(401);
    }

    @Test
    void theFileOfTokensHoldsNoSecretAndIsTheOwnersAlone() throws Exception {
        String secret = tokens.add("Jo Example", Role.READER);
        assertThat(Files.readString(file())).contains("Jo Example").doesNotContain(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFormMustComeFromThisServersOwnPage() throws Exception {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        HttpResponse<String> signedIn = send(form(to("/sign-in"), "token=" + secret + "&to=/read"));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
        String session = cookie.substring(0, cookie.indexOf(';'));

        HttpRequest.Builder without = form(to("/read"), "text=hello").header("Cookie", session);
        assertThat(send(without).statusCode()).isEqualTo(403);
        HttpRequest.Builder foreign = form(to("/read"), "text=hello").header("Origin", "https://evil.example");
        assertThat(send(foreign).statusCode()).isEqualTo(403);
        HttpRequest.Builder across = form(to("/read"), "text=hello").header("Sec-Fetch-Site", "cross-site");
        assertThat(send(across).statusCode()).isEqualTo(403);
        String page = send(to("/read").header("Cookie", session)).body();
        String csrf = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        HttpRequest.Builder own = form(to("/read"), "text=hello&csrf=" + csrf).header("Cookie", session);
        assertThat(send(own).statusCode()).isEqualTo(303);
    }

    @Test
    void afterSigningInNobodyIsSentToAnotherSite() throws Exception {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        for (String to : List.of("https://evil.example/", "//evil.example/", "/\\evil.example")) {
            HttpResponse<String> answer = send(form(to("/sign-in"), "token=" + secret + "&to=" + Links.encoded(to)));
            assertThat(answer.headers().firstValue("Location")).hasValue("/");
        }
    }

    @Test
    void aClosedRecordIsForMembersAlone() throws Exception {
        restart(settings().forMembers());
        assertThat(send(to("/")).statusCode()).isEqualTo(401);
        assertThat(send(to("/sign-in")).statusCode()).isEqualTo(200);
        String secret = tokens.add("Ann Example", Role.READER);
        assertThat(send(to("/").header("Authorization", "Bearer " + secret)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsTooLongIsRefused() throws Exception {
        assertThat(send(to("/?q=" + "a".repeat(9_000))).statusCode()).isEqualTo(400);
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n"))
                .contains(" 431 ");
        HttpRequest.Builder huge = to("/api/v1/read")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("word ".repeat(1_000_000)));
        assertThat(send(huge).statusCode()).isEqualTo(413);
    }

    @Test
    void behindAProxyEveryLinkLiesUnderItsPath() throws Exception {
        restart(settings().behind(URI.create("http://127.0.0.1/onrecord")));
        String page = send(to("/onrecord/")).body();
        assertThat(page).contains("href=\"/onrecord/check\"");
        assertThat(page.replaceAll("(?:href|src|action)=\"/onrecord/", ""))
                .doesNotContainPattern("(?:href|src|action)=\"/");
    }

    @Test
    void aStoryThatIsAnAttackIsShownHarmlessly() throws Exception {
        String evil = "<script>alert(1)</script>";
        Text text =
                Text.of("“I <b>am</b> \u202Etxet\u202C,” said " + evil + " Mara Ostrey.\n\n" + "x".repeat(5_000_000));
        archive.add(List.of(new NewStory(
                Story.builder("javascript:alert(2)", text)
                        .headline("Headline " + evil + "\" onload=\"alert(3)")
                        .build(),
                null,
                List.of())));
        String page = send(to("/stories/" + Links.hex(StoryId.of(text)))).body();
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("javascript:alert")
                .doesNotContain("\u202E")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aPortThatIsInUseIsReportedWithWhatToDo() {
        ServerSettings taken = settings().at(server.address().getPort());
        assertThatThrownBy(() -> Server.start(archive, taken))
                .isInstanceOf(UnableToServeException.class)
                .hasMessageContaining("--port 0");
    }
}
