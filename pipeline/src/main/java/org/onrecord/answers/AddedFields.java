package org.onrecord.answers;

import org.onrecord.entry.KeptStatement;
import tools.jackson.core.JsonGenerator;

/// Writes the fields that one interface adds to those that all answers share, such as its links.
@FunctionalInterface
public interface AddedFields {
    /// Adds nothing.
    AddedFields NONE = (_, _) -> {};

    /// Writes fields into the open object of `kept`.
    void write(JsonGenerator json, KeptStatement kept);
}
