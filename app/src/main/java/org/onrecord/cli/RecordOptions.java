package org.onrecord.cli;

import java.time.Clock;
import java.time.Duration;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Settings;
import org.onrecord.archive.Where;
import picocli.CommandLine.Option;

/// Which record a command works on: the option of every command that needs one.
final class RecordOptions {
    @Option(
            names = "--record",
            paramLabel = "WHERE",
            description = "The record: a folder, or a jdbc:postgresql: URL. Default: ${DEFAULT-VALUE}.")
    private String where = "onrecord-data";

    RecordOptions() {}

    /// The record that was named.
    ///
    /// @throws WrongUseException if the words name none
    Where where() {
        try {
            return Where.of(where);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--record: " + e.getMessage());
        }
    }

    /// Opens the record; whoever calls this closes it.
    ///
    /// @throws WrongUseException if the words name none
    /// @throws org.onrecord.archive.UnableToUseRecordException if it cannot be used
    Archive open(Surroundings surroundings, Access access) {
        return Archive.open(where(), access, settings(surroundings));
    }

    /// Opens the record, where no search may take longer than `limit`; whoever calls this closes it.
    ///
    /// @throws WrongUseException if the words name none
    /// @throws org.onrecord.archive.UnableToUseRecordException if it cannot be used
    Archive open(Surroundings surroundings, Access access, Duration limit) {
        return Archive.open(where(), access, settings(surroundings).withSearchLimit(limit));
    }

    private static Settings settings(Surroundings surroundings) {
        return new Settings(Clock.systemUTC(), surroundings::say, surroundings.meanings());
    }
}
