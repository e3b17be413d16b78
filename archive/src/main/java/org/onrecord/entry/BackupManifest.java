package org.onrecord.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;

/// What a backup says of itself.
///
/// @param record the record's id
/// @param schema the version of its tables
/// @param made when the backup was made
/// @param head the head of the log that is in it
/// @param checkpoint the head, signed, or null if the key was not at hand
/// @param acknowledged the last head that was acknowledged before, or null if that is not known
public record BackupManifest(
        String record,
        int schema,
        Instant made,
        TreeHead head,
        @Nullable SignedNote checkpoint,
        @Nullable TreeHead acknowledged) {
    public BackupManifest {
        if (record.isEmpty() || schema < 1) {
            throw new IllegalArgumentException("a backup has the id of a record and the version of its tables, got \""
                    + record + "\" and " + schema);
        }
    }
}
