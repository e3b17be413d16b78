package org.onrecord.cli;

import java.time.Instant;
import org.onrecord.archive.Signed;
import picocli.CommandLine.Option;

/// Who does something to a record, and why: the options of every command by which people do.
final class SignedOptions {
    @Option(
            names = "--who",
            paramLabel = "WHO",
            description = "Your name, which goes on record. Default: your login name.")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--why", required = true, paramLabel = "WHY", description = "The reason, which goes on record.")
    private String why = "";

    SignedOptions() {}

    /// The signature, of this moment.
    ///
    /// @throws WrongUseException if a part of it is blank
    Signed signed() {
        if (who.isBlank() || why.isBlank()) {
            throw new WrongUseException("--who and --why must not be blank: they go on record");
        }
        return new Signed(who.strip(), Instant.now(), why.strip());
    }
}
