package org.onrecord.export;

/// Selects the stories for training data.
public enum TrainingSelection {
    /// The stories in which a person corrected something.
    CORRECTED,
    /// All stories, even those that nobody has checked.
    ALL
}
