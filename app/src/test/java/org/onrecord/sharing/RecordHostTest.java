package org.onrecord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.pipeline.Version;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.Terminal;

/// What guests can make a host do, and what they cannot.
class RecordHostTest {
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Archive.open(
                new RecordLocation.Folder(folder),
                AccessMode.WRITE,
                new ArchiveSettings(Clock.systemUTC(), _ -> {}, null));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aGuestOfAnotherVersionIsRefusedWithBothVersions() throws Exception {
        host((_, _, _) -> 0);
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request("0.0.1", "head"));
            FrameChannel.Frame answer = read(channel);
            assertThat(answer.sort()).isEqualTo(FrameChannel.Sort.REFUSED);
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                    .contains("onrecord test (process", "this is Onrecord 0.0.1");
        }
    }

    @Test
    void whatIsNotACommandEndsTheConnectionAndNothingElse() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        host((_, _, _) -> runs.incrementAndGet());
        for (byte[] bytes : List.of(NOTHING, new byte[] {1, 2, 3}, new byte[] {127, -1, -1, -1, 9, 9, 9})) {
            try (FrameChannel channel = connect()) {
                channel.write(FrameChannel.Sort.REQUEST, bytes);
                assertThat(channel.read()).isNull();
            }
        }
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.INPUT, NOTHING);
            assertThat(channel.read()).isNull();
        }
        assertThat(runs).hasValue(0);
        assertThat(done("head")).isEqualTo("1");
    }

    @Test
    void aCommandStopsWhenItsGuestLeaves() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean wasToldByTheRecord = new AtomicBoolean();
        host((_, _, environment) -> {
            try (Archive shared = shared(environment)) {
                begun.countDown();
                while (true) {
                    shared.head();
                }
            } catch (HostedCommand.StoppedException _) {
                wasToldByTheRecord.set(true);
            } finally {
                ended.countDown();
            }
            return 0;
        });
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request(Version.current(), "head"));
            begun.await();
        }
        ended.await();
        assertThat(wasToldByTheRecord).isTrue();
        assertThat(archive.head().size()).isOne();
    }

    @Test
    void outputWaitsForAGuestThatDoesNotReadAndMemoryIsNotFilled() throws Exception {
        AtomicInteger written = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1);
        byte[] mebibyte = new byte[1 << 20];
        host((_, out, _) -> {
            try {
                for (int count = 0; count < 4_000; count++) {
                    out.write(mebibyte);
                    written.incrementAndGet();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                ended.countDown();
            }
            return 0;
        });
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request(Version.current(), "head"));
            for (int frames = 0; frames < 64; frames++) {
                assertThat(read(channel).sort()).isEqualTo(FrameChannel.Sort.OUTPUT);
            }
        }
        ended.await();
        assertThat(written).hasValueLessThan(20);
    }

    @Test
    void standardInputIsAskedForOnlyWhenTheCommandReadsIt() throws Exception {
        host((_, out, environment) -> {
            try {
                out.write(environment.in().readNBytes(6));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return 0;
        });
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request(Version.current(), "check"));
            assertThat(read(channel).sort()).isEqualTo(FrameChannel.Sort.WANT);
            channel.write(FrameChannel.Sort.INPUT, "abc".getBytes(StandardCharsets.UTF_8));
            assertThat(read(channel).sort()).isEqualTo(FrameChannel.Sort.WANT);
            channel.write(FrameChannel.Sort.INPUT, NOTHING);
            assertThat(new String(read(channel).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("abc");
            assertThat(read(channel).sort()).isEqualTo(FrameChannel.Sort.DONE);
        }
    }

    @Test
    void aHostThatEndsWaitsForTheCommandsThatRun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        host((_, _, environment) -> {
            begun.countDown();
            try (Archive shared = shared(environment)) {
                return (int) shared.head().size();
            }
        });
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request(Version.current(), "head"));
            begun.await();
            archive.close();
            FrameChannel.Frame answer = read(channel);
            assertThat(answer.sort()).isEqualTo(FrameChannel.Sort.DONE);
            assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).isEqualTo("1");
        }
        assertThat(RecordSocket.connect(folder)).isNull();
    }

    private Archive shared(Environment environment) {
        return environment
                .context()
                .records()
                .open(
                        new RecordLocation.Folder(folder),
                        AccessMode.READ,
                        new ArchiveSettings(Clock.systemUTC(), _ -> {}, null));
    }

    private void host(CommandRunner runner) {
        Environment environment = new Environment(
                InputStream.nullInputStream(),
                new StandardOutput(OutputStream.nullOutputStream()),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Terminal.NONE,
                _ -> {
                    throw new IllegalStateException("finds nothing");
                },
                null);
        RecordHost.begin(archive, folder, "onrecord test", runner, environment);
    }

    /// Connects as soon as the host listens.
    private FrameChannel connect() {
        SocketChannel channel = RecordSocket.connect(folder);
        while (channel == null) {
            Thread.onSpinWait();
            channel = RecordSocket.connect(folder);
        }
        return new FrameChannel(channel);
    }

    private static FrameChannel.Frame read(FrameChannel channel) throws IOException {
        return Objects.requireNonNull(channel.read());
    }

    private String done(String command) throws IOException {
        try (FrameChannel channel = connect()) {
            channel.write(FrameChannel.Sort.REQUEST, request(Version.current(), command));
            FrameChannel.Frame frame = read(channel);
            assertThat(frame.sort()).isEqualTo(FrameChannel.Sort.DONE);
            return new String(frame.bytes(), StandardCharsets.UTF_8);
        }
    }

    private byte[] request(String version, String command) throws IOException {
        return new CommandRequest(version, List.of(command), folder.toString(), Map.of(), Terminal.NONE).bytes();
    }
}
