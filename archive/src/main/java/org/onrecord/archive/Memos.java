package org.onrecord.archive;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What programs keep beside a record, by name: how far they came, what they follow. It is no part of the log: not
/// proven, not exported, and changed in place. What was put is on the disk when that returns.
///
/// Safe for use by several threads. Of two programs that put under one name at the same moment one may fail.
public final class Memos {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_VALUE = 1_000_000;

    private final ReadingRoom room;
    private final Writing writing;

    Memos(ReadingRoom room, Writing writing) {
        this.room = room;
        this.writing = writing;
    }

    /// What is kept under a name.
    public Optional<String> get(String name) {
        return room.read(handle -> handle.createQuery("select content from memo where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /// What is kept under all names that begin so, by name.
    public Map<String, String> beginning(String prefix) {
        return room.read(handle -> {
            Map<String, String> found = new TreeMap<>();
            handle.createQuery("select name, content from memo where left(name, :length) = :prefix")
                    .bind("length", prefix.length())
                    .bind("prefix", prefix)
                    .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
            return found;
        });
    }

    /// Keeps a value under a name, in place of what was kept there.
    ///
    /// @param name at most 500 characters
    /// @param value at most 1,000,000 characters
    /// @throws UnableToUseRecordException if the record cannot be written
    public void put(String name, String value) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || value.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException("a memo has a name of 1 to " + LONGEST_NAME + " characters and a value"
                    + " of at most " + LONGEST_VALUE + ", got " + name.length() + " and " + value.length());
        }
        writing.aside(handle -> {
            if (change(handle, "update memo set content = :value where name = :name", name, value) == 0) {
                change(handle, "insert into memo (name, content) values (:name, :value)", name, value);
            }
        });
    }

    private static int change(Handle handle, String sql, String name, String value) {
        return handle.createUpdate(sql).bind("name", name).bind("value", value).execute();
    }

    /// Keeps nothing under a name any more.
    ///
    /// @throws UnableToUseRecordException if the record cannot be written
    public void remove(String name) {
        writing.aside(handle -> handle.createUpdate("delete from memo where name = :name")
                .bind("name", name)
                .execute());
    }
}
