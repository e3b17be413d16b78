package org.onrecord.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proof about a log: some hashes, with which anyone can compute a root and compare it with one they trust.
public sealed interface Proof {
    /// The hashes, in the order in which RFC 9162 gives them.
    List<Hash> path();

    /// That a leaf stands at `position` of a log of `size` leaves (RFC 9162, section 2.1.3).
    ///
    /// @param position the leaf's position, from 0
    /// @param size the number of leaves in the log
    /// @param path the hashes beside the way from the leaf to the root
    record Inclusion(long position, long size, List<Hash> path) implements Proof {
        public Inclusion {
            path = List.copyOf(path);
            if (position < 0 || position >= size) {
                throw new IllegalArgumentException(
                        "a position in a log of " + size + " leaves is in 0.." + (size - 1) + ", got " + position);
            }
        }

        /// Whether the proof leads from `leaf` to the root of `head`.
        public boolean holds(Hash leaf, TreeHead head) {
            return head.size() == size && head.root().equals(root(leaf));
        }

        /// The root to which the proof leads from `leaf`, or null when it has too many or too few hashes.
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

    /// That a log of `to` leaves begins with the `from` leaves that it once had (RFC 9162, section 2.1.4).
    ///
    /// @param from how many leaves the log had
    /// @param to how many it has
    /// @param path the hashes from which both roots can be computed
    record Consistency(long from, long to, List<Hash> path) implements Proof {
        public Consistency {
            path = List.copyOf(path);
            if (from < 0 || from > to) {
                throw new IllegalArgumentException("a log only grows, got " + from + " leaves and then " + to);
            }
        }

        /// Whether the proof leads to the roots of both heads.
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

    /// The proof that a leaf stands at `position` of the first `size` leaves of a log.
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

    /// The proof that the first `to` leaves of a log begin with the first `from`.
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

    /// The root over the leaves from `start` to before `end`, where `start` is a multiple of a power of two that is no
    /// smaller than their number.
    private static Hash root(long start, long end, Subtrees subtrees) {
        long count = end - start;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.at(level, start >>> level);
        }
        long middle = start + largestPowerBelow(count);
        return Hash.ofNode(root(start, middle, subtrees), root(middle, end, subtrees));
    }

    /// The largest power of two below `count`, which is at least 2.
    private static long largestPowerBelow(long count) {
        return Long.highestOneBit(count - 1);
    }
}
