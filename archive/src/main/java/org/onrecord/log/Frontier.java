package org.onrecord.log;

import java.util.ArrayList;
import java.util.List;

/// All that is needed of a log to append to it: the roots of the complete subtrees that it falls into, from the largest
/// to the smallest, one for every bit set in its size. Changes as leaves are appended; for one thread.
public final class Frontier {
    private long size;
    private final List<Hash> roots;

    private Frontier(long size, List<Hash> roots) {
        this.size = size;
        this.roots = roots;
    }

    /// The frontier of the empty log.
    public static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /// The frontier of a log of `size` leaves with these `roots`, as [#roots()] gave them.
    ///
    /// @throws IllegalArgumentException if they cannot belong to a log of that size
    public static Frontier of(long size, List<Hash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("a log of " + size + " leaves falls into " + Long.bitCount(size)
                    + " subtrees, got " + roots.size());
        }
        return new Frontier(size, new ArrayList<>(roots));
    }

    /// Appends a leaf; every subtree that it completes is told to `completed`.
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

    /// The number of leaves.
    public long size() {
        return size;
    }

    /// The roots of the complete subtrees, the largest first.
    public List<Hash> roots() {
        return List.copyOf(roots);
    }

    /// The head of the log as it stands.
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

    /// Told of subtrees as they become complete.
    @FunctionalInterface
    public interface Completed {
        /// The subtree over the `1 << level` leaves from `index << level` on is complete.
        void subtree(int level, long index, Hash root);
    }
}
