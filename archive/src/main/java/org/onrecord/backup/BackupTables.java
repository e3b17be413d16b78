package org.onrecord.backup;

import java.util.List;

/// The tables that a backup contains: all of a record's but the history of its migrations, which is written anew when
/// the tables are made. Entries come first, so that progress can be counted in them.
public final class BackupTables {
    /// The name of each table, and the columns that its rows are sorted by.
    static final List<Table> ALL = List.of(
            new Table("entry", "position"),
            new Table("salt", "position"),
            new Table("story", "number"),
            new Table("head", "one"),
            new Table("node", "level, place"),
            new Table("piece", "digest, part"),
            new Table("edition", "number"),
            new Table("member", "number"),
            new Table("appearance", "position"),
            new Table("alias", "name, position"),
            new Table("edit", "position"),
            new Table("sighting", "position"),
            new Table("memo", "name"));

    private BackupTables() {}

    /// A table.
    ///
    /// @param order the columns of its primary key
    record Table(String name, String order) {
        String query() {
            return "select * from " + name + " order by " + order;
        }
    }

    /// Returns the names of the tables.
    public static List<String> names() {
        return ALL.stream().map(Table::name).toList();
    }
}
