package org.onrecord.terminal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.pipeline.Reading;
import org.onrecord.watch.WatchListener;

/// Reports what watching does: new stories on standard output, unless something else is printed there, and
/// the rest on standard error. Not thread-safe.
public final class WatchLines implements WatchListener {
    private final Environment environment;
    private final Archive archive;
    private final RecordFormat format;
    private final boolean isPrinted;
    private AddResultLines lines;
    private boolean hasNews;
    private boolean failed;

    /// @param printed the format of stories on standard output, or null to print none
    public WatchLines(Environment environment, Archive archive, @Nullable RecordFormat printed) {
        this.environment = environment;
        this.archive = archive;
        this.format = printed == null ? RecordFormat.TABLE : printed;
        this.isPrinted = printed != null;
        this.lines = new AddResultLines(environment, format);
    }

    @Override
    public void accept(NewStory story, AddResult added) throws IOException {
        if (added instanceof AddResult.Known) {
            return;
        }
        hasNews = true;
        lines.countRead();
        if (isPrinted) {
            keepingLines().accept(story, added);
        } else {
            lines.count(added);
        }
    }

    @Override
    public void accept(Reading.Killed killed, Optional<AddResult.StatusChanged> changed) throws IOException {
        hasNews = true;
        if (isPrinted || changed.isEmpty()) {
            keepingLines().accept(killed, changed);
        } else {
            lines.count(changed.get());
        }
    }

    private KeepingLines keepingLines() {
        return new KeepingLines(archive, lines, environment::say, () -> {});
    }

    @Override
    public void notRead(String origin, String reason) {
        failed = true;
        environment.say(origin + ": not read: " + reason);
    }

    @Override
    public void note(String words) {
        environment.say(words);
    }

    /// Prints one line for a round that brought new stories.
    ///
    /// @return whether it brought any
    public boolean sayRound() {
        boolean hadNews = hasNews;
        if (hadNews) {
            environment.say(lines.total());
        }
        hasNews = false;
        lines = new AddResultLines(environment, format);
        return hadNews;
    }

    /// Returns whether something could not be read.
    public boolean failed() {
        return failed;
    }
}
