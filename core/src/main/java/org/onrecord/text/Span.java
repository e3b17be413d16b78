package org.onrecord.text;

/// A half-open, non-empty stretch `[start, end)` of a [Text], in UTF-16 units, ordered by start and then by
/// end.
///
/// A span does not know its text; its owner does.
///
/// @param start the offset of the first unit
/// @param end the offset after the last unit
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "span must be non-empty and start at 0 or later, got [" + start + ", " + end + ")");
        }
    }

    /// Returns the number of UTF-16 units, at least 1.
    public int length() {
        return end - start;
    }

    /// Returns whether the unit at `offset` is in this span.
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Returns whether every unit of `other` is in this span.
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// Returns whether at least one unit is in both spans; spans that only touch do not overlap.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    /// Returns the notation of half-open intervals: `[3, 7)`.
    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
