package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Event;

/// Something that a person does to a record.
@FunctionalInterface
interface Deed {
    /// Does it.
    Done to(Archive archive) throws IOException;

    /// What was done.
    ///
    /// @param words what, in words for the user
    /// @param event as it stands on record
    record Done(String words, Event event) {}

    /// Opens the record, does it, and tells the user so with the position on record.
    ///
    /// @return the exit status
    default int run(Surroundings surroundings, RecordOptions record) throws IOException {
        // A record is opened to look, so that a wrong name makes no new one.
        try (Archive archive = record.open(surroundings, Access.READ)) {
            Done done = to(archive);
            String line = "on record at " + done.event().position() + ": " + done.words() + "\n";
            surroundings.results().write(out -> out.write(Display.safe(line).getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }
}
