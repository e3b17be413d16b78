package org.onrecord.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Event;
import org.onrecord.options.RecordOptions;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.TerminalText;

/// A change that a person makes to a record.
@FunctionalInterface
public interface Edit {
    /// Makes the change.
    Done to(Archive archive) throws IOException;

    /// A change that was made.
    ///
    /// @param words the change, in words for the user
    /// @param event the change, as it is on record
    record Done(String words, Event event) {}

    private Done made(Archive archive) throws IOException {
        try {
            return to(archive);
        } catch (IllegalArgumentException e) {
            throw new RefusedEditException(e);
        }
    }

    /// Opens the record, makes the change, and prints it with its position on record.
    ///
    /// @return the exit status
    /// @throws RefusedEditException if the edit makes no sense for what is on record
    default int run(Environment environment, RecordOptions record) throws IOException {
        // READ, so that a mistyped name does not create a new record.
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            Done done = made(archive);
            String line = "on record at " + done.event().position() + ": " + done.words() + "\n";
            environment.output().write(out -> out.write(TerminalText.safe(line).getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }
}
