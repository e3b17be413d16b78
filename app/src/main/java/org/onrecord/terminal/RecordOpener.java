package org.onrecord.terminal;

import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;

/// Opens records for commands.
@FunctionalInterface
public interface RecordOpener {
    /// Opens the record at `where`. The caller closes it.
    ///
    /// @throws org.onrecord.entry.UnableToUseRecordException if it cannot be used
    Archive open(RecordLocation where, AccessMode access, ArchiveSettings settings);
}
