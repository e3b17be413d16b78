package org.onrecord.backup;

import java.util.List;

/// The tables that a backup contains: all of a record's but the history of its migrations, which is written anew when
/// the tables are made. Entries come first, so that progress can be counted in them.
public final class BackupTables {
    /// The name of each table, the columns that its rows are sorted by, and the first version of the tables with it.
    static final List<Table> ALL = List.of(
            new Table("entry", "position", 1),
            new Table("salt", "position", 6),
            new Table("story", "number", 1),
            new Table("head", "one", 1),
            new Table("node", "level, place", 1),
            new Table("piece", "digest, part", 1),
            new Table("edition", "number", 1),
            new Table("member", "number", 1),
            new Table("appearance", "position", 1),
            new Table("alias", "name, position", 1),
            new Table("edit", "position", 3),
            new Table("sighting", "position", 3),
            new Table("memo", "name", 2));

    private BackupTables() {}

    /// A table.
    ///
    /// @param order the columns of its primary key
    /// @param since the first version of the tables that has it
    record Table(String name, String order, int since) {
        String query() {
            return "select * from " + name + " order by " + order;
        }
    }

    /// Returns the tables of a version.
    static List<Table> of(int schema) {
        return ALL.stream().filter(table -> table.since <= schema).toList();
    }

    /// Returns the names of the tables.
    public static List<String> names() {
        return ALL.stream().map(Table::name).toList();
    }
}
