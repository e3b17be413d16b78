package org.onrecord.sharing;

/// A command that can begin again if the process that ran it for this one ended midway: it only reads the
/// record, or adding the same again changes nothing.
public interface Repeatable {
    /// Returns whether it goes on where it stopped, so that what was printed already is not printed again.
    default boolean goesOn() {
        return false;
    }
}
