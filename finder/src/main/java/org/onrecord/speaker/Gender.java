package org.onrecord.speaker;

/// Which pronoun a story uses, or might use, for someone.
enum Gender {
    FEMALE,
    MALE,
    UNKNOWN;

    /// Returns whether two can be of one person.
    boolean agrees(Gender other) {
        return this == other || this == UNKNOWN || other == UNKNOWN;
    }
}
