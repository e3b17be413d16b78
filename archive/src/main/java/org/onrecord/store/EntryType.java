package org.onrecord.store;

import java.util.HashMap;
import java.util.Map;

/// The sort of an entry in the log. Payloads and the table of entries contain its [#word()], so a word never
/// changes once a record uses it.
public enum EntryType {
    /// The first entry, which identifies the record.
    RECORD("record"),
    /// A story.
    STORY("story"),
    /// A statement of the story before it.
    STATEMENT("statement"),
    /// An [Event.Corrected].
    CORRECTION("correction"),
    /// An [Event.Merged].
    MERGE("merge"),
    /// An [Event.Split].
    SPLIT("split"),
    /// An [Event.Undone].
    UNDO("undo"),
    /// An [Event.Withdrawn].
    WITHDRAWAL("withdrawal"),
    /// An [Event.Accepted].
    ACCEPTANCE("acceptance"),
    /// An [Event.Redacted].
    REDACTION("redaction"),
    /// An [Event.Held].
    HOLD("hold"),
    /// An [Event.Sighted].
    SIGHTING("sighting");

    private static final Map<String, EntryType> BY_WORD = new HashMap<>();

    static {
        for (EntryType sort : values()) {
            BY_WORD.put(sort.word, sort);
        }
    }

    private final String word;

    EntryType(String word) {
        this.word = word;
    }

    /// Returns this sort's name in the log.
    public String word() {
        return word;
    }

    /// Returns the sort of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static EntryType of(String word) {
        EntryType sort = BY_WORD.get(word);
        if (sort == null) {
            throw new IllegalArgumentException("\"" + word + "\" is not a sort of entry");
        }
        return sort;
    }

    /// Returns whether `name` is this sort's name in the log.
    public boolean is(String name) {
        return word.equals(name);
    }
}
