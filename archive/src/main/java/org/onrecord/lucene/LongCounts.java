package org.onrecord.lucene;

import java.util.Arrays;

/// Counts how often each number occurs, with little memory and without an object for each number.
///
/// It is a hash table with open addressing and linear probing in two parallel arrays, at most half full; a
/// count of 0 marks a free slot, so every number can be a key. Numbers are spread by Fibonacci hashing
/// (Knuth, The Art of Computer Programming, volume 3, section 6.4: multiplication by 2^64 divided by the
/// golden ratio), since positions of a log are dense and regular. Nothing is ever removed. Not thread-safe.
public final class LongCounts {
    private long[] numbers = new long[64];
    private int[] counts = new int[64];
    private int size;

    /// Adds `times`, 1 or more, to a number's count.
    public void add(long number, int times) {
        int at = slot(numbers, counts, number);
        boolean isNew = counts[at] == 0;
        counts[at] += times;
        if (isNew) {
            numbers[at] = number;
            size++;
            if (2 * size > numbers.length) {
                grow();
            }
        }
    }

    /// Returns the slot of a number, or the free slot where it belongs.
    private static int slot(long[] numbers, int[] counts, long number) {
        int mask = numbers.length - 1;
        int at = (int) ((number * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (counts[at] != 0 && numbers[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// Doubles the arrays and inserts everything again.
    private void grow() {
        long[] largerNumbers = new long[2 * numbers.length];
        int[] largerCounts = new int[2 * numbers.length];
        for (int index = 0; index < numbers.length; index++) {
            if (counts[index] != 0) {
                int at = slot(largerNumbers, largerCounts, numbers[index]);
                largerNumbers[at] = numbers[index];
                largerCounts[at] = counts[index];
            }
        }
        numbers = largerNumbers;
        counts = largerCounts;
    }

    /// Receives a number and how often it occurred.
    public interface Each {
        void count(long number, int count);
    }

    /// Calls `each` for every number, in no particular order.
    public void forEach(Each each) {
        for (int index = 0; index < numbers.length; index++) {
            if (counts[index] != 0) {
                each.count(numbers[index], counts[index]);
            }
        }
    }

    @Override
    public String toString() {
        return size + " numbers, " + Arrays.stream(counts).sum() + " in all";
    }
}
