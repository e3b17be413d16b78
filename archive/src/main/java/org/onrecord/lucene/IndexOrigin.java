package org.onrecord.lucene;

import org.jspecify.annotations.Nullable;

/// What an index was made from. Every commit of an index contains its origin, so that an index that was made
/// from something else is recognized and rebuilt.
///
/// @param record the identity of the record that the index was derived from
/// @param form the version of its documents
public record IndexOrigin(String record, String form) {
    /// Returns the same record with a longer form.
    IndexOrigin with(String detail) {
        return new IndexOrigin(record, form + detail);
    }

    /// Returns why an index cannot be used, or null if its origin is this one.
    ///
    /// @param found the origin in the index, as [#toString()] writes it; null if there is none
    @Nullable
    String fault(@Nullable String found) {
        if (toString().equals(found)) {
            return null;
        }
        if (found == null) {
            return "was damaged: it does not say what it was made from";
        }
        return found.startsWith(start()) ? "is from another version of Onrecord" : "is of another record: " + found;
    }

    private String start() {
        return "record " + record + ", form ";
    }

    @Override
    public String toString() {
        return start() + form;
    }
}
