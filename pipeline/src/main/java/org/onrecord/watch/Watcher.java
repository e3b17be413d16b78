package org.onrecord.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeyValueStore;
import org.onrecord.entry.NewStory;
import org.onrecord.fetch.AddressFetcher;
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.FetchedContent;
import org.onrecord.fetch.SleepingClock;
import org.onrecord.intake.StoryReader;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Edition;

/// Follows feeds and pages: requests each at intervals, puts what is new on record, and notifies a listener.
///
/// The record remembers what was read of each address, and until when its server is to be left alone, so
/// watching resumes where it stopped, however it stopped. A part is remembered as read only once it is on
/// disk: after a crash some parts are read again, and then recognised as known. Not thread-safe.
public final class Watcher {
    /// How many addresses are requested at the same time.
    private static final int MOST_AT_ONCE = 16;

    private final Archive archive;
    private final KeyValueStore store;
    private final Pipeline pipeline;
    private final AddressFetcher fetching;
    private final SleepingClock clock;
    private final Duration every;
    private final WatchListener listener;
    private final ReentrantLock listenerLock = new ReentrantLock();
    private final Map<URI, Instant> due = new HashMap<>();

    /// @param pipeline reads stories; those already on record need not be read again
    /// @param fetching fetches addresses, politely
    /// @param every how often each address is requested
    public Watcher(
            Archive archive,
            Pipeline pipeline,
            AddressFetcher fetching,
            SleepingClock clock,
            Duration every,
            WatchListener listener) {
        this.archive = archive;
        this.store = archive.keyValues();
        this.pipeline = pipeline;
        this.fetching = fetching;
        this.clock = clock;
        this.every = every;
        this.listener = listener;
    }

    /// Returns the addresses that a record follows, sorted.
    public static List<URI> followed(Archive archive) {
        return archive.keyValues().beginning(FollowedAddress.PREFIX).values().stream()
                .map(state -> FollowedAddress.ofJson(state).address())
                .sorted()
                .toList();
    }

    /// Stops following an address, and forgets what was read of it.
    ///
    /// @return whether it was followed
    public static boolean forget(Archive archive, URI address) {
        boolean was = archive.keyValues().get(FollowedAddress.key(address)).isPresent();
        archive.keyValues().remove(FollowedAddress.key(address));
        return was;
    }

    /// Requests all addresses that are due, and returns once the results are on record.
    ///
    /// @param addresses the addresses to follow
    /// @param isOnce true if no round follows, so that everything is read now, however long that takes;
    /// otherwise whatever is not read when the next round is due is left to it
    /// @return when the next of them is due
    /// @throws IOException if the listener cannot be notified, or the thread is interrupted
    /// @throws org.onrecord.entry.UnableToUseRecordException if the record cannot be used
    public Instant round(List<URI> addresses, boolean isOnce) throws IOException {
        Instant start = clock.now();
        Instant end = isOnce ? Instant.MAX : start.plus(every);
        Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
        List<Future<FollowedAddress>> visits = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (URI address : addresses) {
                if (due.getOrDefault(address, Instant.MIN).isAfter(start)) {
                    continue;
                }
                visits.add(threads.submit(() -> {
                    atOnce.acquire();
                    try {
                        return follow(address, end);
                    } finally {
                        atOnce.release();
                    }
                }));
            }
            for (Future<FollowedAddress> visit : visits) {
                FollowedAddress after = await(visit, threads);
                due.put(after.address(), after.notBefore() == null ? start.plus(every) : after.notBefore());
            }
        }
        return addresses.stream()
                .map(address -> due.getOrDefault(address, start.plus(every)))
                .min(Instant::compareTo)
                .orElse(start.plus(every));
    }

    private static FollowedAddress await(Future<FollowedAddress> visit, ExecutorService threads) throws IOException {
        try {
            return visit.get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while watching");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("watching failed: " + e.getCause(), e);
        }
    }

    private FollowedAddress follow(URI address, Instant end) throws IOException {
        FollowedAddress before = store.get(FollowedAddress.key(address))
                .map(FollowedAddress::ofJson)
                .orElse(FollowedAddress.first(address));
        Instant now = clock.now();
        Instant notBefore = before.notBefore();
        if (notBefore != null && notBefore.isAfter(now)) {
            notifyListener(
                    () -> listener.note(address + ": left alone for " + time(now, notBefore) + " after a failure"));
            return before;
        }
        FollowedAddress after;
        try (FetchedContent fetched = fetching.fetch(address, before.etag(), before.lastModified())) {
            after = fetched.isUnchanged() ? before.unchanged() : read(before, fetched, end);
        } catch (FetchException e) {
            throwIfInterrupted();
            after = failed(before, String.valueOf(e.getMessage()), e.retryAfter());
            if (e.status() == 0 && !e.isPassing()) {
                // No server was reached, so another command may try at once.
                return after;
            }
        }
        if (!after.equals(before)) {
            store.put(FollowedAddress.key(address), after.json());
        }
        return after;
    }

    /// Throws if the program is stopping: a failure caused by that is not the server's.
    private static void throwIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while watching");
        }
    }

    private FollowedAddress failed(FollowedAddress before, String reason, @Nullable Duration retryAfter)
            throws IOException {
        Instant now = clock.now();
        FollowedAddress after = before.failed(retryAfter, now, every);
        notifyListener(() -> listener.notRead(
                before.address().toString(), reason + "; left alone for " + time(now, after.notBefore())));
        return after;
    }

    private static String time(Instant now, @Nullable Instant then) {
        long minutes =
                then == null ? 0 : Math.ceilDiv(Duration.between(now, then).toSeconds(), 60);
        return minutes < 120 ? minutes + " min" : Math.ceilDiv(minutes, 60) + " h";
    }

    private FollowedAddress read(FollowedAddress before, FetchedContent fetched, Instant end) throws IOException {
        URI address = before.address();
        SeenParts seen = new SeenParts(before.parts());
        boolean isOver = false;
        try (Stories stories = StoryReader.open(address, fetched, fetching, seen)) {
            while (!isOver && clock.now().isBefore(end)) {
                ReadResult result = stories.next();
                throwIfInterrupted();
                isOver = result == null;
                if (result instanceof ReadResult.Refused refused
                        && refused.origin().equals(address.toString())) {
                    return failed(before, refused.reason(), null);
                }
                if (result != null) {
                    keep(pipeline.read(result));
                }
            }
        }
        if (isOver && !seen.isLeftOver()) {
            return before.read(fetched.etag(), fetched.lastModified(), seen.afterAll());
        }
        // Without the entity tag and date, so that the rest is requested next time.
        return before.read(null, null, isOver ? seen.afterAll() : seen.afterSome());
    }

    private void keep(Reading reading) throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    notifyListener(() -> listener.note(found.story().origin() + ": " + warning));
                }
                NewStory newStory = new NewStory(found.story(), edition(found), found.statements());
                listenerLock.lock();
                try {
                    listener.accept(newStory, archive.add(List.of(newStory)).getFirst());
                } finally {
                    listenerLock.unlock();
                }
            }
            case Reading.Killed killed ->
                notifyListener(() -> listener.accept(killed, archive.kill(killed.edition(), killed.reason())));
            case Reading.NotRead(String origin, String reason) ->
                notifyListener(() -> listener.notRead(origin, reason));
            case Reading.Noted(String origin, String note) -> notifyListener(() -> listener.note(origin + ": " + note));
        }
    }

    /// Returns the edition of a story. Without one from its publisher, the address identifies the piece.
    private static @Nullable Edition edition(Reading.Found found) {
        String origin = found.story().origin();
        return found.edition() == null && origin.length() <= Edition.LONGEST_GUID
                ? Edition.of(origin)
                : found.edition();
    }

    private interface Notification {
        void send() throws IOException;
    }

    private void notifyListener(Notification notification) throws IOException {
        listenerLock.lock();
        try {
            notification.send();
        } finally {
            listenerLock.unlock();
        }
    }
}
