package org.onrecord.pages;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Counts by year.
final class Years {
    /// In longer gaps, years without any are left out, so that one mistaken date does not make a chart of a
    /// thousand bars.
    private static final int WIDEST_GAP = 30;

    private Years() {}

    /// Returns the counts with the years in between that have none.
    static Map<Integer, Long> whole(NavigableMap<Integer, Long> years) {
        TreeMap<Integer, Long> whole = new TreeMap<>(years);
        Integer before = null;
        for (Integer year : years.keySet()) {
            if (before != null && year - before <= WIDEST_GAP) {
                for (int between = before + 1; between < year; between++) {
                    whole.put(between, 0L);
                }
            }
            before = year;
        }
        return whole;
    }

    /// Returns a year with its four digits.
    static String iso(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
