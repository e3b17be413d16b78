package org.onrecord.finder;

/// Consecutive words `[start, end)` of one role.
///
/// @param sureness the probability of the tag of the least certain word
/// @param mean the mean over its words
record Piece(Role role, int start, int end, double sureness, double mean) {

    Piece {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a piece contains at least one word, got [" + start + ", " + end + ")");
        }
    }
}
