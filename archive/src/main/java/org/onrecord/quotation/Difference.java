package org.onrecord.quotation;

/// A stretch in which words asked about and words said are equal, or differ. Words are as they were written.
/// Words in an editor's brackets show as a difference but do not count as one.
///
/// @param op how they compare
/// @param asked the words asked about, empty if they were dropped
/// @param said the words said, empty if they were added
public record Difference(Op op, String asked, String said) {
    /// The ways in which words compare.
    public enum Op {
        /// Equal, except for marks, case and spacing.
        SAME,
        /// Said, but not asked about.
        DROPPED,
        /// Asked about, but not said.
        ADDED,
        /// Asked about in place of those said.
        CHANGED
    }

    public Difference {
        if (asked.isEmpty() != (op == Op.DROPPED) || said.isEmpty() != (op == Op.ADDED)) {
            throw new IllegalArgumentException(op + " does not fit “" + asked + "” beside “" + said + "”");
        }
    }
}
