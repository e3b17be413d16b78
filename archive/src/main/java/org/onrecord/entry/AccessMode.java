package org.onrecord.entry;

/// The purpose for which a record is opened.
public enum AccessMode {
    /// Reading only: the record must exist.
    READ,
    /// Reading and adding: the record must exist.
    EXTEND,
    /// Reading and adding: the record is created if it does not exist.
    WRITE
}
