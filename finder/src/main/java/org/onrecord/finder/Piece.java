package org.onrecord.finder;

/// Words `[start, end)` of one role that stand together.
///
/// @param sureness the probability of the least sure of its words' tags
/// @param mean the mean over its words
record Piece(Role role, int start, int end, double sureness, double mean) {

    Piece {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a piece holds at least one word, got [" + start + ", " + end + ")");
        }
    }
}
