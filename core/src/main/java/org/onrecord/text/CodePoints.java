package org.onrecord.text;

import java.util.Arrays;

/// Converts between offsets in UTF-16 units, which the program uses inside, and offsets in Unicode code
/// points, which output uses.
///
/// Immutable. Costs nothing for a text without surrogate pairs, else four bytes a pair and a binary search a
/// look-up.
public final class CodePoints {
    private static final int[] NO_PAIRS = {};

    private final int length;

    /// The offsets of the high surrogates of all pairs, ascending.
    private final int[] pairs;

    private CodePoints(int length, int[] pairs) {
        this.length = length;
        this.pairs = pairs;
    }

    static CodePoints of(String string) {
        int[] pairs = NO_PAIRS;
        int count = 0;
        for (int offset = 0; offset + 1 < string.length(); offset++) {
            if (Character.isHighSurrogate(string.charAt(offset))
                    && Character.isLowSurrogate(string.charAt(offset + 1))) {
                if (count == pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(8, 2 * count));
                }
                pairs[count] = offset;
                count++;
                offset++;
            }
        }
        return new CodePoints(string.length(), Arrays.copyOf(pairs, count));
    }

    /// Returns the number of code points in the text; a surrogate without its partner counts as one.
    public int count() {
        return length - pairs.length;
    }

    /// Returns the number of code points before the UTF-16 offset `utf16`, which can be the text's length.
    ///
    /// @throws IndexOutOfBoundsException if the offset is outside the text
    /// @throws IllegalArgumentException if the offset is between the two halves of a surrogate pair
    public int toCodePoint(int utf16) {
        if (utf16 < 0 || utf16 > length) {
            throw new IndexOutOfBoundsException("UTF-16 offset must be in 0.." + length + ", got " + utf16);
        }
        int before = pairsBefore(utf16);
        if (before > 0 && pairs[before - 1] == utf16 - 1) {
            throw new IllegalArgumentException("UTF-16 offset " + utf16 + " is inside a surrogate pair");
        }
        return utf16 - before;
    }

    /// Returns the UTF-16 offset of the code point numbered `codePoint`, which can be the number of code
    /// points.
    ///
    /// @throws IndexOutOfBoundsException if the text has fewer code points
    public int toUtf16(int codePoint) {
        if (codePoint < 0 || codePoint > count()) {
            throw new IndexOutOfBoundsException("code point offset must be in 0.." + count() + ", got " + codePoint);
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // Up to pair number `middle` there are as many units more than code points as pairs before it.
            if (pairs[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int pairsBefore(int utf16) {
        int found = Arrays.binarySearch(pairs, utf16);
        return found >= 0 ? found : -found - 1;
    }
}
