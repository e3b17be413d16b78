package org.onrecord.log;

/// The hashes of a log's complete subtrees, from wherever they are kept.
@FunctionalInterface
public interface Subtrees {
    /// The root of the subtree over the `1 << level` leaves from `index << level` on; level 0 is the leaves themselves.
    Hash at(int level, long index);
}
