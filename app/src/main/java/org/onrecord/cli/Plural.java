package org.onrecord.cli;

/// Counts in words.
final class Plural {
    private Plural() {}

    /// `1 statement`, `2 statements`.
    static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /// `1 story`, `2 stories`.
    static String of(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
