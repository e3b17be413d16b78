package org.onrecord.identity;

import org.onrecord.statement.SpeakerType;

/// A name that stories give a speaker.
///
/// @param name as the stories spell it; not blank
/// @param type what sort of speaker they take its bearer for
/// @param stories how many stories
public record NameBorne(String name, SpeakerType type, int stories) {
    public NameBorne {
        if (name.isBlank() || stories < 1) {
            throw new IllegalArgumentException(
                    "a name is borne in one story at least, got \"" + name + "\" in " + stories);
        }
    }
}
