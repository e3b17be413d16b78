package org.onrecord.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.UnknownReason;

/// A speaker as in the program's output: the same fields whether it is known or not.
///
/// @param name the fullest name or description, or null if the speaker is unknown
/// @param type the type of speaker
/// @param named whether the story gives a proper name
/// @param role the title or office, or null
/// @param affiliation the body or country the speaker speaks for, or null
/// @param resolvedBy how the speaker was found
/// @param jointly the others who said it with the speaker, in the story's order; empty if there are none
/// @param number the number of people that an unnamed speaker stands for ("three officials": 3), or null if
/// the story does not say
/// @param why the type of reason why the speaker is unknown, or null if it is known
/// @param reason that reason in words, or null if the speaker is known
public record SpeakerFields(
        @Nullable String name,
        SpeakerType type,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation,
        Resolution resolvedBy,
        List<String> jointly,
        @Nullable Integer number,
        @Nullable UnknownReason why,
        @Nullable String reason) {
    /// Returns the fields of `speaker`.
    public static SpeakerFields of(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved ->
                new SpeakerFields(
                        resolved.name(),
                        resolved.type(),
                        resolved.named(),
                        resolved.role(),
                        resolved.affiliation(),
                        resolved.resolvedBy(),
                        resolved.jointly(),
                        resolved.number(),
                        null,
                        null);
            case Speaker.Unknown unknown ->
                new SpeakerFields(
                        null,
                        SpeakerType.UNKNOWN,
                        false,
                        null,
                        null,
                        Resolution.NONE,
                        List.of(),
                        null,
                        unknown.why(),
                        unknown.reason());
        };
    }
}
