package org.onrecord.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// One speaker as one story shows them. A story has one mention of a speaker, however often they speak.
///
/// @param name the fullest name that the story gives, or an unnamed speaker's description; not blank
/// @param type the sort of speaker
/// @param named true if `name` is a proper name
/// @param role the title or office that the story gives, or null
/// @param affiliation the body or country they speak for, or null
/// @param date the date on which the story was published, or null
/// @param story the story's identifier; not blank
/// @param alongside the names of the story's other speakers
public record Mention(
        String name,
        SpeakerType type,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation,
        @Nullable LocalDate date,
        String story,
        List<String> alongside) {
    public Mention {
        alongside = List.copyOf(alongside);
        if (name.isBlank() || story.isBlank()) {
            throw new IllegalArgumentException(
                    "a mention needs a name and a story, got \"" + name + "\" in \"" + story + "\"");
        }
    }

    /// Returns the mention of a single speaker. For joint speakers the caller makes a mention of each.
    public static Mention of(Speaker.Resolved speaker, @Nullable LocalDate date, String story, List<String> alongside) {
        return of(speaker.name(), speaker.type(), speaker.named(), story)
                .withRole(speaker.role())
                .withAffiliation(speaker.affiliation())
                .withDate(date)
                .withAlongside(alongside);
    }

    /// Returns a speaker of whom `story` gives only a name or description: without a role, an affiliation, a
    /// date and other speakers.
    public static Mention of(String name, SpeakerType type, boolean named, String story) {
        return new Mention(name, type, named, null, null, null, story, List.of());
    }

    /// Returns this mention with another role; null when the story gives none.
    public Mention withRole(@Nullable String other) {
        return new Mention(name, type, named, other, affiliation, date, story, alongside);
    }

    /// Returns this mention with another affiliation; null when the story gives none.
    public Mention withAffiliation(@Nullable String other) {
        return new Mention(name, type, named, role, other, date, story, alongside);
    }

    /// Returns this mention in a story of another date; null when it is unknown.
    public Mention withDate(@Nullable LocalDate other) {
        return new Mention(name, type, named, role, affiliation, other, story, alongside);
    }

    /// Returns this mention beside other speakers.
    public Mention withAlongside(List<String> others) {
        return new Mention(name, type, named, role, affiliation, date, story, others);
    }
}
