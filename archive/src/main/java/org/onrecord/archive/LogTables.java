package org.onrecord.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.onrecord.log.Frontier;
import org.onrecord.log.Hash;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;

/// The log in its tables. What is static reads; an object appends within one transaction and holds the
/// log's lock until that ends, so positions have no gaps and grow in the order of commits. For one thread.
final class LogTables {
    /// Of the levels between, roots are computed from what stands below.
    static final int STORED_LEVELS = 8;

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

    private record Row(long position, String sort, String subject, Hash hash, String payload) {}

    private record Node(int level, long place, Hash hash) {}

    /// Takes the log's lock for the transaction that `handle` is in.
    static LogTables lock(Handle handle) {
        // Two processes that make one record at the same time: one inserts, the other waits and then finds the row.
        int inserted = handle.createUpdate(
                        "insert into head (one, size, frontier) values (1, 0, :none)" + " on conflict do nothing")
                .bind("none", new byte[0])
                .execute();
        return handle.createQuery("select size, frontier from head where one = 1 for update")
                .map((row, _) -> new LogTables(
                        handle, Frontier.of(row.getLong("size"), Hash.list(row.getBytes("frontier"))), inserted > 0))
                .one();
    }

    /// Whether nothing was ever appended.
    boolean isNew() {
        return isNew || frontier.size() == 0;
    }

    /// The position of the next entry.
    long size() {
        return frontier.size();
    }

    /// Appends an entry; [#write()] puts it into the tables.
    void append(String sort, String subject, String payload) {
        Hash hash = Hash.ofLeaf(payload.getBytes(StandardCharsets.UTF_8));
        rows.add(new Row(frontier.size(), sort, subject, hash, payload));
        frontier.append(hash, (level, place, root) -> {
            if (level % STORED_LEVELS == 0) {
                nodes.add(new Node(level, place, root));
            }
        });
    }

    /// Writes what was appended.
    TreeHead write() {
        PreparedBatch entries = handle.prepareBatch("insert into entry (position, sort, subject, hash, payload)"
                + " values (:position, :sort, :subject, :hash, :payload)");
        for (Row row : rows) {
            entries.bind("position", row.position)
                    .bind("sort", row.sort)
                    .bind("subject", row.subject)
                    .bind("hash", row.hash.bytes())
                    .bind("payload", Pieces.isLong(row.payload) ? "" : row.payload)
                    .add();
            if (Pieces.isLong(row.payload)) {
                Pieces.keep(handle, Pieces.ofPayload(row.hash), row.payload);
            }
        }
        if (!rows.isEmpty()) {
            entries.execute();
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

    /// How many entries the log has.
    static long size(Handle handle) {
        return handle.createQuery("select size from head where one = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// The head of the log as it stands.
    static TreeHead head(Handle handle) {
        return handle.createQuery("select size, frontier from head where one = 1")
                .map((row, _) -> Frontier.of(row.getLong("size"), Hash.list(row.getBytes("frontier")))
                        .head())
                .findOne()
                .orElseGet(() -> Frontier.empty().head());
    }

    /// The proof that the entry at `position` stands in the log of `size` entries.
    static Proof.Inclusion inclusion(Handle handle, long position, long size) {
        return Proof.ofInclusion(position, size, (level, index) -> root(handle, level, index));
    }

    /// The proof that the log of `to` entries goes on from that of `from`.
    static Proof.Consistency consistency(Handle handle, long from, long to) {
        return Proof.ofConsistency(from, to, (level, index) -> root(handle, level, index));
    }

    /// The head that the log had when it was `size` entries long.
    static TreeHead head(Handle handle, long size) {
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
                    + " are there; onrecord verify tells more");
        }
        return join(hashes);
    }

    /// The root above hashes whose number is a power of two.
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
