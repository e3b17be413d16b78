package org.onrecord.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A head of the log with what vouches for it.
///
/// @param head the head
/// @param note the checkpoint with the record's signature and those of witnesses; null if it is not signed
/// @param stamps the time stamps of the checkpoint's text, in the order in which they were obtained
/// @param missing why the record did not sign it, in words for the user; null if it did
public record SignedHead(
        TreeHead head,
        @Nullable SignedNote note,
        List<TimeStamp> stamps,
        @Nullable String missing) {
    public SignedHead {
        stamps = List.copyOf(stamps);
    }
}
