package org.onrecord.finder;

import org.onrecord.text.Span;

/// A half-open stretch `[from, to)` of the words of a story; it may be empty.
record WordRange(int from, int to) {
    WordRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "stretch must start at 0 or later and not end before, got [" + from + ", " + to + ")");
        }
    }

    /// Returns whether it contains no word.
    boolean isEmpty() {
        return from == to;
    }

    /// Returns how many words it holds.
    int size() {
        return to - from;
    }

    /// Returns where it is in the text; it must not be empty.
    Span in(Words words) {
        return words.span(from, to);
    }
}
