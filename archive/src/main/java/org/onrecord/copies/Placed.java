package org.onrecord.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a newcomer belongs.
///
/// @param cluster the number of the cluster's earliest text; the newcomer's own when it is like no other
/// @param match the text that it is most like, or null when it begins a cluster
/// @param joined other clusters whose texts belong to `cluster` from now on, since the newcomer shows that
/// they overlap: two cuts of one story that were added before the whole
/// @param keep the prints to keep under the newcomer's number: those that its cluster does not hold yet and
/// that are not common
public record Placed(long cluster, @Nullable Match match, List<Long> joined, Fingerprint keep) {
    /// A text that the newcomer is a copy of.
    ///
    /// @param text its number
    /// @param likeness how alike the two are
    public record Match(long text, Likeness likeness) {}

    public Placed {
        joined = List.copyOf(joined);
    }
}
