package org.onrecord.log;

/// Gives the hashes of a log's complete subtrees, wherever they are stored.
@FunctionalInterface
public interface Subtrees {
    /// Returns the root of the subtree over the `1 << level` leaves from `index << level` on; level 0 is the
    /// leaves themselves.
    Hash at(int level, long index);
}
