package org.onrecord.sharing;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.pipeline.Version;
import org.onrecord.terminal.CommandContext;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.StandardOutput;

/// Runs the commands of other processes on the record that this process has open, each on a thread of its
/// own, until it is closed.
///
/// It begins only after a moment, so that a command that is done at once never waits for guests. When it is
/// closed, it waits a while for the commands that run; the rest are stopped, and their processes go on alone.
final class RecordHost {
    private static final long BEFORE_MILLISECONDS = 700;
    private static final long GRACE_MILLISECONDS = 10_000;
    private static final long SAY_AFTER_MILLISECONDS = 1_000;
    private static final long AGAIN_MILLISECONDS = 100;
    private static final int MOST_GUESTS = 64;

    private final Archive archive;
    private final Path folder;
    private final CommandRunner runner;
    private final Environment own;
    private final String name;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Set<Guest> guests = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_GUESTS);
    private final Thread listener;
    private final Thread hook;
    private RecordSocket.@Nullable Bound socket;

    private RecordHost(Archive archive, Path folder, String command, CommandRunner runner, Environment own) {
        this.archive = archive;
        this.folder = folder;
        this.runner = runner;
        this.own = own;
        this.name = command + " (process " + ProcessHandle.current().pid() + ")";
        this.listener = Thread.ofVirtual().name("onrecord-host").unstarted(this::listen);
        this.hook = new Thread(ending::countDown, "onrecord-host-ending");
    }

    /// Begins to run the commands of others, until the archive is closed.
    ///
    /// @param folder the record's folder
    /// @param command the command of this process, in words for other users
    static void begin(Archive archive, Path folder, String command, CommandRunner runner, Environment own) {
        RecordHost host = new RecordHost(archive, folder, command, runner, own);
        archive.beforeClose(host::close);
        Runtime.getRuntime().addShutdownHook(host.hook);
        host.listener.start();
    }

    /// A command of another process.
    private record Guest(FrameChannel channel, HostedCommand command, CountDownLatch done) {}

    private void listen() {
        try {
            if (closing.await(BEFORE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
            RecordSocket.Bound bound = bind();
            while (bound != null && closing.getCount() > 0) {
                places.acquire();
                SocketChannel channel = accept(bound);
                Thread.ofVirtual().name("onrecord-guest").start(() -> {
                    try {
                        serve(channel, bound);
                    } finally {
                        places.release();
                    }
                });
            }
        } catch (IOException _) {
            // Closed; or there are no sockets here, and other commands wait until the record is free.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private SocketChannel accept(RecordSocket.Bound bound) throws IOException, InterruptedException {
        while (true) {
            try {
                return bound.channel().accept();
            } catch (IOException e) {
                // Perhaps too many files are open for the moment.
                if (!bound.channel().isOpen() || closing.await(AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    throw e;
                }
            }
        }
    }

    private synchronized RecordSocket.@Nullable Bound bind() throws IOException {
        if (closing.getCount() == 0) {
            return null;
        }
        socket = RecordSocket.bind(folder, own.context().variable("XDG_RUNTIME_DIR"));
        return socket;
    }

    private void serve(SocketChannel connection, RecordSocket.Bound bound) {
        try (FrameChannel channel = new FrameChannel(connection)) {
            if (!RecordSocket.isOwner(connection, bound.owner())) {
                return;
            }
            FrameChannel.Frame first = channel.read();
            if (first == null || first.sort() != FrameChannel.Sort.REQUEST) {
                return;
            }
            String version = CommandRequest.version(first.bytes());
            if (!version.equals(Version.current())) {
                refuse(
                        channel,
                        "the record is open in " + name + ", which is Onrecord " + Version.current()
                                + ", and this is Onrecord " + version + "; stop that one, or use the same version");
                return;
            }
            run(channel, CommandRequest.of(first.bytes()));
        } catch (IOException | RuntimeException _) {
            // The guest has left, or sent something that is not a command.
        }
    }

    private static void refuse(FrameChannel channel, String why) throws IOException {
        channel.write(FrameChannel.Sort.REFUSED, why.getBytes(StandardCharsets.UTF_8));
    }

    private void run(FrameChannel channel, CommandRequest request) throws IOException {
        Guest guest = new Guest(channel, new HostedCommand(channel), new CountDownLatch(1));
        guests.add(guest);
        if (closing.getCount() == 0) {
            guests.remove(guest);
            channel.write(FrameChannel.Sort.LEAVING, new byte[0]);
            return;
        }
        Thread thread = Thread.ofPlatform().daemon().name("onrecord-command").unstarted(() -> {
            try {
                int status = runner.run(
                        request.args().toArray(String[]::new),
                        guest.command.stream(FrameChannel.Sort.OUTPUT),
                        environment(guest.command, request));
                finish(guest, status);
            } finally {
                guests.remove(guest);
                guest.done.countDown();
            }
        });
        guest.command.runsOn(thread);
        thread.start();
        follow(guest);
    }

    private void finish(Guest guest, int status) {
        try {
            guest.channel.write(
                    guest.command.isStopped() && closing.getCount() == 0
                            ? FrameChannel.Sort.LEAVING
                            : FrameChannel.Sort.DONE,
                    Integer.toString(status).getBytes(StandardCharsets.US_ASCII));
            guest.channel.close();
        } catch (IOException _) {
            // The guest has left.
        }
    }

    /// Reads what the guest sends until the connection ends.
    private static void follow(Guest guest) throws IOException {
        try {
            FrameChannel.Frame frame = guest.channel.read();
            while (frame != null) {
                switch (frame.sort()) {
                    case INPUT -> guest.command.take(frame.bytes());
                    case STOP -> guest.command.stop();
                    case REQUEST, OUTPUT, ERROR, WANT, DONE, REFUSED, LEAVING ->
                        throw new IOException("a guest sends input only");
                }
                frame = guest.channel.read();
            }
        } finally {
            guest.command.stop();
        }
    }

    private Environment environment(HostedCommand command, CommandRequest request) {
        Path directory = Path.of(request.directory());
        return new Environment(
                        command.input(),
                        new StandardOutput(command.stream(FrameChannel.Sort.OUTPUT)),
                        command.errors(),
                        request.terminal(),
                        own.finders(),
                        own.meanings())
                .with(new CommandContext(
                        directory,
                        request.variables(),
                        (where, access, settings) -> open(directory, command, where, access, settings),
                        name));
    }

    /// Opens a record for a guest: the one that is open here, or another one.
    private Archive open(
            Path directory, HostedCommand command, RecordLocation where, AccessMode access, ArchiveSettings settings) {
        command.check();
        return switch (where) {
            case RecordLocation.Folder(Path path) ->
                isOwn(directory.resolve(path))
                        ? archive.shared(command::check)
                        : Archive.open(new RecordLocation.Folder(directory.resolve(path)), access, settings);
            case RecordLocation.Server _ -> Archive.open(where, access, settings);
        };
    }

    private boolean isOwn(Path asked) {
        try {
            return asked.toRealPath().equals(folder.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    /// Stops listening, waits for the commands that run, and stops those that take too long.
    private void close() {
        closing.countDown();
        listener.interrupt();
        closeSocket();
        boolean isInterrupted = false;
        try {
            if (!waitForGuests(SAY_AFTER_MILLISECONDS)) {
                own.say("waiting for " + Plural.of(guests.size(), "command") + " from other terminals that "
                        + (guests.size() == 1 ? "uses" : "use") + " the record");
                waitForGuests(GRACE_MILLISECONDS);
            }
            for (Guest guest : guests) {
                guest.command.stop();
            }
            for (Guest guest : guests) {
                guest.done.await(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            isInterrupted = true;
        } finally {
            guests.forEach(guest -> guest.command.stop());
            removeHook();
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeSocket() {
        if (socket != null) {
            socket.close();
        }
    }

    /// Waits until all commands are done, or this process is told to end, or the time is up.
    ///
    /// @return whether it need not be waited for longer
    private boolean waitForGuests(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (!guests.isEmpty() && System.nanoTime() < end) {
            if (ending.await(20, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return guests.isEmpty();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending.
        }
    }
}
