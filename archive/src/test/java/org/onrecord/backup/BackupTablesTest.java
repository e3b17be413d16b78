package org.onrecord.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.store.Database;

/// No table of a record is forgotten.
class BackupTablesTest {
    @TempDir
    private Path folder;

    @Test
    void everyTableOfARecordIsInABackup() {
        try (Database database =
                Database.open(new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, 1, false)) {
            List<String> tables = database.jdbi()
                    .withHandle(handle -> handle.createQuery("select table_name from information_schema.tables"
                                    + " where table_schema = current_schema"
                                    + " and table_name <> 'flyway_schema_history'")
                            .mapTo(String.class)
                            .list());
            assertThat(tables).containsExactlyInAnyOrderElementsOf(BackupTables.names());
        }
    }
}
