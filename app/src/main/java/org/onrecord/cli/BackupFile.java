package org.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.onrecord.entry.RestoreResult;
import org.onrecord.entry.VerificationResult;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;

/// The file of a backup that a command reads, and what is said of it.
final class BackupFile {
    private static final int MOST_FAULTS = 20;
    private static final long UNKNOWN = -1;

    private BackupFile() {}

    /// Opens a backup. The caller closes it.
    ///
    /// @param given the file, or `-` for standard input
    static InputStream open(Environment environment, String given) throws IOException {
        if (given.equals("-")) {
            return environment.in();
        }
        Path file = environment.path(given);
        try {
            if (Files.isDirectory(file)) {
                throw new IOException(given + " is a folder; give one of the backups in it");
            }
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no backup " + given, e);
        }
    }

    static String name(String given) {
        return given.equals("-") ? "standard input" : given;
    }

    /// Counts entries: they are read first, and then verified.
    static Progress progress(Environment environment, String task) {
        return Progress.counting(environment, task, " entries", UNKNOWN);
    }

    /// Says what came of a restoration.
    ///
    /// @param from what was restored
    /// @return the exit status
    static int say(Environment environment, RestoreResult result, String from, String to) {
        VerificationResult verified = result.verified();
        verified.faults().stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> environment.say(fault.where() + ": " + fault.what()));
        if (!result.isRestored()) {
            environment.say("nothing was restored to " + to + ": the record in " + from + " had "
                    + Plural.of(verified.faults().size(), "fault")
                    + " when it was read; onrecord verify names them, and --even-if-faulty restores it all the same");
            return 1;
        }
        environment.say(to + ": " + Plural.of(verified.head().size(), "entry", "entries") + " from " + from + ", "
                + Plural.of(verified.stories(), "story", "stories") + ", "
                + Plural.of(verified.statements(), "statement")
                + (verified.ok() ? "; everything is as it was put on record" : ""));
        verified.notes().forEach(environment::say);
        return verified.ok() ? 0 : 1;
    }
}
