package org.onrecord.archive;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// The database of one record, open. Safe for use by several threads. Whoever opens it closes it.
final class Database implements AutoCloseable {
    /// The newest file among the migrations.
    static final int SCHEMA = 2;

    private static final String FILE = "record";
    private static final String MIGRATIONS = "classpath:org/onrecord/archive/migrations";
    /// A file up to this size is left as it is.
    private static final long SMALL = 8 << 20;

    /// Besides those who read, there are the one who writes and those who check the whole record.
    private static final int CONNECTIONS = ReadingRoom.SEATS + 8;

    /// Kilobytes of pages that H2 keeps. Whoever reads reads most pages once: keeping them only makes work for the
    /// collector, a fifth of the time of verifying.
    private static final int READING_CACHE = 8 << 10;

    private static final int WRITING_CACHE = 64 << 10;
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final int H2_IN_USE = 90020;
    private static final String H2_IN_USE_STATE = "90020";

    static {
        // H2 keeps values that it read, lest it read them again, and hashes each to find it there: payloads and
        // texts are all different. Read when H2 is loaded, and left alone where somebody set it.
        if (System.getProperty("h2.objectCache") == null) {
            System.setProperty("h2.objectCache", "false");
        }
    }

    private final Where where;
    private final HikariDataSource source;
    private final Jdbi jdbi;
    private volatile boolean hasWritten;

    private Database(Where where, HikariDataSource source) {
        this.where = where;
        this.source = source;
        this.jdbi = Jdbi.create(source);
    }

    /// Opens the database, makes it where there is none and `access` allows, and brings an older one up to
    /// date.
    ///
    /// @throws UnableToUseRecordException if it cannot be used, with the reason and what to do
    static Database open(Where where, Access access) {
        HikariConfig config = new HikariConfig();
        switch (where) {
            case Where.Folder(Path path) -> {
                prepare(path, access);
                // Without delay, a commit is in the file when it returns; sync() asks for more. Space is never used
                // again: where it is, a killed process loses commits (docs/decisions/h2-only-appends.md).
                config.setJdbcUrl("jdbc:h2:file:" + path.toAbsolutePath().resolve(FILE)
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";REUSE_SPACE=FALSE;AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                        + ";CACHE_SIZE=" + (access == Access.READ ? READING_CACHE : WRITING_CACHE));
                config.setUsername("onrecord");
                config.setPassword("");
            }
            case Where.Server(String url) -> config.setJdbcUrl(url);
        }
        config.setMaximumPoolSize(CONNECTIONS);
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
            database.bringUpToDate(access);
            return database;
        } catch (JdbiException | FlywayException e) {
            source.close();
            throw unableToOpen(where, e);
        } catch (UnableToUseRecordException e) {
            source.close();
            throw e;
        }
    }

    private static void prepare(Path folder, Access access) {
        Path file = folder.resolve(FILE + ".mv.db");
        try {
            if (!Files.exists(file)) {
                if (Files.exists(folder)) {
                    refuseForeign(folder);
                }
                if (access == Access.READ) {
                    throw new UnableToUseRecordException(
                            "there is no record in " + folder + "; onrecord add makes one, --record names another");
                }
                Files.createDirectories(folder);
            }
            if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                throw new UnableToUseRecordException("the record's folder " + folder + " cannot be written;"
                        + " a record needs to write its index even when it is only read");
            }
        } catch (IOException e) {
            throw new UnableToUseRecordException("the record's folder " + folder + " cannot be made: " + e, e);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnableToUseRecordException(folder + " is a file; a record needs a folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("index"))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!names.isEmpty()) {
                throw new UnableToUseRecordException("the folder " + folder + " holds no record but something else ("
                        + String.join(", ", names) + "); give a new or empty folder");
            }
        }
    }

    private static UnableToUseRecordException unableToOpen(Where where, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == H2_IN_USE || H2_IN_USE_STATE.equals(sql.getSQLState()))) {
                return new UnableToUseRecordException(
                        "the record in " + where + " is in use by another process; a folder serves one at a time,"
                                + " a jdbc:postgresql: URL serves many",
                        e);
            }
        }
        return new UnableToUseRecordException("the record in " + where + " cannot be opened: " + reason(e), e);
    }

    /// What failed, in its own words: those of the innermost cause that has any.
    static String reason(Throwable e) {
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

    /// Looks at the history by hand first: Flyway itself takes a second to start.
    private void bringUpToDate(Access access) {
        // In this order: of tables that are there, ours have their history before them, though another process may be
        // making them now.
        boolean holdsTables = holdsTables();
        Integer version = version();
        if (version == null || version < SCHEMA) {
            if (version == null && holdsTables) {
                throw new UnableToUseRecordException("the database " + where + " holds tables of another program;"
                        + " give an empty one, or a schema of its own with ?currentSchema=onrecord");
            }
            if (version == null && access == Access.READ && where instanceof Where.Server) {
                throw new UnableToUseRecordException(
                        "there is no record in " + where + "; onrecord add makes one, --record names another");
            }
            flyway().migrate();
        } else if (version > SCHEMA) {
            throw new UnableToUseRecordException(
                    "the record in " + where + " was written by a newer Onrecord (its tables" + " have version "
                            + version + ", this program knows " + SCHEMA + "); use that one");
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(source)
                .locations(MIGRATIONS)
                .defaultSchema(schema())
                .load();
    }

    /// Whether the tables' history is as it was written, or what is wrong with it.
    @Nullable
    String faultOfHistory() {
        ValidateResult result = flyway().validateWithResult();
        return result.validationSuccessful
                ? null
                : result.getAllErrorMessages().lines().findFirst().orElse("does not match this program's");
    }

    private String schema() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select current_schema").mapTo(String.class).one());
    }

    /// The newest version in the history, 0 where that is empty still, or null where there is no history.
    private @Nullable Integer version() {
        return jdbi.withHandle(handle -> {
            if (!holds(handle, "flyway_schema_history")) {
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

    private boolean holdsTables() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from information_schema.tables"
                                + " where table_schema = current_schema and table_name <> 'flyway_schema_history'")
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private static boolean holds(Handle handle, String table) {
        return handle.createQuery("select count(*) from information_schema.tables where table_schema = current_schema"
                                + " and lower(table_name) = :table")
                        .bind("table", table.toLowerCase(Locale.ROOT))
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Reads what is on record at one moment: all that `work` asks is answered as of its first question.
    <T extends @Nullable Object> T snapshot(Function<Handle, T> work) {
        // What PostgreSQL does when a read is to be repeatable, H2 does when it is to be serializable.
        TransactionIsolationLevel level = switch (where) {
            case Where.Folder _ -> TransactionIsolationLevel.SERIALIZABLE;
            case Where.Server _ -> TransactionIsolationLevel.REPEATABLE_READ;
        };
        return jdbi.inTransaction(level, work::apply);
    }

    /// What to throw when the record cannot be used.
    UnableToUseRecordException unable(String what, @Nullable String reason, Exception e) {
        return new UnableToUseRecordException("the record in " + where + " " + what + ": " + reason, e);
    }

    /// Waits until all that was committed is on the disk. PostgreSQL does so at each commit.
    void sync(Handle handle) {
        if (where instanceof Where.Folder) {
            hasWritten = true;
            handle.execute("checkpoint sync");
        }
    }

    /// Where most pages of a folder's file are used no more, it is written anew.
    private void compact() {
        if (!hasWritten) {
            return;
        }
        try {
            jdbi.useHandle(handle -> {
                if (setting(handle, "info.FILE_SIZE") > SMALL
                        && 2 * setting(handle, "info.PAGE_COUNT_LIVE") < setting(handle, "info.PAGE_COUNT")) {
                    handle.execute("shutdown compact");
                }
            });
        } catch (JdbiException _) {
            // Shut down with the connection that asked for it; or not at all, and the file stays as large as it was.
        }
    }

    private static long setting(Handle handle, String name) {
        return handle.createQuery("select setting_value from information_schema.settings where setting_name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Where it is, in words for the user.
    @Override
    public String toString() {
        return where.toString();
    }

    @Override
    public void close() {
        compact();
        source.close();
    }
}
