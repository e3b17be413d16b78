package org.onrecord.export;

import java.util.BitSet;

/// The numbers of speakers that were written, so that no statement refers to one that is not there. One bit
/// a number.
final class Known {
    private final BitSet numbers = new BitSet();

    void add(long number) {
        numbers.set(Math.toIntExact(number));
    }

    boolean holds(long number) {
        return number <= Integer.MAX_VALUE && numbers.get(Math.toIntExact(number));
    }
}
