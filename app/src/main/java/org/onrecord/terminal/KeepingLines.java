package org.onrecord.terminal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.pipeline.Reading;
import org.onrecord.pipeline.StoryKeeper;

/// Prints the result of adding each story, and of each publisher's kill.
///
/// @param say prints other messages
/// @param step called after each story and each kill
public record KeepingLines(Archive archive, AddResultLines lines, Consumer<String> say, Runnable step)
        implements StoryKeeper.Acknowledging {
    @Override
    public void accept(NewStory newStory, AddResult added) throws IOException {
        lines.print(
                newStory.story(), added, number -> archive.story(number).story().origin());
        step.run();
    }

    @Override
    public void accept(Reading.Killed killed, Optional<AddResult.StatusChanged> changed) throws IOException {
        if (changed.isEmpty()) {
            say.accept(killed.origin() + ": the publisher reports "
                    + killed.edition().guid() + " as "
                    + killed.edition().status().word()
                    + ", but it is not on record or already withdrawn");
        } else {
            lines.print(
                    archive.story(changed.get().number()).story(),
                    changed.get(),
                    number -> archive.story(number).story().origin());
        }
        step.run();
    }
}
