package org.onrecord.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proof about a log: a few hashes from which anyone can compute a root and compare it with one they trust.
///
/// Making a proof walks down the tree from the root, splitting `n` leaves at the largest power of two below
/// `n`, and collects the roots of the halves beside the way. Checking walks up without knowing the tree: the
/// bits of the position say at each level whether the sibling is on the left or the right, and a last node
/// without a sibling rises unchanged. Both take a number of hashes that is logarithmic in the log's size.
public sealed interface Proof {
    /// Returns the hashes, in the order of RFC 9162.
    List<Hash> path();

    /// Proves that a leaf is at `position` of a log of `size` leaves (RFC 9162, section 2.1.3).
    ///
    /// @param position the leaf's position, from 0
    /// @param size the number of leaves in the log
    /// @param path the hashes beside the way from the leaf to the root
    record Inclusion(long position, long size, List<Hash> path) implements Proof {
        public Inclusion {
            path = List.copyOf(path);
            if (position < 0 || position >= size) {
                throw new IllegalArgumentException(
                        "a position in a log of " + size + " leaves must be in 0.." + (size - 1) + ", got " + position);
            }
        }

        /// Returns whether the proof leads from `leaf` to the root of `head`.
        public boolean holds(Hash leaf, TreeHead head) {
            return head.size() == size && head.root().equals(root(leaf));
        }

        /// Returns the root to which the proof leads from `leaf`, or null if it has too many or too few
        /// hashes. `at` and `last` are the leaf's and the last position at the current level.
        private @Nullable Hash root(Hash leaf) {
            Hash hash = leaf;
            long at = position;
            long last = size - 1;
            for (Hash beside : path) {
                if (last == 0) {
                    return null;
                }
                if ((at & 1) == 1 || at == last) {
                    hash = Hash.ofNode(beside, hash);
                    while ((at & 1) == 0 && at != 0) {
                        at >>>= 1;
                        last >>>= 1;
                    }
                } else {
                    hash = Hash.ofNode(hash, beside);
                }
                at >>>= 1;
                last >>>= 1;
            }
            return last == 0 ? hash : null;
        }
    }

    /// Proves that a log of `to` leaves begins with the `from` leaves that it once had (RFC 9162, section
    /// 2.1.4).
    ///
    /// @param from the number of leaves that the log had
    /// @param to the number of leaves that it has
    /// @param path the hashes from which both roots can be computed
    record Consistency(long from, long to, List<Hash> path) implements Proof {
        public Consistency {
            path = List.copyOf(path);
            if (from < 0 || from > to) {
                throw new IllegalArgumentException("a log only grows, got " + from + " leaves and then " + to);
            }
        }

        /// Returns whether the proof leads to the roots of both heads.
        public boolean holds(TreeHead before, TreeHead after) {
            if (before.size() != from || after.size() != to) {
                return false;
            }
            if (from == to || from == 0) {
                return path.isEmpty() && (from == 0 || before.root().equals(after.root()));
            }
            List<Hash> hashes = new ArrayList<>(path);
            if (Long.bitCount(from) == 1) {
                hashes.addFirst(before.root());
            }
            return !hashes.isEmpty() && leads(hashes, before.root(), after.root());
        }

        /// Computes both roots in one walk up: the older root from the hashes on the left, the newer from
        /// all. The walk begins at the largest subtree that ends where the older log did.
        private boolean leads(List<Hash> hashes, Hash before, Hash after) {
            long at = from - 1;
            long last = to - 1;
            while ((at & 1) == 1) {
                at >>>= 1;
                last >>>= 1;
            }
            Hash older = hashes.getFirst();
            Hash newer = older;
            for (Hash hash : hashes.subList(1, hashes.size())) {
                if (last == 0) {
                    return false;
                }
                if ((at & 1) == 1 || at == last) {
                    older = Hash.ofNode(hash, older);
                    newer = Hash.ofNode(hash, newer);
                    while ((at & 1) == 0 && at != 0) {
                        at >>>= 1;
                        last >>>= 1;
                    }
                } else {
                    newer = Hash.ofNode(newer, hash);
                }
                at >>>= 1;
                last >>>= 1;
            }
            return last == 0 && older.equals(before) && newer.equals(after);
        }
    }

    /// Returns the proof that a leaf is at `position` of the first `size` leaves of a log.
    static Inclusion ofInclusion(long position, long size, Subtrees subtrees) {
        List<Hash> path = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + largestPowerBelow(end - start);
            if (position < middle) {
                path.addFirst(root(middle, end, subtrees));
                end = middle;
            } else {
                path.addFirst(root(start, middle, subtrees));
                start = middle;
            }
        }
        return new Inclusion(position, size, path);
    }

    /// Returns the proof that the first `to` leaves of a log begin with the first `from`.
    static Consistency ofConsistency(long from, long to, Subtrees subtrees) {
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < to) {
            long start = 0;
            long end = to;
            boolean wholeOfBefore = true;
            while (from != end) {
                long middle = start + largestPowerBelow(end - start);
                if (from <= middle) {
                    path.addFirst(root(middle, end, subtrees));
                    end = middle;
                } else {
                    path.addFirst(root(start, middle, subtrees));
                    start = middle;
                    wholeOfBefore = false;
                }
            }
            if (!wholeOfBefore) {
                path.addFirst(root(start, end, subtrees));
            }
        }
        return new Consistency(from, to, path);
    }

    /// Returns the root over the leaves from `start` to before `end`, where `start` is a multiple of a power
    /// of two that is at least as large as their number.
    private static Hash root(long start, long end, Subtrees subtrees) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.at(level, start >>> level);
        }
        long middle = start + largestPowerBelow(count);
        return Hash.ofNode(root(start, middle, subtrees), root(middle, end, subtrees));
    }

    /// Returns the largest power of two below `count`, which must be at least 2.
    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
