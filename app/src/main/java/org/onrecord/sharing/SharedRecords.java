package org.onrecord.sharing;

import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordInUseException;
import org.onrecord.entry.RecordLocation;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordOpener;

/// Opens records so that several processes can use one in a folder: the first has it open, and runs the
/// commands of the others.
public final class SharedRecords implements RecordOpener {
    private static final long AGAIN_MILLISECONDS = 100;

    private final String command;
    private final CommandRunner runner;
    private final Environment environment;
    private final RewindableInput input;
    private final Duration patience;

    private SharedRecords(String command, CommandRunner runner, Environment environment, Duration patience) {
        this.command = command;
        this.runner = runner;
        this.input = new RewindableInput(environment.in());
        this.environment = environment;
        this.patience = patience;
    }

    /// Returns an environment in which records are shared.
    ///
    /// @param command the command of this process, in words for other users
    /// @param runner runs the commands of other processes
    /// @param patience how long to wait for a process that has the record open and does not run commands yet
    public static Environment in(Environment environment, String command, CommandRunner runner, Duration patience) {
        SharedRecords records = new SharedRecords(command, runner, environment, patience);
        return new Environment(
                        records.input,
                        environment.output(),
                        environment.err(),
                        environment.terminal(),
                        environment.finders(),
                        environment.meanings())
                .with(environment.context().with(records));
    }

    /// Opens a record.
    ///
    /// @throws RecordElsewhereException if another process has it open and runs commands on it
    @Override
    public Archive open(RecordLocation where, AccessMode access, ArchiveSettings settings) {
        return switch (where) {
            case RecordLocation.Folder(Path folder) -> open(where, folder, access, settings);
            case RecordLocation.Server _ -> Archive.open(where, access, settings);
        };
    }

    private Archive open(RecordLocation where, Path folder, AccessMode access, ArchiveSettings settings) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            SocketChannel channel = RecordSocket.connect(folder);
            if (channel != null) {
                throw new RecordElsewhereException(new RecordGuest(channel, input));
            }
            try {
                Archive archive = Archive.open(where, access, settings);
                input.keepNoMore();
                RecordHost.begin(archive, folder.toAbsolutePath(), command, runner, environment);
                return archive;
            } catch (RecordInUseException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(RecordInUseException inUse) {
        try {
            Thread.sleep(AGAIN_MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw inUse;
        }
    }
}
