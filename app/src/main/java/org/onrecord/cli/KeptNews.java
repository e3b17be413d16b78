package org.onrecord.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.archive.Added;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.desk.Keeping;
import org.onrecord.desk.Reading;

/// Prints what became of each story, and of each piece that its publisher killed.
///
/// @param say where other things are told
/// @param step called behind each story and each kill
record KeptNews(Archive archive, AddedLines lines, Consumer<String> say, Runnable step)
        implements Keeping.Acknowledging {
    @Override
    public void accept(Draft draft, Added added) throws IOException {
        lines.print(
                draft.story(), added, number -> archive.story(number).story().origin());
        step.run();
    }

    @Override
    public void accept(Reading.Killed killed, Optional<Added.StatusChanged> changed) throws IOException {
        if (changed.isEmpty()) {
            say.accept(killed.origin() + ": its publisher says that "
                    + killed.edition().guid() + " is "
                    + killed.edition().status().word()
                    + ", which is not on record, or withdrawn already");
        } else {
            lines.print(
                    archive.story(changed.get().number()).story(),
                    changed.get(),
                    number -> archive.story(number).story().origin());
        }
        step.run();
    }
}
