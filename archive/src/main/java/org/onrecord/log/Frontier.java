package org.onrecord.log;

import java.util.ArrayList;
import java.util.List;

/// The state needed to append to a log: the roots of the complete subtrees into which it divides, from the
/// largest to the smallest, one for every bit set in its size. Not thread-safe.
///
/// Appending works like adding one in binary: the new leaf merges with each subtree of equal size, as a carry
/// passes through set bits, so it costs less than one hash on average and at most one a level. The head is the fold
/// of the roots from the smallest to the largest.
public final class Frontier {
    private long size;
    private final List<Hash> roots;

    private Frontier(long size, List<Hash> roots) {
        this.size = size;
        this.roots = roots;
    }

    /// Returns the frontier of the empty log.
    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /// Returns the frontier of a log of `size` leaves with these `roots`, as [#roots()] gave them.
    ///
    /// @throws IllegalArgumentException if their number does not fit that size
    public static Frontier of(long size, List<Hash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("a log of " + size + " leaves divides into " + Long.bitCount(size)
                    + " subtrees, got " + roots.size());
        }
        return new Frontier(size, new ArrayList<>(roots));
    }

    /// Appends a leaf, and calls `completed` with every subtree of two leaves or more that it completes, from
    /// the smallest to the largest.
    public void append(Hash leaf, Completed completed) {
        Hash hash = leaf;
        int level = 0;
        long index = size;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            hash = Hash.ofNode(roots.removeLast(), hash);
            level++;
            index >>>= 1;
            completed.subtree(level, index, hash);
        }
        roots.add(hash);
        size++;
    }

    /// Appends a leaf.
    public void append(Hash leaf) {
        append(leaf, (_, _, _) -> {});
    }

    /// Returns the number of leaves.
    public long size() {
        return size;
    }

    /// Returns the roots of the complete subtrees, the largest first.
    public List<Hash> roots() {
        return List.copyOf(roots);
    }

    /// Returns the head of the log at this size.
    public TreeHead head() {
        if (roots.isEmpty()) {
            return new TreeHead(0, Hash.ofNothing());
        }
        Hash root = roots.getLast();
        for (int index = roots.size() - 2; index >= 0; index--) {
            root = Hash.ofNode(roots.get(index), root);
        }
        return new TreeHead(size, root);
    }

    /// Receives subtrees as they become complete.
    @FunctionalInterface
    public interface Completed {
        /// Receives the root of the complete subtree over the `1 << level` leaves from `index << level` on.
        void subtree(int level, long index, Hash root);
    }
}
