package org.onrecord.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The prints that were put since Lucene last made them searchable, by print and by text.
final class LatestPrints {
    private static final long[] NOBODY = {};

    private final Map<Long, long[]> holders = new HashMap<>();
    private final Map<Long, long[]> prints = new HashMap<>();
    private int size;

    int size() {
        return size;
    }

    boolean has(long number) {
        return prints.containsKey(number);
    }

    void put(long number, long[] all) {
        long[] before = prints.put(number, all);
        if (before != null) {
            size -= before.length;
            for (long print : before) {
                holders.computeIfPresent(
                        print,
                        (_, numbers) -> Arrays.stream(numbers)
                                .filter(holder -> holder != number)
                                .toArray());
            }
        }
        size += all.length;
        for (long print : all) {
            long[] numbers = holders.getOrDefault(print, NOBODY);
            long[] more = Arrays.copyOf(numbers, numbers.length + 1);
            more[numbers.length] = number;
            holders.put(print, more);
        }
    }

    void holders(long print, PrintStore.Holders found) {
        for (long number : holders.getOrDefault(print, NOBODY)) {
            found.add(number);
        }
    }
}
