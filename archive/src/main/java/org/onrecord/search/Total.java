package org.onrecord.search;

/// How many statements match, copies too.
///
/// @param value how many
/// @param exact whether they are exactly so many; else at least so many
public record Total(long value, boolean exact) {
    public Total {
        if (value < 0) {
            throw new IllegalArgumentException("a total must be 0 or more, got " + value);
        }
    }

    @Override
    public String toString() {
        return (exact ? "" : "at least ") + value;
    }
}
