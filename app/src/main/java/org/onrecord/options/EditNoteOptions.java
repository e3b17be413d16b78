package org.onrecord.options;

import java.time.Instant;
import org.onrecord.entry.EditNote;
import picocli.CommandLine.Option;

/// Who changes a record, and why: the options of every command that changes one.
public final class EditNoteOptions {
    @Option(
            names = "--who",
            paramLabel = "WHO",
            description = "Your name, which goes on record. Default: your login name.")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--why", required = true, paramLabel = "WHY", description = "The reason, which goes on record.")
    private String why = "";

    public EditNoteOptions() {}

    /// Returns the note, with the current time.
    ///
    /// @throws WrongUseException if the name or the reason is blank
    public EditNote note() {
        return note(who, why);
    }

    /// Returns a note with the current time.
    ///
    /// @throws WrongUseException if the name or the reason is blank
    public static EditNote note(String who, String why) {
        if (who.isBlank() || why.isBlank()) {
            throw new WrongUseException("--who and --why must not be blank: they go on record");
        }
        return new EditNote(who.strip(), Instant.now(), why.strip());
    }
}
