package org.onrecord.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An immutable map from entry numbers to values, ordered by number. A map with one more entry, or one less,
/// shares its whole tree except the path to that entry: it costs a few objects, and readers of the original
/// map see no change.
///
/// It is a big-endian Patricia tree (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998). A branch
/// represents the highest bit in which the keys below it differ: keys without that bit are on its low side,
/// keys with it on its high side. So the shape depends on the keys alone, nothing is ever rebalanced, and
/// walking from low to high visits the keys in order. Finding a key takes at most 63 steps, and about log2 of
/// the size where keys are dense, as positions of a log are. A balanced tree would guarantee log2 for any
/// keys, for more code and more work at each change.
///
/// Limits: keys are 0 or more, since the sign bit would sort negative ones last, and values are not null.
///
/// @param <V> the type of the values
public final class LongMap<V> {
    private static final LongMap<?> EMPTY = new LongMap<>(null);

    private final @Nullable Node<V> root;

    private LongMap(@Nullable Node<V> root) {
        this.root = root;
    }

    private sealed interface Node<V> {
        int size();
    }

    private record Leaf<V>(long key, V value) implements Node<V> {
        @Override
        public int size() {
            return 1;
        }
    }

    /// An inner node. Both sides have at least one leaf, so a tree of n keys has n - 1 branches.
    ///
    /// @param prefix the bits above `bit` that all keys below share; zero from `bit` down
    /// @param bit the highest bit in which the keys differ
    /// @param size the number of keys below, counted once so that a map knows its size at no cost
    private record Branch<V>(long prefix, long bit, Node<V> low, Node<V> high, int size) implements Node<V> {
        static <V> Branch<V> of(long prefix, long bit, Node<V> low, Node<V> high) {
            return new Branch<>(prefix, bit, low, high, low.size() + high.size());
        }

        /// Returns whether a key agrees with the prefix, so that it belongs below this branch.
        boolean couldHold(long key) {
            return (key & -(bit << 1)) == prefix;
        }

        /// Returns whether a key is on the low side.
        boolean isLow(long key) {
            return (key & bit) == 0;
        }

        /// Returns the highest key that could be below this branch.
        long highest() {
            return prefix | bit | (bit - 1);
        }
    }

    /// Returns the empty map.
    @SuppressWarnings("unchecked") // Nothing can be put into it.
    static <V> LongMap<V> empty() {
        return (LongMap<V>) EMPTY;
    }

    public int size() {
        return root == null ? 0 : root.size();
    }

    public boolean isEmpty() {
        return root == null;
    }

    /// Returns the value of a key, or null. Skips the prefixes on the way down and compares the whole key
    /// once, at the leaf.
    @Nullable
    public V get(long key) {
        Node<V> node = root;
        while (node instanceof Branch<V> branch) {
            node = branch.isLow(key) ? branch.low : branch.high;
        }
        return node instanceof Leaf<V> leaf && leaf.key == key ? leaf.value : null;
    }

    /// Returns the value of a key, or `otherwise` if it has none.
    public V get(long key, V otherwise) {
        V value = get(key);
        return value == null ? otherwise : value;
    }

    /// Returns whether the map has a value for a key.
    public boolean holds(long key) {
        return get(key) != null;
    }

    /// Returns the value of the highest key, or null if the map is empty.
    @Nullable
    public V last() {
        Node<V> node = root;
        while (node instanceof Branch<V> branch) {
            node = branch.high;
        }
        return node instanceof Leaf<V> leaf ? leaf.value : null;
    }

    /// Returns the lowest key above `key`, or null.
    @Nullable
    Long keyAfter(long key) {
        return root == null ? null : keyAfter(root, key);
    }

    /// Searches the low side first, and skips every branch whose highest key is not above `key`.
    private static <V> @Nullable Long keyAfter(Node<V> node, long key) {
        return switch (node) {
            case Leaf<V> leaf -> leaf.key > key ? Long.valueOf(leaf.key) : null;
            case Branch<V> branch -> {
                if (branch.highest() <= key) {
                    yield null;
                }
                Long low = keyAfter(branch.low, key);
                yield low == null ? keyAfter(branch.high, key) : low;
            }
        };
    }

    /// Returns the values of the highest keys before `key`, highest first.
    ///
    /// @param most the maximum number of values
    public List<V> before(long key, int most) {
        List<V> values = new ArrayList<>();
        if (root != null) {
            before(root, key, most, values);
        }
        return values;
    }

    /// Collects from the high side to the low side, and skips every branch that begins at `key` or above.
    private static <V> void before(Node<V> node, long key, int most, List<V> values) {
        switch (node) {
            case Leaf<V> leaf -> {
                if (leaf.key < key && values.size() < most) {
                    values.add(leaf.value);
                }
            }
            case Branch<V> branch -> {
                if (branch.prefix < key && values.size() < most) {
                    before(branch.high, key, most, values);
                    before(branch.low, key, most, values);
                }
            }
        }
    }

    /// Returns the values in the order of their keys.
    List<V> values() {
        List<V> values = new ArrayList<>(size());
        each(values::add);
        return List.copyOf(values);
    }

    /// Calls `visitor` with every value, in the order of their keys.
    public void each(Consumer<? super V> visitor) {
        if (root != null) {
            each(root, visitor);
        }
    }

    private static <V> void each(Node<V> node, Consumer<? super V> visitor) {
        switch (node) {
            case Leaf<V> leaf -> visitor.accept(leaf.value);
            case Branch<V> branch -> {
                each(branch.low, visitor);
                each(branch.high, visitor);
            }
        }
    }

    /// Returns this map with `value` for a key, replacing the value that it had.
    ///
    /// @throws IllegalArgumentException if the key is negative
    LongMap<V> with(long key, V value) {
        if (key < 0) {
            throw new IllegalArgumentException("a key must be 0 or more, got " + key);
        }
        Leaf<V> leaf = new Leaf<>(key, value);
        return new LongMap<>(root == null ? leaf : with(root, leaf));
    }

    /// Copies the path to a key and shares the rest. A key that does not agree with a branch's prefix gets a
    /// new branch above it.
    private static <V> Node<V> with(Node<V> node, Leaf<V> added) {
        return switch (node) {
            case Leaf<V> leaf -> leaf.key == added.key ? added : joined(leaf.key, leaf, added);
            case Branch<V> branch -> {
                if (!branch.couldHold(added.key)) {
                    yield joined(branch.prefix, branch, added);
                }
                yield branch.isLow(added.key)
                        ? Branch.of(branch.prefix, branch.bit, with(branch.low, added), branch.high)
                        : Branch.of(branch.prefix, branch.bit, branch.low, with(branch.high, added));
            }
        };
    }

    /// Returns a branch over two nodes whose keys differ.
    ///
    /// @param key any key that `node` could contain
    private static <V> Node<V> joined(long key, Node<V> node, Leaf<V> added) {
        long bit = Long.highestOneBit(key ^ added.key);
        long prefix = key & -(bit << 1);
        return (added.key & bit) == 0 ? Branch.of(prefix, bit, added, node) : Branch.of(prefix, bit, node, added);
    }

    /// Returns this map without a key; the same map if it does not have the key.
    LongMap<V> without(long key) {
        if (root == null || get(key) == null) {
            return this;
        }
        return new LongMap<>(without(root, key));
    }

    /// Returns a node without a key that is below it, or null if nothing is left.
    private static <V> @Nullable Node<V> without(Node<V> node, long key) {
        return switch (node) {
            case Leaf<V> _ -> null;
            case Branch<V> branch -> {
                boolean isLow = branch.isLow(key);
                Node<V> other = isLow ? branch.high : branch.low;
                Node<V> rest = without(isLow ? branch.low : branch.high, key);
                if (rest == null) {
                    yield other;
                }
                yield isLow
                        ? Branch.of(branch.prefix, branch.bit, rest, other)
                        : Branch.of(branch.prefix, branch.bit, other, rest);
            }
        };
    }
}
