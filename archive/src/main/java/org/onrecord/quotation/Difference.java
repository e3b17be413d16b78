package org.onrecord.quotation;

/// A stretch in which words asked about and words said are the same, or differ. Words are as they were
/// written. Words in an editor's brackets show as a difference and do not count as one.
///
/// @param op how they compare
/// @param asked the words asked about, empty where they were dropped
/// @param said the words said, empty where they were added
public record Difference(Op op, String asked, String said) {
    /// How words compare.
    public enum Op {
        /// The same, but for marks, case and spacing.
        SAME,
        /// Said, and not asked about.
        DROPPED,
        /// Asked about, and not said.
        ADDED,
        /// Asked about in the place of those said.
        CHANGED
    }

    public Difference {
        if (asked.isEmpty() != (op == Op.DROPPED) || said.isEmpty() != (op == Op.ADDED)) {
            throw new IllegalArgumentException(op + " does not fit “" + asked + "” beside “" + said + "”");
        }
    }
}
