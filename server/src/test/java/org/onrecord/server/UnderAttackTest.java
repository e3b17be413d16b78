package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that break off, send half of what they announce, or take their time.
class UnderAttackTest extends HeldServer {
    private static final int MORE_THAN_PLACES = 300;
    private static final String HALF_BODY =
            "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                    + "Content-Length: 90000\r\n\r\nThe harbour";

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void readAtOnce() {
        finder.end.countDown();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket send(String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return String.valueOf(
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
    }

    private void awaitNobodyUnderWay() throws Exception {
        while (!get("/metrics").body().contains("onrecord_requests_under_way 0\n")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRequestWhoseClientResetsTheConnectionGivesItsPlaceBack() throws Exception {
        List<String> paths = List.of("/?q=harbour", "/about", "/api/v1/statements?q=harbour", "/api/v1/stories");
        for (int number = 0; number < MORE_THAN_PLACES; number++) {
            String path = paths.get(number % paths.size());
            try (Socket socket = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                // Closing then sends a reset.
                socket.setSoLinger(true, 0);
            }
        }

        awaitNobodyUnderWay();
        for (String path : paths) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void halfBodiesTakeNoPlaces() throws Exception {
        for (int number = 0; number < MORE_THAN_PLACES; number++) {
            sockets.add(send(HALF_BODY));
        }

        assertThat(get("/metrics").body()).contains("onrecord_requests_under_way 0\n");
        assertThat(get("/").statusCode()).isEqualTo(200);
        HttpResponse<String> read = client.send(
                to("/api/v1/read")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("“The tide waits,” said Mara Ostrey, the mayor."))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(read.statusCode()).isEqualTo(200);
    }

    @Test
    void whereTooManyBodiesAreOnTheirWayTheOldestIsCutOff() throws Exception {
        Socket oldest = send(HALF_BODY);
        sockets.add(oldest);
        while (!get("/metrics").body().contains("onrecord_bodies_arriving 1\n")) {
            Thread.onSpinWait();
        }
        for (int number = 0; number < MORE_THAN_PLACES; number++) {
            sockets.add(send(HALF_BODY));
        }

        assertThat(isCutOff(oldest)).isTrue();
    }

    private static boolean isCutOff(Socket socket) {
        try {
            return !firstLine(socket).contains(" 200 ");
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void aBodyThatComesInPiecesIsReadWhole() throws Exception {
        String story = "“The tide waits,” said Mara Ostrey, the mayor."
                .replace("“", "\"")
                .replace("”", "\"");
        Socket socket = send(String.join(
                "\r\n",
                "POST /api/v1/read HTTP/1.1",
                "Host: localhost",
                "Content-Type: text/plain",
                "Transfer-Encoding: chunked",
                "Connection: close",
                "",
                ""));
        sockets.add(socket);
        for (int at = 0; at < story.length(); at++) {
            socket.getOutputStream().write(("1\r\n" + story.charAt(at) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Mara Ostrey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 9000000\r\n\r\nThe", "Content-Length: 99999999999\r\n\r\n"})
    void aBodyThatIsAnnouncedAsTooLargeIsRefusedBeforeItComes(String rest) throws Exception {
        Socket socket = send("POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + rest);
        sockets.add(socket);

        assertThat(firstLine(socket)).contains(" 413 ");
    }

    @Test
    void halfHeadersTakeNoPlaces() throws Exception {
        for (int number = 0; number < 2 * MORE_THAN_PLACES; number++) {
            sockets.add(send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
        }

        assertThat(get("/metrics").body()).contains("onrecord_requests_under_way 0\n");
        assertThat(get("/").statusCode()).isEqualTo(200);
    }
}
