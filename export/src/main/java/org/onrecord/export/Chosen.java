package org.onrecord.export;

/// Which stories become training data.
public enum Chosen {
    /// Those in which a person corrected something.
    CORRECTED,
    /// All of them, also where nobody looked at what the machine found.
    ALL
}
