package org.onrecord.pages;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.pipeline.Reading;
import org.onrecord.request.Problem;
import org.onrecord.request.StoryFinders;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;

/// A job that reads what somebody submitted, on a thread of its own, while others ask for its progress.
/// Thread-safe.
final class ReadingJob {
    /// Stories beyond this number are left out: this is for having a look, while `onrecord add` reads whole
    /// archives.
    static final int MOST_STORIES = 100;

    static final int MOST_CHARACTERS = 4_000_000;

    private final String id;
    private final Instant started;
    private final List<Reading> readings = new ArrayList<>();
    private Progress progress = new Progress(0, 0, 0, 0, false);

    ReadingJob(String id, Instant started) {
        this.id = id;
        this.started = started;
    }

    /// The progress of a job.
    ///
    /// @param stories the number of stories, or 0 while the input is still being opened
    /// @param done how many of them were read
    /// @param characters how many UTF-16 units they have together
    /// @param read how many of these were read
    /// @param isOver true if the job is finished
    record Progress(int stories, int done, long characters, long read, boolean isOver) {
        /// Returns the share that was read, from 0 to 1.
        double share() {
            return characters == 0 ? 0 : (double) read / characters;
        }

        /// Returns the progress in words.
        String words() {
            if (isOver) {
                return "Read.";
            }
            if (stories == 0) {
                return "Opening it …";
            }
            String percent = Math.round(share() * 100) + " %";
            return stories == 1
                    ? "Reading: " + percent
                    : "Reading story " + Math.min(stories, done + 1) + " of " + stories + ": " + percent;
        }
    }

    /// Returns the name in the job's paths, which cannot be guessed.
    String id() {
        return id;
    }

    /// Returns when the job was started.
    Instant started() {
        return started;
    }

    /// Opens the source and reads all of it, on the calling thread.
    void run(Source source, StoryFinders readers) {
        try {
            read(results(source), readers);
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

    /// The source of a job's stories.
    @FunctionalInterface
    interface Source {
        /// Opens it.
        Stories open();
    }

    private List<ReadResult> results(Source source) {
        List<ReadResult> results = new ArrayList<>();
        long characters = 0;
        int stories = 0;
        try (Stories opened = source.open()) {
            for (ReadResult next = opened.next(); next != null; next = opened.next()) {
                int length = next instanceof ReadResult.Read read
                        ? read.story().text().length()
                        : 0;
                if (results.size() == MOST_STORIES || (stories > 0 && characters + length > MOST_CHARACTERS)) {
                    results.add(new ReadResult.Noted(
                            "what you gave",
                            "contains more stories, which are left out here; onrecord add takes all of them"));
                    break;
                }
                results.add(next);
                characters += length;
                stories += next instanceof ReadResult.Read ? 1 : 0;
            }
        } catch (IOException e) {
            results.add(new ReadResult.Refused("what you gave", "cannot be read further: " + e.getMessage()));
        }
        set(new Progress(stories, 0, characters, 0, false));
        return results;
    }

    private void read(List<ReadResult> results, StoryFinders readers) {
        for (ReadResult next : results) {
            switch (next) {
                case ReadResult.Read read ->
                    add(read(read, readers), read.story().text().length());
                case ReadResult.Killed killed ->
                    add(new Reading.Killed(killed.origin(), killed.edition(), killed.reason()), 0);
                case ReadResult.Refused refused -> add(new Reading.NotRead(refused.origin(), refused.reason()), 0);
                case ReadResult.Noted noted -> add(new Reading.Noted(noted.origin(), noted.note()), 0);
            }
        }
    }

    private Reading read(ReadResult.Read results, StoryFinders readers) {
        long before = progress().read();
        IntConsumer listener = read -> {
            Progress now = progress();
            set(new Progress(now.stories(), now.done(), now.characters(), before + read, false));
        };
        try {
            return readers.read(results, listener);
        } catch (Problem e) {
            return new Reading.NotRead(results.story().origin(), String.valueOf(e.getMessage()));
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

    /// Returns the readings so far, in the order of the input.
    synchronized List<Reading> readings() {
        return List.copyOf(readings);
    }

    /// Waits until the job has advanced beyond `seen`, is finished, or the time is up.
    ///
    /// @param seen the progress that the caller knows, or null to wait for the end
    /// @return the progress then
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
