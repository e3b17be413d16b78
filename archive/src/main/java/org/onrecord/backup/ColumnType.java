package org.onrecord.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/// The type of a column, and how its values are written: 0 for null, or 1 and the value. Numbers are big-endian;
/// strings, in UTF-8, and bytes follow their length. Its letter never changes once a backup has it.
enum ColumnType {
    LONG('l', Types.BIGINT),
    INTEGER('i', Types.INTEGER),
    BOOLEAN('b', Types.BOOLEAN),
    STRING('s', Types.VARCHAR),
    BYTES('y', Types.VARBINARY);

    /// No value of a record is longer, so a length beyond it is damage.
    private static final int LONGEST = 1 << 26;

    private final char letter;
    private final int type;

    ColumnType(char letter, int type) {
        this.letter = letter;
        this.type = type;
    }

    /// Returns the type for one of [Types], as H2 or PostgreSQL gives it.
    static ColumnType of(int type, String column) {
        return switch (type) {
            case Types.BIGINT -> LONG;
            case Types.INTEGER -> INTEGER;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.VARCHAR -> STRING;
            case Types.VARBINARY, Types.BINARY -> BYTES;
            default ->
                throw new IllegalArgumentException(
                        "a backup has no form for the type of column " + column + ", " + type);
        };
    }

    /// Returns the type of a letter.
    ///
    /// @throws IllegalArgumentException if there is none
    static ColumnType of(int letter) {
        for (ColumnType type : values()) {
            if (type.letter == letter) {
                return type;
            }
        }
        throw new IllegalArgumentException("'" + letter + "' is not the type of a column");
    }

    char letter() {
        return letter;
    }

    /// Copies a value of a row to a backup.
    void write(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        if (row.getObject(column) == null) {
            out.writeByte(0);
            return;
        }
        out.writeByte(1);
        switch (this) {
            case LONG -> out.writeLong(row.getLong(column));
            case INTEGER -> out.writeInt(row.getInt(column));
            case BOOLEAN -> out.writeBoolean(row.getBoolean(column));
            case STRING -> write(row.getString(column).getBytes(StandardCharsets.UTF_8), out);
            case BYTES -> write(row.getBytes(column), out);
        }
    }

    /// Copies a value of a backup to a row.
    void read(DataInputStream in, PreparedStatement row, int column) throws SQLException, IOException {
        if (!in.readBoolean()) {
            row.setNull(column, type);
            return;
        }
        switch (this) {
            case LONG -> row.setLong(column, in.readLong());
            case INTEGER -> row.setInt(column, in.readInt());
            case BOOLEAN -> row.setBoolean(column, in.readBoolean());
            case STRING -> row.setString(column, string(in));
            case BYTES -> row.setBytes(column, bytes(in));
        }
    }

    static void write(String string, DataOutputStream out) throws IOException {
        write(string.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("a value of " + length + " bytes is longer than any");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a value is cut");
        }
        return bytes;
    }
}
