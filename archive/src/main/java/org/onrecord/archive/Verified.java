package org.onrecord.archive;

import java.util.List;
import org.onrecord.log.TreeHead;

/// What came of checking a whole record again.
///
/// @param stories how many stories were read
/// @param statements how many statements were read
/// @param head the log's head, computed anew from what was read
/// @param faults everything that is not as it was put on record; the first of them where there are very
/// many
public record Verified(long stories, long statements, TreeHead head, List<Fault> faults) {
    /// Something that is not as it was put on record.
    ///
    /// @param what what is wrong, in words
    /// @param where the table and row
    public record Fault(String what, String where) {}

    public Verified {
        faults = List.copyOf(faults);
    }

    /// Whether all is as it was put on record.
    public boolean ok() {
        return faults.isEmpty();
    }
}
