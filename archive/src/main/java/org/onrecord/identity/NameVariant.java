package org.onrecord.identity;

import org.onrecord.statement.SpeakerType;

/// A name that stories give a speaker.
///
/// @param name as the stories spell it; not blank
/// @param type the sort of speaker that these stories take them for
/// @param stories the number of stories, at least 1
public record NameVariant(String name, SpeakerType type, int stories) {
    public NameVariant {
        if (name.isBlank() || stories < 1) {
            throw new IllegalArgumentException(
                    "a name needs letters and at least 1 story, got \"" + name + "\" in " + stories);
        }
    }
}
