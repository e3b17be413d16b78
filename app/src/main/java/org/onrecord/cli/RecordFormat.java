package org.onrecord.cli;

import java.util.Locale;

/// The two forms in which commands tell of a record.
enum RecordFormat {
    /// Lines to read.
    TABLE,
    /// Lines of JSON.
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
