package org.onrecord.audit;

import java.util.Arrays;

/// Finds the line of an offset as text editors count it: from 1, by line feeds and carriage returns.
final class LineNumbers {
    private final int[] starts;

    private LineNumbers(int[] starts) {
        this.starts = starts;
    }

    static LineNumbers of(String string) {
        int[] starts = new int[16];
        int count = 1;
        for (int offset = 0; offset < string.length(); offset++) {
            char character = string.charAt(offset);
            boolean ends = character == '\n' || (character == '\r' && !string.startsWith("\n", offset + 1));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count] = offset + 1;
                count++;
            }
        }
        return new LineNumbers(Arrays.copyOf(starts, count));
    }

    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
