package org.onrecord.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// All that the index needs of one statement.
///
/// @param number the statement's number in the record; 0 or more
/// @param id the statement's id
/// @param story the number of its story
/// @param utterance the number of the utterance that it reports, which copies share
/// @param speaker the number of its speaker, or [#UNKNOWN]
/// @param words the words said
/// @param headline the headline of its story, or null
/// @param speakerNames every name that the speaker goes by, and the names of those who speak jointly
/// @param role the speaker's title or office, or null
/// @param affiliation the body or country that the speaker speaks for, or null
/// @param type what sort of speaker
/// @param named whether the story gives a proper name
/// @param kind what the speaker does by saying it, or null
/// @param manner how much of the words is quoted
/// @param outlets who published the story: its outlet, its agency
/// @param published the day on which the story was published, or null
/// @param said the day on which the words were said, or null
/// @param standing what the statement is worth by now
public record Indexed(
        long number,
        String id,
        long story,
        long utterance,
        long speaker,
        String words,
        @Nullable String headline,
        List<String> speakerNames,
        @Nullable String role,
        @Nullable String affiliation,
        SpeakerType type,
        boolean named,
        @Nullable Kind kind,
        Manner manner,
        List<String> outlets,
        @Nullable LocalDate published,
        @Nullable LocalDate said,
        Standing standing) {
    /// The number of a speaker who is not known.
    public static final long UNKNOWN = -1;

    public Indexed {
        speakerNames = List.copyOf(speakerNames);
        outlets = List.copyOf(outlets);
        if (number < 0) {
            throw new IllegalArgumentException("a statement's number must be 0 or more, got " + number);
        }
        if (speaker < UNKNOWN) {
            throw new IllegalArgumentException(
                    "a speaker's number must be 0 or more, or -1 for unknown, got " + speaker + " of " + number);
        }
    }

    /// The day that filters and orders by date go by: of saying, else of publication; null when neither is
    /// known.
    @Nullable
    LocalDate day() {
        return said != null ? said : published;
    }
}
