package org.onrecord.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.log.Frontier;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.Salt;
import org.onrecord.log.TreeHead;

/// Appends entries to the log's tables and computes heads and proofs from them. Not thread-safe.
///
/// An object appends within one transaction. It locks the row of the log's head until that transaction ends,
/// so positions have no gaps and grow in the order of commits. Static methods only read.
///
/// The Merkle tree is that of RFC 9162. The head keeps its frontier, the roots of the complete subtrees, so
/// that appending reads nothing else. Of the inner nodes only every eighth level is stored, as C2SP
/// tlog-tiles does with its tiles: a root between two such levels is computed from at most 128 hashes of the
/// stored level below it, and the stored nodes number one in 255 entries instead of one an entry.
public final class LogTables {
    /// Nodes are stored at the levels that are a multiple of this; level 0 is the entries themselves.
    public static final int STORED_LEVELS = 8;

    private final Handle handle;
    private final Frontier frontier;
    private final boolean isNew;
    private final List<Row> rows = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private LogTables(Handle handle, Frontier frontier, boolean isNew) {
        this.handle = handle;
        this.frontier = frontier;
        this.isNew = isNew;
    }

    private record Row(long position, EntryType sort, String subject, Hash hash, Salt salt, String payload) {}

    private record Node(int level, long place, Hash hash) {}

    /// Locks the log for the transaction that `handle` is in, and creates its head if there is none.
    public static LogTables lock(Handle handle) {
        // When two processes create one record at the same time, one inserts the row; the other waits, then
        // finds it.
        int inserted = handle.createUpdate(
                        "insert into head (one, size, frontier) values (1, 0, :none)" + " on conflict do nothing")
                .bind("none", new byte[0])
                .execute();
        LogTables log = handle.createQuery("select size, frontier from head where one = 1 for update")
                .map((row, _) -> new LogTables(
                        handle, Frontier.of(row.getLong("size"), Hash.list(row.getBytes("frontier"))), inserted > 0))
                .one();
        log.requireNothingBeyond();
        return log;
    }

    /// Refuses a log with rows of entries where the next entries belong: the program writes none, and a reader
    /// might take them for entries.
    private void requireNothingBeyond() {
        handle.createQuery("select min(position) from entry where position >= :size")
                .bind("size", frontier.size())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(position -> {
                    throw new UnableToUseRecordException("the record's log has " + frontier.size()
                            + " entries, but its table has a row for an entry at position " + position
                            + ", which this program did not write; run onrecord verify for details");
                });
    }

    /// Returns whether nothing was ever appended.
    boolean isNew() {
        return isNew || frontier.size() == 0;
    }

    /// Returns the position of the next entry.
    public long size() {
        return frontier.size();
    }

    /// Returns the log's head, with what was appended.
    public TreeHead head() {
        return frontier.head();
    }

    /// Appends an entry in memory; [#write()] puts it into the tables.
    public void append(EntryType sort, String subject, String payload) {
        Salt salt = Salt.random();
        Hash hash = Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8), salt);
        rows.add(new Row(frontier.size(), sort, subject, hash, salt, payload));
        frontier.append(hash, (level, place, root) -> {
            if (level % STORED_LEVELS == 0) {
                nodes.add(new Node(level, place, root));
            }
        });
    }

    /// Writes the appended entries, the nodes that they completed and the new head.
    public TreeHead write() {
        PreparedBatch entries = handle.prepareBatch("insert into entry (position, sort, subject, hash, payload)"
                + " values (:position, :sort, :subject, :hash, :payload)");
        PreparedBatch salts = handle.prepareBatch("insert into salt (position, bytes) values (:position, :bytes)");
        for (Row row : rows) {
            salts.bind("position", row.position).bind("bytes", row.salt.bytes()).add();
            entries.bind("position", row.position)
                    .bind("sort", row.sort.word())
                    .bind("subject", row.subject)
                    .bind("hash", row.hash.bytes())
                    .bind("payload", ChunkedStrings.isLong(row.payload) ? "" : row.payload)
                    .add();
            if (ChunkedStrings.isLong(row.payload)) {
                ChunkedStrings.keep(handle, ChunkedStrings.ofPayload(row.hash), row.payload);
            }
        }
        if (!rows.isEmpty()) {
            entries.execute();
            salts.execute();
        }
        PreparedBatch roots =
                handle.prepareBatch("insert into node (level, place, hash) values (:level, :place, :hash)");
        for (Node node : nodes) {
            roots.bind("level", node.level)
                    .bind("place", node.place)
                    .bind("hash", node.hash.bytes())
                    .add();
        }
        if (!nodes.isEmpty()) {
            roots.execute();
        }
        handle.createUpdate("update head set size = :size, frontier = :frontier where one = 1")
                .bind("size", frontier.size())
                .bind("frontier", Hash.bytes(frontier.roots()))
                .execute();
        rows.clear();
        nodes.clear();
        return frontier.head();
    }

    /// Returns the number of entries in the log.
    public static long size(Handle handle) {
        return handle.createQuery("select size from head where one = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Returns the log's current head.
    public static TreeHead head(Handle handle) {
        return handle.createQuery("select size, frontier from head where one = 1")
                .map((row, _) -> Frontier.of(row.getLong("size"), Hash.list(row.getBytes("frontier")))
                        .head())
                .findOne()
                .orElseGet(() -> Frontier.empty().head());
    }

    /// Returns the proof that the log of `size` entries contains the entry at `position`.
    public static Proof.Inclusion inclusion(Handle handle, long position, long size) {
        return Proof.ofInclusion(position, size, (level, index) -> root(handle, level, index));
    }

    /// Returns the proof that the log of `to` entries is an extension of the log of `from` entries.
    public static Proof.Consistency consistency(Handle handle, long from, long to) {
        return Proof.ofConsistency(from, to, (level, index) -> root(handle, level, index));
    }

    /// Returns the head of the log at the time when it had `size` entries.
    public static TreeHead head(Handle handle, long size) {
        List<Hash> roots = new ArrayList<>();
        long start = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 1) {
                roots.add(root(handle, level, start >>> level));
                start += 1L << level;
            }
        }
        return Frontier.of(size, roots).head();
    }

    /// Returns the root of the complete subtree at a level and index, from the nearest stored level below it.
    private static Hash root(Handle handle, int level, long index) {
        int below = level / STORED_LEVELS * STORED_LEVELS;
        int above = level - below;
        long first = index << above;
        long last = first + (1L << above) - 1;
        List<Hash> hashes = below == 0
                ? hashes(
                        handle,
                        "select hash from entry where position between :first and :last order by position",
                        0,
                        first,
                        last)
                : hashes(
                        handle,
                        "select hash from node where level = :level and place between :first and :last order by place",
                        below,
                        first,
                        last);
        if (hashes.size() != 1 << above) {
            throw new UnableToUseRecordException("the record's log is damaged: of the " + (1 << above)
                    + " hashes from level " + below + ", place " + first + " on " + hashes.size()
                    + " are there; run onrecord verify for details");
        }
        return join(hashes);
    }

    /// Returns the root over hashes whose number is a power of two.
    private static Hash join(List<Hash> hashes) {
        List<Hash> row = hashes;
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int pair = 0; pair < row.size(); pair += 2) {
                above.add(Hash.ofNode(row.get(pair), row.get(pair + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    /// Returns the hashes that a query finds from one place to another; fewer than asked for if some are
    /// missing.
    private static List<Hash> hashes(Handle handle, String sql, int level, long first, long last) {
        Query query = handle.createQuery(sql);
        if (level > 0) {
            query.bind("level", level);
        }
        return query.bind("first", first)
                .bind("last", last)
                .map((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }
}
