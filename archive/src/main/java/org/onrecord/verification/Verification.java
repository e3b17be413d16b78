package org.onrecord.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.log.Frontier;
import org.onrecord.log.Hash;
import org.onrecord.store.Database;
import org.onrecord.store.EventTables;
import org.onrecord.store.LogTables;
import org.onrecord.store.Redactions;
import tools.jackson.core.JacksonException;

/// Reads a whole record and reports what differs from what was added: every payload is checked against its
/// hash, every text against its digest, every statement's words against the text at its spans, the log's tree
/// against its head, and every row of every other table against the payload from which it was made.
///
/// The log is cut into pages that a pool of threads checks ([EntryCheck]); this class takes the results in
/// the order of the log, since the tree grows from left to right, and checks afterwards what concerns the log
/// as a whole. At most twice as many pages as threads are under way, which bounds the memory for pages; the
/// digests and the joins of the whole record are kept.
public final class Verification {
    /// The number of entries on a page.
    private static final int PAGE = 500;
    /// The maximum number of faults reported: a database that is wrong throughout would fill the memory with
    /// them.
    private static final int MOST_FAULTS = 1_000;

    private final Database database;
    private final List<VerificationResult.Fault> faults = new ArrayList<>();
    /// The inner nodes of the tree that the table should contain, by level and place, computed from the
    /// payloads.
    private final Map<String, Hash> nodes = new HashMap<>();
    /// The joins that entries state, and the rows that need one to explain them, of all pages so far.
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> unexplained = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    private final Frontier frontier = Frontier.empty();
    /// The roots that the log had at the sizes of the known heads.
    private final Map<Long, Hash> roots = new HashMap<>();
    /// The position at which the next page should begin; a gap means that entries are missing.
    private long expected;
    private long stories;
    private long statements;
    private List<Event.Redacted> redacted = List.of();

    private Verification(Database database) {
        this.database = database;
    }

    /// Verifies a record.
    ///
    /// @param known heads that the log is known to have had
    /// @param progress is called with the number of entries read so far
    public static VerificationResult of(Database database, List<KnownHead> known, LongConsumer progress) {
        Verification verification = new Verification(database);
        return verification.run(known, progress);
    }

    /// Submits pages to the pool in order and takes their results in the same order.
    private VerificationResult run(List<KnownHead> known, LongConsumer progress) {
        Long size = size();
        Set<Long> sizes = new HashSet<>();
        known.forEach(head -> sizes.add(head.size()));
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("verify-", 1).factory())) {
            Deque<Future<EntryCheck>> pages = new ArrayDeque<>();
            long end = size == null ? 0 : size;
            redacted = redactions(end);
            Redactions redactions = Redactions.NONE.and(redacted);
            long next = 0;
            while (next < end || !pages.isEmpty()) {
                while (next < end && pages.size() < 2 * threads) {
                    long first = next;
                    long last = Math.min(end, first + PAGE);
                    pages.add(pool.submit(() ->
                            database.jdbi().withHandle(handle -> EntryCheck.of(handle, first, last, end, redactions))));
                    next = last;
                }
                take(pages.remove(), sizes);
                progress.accept(frontier.size());
            }
        }
        if (size != null) {
            database.jdbi().useHandle(handle -> checkRest(handle, size));
        }
        for (KnownHead head : known) {
            String fault = head.fault(frontier.size(), roots.get(head.size()));
            if (fault != null) {
                fault(fault, head.where());
            }
        }
        return new VerificationResult(stories, statements, redacted, frontier.head(), faults);
    }

    /// Returns the size that the log's head states, or null if it cannot be read.
    private @Nullable Long size() {
        try {
            Long size = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select size from head where one = 1")
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(null));
            if (size == null) {
                fault("has no row: nobody knows how long the log is", "table head");
                return database.jdbi()
                        .withHandle(handle -> handle.createQuery("select coalesce(max(position) + 1, 0) from entry")
                                .mapTo(Long.class)
                                .one());
            }
            return size;
        } catch (JdbiException e) {
            fault("cannot be read: " + Database.reason(e), "table head");
            return null;
        }
    }

    /// Returns what was redacted. If that cannot be read, what was redacted is reported as not being what was
    /// hashed.
    private List<Event.Redacted> redactions(long size) {
        try {
            return database.jdbi().withHandle(handle -> new EventTables(handle).redactions(size));
        } catch (JdbiException
                | JacksonException
                | IllegalArgumentException
                | NullPointerException
                | NoSuchElementException
                | UnableToUseRecordException e) {
            fault("the redactions cannot be read: " + Database.reason(e), "table edit");
            return List.of();
        }
    }

    /// Adds a fault, unless there are too many already.
    private void fault(String what, String where) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new VerificationResult.Fault(what, where));
        }
    }

    /// Adds the results of a page, and keeps the roots that the log had at these sizes.
    private void take(Future<EntryCheck> page, Set<Long> sizes) {
        EntryCheck check;
        try {
            check = page.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnableToUseRecordException("interrupted while the record was checked", e);
        } catch (ExecutionException e) {
            throw new UnableToUseRecordException("the record could not be read to its end: " + Database.reason(e), e);
        }
        for (long missing = expected; missing < check.begin(); missing++) {
            fault("is missing", "table entry, position " + missing);
        }
        expected = Math.max(expected, check.end());
        for (Hash leaf : check.leaves()) {
            frontier.append(leaf, (level, place, root) -> {
                if (level % LogTables.STORED_LEVELS == 0) {
                    nodes.put(level + " " + place, root);
                }
            });
            if (sizes.contains(frontier.size())) {
                roots.put(frontier.size(), frontier.head().root());
            }
        }
        check.faults().forEach(fault -> fault(fault.what(), fault.where()));
        joins.putAll(check.joins());
        unexplained.putAll(check.unexplained());
        digests.addAll(check.digests());
        stories += check.stories();
        statements += check.statements();
    }

    /// Checks what only the whole log can show. A table that cannot be read is a fault, and not a failure of
    /// the verification.
    private void checkRest(Handle handle, long size) {
        try {
            checkHead(handle, size);
            checkNodes(handle);
            checkJoins();
            checkPieces(handle);
            checkBeyond(handle, size);
            String history = database.faultOfHistory();
            if (history != null) {
                fault(history, "table flyway_schema_history");
            }
        } catch (JdbiException e) {
            fault("cannot be read: " + Database.reason(e), "the tables beside the log");
        }
    }

    /// Compares the stored head, its size and its frontier, with the one computed from the payloads.
    private void checkHead(Handle handle, long size) {
        List<byte[]> rows = handle.createQuery("select frontier from head")
                .map((row, _) -> row.getBytes(1))
                .list();
        if (rows.size() > 1) {
            fault("has " + rows.size() + " rows", "table head");
        }
        if (rows.isEmpty()) {
            return;
        }
        byte[] stored = rows.getFirst();
        if (size != frontier.size()) {
            fault("has size " + size + ", the log has " + frontier.size() + " entries", "table head");
        } else if (!Arrays.equals(stored, Hash.bytes(frontier.roots()))) {
            fault("is not the head of the log as its payloads make it", "table head");
        }
    }

    /// Compares the stored inner nodes with the computed ones; proofs are made from the stored ones.
    private void checkNodes(Handle handle) {
        handle.createQuery("select level, place, hash from node")
                .map((row, _) -> {
                    String where = "table node, level " + row.getInt(1) + ", place " + row.getLong(2);
                    Hash computed = nodes.remove(row.getInt(1) + " " + row.getLong(2));
                    if (computed == null || !Arrays.equals(computed.bytes(), row.getBytes(3))) {
                        fault("hash is not that of the entries below it", where);
                    }
                    return where;
                })
                .forEach(_ -> {});
        nodes.keySet().forEach(node -> fault("is missing", "table node, level and place " + node));
    }

    /// Checks that each join of two clusters has its row, and that each row without a copy of its own has a
    /// join. A chain of joins is compared step by step, as the entries made it.
    private void checkJoins() {
        joins.forEach((number, cluster) -> {
            if (!cluster.equals(unexplained.remove(number))) {
                fault("is not joined to " + cluster + ", as an entry says", "table member, number " + number);
            }
        });
        unexplained.forEach((number, _) -> fault("is joined, which no entry says", "table member, number " + number));
    }

    /// Reports strings in pieces that no story and no payload needs.
    private void checkPieces(Handle handle) {
        handle.createQuery("select distinct digest from piece")
                .mapTo(String.class)
                .forEach(digest -> {
                    if (!digests.contains(digest)) {
                        fault("is of no story or payload", "table piece, digest " + digest);
                    }
                });
    }

    /// Reports entries after the last or before the first, and rows of other tables about such entries.
    private void checkBeyond(Handle handle, long size) {
        handle.createQuery("select position from entry where position >= :size or position < 0"
                        + " order by 1 fetch first 10 rows only")
                .bind("size", size)
                .mapTo(Long.class)
                .forEach(position -> fault(
                        "is not in the log, which has " + size + " entries", "table entry, position " + position));
        for (String table : List.of(
                "story.number",
                "member.number",
                "edition.number",
                "appearance.position",
                "alias.position",
                "edit.position",
                "sighting.position",
                "salt.position")) {
            String name = table.substring(0, table.indexOf('.'));
            handle.createQuery("select " + table + " from " + name + " where " + table + " >= :size or " + table
                            + " < 0" + " order by 1 fetch first 10 rows only")
                    .bind("size", size)
                    .mapTo(Long.class)
                    .forEach(number -> fault("is about an entry that is not there", "table " + name + ", " + number));
        }
    }
}
