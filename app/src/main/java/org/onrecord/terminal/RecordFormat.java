package org.onrecord.terminal;

import java.util.Locale;

/// The output formats of the commands that use a record.
public enum RecordFormat {
    /// Lines for people.
    TABLE,
    /// Lines of JSON.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
