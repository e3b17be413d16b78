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
import org.onrecord.request.StoryFinders;

/// Keeps reading jobs for as long as people may look at them: half an hour, or less if there is no room.
/// Thread-safe.
final class ReadingJobs {
    /// The most jobs, and the most UTF-16 units of text in all jobs, that are kept.
    private static final int MOST = 64;

    private static final long MOST_CHARACTERS = 16_000_000;
    private static final int MOST_UNDER_WAY = 16;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int TRY_AGAIN_SECONDS = 10;
    private static final int BYTES = 16;

    private final StoryFinders readers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ReadingJob> jobs = new LinkedHashMap<>();

    ReadingJobs(StoryFinders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /// Starts a job.
    ///
    /// @throws Problem if too many jobs are running
    ReadingJob begin(ReadingJob.Source source) {
        ReadingJob job = create();
        Thread.ofVirtual().name("reading-", 0).start(() -> job.run(source, readers));
        return job;
    }

    private synchronized ReadingJob create() {
        Instant now = clock.instant();
        jobs.values()
                .removeIf(job ->
                        job.progress().isOver() && job.started().plus(KEPT).isBefore(now));
        if (jobs.values().stream().filter(job -> !job.progress().isOver()).count() >= MOST_UNDER_WAY) {
            throw Problem.busy("too many stories are being read right now; try again in a moment", TRY_AGAIN_SECONDS);
        }
        makeRoom();
        ReadingJob job = new ReadingJob(random(), now);
        jobs.put(job.id(), job);
        return job;
    }

    /// Forgets the oldest finished jobs until there is room for another one.
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

    /// Returns the job of this name, if it is still kept.
    synchronized Optional<ReadingJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
