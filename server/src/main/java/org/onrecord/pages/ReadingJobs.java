package org.onrecord.pages;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.request.Problem;
import org.onrecord.request.Readers;

/// What people gave to be read, for as long as they may look at it: half an hour, and no longer than there is room.
/// Safe for use by several threads.
final class ReadingJobs {
    /// What is kept together at most: so many jobs, and so many UTF-16 units of text.
    private static final int MOST = 64;

    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_UNDER_WAY = 16;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int TRY_AGAIN_SECONDS = 10;
    private static final int BYTES = 16;

    private final Readers readers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ReadingJob> jobs = new LinkedHashMap<>();

    ReadingJobs(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /// Begins to read.
    ///
    /// @throws Problem if too much is being read already
    ReadingJob begin(ReadingJob.Source source) {
        ReadingJob job = enter();
        Thread.ofVirtual().name("reading-", 0).start(() -> job.run(source, readers));
        return job;
    }

    private synchronized ReadingJob enter() {
        Instant now = clock.instant();
        jobs.values()
                .removeIf(
                        job -> job.progress().isOver() && job.begun().plus(KEPT).isBefore(now));
        if (jobs.values().stream().filter(job -> !job.progress().isOver()).count() >= MOST_UNDER_WAY) {
            throw Problem.busy("many people have something read just now; try again in a moment", TRY_AGAIN_SECONDS);
        }
        makeRoom();
        ReadingJob job = new ReadingJob(random(), now);
        jobs.put(job.id(), job);
        return job;
    }

    /// Forgets the oldest of those that are over, until there is room for another.
    private void makeRoom() {
        long characters = jobs.values().stream()
                .mapToLong(job -> job.progress().characters())
                .sum();
        for (ReadingJob job : jobs.values().stream().toList()) {
            if (jobs.size() < MOST && characters < MOST_CHARACTERS) {
                return;
            }
            if (job.progress().isOver()) {
                characters -= job.progress().characters();
                jobs.remove(job.id());
            }
        }
    }

    /// The job of this name, if it is kept still.
    synchronized Optional<ReadingJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
