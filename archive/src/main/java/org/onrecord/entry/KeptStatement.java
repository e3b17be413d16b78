package org.onrecord.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;

/// A statement on record.
///
/// @param number the statement's position in the log
/// @param story the story that contains it
/// @param statement the statement with people's corrections applied
/// @param found the statement as the machine found it
/// @param utterance the number of the earliest statement on record of the same utterance; its own number if
/// there is none earlier
/// @param speaker the speaker's number across stories, or null if the speaker has no name
/// @param because the evidence for that speaker, in words, or null
/// @param status whether the statement is current, superseded, dropped, withdrawn or rejected
/// @param corrections the corrections in force, earliest first
/// @param redaction when its words were taken out for good, or null if they were not
public record KeptStatement(
        long number,
        KeptStory story,
        Statement statement,
        Statement found,
        long utterance,
        @Nullable Long speaker,
        @Nullable String because,
        StatementStatus status,
        List<Event.Corrected> corrections,
        @Nullable Redaction redaction) {
    public KeptStatement {
        corrections = List.copyOf(corrections);
    }

    /// Returns a current statement as the machine found it: an utterance of its own, by nobody with a name
    /// across stories, without corrections.
    public static KeptStatement of(long number, KeptStory story, Statement statement) {
        return new KeptStatement(
                number, story, statement, statement, number, null, null, StatementStatus.CURRENT, List.of(), null);
    }

    /// Returns this statement, found otherwise by the machine.
    public KeptStatement withFound(Statement original) {
        return new KeptStatement(
                number, story, statement, original, utterance, speaker, because, status, corrections, redaction);
    }

    /// Returns this statement as a report of another utterance.
    public KeptStatement withUtterance(long other) {
        return new KeptStatement(
                number, story, statement, found, other, speaker, because, status, corrections, redaction);
    }

    /// Returns this statement with another speaker across stories, and why it was taken for that speaker;
    /// null for nobody with a name and for no reason.
    public KeptStatement withSpeaker(@Nullable Long other, @Nullable String reason) {
        return new KeptStatement(
                number, story, statement, found, utterance, other, reason, status, corrections, redaction);
    }

    /// Returns this statement with another status.
    public KeptStatement withStatus(StatementStatus other) {
        return new KeptStatement(
                number, story, statement, found, utterance, speaker, because, other, corrections, redaction);
    }

    /// Returns this statement with other corrections, the earliest first.
    public KeptStatement withCorrections(List<Event.Corrected> others) {
        return new KeptStatement(
                number, story, statement, found, utterance, speaker, because, status, others, redaction);
    }

    /// Returns this statement with its words taken out; null if they were not.
    public KeptStatement withRedaction(@Nullable Redaction other) {
        return new KeptStatement(
                number, story, statement, found, utterance, speaker, because, status, corrections, other);
    }

    /// Returns the words said, as the story has them.
    public String words() {
        return SpokenWords.of(story.story().text(), statement.content());
    }

    /// Returns the speaker's name, or null if it is not known.
    public @Nullable String speakerName() {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown _ -> null;
        };
    }
}
