package org.onrecord.search;

import java.util.Arrays;

/// How often each number came, in little memory and without an object a number.
final class LongCounts {
    private long[] numbers = new long[64];
    private int[] counts = new int[64];
    private int size;

    void add(long number, int times) {
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

    private static int slot(long[] numbers, int[] counts, long number) {
        int mask = numbers.length - 1;
        int at = (int) ((number * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (counts[at] != 0 && numbers[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

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

    /// What is done with a number and how often it came.
    interface Each {
        void count(long number, int count);
    }

    void forEach(Each each) {
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
