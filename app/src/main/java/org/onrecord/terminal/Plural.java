package org.onrecord.terminal;

/// Writes counts with their nouns, in the singular or the plural.
public final class Plural {
    private Plural() {}

    /// Returns `1 statement` or `2 statements`.
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /// Returns `1 story` or `2 stories`.
    public static String of(long count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    /// Returns `no stories`, `1 story` or `2 stories`.
    static String ofOrNo(long count, String one, String more) {
        return count == 0 ? "no " + more : of(count, one, more);
    }
}
