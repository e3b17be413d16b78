package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;

/// Writers of a record on PostgreSQL whose connections are cut.
class LostConnectionTest {
    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void anEmptySchemaOfItsOwn() {
        url = Postgres.newSchema();
    }

    private Archive open(String at) {
        return Archive.open(new RecordLocation.Server(at), AccessMode.WRITE, RecordContract.settings(folder));
    }

    private static List<NewStory> story(String words) {
        return List.of(NewStories.of(words));
    }

    @Test
    void aWriterWhoseConnectionIsCutWritesAgain() throws Exception {
        try (Archive archive = open(url);
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select size from head for update");
            CompletableFuture<List<AddResult>> added =
                    CompletableFuture.supplyAsync(() -> archive.add(story("The weir holds.")));
            cutWhoWaits();
            other.commit();

            assertThat(added.get()).singleElement().isInstanceOf(AddResult.Kept.class);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    /// Ends the connection that waits for a lock on the log.
    private void cutWhoWaits() throws SQLException {
        try (Connection admin = DriverManager.getConnection(url);
                Statement statement = admin.createStatement()) {
            while (true) {
                try (ResultSet cut = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and query like '%head%'")) {
                    if (cut.next()) {
                        return;
                    }
                }
            }
        }
    }

    @Test
    void aWriteThatWasCommittedBeforeTheConnectionWasLostIsNotRepeated() throws Exception {
        open(url).close();
        try (CuttingProxy proxy = new CuttingProxy(URI.create(url.substring("jdbc:".length())));
                Archive archive =
                        open(url.replaceFirst(":[0-9]+/", ":" + proxy.port() + "/") + "&prepareThreshold=0")) {
            archive.add(story("The weir holds."));
            long before = archive.head().size();
            proxy.cutAtNextCommit();

            List<AddResult> added = archive.add(story("The sluice is shut."));

            assertThat(proxy.hasCut()).isTrue();
            assertThat(added).singleElement().isInstanceOf(AddResult.Kept.class);
            assertThat(archive.head().size()).isEqualTo(before + 1);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    /// Passes everything on between clients and a server, until it is to cut a connection after the server
    /// has committed and before the client learns it.
    private static final class CuttingProxy implements AutoCloseable {
        private final URI server;
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicBoolean armed = new AtomicBoolean();
        private final AtomicBoolean cut = new AtomicBoolean();

        CuttingProxy(URI server) throws IOException {
            this.server = server;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        void cutAtNextCommit() {
            armed.set(true);
        }

        boolean hasCut() {
            return cut.get();
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = socket.accept();
                    Socket behind = new Socket(server.getHost(), server.getPort());
                    AtomicBoolean isCut = new AtomicBoolean();
                    Thread.ofVirtual().start(() -> pass(client, behind, isCut, true));
                    Thread.ofVirtual().start(() -> pass(behind, client, isCut, false));
                }
            } catch (IOException _) {
                // Closed.
            }
        }

        private void pass(Socket from, Socket to, AtomicBoolean isCut, boolean toServer) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] buffer = new byte[65_536];
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    String words = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                    if (toServer && words.contains("COMMIT") && armed.compareAndSet(true, false)) {
                        isCut.set(true);
                    }
                    if (!toServer && isCut.get()) {
                        cut.set(true);
                        return;
                    }
                    out.write(buffer, 0, length);
                    out.flush();
                }
            } catch (IOException _) {
                // One side has closed the connection.
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
