package org.onrecord.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.UnreadableBackupException;
import org.onrecord.store.Database;

/// Reads one backup from a stream. Not thread-safe. The caller closes the stream.
///
/// That the whole is as it was written is known only at its end. Damaged data can look like anything before that, so
/// whatever fails, the rest is read first: if the digest at the end does not fit either, damage is the reason.
public final class BackupReader {
    private static final Pattern FIRST_LINE = Pattern.compile(BackupWriter.MAGIC + "([0-9]{1,6})\n");
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,60}");
    private static final int LONGEST_FIRST_LINE = BackupWriter.MAGIC.length() + 8;
    private static final int MOST_COLUMNS = 100;

    /// How many rows go into the database at once.
    private static final int BATCH = 500;

    private final String name;
    private final DigestTrailer.Input whole;
    private final DataInputStream in;
    private final BackupManifest manifest;
    private final @Nullable String key;

    private BackupReader(String name, DigestTrailer.Input whole) throws IOException {
        this.name = name;
        this.whole = whole;
        this.in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(whole, BackupWriter.BUFFER), BackupWriter.BUFFER));
        this.manifest = ManifestJson.parse(ColumnType.string(in));
        String written = ColumnType.string(in);
        this.key = written.isEmpty() ? null : written;
    }

    /// Begins to read a backup.
    ///
    /// @param name the name of the file, for messages
    /// @throws UnreadableBackupException if it is not a backup that this program can read
    /// @throws IOException if `stream` throws it
    public static BackupReader open(InputStream stream, String name) throws IOException {
        String line = firstLine(stream);
        Matcher first = FIRST_LINE.matcher(line);
        if (!first.matches()) {
            throw new UnreadableBackupException(
                    name + " is not a backup that onrecord backup made; give one", false, null);
        }
        int format = Integer.parseInt(first.group(1));
        if (format > BackupWriter.FORMAT) {
            throw new UnreadableBackupException(
                    name + " was made by a newer Onrecord (format " + format + ", this program reads "
                            + BackupWriter.FORMAT + "); use that one",
                    false,
                    null);
        }
        try {
            return new BackupReader(name, new DigestTrailer.Input(stream, line));
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw damaged(name, e);
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = 0;
        while (next != '\n' && line.size() < LONGEST_FIRST_LINE) {
            next = in.read();
            if (next < 0) {
                break;
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /// Returns what the backup says of itself.
    public BackupManifest manifest() {
        return manifest;
    }

    /// Returns the private key in it, or null if there is none.
    public @Nullable String key() {
        return key;
    }

    /// Puts all rows into the tables of a database, which are empty, and reads the backup to its end.
    ///
    /// @param handle is in a transaction
    /// @param commitEvery after how many rows the transaction may be committed, or 0 for never
    /// @param progress receives the number of entries read so far
    /// @throws UnreadableBackupException if the backup is damaged
    /// @throws IOException if the stream throws it
    public void load(Handle handle, int commitEvery, LongConsumer progress) throws IOException {
        try {
            for (int next = in.readUnsignedByte(); next == BackupWriter.TABLE; next = in.readUnsignedByte()) {
                loadTable(handle, commitEvery, progress);
            }
        } catch (SQLException e) {
            requireWhole(e);
            throw new UnableToUseRecordException(name + " cannot be restored: " + Database.reason(e), e);
        } catch (EOFException | ZipException | UTFDataFormatException | IllegalArgumentException e) {
            requireWhole(e);
            throw damaged(name, e);
        }
        requireWhole(null);
    }

    private void requireWhole(@Nullable Exception because) throws IOException {
        if (!whole.isWhole()) {
            throw damaged(name, because);
        }
    }

    private static UnreadableBackupException damaged(String name, @Nullable Exception because) {
        return new UnreadableBackupException(
                name + " is damaged or cut: it is not as it was written; use another copy or backup", true, because);
    }

    private void loadTable(Handle handle, int commitEvery, LongConsumer progress) throws SQLException, IOException {
        String table = known(ColumnType.string(in), BackupTables.names());
        List<String> columns = new ArrayList<>();
        List<ColumnType> types = new ArrayList<>();
        int count = in.readInt();
        for (int column = 0; column < count && column < MOST_COLUMNS; column++) {
            columns.add(ColumnType.string(in));
            types.add(ColumnType.of(in.readUnsignedByte()));
        }
        Connection connection = handle.getConnection();
        try (PreparedStatement rows = connection.prepareStatement(insert(table, columns))) {
            long read = 0;
            while (in.readUnsignedByte() == BackupWriter.ROW) {
                for (int column = 1; column <= types.size(); column++) {
                    types.get(column - 1).read(in, rows, column);
                }
                rows.addBatch();
                read++;
                if (read % BATCH == 0) {
                    rows.executeBatch();
                }
                if (commitEvery > 0 && read % commitEvery == 0) {
                    connection.commit();
                }
                if (table.equals("entry")) {
                    progress.accept(read);
                }
            }
            rows.executeBatch();
            if (in.readLong() != read) {
                throw new IllegalArgumentException("table " + table + " is not complete");
            }
        }
    }

    /// Returns the statement that inserts a row. The names are written into it, so they must be plain.
    private static String insert(String table, List<String> columns) {
        if (columns.isEmpty()
                || !columns.stream().allMatch(column -> NAME.matcher(column).matches())) {
            throw new IllegalArgumentException("the columns of table " + table + " have other names: " + columns);
        }
        return "insert into " + table + " ("
                + columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", ")) + ") values ("
                + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static String known(String table, List<String> tables) {
        if (!tables.contains(table)) {
            throw new IllegalArgumentException("there is no table " + table);
        }
        return table;
    }
}
