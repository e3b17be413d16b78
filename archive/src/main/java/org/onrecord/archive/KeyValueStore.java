package org.onrecord.archive;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Values that programs keep beside a record, by name: how far they came, what they follow. They are not part
/// of the log: not proven, not exported, and changed in place. When [#put] returns, the value is on the disk.
///
/// Safe for use by several threads. If two programs put a value under one name at the same moment, one may
/// fail.
public final class KeyValueStore {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_VALUE = 1_000_000;

    private final ReadExecutor executor;
    private final RecordWriter writer;

    KeyValueStore(ReadExecutor executor, RecordWriter writer) {
        this.executor = executor;
        this.writer = writer;
    }

    /// Returns the value under a name, if there is one.
    public Optional<String> get(String name) {
        return executor.read(handle -> handle.createQuery("select content from memo where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /// Returns the values under all names that begin with `prefix`, by name.
    public Map<String, String> beginning(String prefix) {
        return executor.read(handle -> {
            Map<String, String> found = new TreeMap<>();
            handle.createQuery("select name, content from memo where left(name, :length) = :prefix")
                    .bind("length", prefix.length())
                    .bind("prefix", prefix)
                    .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
            return found;
        });
    }

    /// Keeps a value under a name, in place of the previous value.
    ///
    /// @param name at most 500 characters
    /// @param value at most 1,000,000 characters
    /// @throws UnableToUseRecordException if the record cannot be written
    public void put(String name, String value) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("a memo has a name of 1 to " + LONGEST_NAME + " characters and a value"
                    + " of at most " + LONGEST_VALUE + ", got " + name.length() + " and " + value.length());
        }
        writer.aside(handle -> {
            if (change(handle, "update memo set content = :value where name = :name", name, value) == 0) {
                change(handle, "insert into memo (name, content) values (:name, :value)", name, value);
            }
        });
    }

    private static int change(Handle handle, String sql, String name, String value) {
        return handle.createUpdate(sql).bind("name", name).bind("value", value).execute();
    }

    /// Removes the value under a name.
    ///
    /// @throws UnableToUseRecordException if the record cannot be written
    public void remove(String name) {
        writer.aside(handle -> handle.createUpdate("delete from memo where name = :name")
                .bind("name", name)
                .execute());
    }
}
