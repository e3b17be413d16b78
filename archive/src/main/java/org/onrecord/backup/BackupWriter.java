package org.onrecord.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.store.Database;

/// Writes one backup to a stream. Not thread-safe. The caller closes the stream.
public final class BackupWriter {
    /// The first line is this and the version of the format.
    static final String MAGIC = "onrecord backup ";

    /// The version of the format. It changes when older programs would read the file wrongly; new tables and columns
    /// do not count, since the tables' own version says which there are.
    static final int FORMAT = 1;

    static final int TABLE = 1;
    static final int ROW = 1;
    static final int END = 0;
    static final int BUFFER = 1 << 16;

    /// How many rows a database server sends at once. A piece of a text has up to half a megabyte.
    private static final int FETCH = 64;

    private final DigestTrailer.Output whole;
    private final GZIPOutputStream compressed;
    private final DataOutputStream out;

    private BackupWriter(OutputStream stream) throws IOException {
        this.whole = new DigestTrailer.Output(stream);
        whole.write((MAGIC + FORMAT + "\n").getBytes(StandardCharsets.US_ASCII));
        this.compressed = new GZIPOutputStream(whole, BUFFER);
        this.out = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER));
    }

    /// Writes a backup.
    ///
    /// @param handle is in a transaction that shows the record at one moment, as [Database#stream] runs it
    /// @param key the private key, or null to leave it out
    /// @param progress receives the number of entries written so far
    /// @throws IOException if `stream` throws it
    public static void write(
            OutputStream stream, BackupManifest manifest, @Nullable String key, Handle handle, LongConsumer progress)
            throws IOException {
        BackupWriter writer = new BackupWriter(stream);
        ColumnType.write(ManifestJson.of(manifest), writer.out);
        ColumnType.write(key == null ? "" : key, writer.out);
        for (BackupTables.Table table : BackupTables.of(manifest.schema())) {
            try {
                writer.write(table, handle, table.name().equals("entry") ? progress : _ -> {});
            } catch (SQLException e) {
                throw new UnableToUseRecordException(
                        "the table " + table.name() + " of the record cannot be read: " + Database.reason(e), e);
            }
        }
        writer.finish();
    }

    private void write(BackupTables.Table table, Handle handle, LongConsumer progress)
            throws SQLException, IOException {
        try (PreparedStatement query = handle.getConnection().prepareStatement(table.query())) {
            query.setFetchSize(FETCH);
            try (ResultSet rows = query.executeQuery()) {
                out.writeByte(TABLE);
                ColumnType.write(table.name(), out);
                List<ColumnType> types = columns(rows.getMetaData());
                long count = 0;
                while (rows.next()) {
                    out.writeByte(ROW);
                    for (int column = 1; column <= types.size(); column++) {
                        types.get(column - 1).write(rows, column, out);
                    }
                    count++;
                    progress.accept(count);
                }
                out.writeByte(END);
                out.writeLong(count);
            }
        }
    }

    private List<ColumnType> columns(ResultSetMetaData columns) throws SQLException, IOException {
        List<ColumnType> types = new ArrayList<>();
        out.writeInt(columns.getColumnCount());
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            ColumnType type = ColumnType.of(columns.getColumnType(column), columns.getColumnName(column));
            ColumnType.write(columns.getColumnName(column), out);
            out.writeByte(type.letter());
            types.add(type);
        }
        return types;
    }

    private void finish() throws IOException {
        out.writeByte(END);
        out.flush();
        compressed.finish();
        whole.finish();
    }
}
