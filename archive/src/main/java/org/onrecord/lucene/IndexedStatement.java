package org.onrecord.lucene;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.StatementStatus;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// Everything that the index needs of a statement.
///
/// @param number the statement's number in the record; 0 or more
/// @param id the statement's id
/// @param story the number of its story
/// @param utterance the number of its utterance, which copies share
/// @param speaker the number of its speaker, or [#UNKNOWN]
/// @param words the words said
/// @param headline the headline of its story, or null
/// @param speakerNames every name of the speaker, and the names of those who speak jointly
/// @param role the speaker's title or office, or null
/// @param affiliation the body or country for which the speaker speaks, or null
/// @param type the type of speaker
/// @param named whether the story gives a proper name
/// @param kind what the speaker does by saying it, or null
/// @param manner how much of the words is quoted
/// @param outlets the outlet and the agency that published the story
/// @param published the day on which the story was published, or null
/// @param said the day on which the words were said, or null
/// @param status the statement's status
public record IndexedStatement(
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
        StatementStatus status) {
    /// The number of a speaker who is not known.
    public static final long UNKNOWN = -1;

    public IndexedStatement {
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

    /// Starts a statement of which only what identifies it is set: by an unknown speaker, without words.
    ///
    /// @param number the statement's number in the record; 0 or more
    /// @param id the statement's id
    /// @param story the number of its story
    public static Builder builder(long number, String id, long story) {
        return new Builder(number, id, story);
    }

    /// Collects what the index needs of a statement. Not thread-safe.
    public static final class Builder {
        private final long number;
        private final String id;
        private final long story;
        private long utterance;
        private long speaker = UNKNOWN;
        private String words = "";
        private @Nullable String headline;
        private List<String> speakerNames = List.of();
        private @Nullable String role;
        private @Nullable String affiliation;
        private SpeakerType type = SpeakerType.UNKNOWN;
        private boolean named;
        private @Nullable Kind kind;
        private Manner manner = Manner.INDIRECT;
        private List<String> outlets = List.of();
        private @Nullable LocalDate published;
        private @Nullable LocalDate said;
        private StatementStatus status = StatementStatus.CURRENT;

        private Builder(long number, String id, long story) {
            this.number = number;
            this.id = id;
            this.story = story;
            this.utterance = number;
        }

        /// Sets the number of the utterance that it reports; the statement's own number if not set.
        public Builder utterance(long shared) {
            this.utterance = shared;
            return this;
        }

        /// Sets the number of its speaker, or [#UNKNOWN].
        public Builder speaker(long who) {
            this.speaker = who;
            return this;
        }

        /// Sets the words said and how much of them is quoted.
        public Builder words(String content, Manner quoted) {
            this.words = content;
            this.manner = quoted;
            return this;
        }

        /// Sets what the speaker does by saying it, or null.
        public Builder kind(@Nullable Kind deed) {
            this.kind = deed;
            return this;
        }

        /// Sets the day on which the words were said, or null.
        public Builder said(@Nullable LocalDate day) {
            this.said = day;
            return this;
        }

        /// Sets every name of the speaker and of those who speak jointly, and whether the story gives a
        /// proper name.
        public Builder speakerNames(List<String> names, boolean proper) {
            this.speakerNames = names;
            this.named = proper;
            return this;
        }

        /// Sets what sort of speaker it is.
        public Builder type(SpeakerType sort) {
            this.type = sort;
            return this;
        }

        /// Sets the speaker's title or office, or null.
        public Builder role(@Nullable String title) {
            this.role = title;
            return this;
        }

        /// Sets the body or country that the speaker speaks for, or null.
        public Builder affiliation(@Nullable String body) {
            this.affiliation = body;
            return this;
        }

        /// Sets the headline of its story, or null.
        public Builder headline(@Nullable String title) {
            this.headline = title;
            return this;
        }

        /// Sets who published its story.
        public Builder outlets(List<String> names) {
            this.outlets = names;
            return this;
        }

        /// Sets the day on which its story was published, or null.
        public Builder published(@Nullable LocalDate day) {
            this.published = day;
            return this;
        }

        /// Sets what the statement is worth by now.
        public Builder status(StatementStatus status) {
            this.status = status;
            return this;
        }

        /// Builds the statement.
        ///
        /// @throws IllegalArgumentException if a number is negative that must not be
        public IndexedStatement build() {
            return new IndexedStatement(
                    number,
                    id,
                    story,
                    utterance,
                    speaker,
                    words,
                    headline,
                    speakerNames,
                    role,
                    affiliation,
                    type,
                    named,
                    kind,
                    manner,
                    outlets,
                    published,
                    said,
                    status);
        }
    }

    /// Returns the day used by filters and by the order by date: the day of saying, or else of publication;
    /// null if neither is known.
    @Nullable
    public LocalDate day() {
        return said != null ? said : published;
    }
}
