package org.onrecord.pages;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Reading;
import org.onrecord.request.Problem;
import org.onrecord.request.Readers;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;

/// What somebody gave to be read: taken in and read on a thread of its own, while others ask how far it is. Safe for
/// use by several threads.
final class ReadingJob {
    /// More of what was given is left out: this is for looking at, and `onrecord add` takes whole archives.
    static final int MOST_STORIES = 100;

    static final int MOST_CHARACTERS = 4_000_000;

    private final String id;
    private final Instant begun;
    private final List<Reading> readings = new ArrayList<>();
    private Progress progress = new Progress(0, 0, 0, 0, false);

    ReadingJob(String id, Instant begun) {
        this.id = id;
        this.begun = begun;
    }

    /// How far it is.
    ///
    /// @param stories how many stories there are, 0 while they are still being taken in
    /// @param done how many of them were read
    /// @param characters how many UTF-16 units they have together
    /// @param read how many of these were read
    /// @param isOver whether all is done
    record Progress(int stories, int done, long characters, long read, boolean isOver) {
        /// The share that was read, from 0 to 1.
        double share() {
            return characters == 0 ? 0 : (double) read / characters;
        }

        /// The same in words.
        String words() {
            if (isOver) {
                return "Read.";
            }
            if (stories == 0) {
                return "Taking it in …";
            }
            String percent = Math.round(share() * 100) + " %";
            return stories == 1
                    ? "Reading: " + percent
                    : "Reading story " + Math.min(stories, done + 1) + " of " + stories + ": " + percent;
        }
    }

    /// The name that its pages have, which nobody guesses.
    String id() {
        return id;
    }

    /// When it began.
    Instant begun() {
        return begun;
    }

    /// Takes in and reads all; on the thread that calls.
    void run(Source source, Readers readers) {
        try {
            read(taken(source), readers);
        } catch (RuntimeException | Error e) {
            add(new Reading.NotRead("what you gave", "reading it failed: " + e), 0);
            throw e;
        } finally {
            set(new Progress(
                    progress().stories(),
                    progress().done(),
                    progress().characters(),
                    progress().read(),
                    true));
        }
    }

    /// Where the stories come from.
    @FunctionalInterface
    interface Source {
        /// Opens it.
        Stories open();
    }

    private List<Taken> taken(Source source) {
        List<Taken> taken = new ArrayList<>();
        long characters = 0;
        int stories = 0;
        try (Stories opened = source.open()) {
            for (Taken next = opened.next(); next != null; next = opened.next()) {
                int length =
                        next instanceof Taken.Read read ? read.story().text().length() : 0;
                if (taken.size() == MOST_STORIES || (stories > 0 && characters + length > MOST_CHARACTERS)) {
                    taken.add(new Taken.Noted(
                            "what you gave", "holds more, which is left out here; onrecord add takes all of it"));
                    break;
                }
                taken.add(next);
                characters += length;
                stories += next instanceof Taken.Read ? 1 : 0;
            }
        } catch (IOException e) {
            taken.add(new Taken.Refused("what you gave", "cannot be read further: " + e.getMessage()));
        }
        set(new Progress(stories, 0, characters, 0, false));
        return taken;
    }

    private void read(List<Taken> taken, Readers readers) {
        for (Taken next : taken) {
            switch (next) {
                case Taken.Read read ->
                    add(read(read, readers), read.story().text().length());
                case Taken.Killed killed ->
                    add(new Reading.Killed(killed.origin(), killed.edition(), killed.reason()), 0);
                case Taken.Refused refused -> add(new Reading.NotRead(refused.origin(), refused.reason()), 0);
                case Taken.Noted noted -> add(new Reading.Noted(noted.origin(), noted.note()), 0);
            }
        }
    }

    private Reading read(Taken.Read taken, Readers readers) {
        long before = progress().read();
        IntConsumer told = read -> {
            Progress now = progress();
            set(new Progress(now.stories(), now.done(), now.characters(), before + read, false));
        };
        try {
            return readers.read(taken, told);
        } catch (Problem e) {
            return new Reading.NotRead(taken.story().origin(), String.valueOf(e.getMessage()));
        }
    }

    private synchronized void add(Reading reading, int characters) {
        readings.add(reading);
        if (characters > 0) {
            int done = progress.done() + 1;
            long read = readings.stream()
                    .filter(Reading.Found.class::isInstance)
                    .mapToLong(one -> ((Reading.Found) one).story().text().length())
                    .sum();
            set(new Progress(progress.stories(), done, progress.characters(), Math.max(read, progress.read()), false));
        }
    }

    private synchronized void set(Progress now) {
        progress = now;
        notifyAll();
    }

    synchronized Progress progress() {
        return progress;
    }

    /// What was read so far, in the order in which it came.
    synchronized List<Reading> readings() {
        return List.copyOf(readings);
    }

    /// Waits until it is further than `seen`, or over, or for a time.
    ///
    /// @param seen what the caller knows, or null to wait for the end
    /// @return how far it is then
    synchronized Progress await(@Nullable Progress seen, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        while (!progress.isOver() && (seen == null || progress.equals(seen)) && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return progress;
    }
}
