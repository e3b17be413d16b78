package org.onrecord.log;

/// Identifies a whole log at one moment. Whoever keeps it can detect later whether anything before was
/// changed.
///
/// @param size the number of leaves
/// @param root the hash at the top of the tree
public record TreeHead(long size, Hash root) {
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a log has 0 or more leaves, got " + size);
        }
        if (size == 0 && !root.equals(Hash.ofNothing())) {
            throw new IllegalArgumentException("the root of an empty log is " + Hash.ofNothing() + ", got " + root);
        }
    }
}
