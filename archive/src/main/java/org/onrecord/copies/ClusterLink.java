package org.onrecord.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cluster to which a newcomer belongs.
///
/// @param cluster the number of the cluster's earliest text; the newcomer's own if it is not like any other
/// @param match the text that it is most like, or null if it begins a cluster
/// @param joined other clusters whose texts belong to `cluster` from now on, since the newcomer shows that
/// they overlap: two cuts of one story that were added before the whole
/// @param keep the prints to keep under the newcomer's number: those that are not common and that its cluster
/// does not have yet
public record ClusterLink(long cluster, @Nullable Match match, List<Long> joined, Fingerprint keep) {
    /// A text of which the newcomer is a copy.
    ///
    /// @param text its number
    /// @param similarity how similar the two are
    public record Match(long text, Similarity similarity) {}

    public ClusterLink {
        joined = List.copyOf(joined);
    }
}
