package org.onrecord.receipt;

/// Something in a receipt that is wrong.
///
/// @param where the place in the receipt: `record.path`, `target[1].selector[0].start`
/// @param what what is wrong there, in words
public record Fault(String where, String what) {
    public Fault {
        if (where.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException(
                    "a fault says where and what, got \"" + where + "\" and \"" + what + "\"");
        }
    }

    /// Returns it in one line: `record.path: the proof does not lead to the tree head`.
    @Override
    public String toString() {
        return where + ": " + what;
    }
}
