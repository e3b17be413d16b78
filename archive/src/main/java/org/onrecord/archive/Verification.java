package org.onrecord.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.Frontier;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;

/// Reads a whole record again and says what is not as it was put there: every payload against its hash,
/// every text against its digest, every statement's words against the text at its spans, the log's tree
/// against its head, and every row of every other table against the payload that it was made from.
final class Verification {
    private static final int PAGE = 500;
    private static final int MOST_FAULTS = 1_000;

    private final Database database;
    private final List<Verified.Fault> faults = new ArrayList<>();
    private final Map<String, Hash> nodes = new HashMap<>();
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> unexplained = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    private final Frontier frontier = Frontier.empty();
    private long expected;
    private long stories;
    private long statements;

    private Verification(Database database) {
        this.database = database;
    }

    /// Checks a record.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param progress told how many entries were read
    static Verified of(Database database, @Nullable TreeHead since, LongConsumer progress) {
        Verification verification = new Verification(database);
        return verification.run(since, progress);
    }

    private Verified run(@Nullable TreeHead since, LongConsumer progress) {
        Long size = size();
        TreeHead then = null;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("verify-", 1).factory())) {
            Deque<Future<PageCheck>> pages = new ArrayDeque<>();
            long end = size == null ? 0 : size;
            long next = 0;
            while (next < end || !pages.isEmpty()) {
                while (next < end && pages.size() < 2 * threads) {
                    long first = next;
                    long last = Math.min(end, first + PAGE);
                    pages.add(
                            pool.submit(() -> database.jdbi().withHandle(handle -> PageCheck.of(handle, first, last))));
                    next = last;
                }
                TreeHead reached = take(pages.remove(), since);
                then = reached == null ? then : reached;
                progress.accept(frontier.size());
            }
        }
        if (size != null) {
            database.jdbi().useHandle(handle -> checkRest(handle, size));
        }
        if (since != null && since.size() > 0 && !since.equals(then)) {
            fault(
                    since.size() > frontier.size()
                            ? "once had " + since.size() + " entries and now has " + frontier.size()
                            : "its first " + since.size() + " entries are not those of the head that is known",
                    "the log");
        }
        return new Verified(stories, statements, frontier.head(), faults);
    }

    /// The size that the log says it has, or null when that cannot be read.
    private @Nullable Long size() {
        try {
            return database.jdbi()
                    .withHandle(handle -> handle.createQuery("select size from head where one = 1")
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(0L));
        } catch (JdbiException e) {
            fault("cannot be read: " + Database.reason(e), "table head");
            return null;
        }
    }

    private void fault(String what, String where) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Verified.Fault(what, where));
        }
    }

    /// Takes over what a page found.
    ///
    /// @return the head that the log had when it was as long as `since`, if that is within this page
    private @Nullable TreeHead take(Future<PageCheck> page, @Nullable TreeHead since) {
        PageCheck check;
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
        TreeHead reached = null;
        for (Hash leaf : check.leaves()) {
            frontier.append(leaf, (level, place, root) -> {
                if (level % LogTables.STORED_LEVELS == 0) {
                    nodes.put(level + " " + place, root);
                }
            });
            if (since != null && frontier.size() == since.size()) {
                reached = frontier.head();
            }
        }
        check.faults().forEach(fault -> fault(fault.what(), fault.where()));
        joins.putAll(check.joins());
        unexplained.putAll(check.unexplained());
        digests.addAll(check.digests());
        stories += check.stories();
        statements += check.statements();
        return reached;
    }

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

    private void checkHead(Handle handle, long size) {
        List<byte[]> rows = handle.createQuery("select frontier from head")
                .map((row, _) -> row.getBytes(1))
                .list();
        if (rows.size() > 1) {
            fault("has " + rows.size() + " rows", "table head");
        }
        byte[] stored = rows.isEmpty() ? new byte[0] : rows.getFirst();
        if (size != frontier.size()) {
            fault("has size " + size + ", the log has " + frontier.size() + " entries", "table head");
        } else if (!Arrays.equals(stored, Hash.bytes(frontier.roots()))) {
            fault("is not the head of the log as its payloads make it", "table head");
        }
    }

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

    private void checkJoins() {
        joins.forEach((number, cluster) -> {
            if (!cluster.equals(unexplained.remove(number))) {
                fault("is not joined to " + cluster + ", as an entry says", "table member, number " + number);
            }
        });
        unexplained.forEach((number, _) -> fault("is joined, which no entry says", "table member, number " + number));
    }

    private void checkPieces(Handle handle) {
        handle.createQuery("select distinct digest from piece")
                .mapTo(String.class)
                .forEach(digest -> {
                    if (!digests.contains(digest)) {
                        fault("is of no story or payload", "table piece, digest " + digest);
                    }
                });
    }

    /// Rows of other tables that are about entries behind the last, or before the first.
    private void checkBeyond(Handle handle, long size) {
        for (String table : List.of(
                "story.number",
                "member.number",
                "edition.number",
                "appearance.position",
                "alias.position",
                "event.position")) {
            String name = table.substring(0, table.indexOf('.'));
            handle.createQuery("select " + table + " from " + name + " where " + table + " >= :size or " + table
                            + " < 0" + " order by 1 fetch first 10 rows only")
                    .bind("size", size)
                    .mapTo(Long.class)
                    .forEach(number -> fault("is about an entry that is not there", "table " + name + ", " + number));
        }
    }
}
