package org.onrecord.options;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Option;

/// Which record a command works on: the option of every command that needs one.
public final class RecordOptions {
    /// The option's name.
    public static final String NAME = "--record";

    /// The environment variable that names the record if the option does not.
    public static final String VARIABLE = "ONRECORD_RECORD";

    private static final String DEFAULT = "onrecord-data";

    @Option(
            names = NAME,
            paramLabel = "WHERE",
            description = "The record: a folder, or a jdbc:postgresql: URL. Default: the one that " + VARIABLE
                    + " names, else onrecord-data in the current folder.")
    private String where = DEFAULT;

    public RecordOptions() {}

    /// Creates the option as if it had been given with this value.
    public RecordOptions(String where) {
        this.where = where;
    }

    /// Returns the location of the record.
    ///
    /// @throws WrongUseException if the option is not a location
    public RecordLocation where() {
        try {
            return RecordLocation.of(where);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(NAME + ": " + e.getMessage());
        }
    }

    /// Returns the location of the record for a command that does not open it: a relative folder starts where the
    /// command was given.
    ///
    /// @throws WrongUseException if the option is not a location
    public RecordLocation where(Environment environment) {
        return where() instanceof RecordLocation.Folder(Path folder)
                ? new RecordLocation.Folder(environment.path(folder.toString()))
                : where();
    }

    /// Opens the record. The caller closes it.
    ///
    /// @throws WrongUseException if the option is not a location
    /// @throws org.onrecord.entry.UnableToUseRecordException if it cannot be used
    public Archive open(Environment environment, AccessMode access) {
        return environment.context().records().open(where(), access, settings(environment));
    }

    /// Opens the record with a time limit for each search. The caller closes it.
    ///
    /// @throws WrongUseException if the option is not a location
    /// @throws org.onrecord.entry.UnableToUseRecordException if it cannot be used
    public Archive open(Environment environment, AccessMode access, Duration limit) {
        return environment
                .context()
                .records()
                .open(where(), access, settings(environment).withSearchLimit(limit));
    }

    /// Returns the settings with which records are opened.
    public ArchiveSettings settings(Environment environment) {
        return new ArchiveSettings(Clock.systemUTC(), environment::say, environment.meanings());
    }
}
