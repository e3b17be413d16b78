package org.onrecord.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Added;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.desk.Reading;
import org.onrecord.watch.Audience;

/// Tells the user how watching goes: what is new on standard output, unless something else goes there, and the rest on
/// standard error.
final class WatchedLines implements Audience {
    private final Surroundings surroundings;
    private final Archive archive;
    private final RecordFormat format;
    private final boolean isPrinted;
    private AddedLines lines;
    private boolean isNews;
    private boolean failed;

    /// @param printed in which form stories go to standard output, or null where they do not
    WatchedLines(Surroundings surroundings, Archive archive, @Nullable RecordFormat printed) {
        this.surroundings = surroundings;
        this.archive = archive;
        this.format = printed == null ? RecordFormat.TABLE : printed;
        this.isPrinted = printed != null;
        this.lines = new AddedLines(surroundings, format);
    }

    @Override
    public void accept(Draft draft, Added added) throws IOException {
        if (added instanceof Added.Known) {
            return;
        }
        isNews = true;
        lines.countRead();
        if (isPrinted) {
            news().accept(draft, added);
        } else {
            lines.count(added);
        }
    }

    @Override
    public void accept(Reading.Killed killed, Optional<Added.StatusChanged> changed) throws IOException {
        isNews = true;
        if (isPrinted || changed.isEmpty()) {
            news().accept(killed, changed);
        } else {
            lines.count(changed.get());
        }
    }

    private KeptNews news() {
        return new KeptNews(archive, lines, surroundings::say, () -> {});
    }

    @Override
    public void notRead(String origin, String reason) {
        failed = true;
        surroundings.say(origin + ": not read: " + reason);
    }

    @Override
    public void note(String words) {
        surroundings.say(words);
    }

    /// Says one line for a round that had news.
    ///
    /// @return whether it had
    boolean sayRound() {
        boolean wasNews = isNews;
        if (wasNews) {
            surroundings.say(lines.total());
        }
        isNews = false;
        lines = new AddedLines(surroundings, format);
        return wasNews;
    }

    /// Whether something could not be read.
    boolean failed() {
        return failed;
    }
}
