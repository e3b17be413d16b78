package org.onrecord.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.RecordLocation;
import org.onrecord.file.PrivateFiles;

/// Removes from the database's files what was deleted from its tables. Thread-safe.
///
/// A database keeps the old pages of a table. H2 only appends here, so they stay until the whole file is
/// written again, for which nobody else may use it; PostgreSQL writes tables again with `vacuum full`. That
/// this is to be done is on the disk from the commit of a redaction until it is done, so a process that is
/// killed in between leaves it to the next one.
public final class Compaction {
    /// The name under which it is noted that something is to be removed.
    private static final String PENDING = "erasure";

    /// How long the users of the database are waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /// The tables from which a redaction deletes.
    private static final List<String> TABLES = List.of("entry", "salt", "piece", "edition", "appearance", "alias");

    private final RecordLocation where;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    Compaction(RecordLocation where, HikariDataSource source, Jdbi jdbi) {
        this.where = where;
        this.source = source;
        this.jdbi = jdbi;
    }

    /// Notes, in the transaction of `handle`, that something is to be removed.
    public void begin(Handle handle) {
        if (!isPending(handle)) {
            handle.createUpdate("insert into memo (name, content) values (:name, '')")
                    .bind("name", PENDING)
                    .execute();
        }
    }

    /// Returns whether something is still to be removed.
    public boolean isPending(Handle handle) {
        return handle.createQuery("select count(*) from memo where name = :name")
                        .bind("name", PENDING)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// Removes what is to be removed. The caller uses no connection meanwhile.
    ///
    /// @return what prevented it, in words for the user, or null if nothing did
    public @Nullable String finish() {
        if (!jdbi.withHandle(this::isPending)) {
            return null;
        }
        try {
            String obstacle = switch (where) {
                case RecordLocation.Folder _ -> compact();
                case RecordLocation.Server _ -> vacuum();
            };
            if (obstacle == null) {
                jdbi.useHandle(handle -> {
                    handle.createUpdate("delete from memo where name = :name")
                            .bind("name", PENDING)
                            .execute();
                    if (where instanceof RecordLocation.Folder) {
                        handle.execute("checkpoint sync");
                    }
                });
            }
            return obstacle;
        } catch (SQLException | JdbiException | UncheckedIOException e) {
            return Database.reason(e);
        }
    }

    private @Nullable String vacuum() {
        jdbi.useHandle(handle -> {
            handle.execute("set lock_timeout = '" + PATIENCE.toSeconds() + "s'");
            try {
                TABLES.forEach(table -> handle.execute("vacuum (full) " + table));
            } finally {
                handle.execute("reset lock_timeout");
            }
        });
        return null;
    }

    /// Waits until the name of a file that H2 wrote again is on the disk. Nothing is committed to it before.
    void sync() {
        if (where instanceof RecordLocation.Folder(Path folder)) {
            try {
                PrivateFiles.sync(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Writes H2's file again. A connection of its own keeps the database open until those of the pool are
    /// closed, so that no other process can take the file in between.
    private @Nullable String compact() throws SQLException {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        pool.suspendPool();
        try (Connection own =
                DriverManager.getConnection(source.getJdbcUrl(), source.getUsername(), source.getPassword())) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            do {
                pool.softEvictConnections();
                if (pool.getTotalConnections() == 0) {
                    try (Statement statement = own.createStatement()) {
                        statement.execute("shutdown compact");
                    }
                    sync();
                    return null;
                }
                Thread.sleep(BETWEEN_LOOKS);
            } while (System.nanoTime() < end);
            return "somebody used the record all the time";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        } finally {
            pool.resumePool();
        }
    }
}
