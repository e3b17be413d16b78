package org.onrecord.log;

/// What stands for a whole log at one moment: whoever holds it can tell later whether anything before was changed.
///
/// @param size the number of leaves
/// @param root the hash at the top of the tree
public record TreeHead(long size, Hash root) {
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no leaf or more, got " + size);
        }
        if (size == 0 && !root.equals(Hash.ofNothing())) {
            throw new IllegalArgumentException("the root of an empty log is " + Hash.ofNothing() + ", got " + root);
        }
    }
}
