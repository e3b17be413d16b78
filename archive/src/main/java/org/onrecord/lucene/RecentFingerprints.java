package org.onrecord.lucene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The prints added since Lucene last made them searchable, by print and by text. The texts of a print are in
/// an array and not in a list, since nearly all prints have one or two.
final class RecentFingerprints {
    private static final long[] NOBODY = {};

    private final Map<Long, long[]> holders = new HashMap<>();
    private final Map<Long, long[]> prints = new HashMap<>();
    private int size;

    /// Returns the number of prints.
    int size() {
        return size;
    }

    /// Returns whether a text's newest prints are here, so that those in Lucene are out of date.
    boolean has(long number) {
        return prints.containsKey(number);
    }

    /// Stores a text under these prints, replacing those that it had.
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

    void holders(long print, FingerprintStore.Holders found) {
        for (long number : holders.getOrDefault(print, NOBODY)) {
            found.add(number);
        }
    }
}
