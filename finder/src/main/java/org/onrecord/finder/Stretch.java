package org.onrecord.finder;

import org.onrecord.text.Span;

/// A half-open stretch `[from, to)` of the words of a story; it may be empty.
record Stretch(int from, int to) {
    Stretch {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(
                    "stretch must start at 0 or later and not end before, got [" + from + ", " + to + ")");
        }
    }

    boolean isEmpty() {
        return from == to;
    }

    int size() {
        return to - from;
    }

    Span in(Words words) {
        return words.span(from, to);
    }
}
