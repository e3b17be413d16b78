package org.onrecord.export;

import java.util.BitSet;

/// The numbers of the speakers that were written, so that no statement refers to a missing one. Takes one bit
/// for each number.
final class WrittenSpeakers {
    private final BitSet numbers = new BitSet();

    void add(long number) {
        numbers.set(Math.toIntExact(number));
    }

    boolean contains(long number) {
        return number <= Integer.MAX_VALUE && numbers.get(Math.toIntExact(number));
    }
}
