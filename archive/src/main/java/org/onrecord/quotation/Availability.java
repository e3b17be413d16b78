package org.onrecord.quotation;

/// Whether words on record still stand.
public enum Availability {
    /// They stand.
    STANDING,
    /// A newer version of their story does not contain them any more.
    DROPPED,
    /// Their story must not be used: it was killed, withheld, embargoed or withdrawn.
    WITHDRAWN
}
