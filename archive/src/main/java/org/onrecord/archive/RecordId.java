package org.onrecord.archive;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.onrecord.store.Database;
import org.onrecord.store.EntryType;
import org.onrecord.store.LogTables;
import org.onrecord.store.Payload;

/// The identity of a record: its first entry has it.
final class RecordId {
    private RecordId() {}

    /// Returns the id in the first entry; writes that entry if there is none.
    ///
    /// @param isMade whether a record is known to be there
    /// @throws UnableToUseRecordException if one is known to be there, and its log is empty
    static String of(Database database, Clock clock, boolean isMade) {
        String record = database.jdbi().inTransaction(handle -> {
            Optional<String> id = handle.createQuery("select subject from entry where position = 0")
                    .mapTo(String.class)
                    .findOne();
            if (id.isPresent()) {
                return id.get();
            }
            LogTables log = LogTables.lock(handle);
            if (log.size() == 0 && isMade) {
                throw database.lost("no longer has its entries; the file is damaged");
            }
            if (log.size() == 0) {
                String made = UUID.randomUUID().toString();
                log.append(EntryType.RECORD, made, Payload.ofRecord(made, clock.instant()));
                log.write();
            }
            return handle.createQuery("select subject from entry where position = 0")
                    .mapTo(String.class)
                    .findOne()
                    .orElse("without its first entry");
        });
        database.jdbi().useHandle(handle -> {
            boolean isAlone = handle.createQuery("select position from entry where position = 1")
                    .mapTo(Long.class)
                    .findOne()
                    .isEmpty();
            if (isAlone) {
                // Its head is kept in a file next, and must not be on the disk before the entry is; the process that
                // wrote the entry may have been killed before this.
                database.sync(handle);
            }
        });
        return record;
    }
}
