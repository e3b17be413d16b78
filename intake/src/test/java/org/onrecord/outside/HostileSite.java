package org.onrecord.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A site on loopback that sends given responses byte for byte, however malformed. The caller closes it.
public final class HostileSite implements AutoCloseable {
    /// Writes the answer to one request.
    @FunctionalInterface
    public interface Answer {
        /// Writes it.
        ///
        /// @param request the first line and the headers
        void write(String request, OutputStream out) throws IOException;
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d{1,9})\r\n");

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private HostileSite(ServerSocket socket) {
        this.socket = socket;
    }

    /// A site on any free port.
    public static HostileSite open() throws IOException {
        HostileSite site = new HostileSite(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(site::serve);
        return site;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            String request = request(connection.getInputStream());
            Matcher length = LENGTH.matcher(request);
            bodies.add(
                    length.find()
                            ? connection.getInputStream().readNBytes(Integer.parseInt(length.group(1)))
                            : new byte[0]);
            requests.add(request);
            String path = request.split(" ", 3)[1].replaceAll("\\?.*", "");
            answers.getOrDefault(
                            path, (_, out) -> out.write(bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")))
                    .write(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException | ArrayIndexOutOfBoundsException _) {
            // The client closed the connection.
            return;
        } finally {
            open.remove(connection);
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        while (!request.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            request.write(next);
        }
        return request.toString(StandardCharsets.US_ASCII);
    }

    /// The bytes of ASCII characters.
    public static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /// Answers a path with these headers and this body, and hangs up.
    public HostileSite at(String path, String headers, byte[] body) {
        return at(path, (_, out) -> {
            out.write(bytes(headers.strip().replace("\n", "\r\n") + "\r\n\r\n"));
            out.write(body);
        });
    }

    /// Answers a path with a page.
    public HostileSite page(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return at(
                path,
                "HTTP/1.1 200 OK\nContent-Type: " + type + "\nContent-Length: " + bytes.length + "\nConnection: close",
                bytes);
    }

    /// Leads from a path to another address.
    public HostileSite redirect(String path, String location) {
        return at(
                path,
                "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\nConnection: close",
                new byte[0]);
    }

    /// Answers a path.
    public HostileSite at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// What was asked so far: first lines with headers.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// What was sent with the last request.
    public byte[] lastBody() {
        return bodies.getLast();
    }

    /// The address of a path, under a name for this machine.
    public URI address(String host, String path) {
        return URI.create("http://" + host + ":" + socket.getLocalPort() + path);
    }

    /// The address of a path.
    public URI address(String path) {
        return address("127.0.0.1", path);
    }

    /// So many zeros, packed.
    public static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int count = 0; count < megabytes; count++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
