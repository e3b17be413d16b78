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
import org.onrecord.archive.Draft;
import org.onrecord.archive.Memos;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Reading;
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetching;
import org.onrecord.fetch.Pace;
import org.onrecord.intake.Sources;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;
import org.onrecord.story.Edition;

/// Follows feeds and pages: asks for each now and then, puts what is new on record, and tells of it.
///
/// What was read of each, and since when its server is to be left alone, is kept with the record, so that watching
/// goes on where it stopped, however it did. What is put on record is remembered as read only when it is on the disk:
/// after a crash some of it is read again, and is known then. For one thread.
public final class Watcher {
    /// How many addresses are asked at the same time.
    private static final int MOST_AT_ONCE = 16;

    private final Archive archive;
    private final Memos memos;
    private final Desk desk;
    private final Fetching fetching;
    private final Pace pace;
    private final Duration every;
    private final Audience audience;
    private final ReentrantLock telling = new ReentrantLock();
    private final Map<URI, Instant> due = new HashMap<>();

    /// @param desk reads stories; those that are on record already need not be read again
    /// @param fetching fetches, politely
    /// @param every how often each address is asked
    public Watcher(Archive archive, Desk desk, Fetching fetching, Pace pace, Duration every, Audience audience) {
        this.archive = archive;
        this.memos = archive.memos();
        this.desk = desk;
        this.fetching = fetching;
        this.pace = pace;
        this.every = every;
        this.audience = audience;
    }

    /// The addresses that a record was watching, in the order of their words.
    public static List<URI> followed(Archive archive) {
        return archive.memos().beginning(Followed.PREFIX).values().stream()
                .map(memo -> Followed.ofJson(memo).address())
                .sorted()
                .toList();
    }

    /// Follows an address no more, and forgets what was read of it.
    ///
    /// @return whether it was followed
    public static boolean forget(Archive archive, URI address) {
        boolean was = archive.memos().get(Followed.memo(address)).isPresent();
        archive.memos().remove(Followed.memo(address));
        return was;
    }

    /// Asks for all addresses whose time has come, and returns when what came of it is on record.
    ///
    /// @param addresses what is followed
    /// @param isOnce whether no round follows, so that all is read now, however long that takes; else what is not
    /// read when the next round is due is left to that
    /// @return when the next of them is due
    /// @throws IOException if the audience cannot be told, or the thread is interrupted
    /// @throws org.onrecord.archive.UnableToUseRecordException if the record cannot be used
    public Instant round(List<URI> addresses, boolean isOnce) throws IOException {
        Instant start = pace.now();
        Instant end = isOnce ? Instant.MAX : start.plus(every);
        Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
        List<Future<Followed>> turns = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (URI address : addresses) {
                if (due.getOrDefault(address, Instant.MIN).isAfter(start)) {
                    continue;
                }
                turns.add(threads.submit(() -> {
                    atOnce.acquire();
                    try {
                        return follow(address, end);
                    } finally {
                        atOnce.release();
                    }
                }));
            }
            for (Future<Followed> turn : turns) {
                Followed after = await(turn, threads);
                due.put(after.address(), after.notBefore() == null ? start.plus(every) : after.notBefore());
            }
        }
        return addresses.stream()
                .map(address -> due.getOrDefault(address, start.plus(every)))
                .min(Instant::compareTo)
                .orElse(start.plus(every));
    }

    private static Followed await(Future<Followed> turn, ExecutorService threads) throws IOException {
        try {
            return turn.get();
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

    private Followed follow(URI address, Instant end) throws IOException {
        Followed before =
                memos.get(Followed.memo(address)).map(Followed::ofJson).orElse(Followed.first(address));
        Instant now = pace.now();
        Instant notBefore = before.notBefore();
        if (notBefore != null && notBefore.isAfter(now)) {
            tell(() -> audience.note(address + ": is left alone for " + time(now, notBefore) + " after a failure"));
            return before;
        }
        Followed after;
        try (Fetched fetched = fetching.fetch(address, before.etag(), before.lastModified())) {
            after = fetched.isUnchanged() ? before.unchanged() : read(before, fetched, end);
        } catch (FetchException e) {
            throwIfInterrupted();
            after = failed(before, String.valueOf(e.getMessage()), e.retryAfter());
            if (e.status() == 0 && !e.isPassing()) {
                // Nobody was asked: another command may ask at once.
                return after;
            }
        }
        if (!after.equals(before)) {
            memos.put(Followed.memo(address), after.json());
        }
        return after;
    }

    /// What fails because the program stops is no failure of whoever was asked.
    private static void throwIfInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while watching");
        }
    }

    private Followed failed(Followed before, String reason, @Nullable Duration retryAfter) throws IOException {
        Instant now = pace.now();
        Followed after = before.failed(retryAfter, now, every);
        tell(() -> audience.notRead(
                before.address().toString(), reason + "; left alone for " + time(now, after.notBefore())));
        return after;
    }

    private static String time(Instant now, @Nullable Instant then) {
        long minutes =
                then == null ? 0 : Math.ceilDiv(Duration.between(now, then).toSeconds(), 60);
        return minutes < 120 ? minutes + " min" : Math.ceilDiv(minutes, 60) + " h";
    }

    private Followed read(Followed before, Fetched fetched, Instant end) throws IOException {
        URI address = before.address();
        PartsSeen seen = new PartsSeen(before.parts());
        boolean isOver = false;
        try (Stories stories = Sources.open(address, fetched, fetching, seen)) {
            while (!isOver && pace.now().isBefore(end)) {
                Taken taken = stories.next();
                throwIfInterrupted();
                isOver = taken == null;
                if (taken instanceof Taken.Refused refused && refused.origin().equals(address.toString())) {
                    return failed(before, refused.reason(), null);
                }
                if (taken != null) {
                    keep(desk.read(taken));
                }
            }
        }
        if (isOver && !seen.isLeftOver()) {
            return before.read(fetched.etag(), fetched.lastModified(), seen.afterAll());
        }
        // Without what names this version, so that the rest is asked for next time.
        return before.read(null, null, isOver ? seen.afterAll() : seen.afterSome());
    }

    private void keep(Reading reading) throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    tell(() -> audience.note(found.story().origin() + ": " + warning));
                }
                Draft draft = new Draft(found.story(), edition(found), found.statements());
                telling.lock();
                try {
                    audience.accept(draft, archive.add(List.of(draft)).getFirst());
                } finally {
                    telling.unlock();
                }
            }
            case Reading.Killed killed ->
                tell(() -> audience.accept(killed, archive.kill(killed.edition(), killed.reason())));
            case Reading.NotRead(String origin, String reason) -> tell(() -> audience.notRead(origin, reason));
            case Reading.Noted(String origin, String note) -> tell(() -> audience.note(origin + ": " + note));
        }
    }

    /// What is at one address is one piece, where its publisher says nothing else.
    private static @Nullable Edition edition(Reading.Found found) {
        String origin = found.story().origin();
        return found.edition() == null && origin.length() <= Edition.LONGEST_GUID
                ? Edition.of(origin)
                : found.edition();
    }

    private interface Saying {
        void say() throws IOException;
    }

    private void tell(Saying saying) throws IOException {
        telling.lock();
        try {
            saying.say();
        } finally {
            telling.unlock();
        }
    }
}
