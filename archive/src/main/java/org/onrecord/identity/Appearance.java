package org.onrecord.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// One speaker as one story shows them. A story has one appearance of a speaker, however often they speak.
///
/// @param name the fullest name that the story gives, or an unnamed speaker's description; not blank
/// @param type what sort of speaker
/// @param named whether `name` is a proper name
/// @param role the title or office that the story gives, or null
/// @param affiliation the body or country they speak for, or null
/// @param date when the story was published, or null
/// @param story which story; not blank
/// @param alongside the names of the story's other speakers
public record Appearance(
        String name,
        SpeakerType type,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable LocalDate date,
        String story,
        List<String> alongside) {
    public Appearance {
        alongside = List.copyOf(alongside);
        if (name.isBlank() || story.isBlank()) {
            throw new IllegalArgumentException(
                    "an appearance needs a name and a story, got \"" + name + "\" in \"" + story + "\"");
        }
    }

    /// A speaker on their own; of those who speak jointly each has an appearance, which the caller makes.
    public static Appearance of(
            Speaker.Resolved speaker, @Nullable LocalDate date, String story, List<String> alongside) {
        return new Appearance(
                speaker.name(),
                speaker.type(),
                speaker.named(),
                speaker.role(),
                speaker.affiliation(),
                date,
                story,
                alongside);
    }
}
