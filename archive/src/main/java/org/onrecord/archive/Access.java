package org.onrecord.archive;

/// What a record is opened for.
public enum Access {
    /// To look: it must be there.
    READ,
    /// To add to it; it is made where there is none.
    WRITE
}
