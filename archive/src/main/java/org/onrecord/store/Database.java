package org.onrecord.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.h2.store.fs.FilePath;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NoRecordException;
import org.onrecord.entry.RecordInUseException;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.file.PrivateFiles;

/// The open database of a record: H2 in a folder, or a PostgreSQL server. Thread-safe. The caller closes it.
///
/// One set of SQL statements serves both databases: H2 runs in its PostgreSQL mode, and the few differences
/// (isolation levels, syncing to disk, compaction) are in this class. The tables are migrated by Flyway when
/// the record is opened. An older record is brought up to date, a newer one is refused.
public final class Database implements AutoCloseable {
    /// The version of the newest migration.
    static final int SCHEMA = 6;

    /// The name of H2's file in the folder, without its extension.
    /// What Flyway calls the newest version.
    private static final String NEWEST = "latest";
    private static final String MIGRATIONS = "classpath:org/onrecord/archive/migrations";
    /// H2 files up to this size in bytes are not compacted.
    private static final long SMALL = 8 << 20;

    /// Connections in addition to those of readers: for the writer and for verifying the whole record.
    private static final int OTHER_CONNECTIONS = 8;

    /// Kilobytes of pages that H2 caches. Readers read most pages once: caching them only makes work for the
    /// garbage collector, a fifth of the time of verifying.
    private static final int READING_CACHE = 8 << 10;

    /// Kilobytes of pages that H2 caches for a record that is written.
    private static final int WRITING_CACHE = 64 << 10;
    /// The time for which a thread waits for a free connection before it fails.
    private static final long PATIENCE_MILLISECONDS = 10_000;
    /// H2's error for a file that another process has open, as its code and as its SQL state.
    private static final int H2_IN_USE = 90020;
    private static final String H2_IN_USE_STATE = "90020";

    static {
        // H2 caches the values that it reads and hashes each one to look it up, which costs time and gains
        // nothing here: payloads and texts are all different. H2 reads this property when it is loaded; a
        // value that the user set is left alone.
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    /// What Linux, macOS, Windows and PostgreSQL (state 53100) say.
    private static final Pattern FULL = Pattern.compile(
            "(?i)no space left on device|disk quota exceeded|not enough space on the disk|there is no space left on the disk");
    /// States of a lost connection, of a server that shuts down or starts, and of one with too many
    /// connections.
    private static final Pattern DISCONNECTED = Pattern.compile("08...|57P0[1-3]|53300");

    private final RecordLocation where;
    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final Compaction compaction;
    private volatile boolean hasWritten;

    private Database(RecordLocation where, HikariDataSource source) {
        this.where = where;
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.compaction = new Compaction(where, source, jdbi);
    }

    /// Opens the database, creates it if it does not exist and `access` allows that, and migrates an older
    /// one.
    ///
    /// @param readers how many threads read at the same time
    /// @param isMade whether a record is known to be there, whose tables are then never made anew: if they are
    /// gone, the file is damaged, and a new record in it would hide that
    /// @throws UnableToUseRecordException if the record cannot be used; the message says why and what to do
    public static Database open(RecordLocation where, AccessMode access, int readers, boolean isMade) {
        if (where instanceof RecordLocation.Folder(Path path)) {
            DatabaseFile.prepare(path, access, isMade);
        }
        return open(where, access, readers, database -> database.bringUpToDate(access, isMade));
    }

    /// Makes the tables of a record, without a row in them, where there are none. The caller fills them, and brings
    /// them up to date.
    ///
    /// @param version the version of the tables
    /// @throws UnableToUseRecordException if the version is not known, or something is there already
    public static Database create(RecordLocation where, int version) {
        if (version > SCHEMA) {
            throw new UnableToUseRecordException("the record in it is of a newer Onrecord (its tables have version "
                    + version + ", this program knows " + SCHEMA + "); use that one");
        }
        return open(where, AccessMode.WRITE, 1, database -> {
            if (database.hasTables()) {
                throw new UnableToUseRecordException("there are tables in " + where
                        + " already; give an empty database, or a schema of its own with ?currentSchema=NAME");
            }
            database.flyway(Integer.toString(version)).migrate();
        });
    }

    private static Database open(
            RecordLocation where, AccessMode access, int readers, Consumer<Database> prepareTables) {
        HikariConfig config = new HikariConfig();
        switch (where) {
            case RecordLocation.Folder(Path path) -> {
                // With no write delay, a commit is in the file when it returns; sync() also flushes it to the
                // disk. Space in the file is never reused: when it is, a killed process loses commits
                // (docs/decisions/h2-only-appends.md).
                FilePath.register(new FlushedFilePath());
                config.setJdbcUrl("jdbc:h2:" + FlushedFilePath.SCHEME + ":"
                        + path.toAbsolutePath().resolve(DatabaseFile.NAME)
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";REUSE_SPACE=FALSE;AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                        + ";CACHE_SIZE=" + (access == AccessMode.READ ? READING_CACHE : WRITING_CACHE));
                config.setUsername("onrecord");
                config.setPassword("");
            }
            case RecordLocation.Server(String url) -> config.setJdbcUrl(url);
        }
        config.setAllowPoolSuspension(true);
        config.setMaximumPoolSize(readers + OTHER_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setInitializationFailTimeout(1);
        HikariDataSource source;
        try {
            source = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unableToOpen(where, e);
        }
        try {
            Database database = new Database(where, source);
            prepareTables.accept(database);
            if (access == AccessMode.WRITE) {
                database.restrict();
            }
            return database;
        } catch (JdbiException | FlywayException e) {
            source.close();
            throw unableToOpen(where, e);
        } catch (UnableToUseRecordException e) {
            source.close();
            throw e;
        }
    }

    /// Returns the exception for a database that cannot be opened; a record that another process uses gets a
    /// message of its own, since that is the usual cause.
    private static UnableToUseRecordException unableToOpen(RecordLocation where, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == H2_IN_USE || H2_IN_USE_STATE.equals(sql.getSQLState()))) {
                return new RecordInUseException(
                        "the record in " + where + " is in use by another process; a folder serves one at a time,"
                                + " a jdbc:postgresql: URL serves many",
                        e);
            }
        }
        return new UnableToUseRecordException("the record in " + where + " cannot be opened: " + reason(e), e);
    }

    /// Returns whether a failure is that the disk is full, or the user's share of it.
    public static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = cause.getMessage();
            if (words != null && FULL.matcher(words).find()) {
                return true;
            }
        }
        return false;
    }

    /// Returns the message of the innermost cause that has one, without the SQL that H2 appends.
    public static String reason(Throwable e) {
        if (isDiskFull(e)) {
            return "there is no space left on the disk; make room and try again";
        }
        String words = String.valueOf(e.getMessage());
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                words = cause.getMessage();
            }
        }
        int end = words.indexOf("; SQL statement:");
        String first = end < 0 ? words : words.substring(0, end);
        return first.lines().findFirst().orElse(e.toString());
    }

    /// Migrates the tables if they are of an older version. Checks the history without Flyway first, since
    /// Flyway takes a second to start.
    private void bringUpToDate(AccessMode access, boolean isMade) {
        // The order matters: another process can be creating the tables now. Flyway creates its history
        // before our tables, so when tables are there now and a history is not there afterwards, they belong
        // to another program.
        boolean hasTables = hasTables();
        Integer version = version();
        if (version == null || version < SCHEMA) {
            if (version == null && isMade) {
                throw lost("no longer has its tables; the file is damaged");
            }
            if (version == null && hasTables) {
                throw new UnableToUseRecordException("the database " + where + " contains tables of another program;"
                        + " give an empty one, or a schema of its own with ?currentSchema=onrecord");
            }
            if (version == null && access != AccessMode.WRITE && where instanceof RecordLocation.Server) {
                throw new NoRecordException(
                        "there is no record in " + where + "; onrecord add makes one, --record names another");
            }
            if (version != null && !isMade && isHalfMade(version)) {
                jdbi.useHandle(handle -> handle.execute("drop all objects"));
            }
            flyway(NEWEST).migrate();
        } else if (version > SCHEMA) {
            throw new UnableToUseRecordException(
                    "the record in " + where + " was written by a newer Onrecord (its tables" + " have version "
                            + version + ", this program knows " + SCHEMA + "); use that one");
        }
    }

    /// Returns whether the process that made the tables was killed before it was done. H2 commits after each of them,
    /// so some can be there, and most migrations cannot run twice. Nothing is on record yet then.
    private boolean isHalfMade(int version) {
        return where instanceof RecordLocation.Folder
                && (version == 0
                        || jdbi.withHandle(handle -> handle.createQuery("select count(*) from head")
                                        .mapTo(Long.class)
                                        .one())
                                == 0);
    }

    /// Returns the exception for a record that has lost something.
    public UnableToUseRecordException lost(String what) {
        return DatabaseFile.lost(where, what);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .defaultSchema(schema())
                .target(target)
                .load();
    }

    /// Migrates tables that [#create] made in an older version.
    public void upgrade() {
        bringUpToDate(AccessMode.WRITE, false);
    }

    /// Removes tables that [#create] made, with all that is in them.
    public void drop(List<String> tables) {
        jdbi.useTransaction(handle -> {
            tables.forEach(table -> handle.execute("drop table if exists " + table));
            handle.execute("drop table if exists \"flyway_schema_history\"");
        });
    }

    /// Returns what is wrong with the history of the migrations, or null if it is as this program wrote it.
    @Nullable
    public String faultOfHistory() {
        ValidateResult result = flyway(NEWEST).validateWithResult();
        return result.validationSuccessful
                ? null
                : result.getAllErrorMessages().lines().findFirst().orElse("does not match this program's");
    }

    private String schema() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select current_schema").mapTo(String.class).one());
    }

    /// Returns the version of the tables, which a newer program may have changed since the record was opened.
    public int tablesVersion() {
        Integer version = version();
        return version == null ? 0 : version;
    }

    /// Returns the newest version in the history, 0 if the history is still empty, or null if there is none.
    private @Nullable Integer version() {
        return jdbi.withHandle(handle -> {
            if (!hasTable(handle, "flyway_schema_history")) {
                return null;
            }
            List<String> versions = handle.createQuery(
                            "select version from flyway_schema_history where success and version is not null")
                    .mapTo(String.class)
                    .list();
            return versions.stream()
                    .filter(version -> version.matches("[0-9]{1,6}"))
                    .map(Integer::valueOf)
                    .max(Integer::compare)
                    .orElse(0);
        });
    }

    private boolean hasTables() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from information_schema.tables"
                                + " where table_schema = current_schema and table_name <> 'flyway_schema_history'")
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /// Returns whether the current schema has a table, in upper or lower case: the databases differ in what
    /// they make of Flyway's name.
    private static boolean hasTable(Handle handle, String table) {
        return handle.createQuery("select count(*) from information_schema.tables where table_schema = current_schema"
                                + " and lower(table_name) = :table")
                        .bind("table", table.toLowerCase(Locale.ROOT))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /// Returns what removes redacted words from the files.
    public Compaction compaction() {
        return compaction;
    }

    /// Returns the folder of the record, or null if it is on a server.
    public @Nullable Path folder() {
        return where instanceof RecordLocation.Folder(Path path) ? path : null;
    }

    /// Runs `work` on a consistent snapshot: all its queries see the record as it was at the first of them.
    public <T extends @Nullable Object> T snapshot(Function<Handle, T> work) {
        // H2's serializable level does what PostgreSQL's repeatable read does: both read from one snapshot.
        TransactionIsolationLevel level = switch (where) {
            case RecordLocation.Folder _ -> TransactionIsolationLevel.SERIALIZABLE;
            case RecordLocation.Server _ -> TransactionIsolationLevel.REPEATABLE_READ;
        };
        return jdbi.inTransaction(level, work::apply);
    }

    /// Runs `work` likewise, with queries that hand over each row as it is found: for reading whole tables, which are
    /// larger than the memory. `work` reads one query at a time.
    public <T extends @Nullable Object> T stream(Function<Handle, T> work) {
        if (where instanceof RecordLocation.Server) {
            return snapshot(work);
        }
        return snapshot(handle -> {
            handle.execute("set lazy_query_execution true");
            try {
                return work.apply(handle);
            } finally {
                handle.execute("set lazy_query_execution false");
            }
        });
    }

    /// Returns the exception to throw when the record cannot be used.
    public UnableToUseRecordException unable(String what, @Nullable String reason, Exception e) {
        String why = isDiskFull(e) ? reason(e) : reason;
        return new UnableToUseRecordException("the record in " + where + " " + what + ": " + why, e);
    }

    /// Returns whether a failure is that the connection to a server was lost or could not be had, so that
    /// trying again can help: the server restarts, or somebody cut the connection.
    public boolean isDisconnection(Throwable failure) {
        if (where instanceof RecordLocation.Folder) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && DISCONNECTED.matcher(sql.getSQLState()).matches())) {
                return true;
            }
        }
        return false;
    }

    /// Waits until every commit is on the disk. PostgreSQL does that at each commit, H2 only when it is asked
    /// to.
    public void sync(Handle handle) {
        if (where instanceof RecordLocation.Folder) {
            hasWritten = true;
            handle.execute("checkpoint sync");
        }
    }

    /// Rewrites a folder's file if most of its pages are no longer used, since H2 only appends to it here.
    private void compact() {
        if (!hasWritten) {
            return;
        }
        try {
            jdbi.useHandle(handle -> {
                boolean isWasteful = setting(handle, "info.FILE_SIZE") > SMALL
                        && 2 * setting(handle, "info.PAGE_COUNT_LIVE") < setting(handle, "info.PAGE_COUNT");
                if (isWasteful || compaction.isPending(handle)) {
                    handle.execute("shutdown compact");
                }
            });
        } catch (JdbiException _) {
            // The shutdown closed the connection that asked for it; or it failed, and the file keeps its size.
        }
        compaction.sync();
    }

    /// Returns a figure that H2 reports about its file, or 0 if it does not report it.
    private static long setting(Handle handle, String name) {
        return handle.createQuery("select setting_value from information_schema.settings where setting_name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Returns the location, in words for the user.
    @Override
    public String toString() {
        return where.toString();
    }

    @Override
    public void close() {
        compact();
        source.close();
        restrict();
    }

    /// Takes what H2 and Lucene wrote away from everyone but the owner: they create files with the
    /// permissions that the system gives.
    private void restrict() {
        if (where instanceof RecordLocation.Folder(Path folder)) {
            try {
                PrivateFiles.restrict(folder);
            } catch (IOException _) {
                // The files are someone else's, who lets us read them.
            }
        }
    }
}
