package org.onrecord.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;

/// A story on record. A story's number is its position in the log, and its statements are the entries right
/// after it.
///
/// @param number the story's position in the log
/// @param story the story
/// @param edition the piece of which the story is a version, or null if that is not known
/// @param statements the number of statements found in it; they follow it directly in the log
/// @param cluster the number of the earliest story of which it is a near-copy; its own number if it is not a
/// copy
/// @param supersedes the number of the version before it, or null
/// @param supersededBy the number of the version after it, or null
/// @param status whether the story is current, superseded or withdrawn
/// @param sightings the other places where the same text was published
/// @param kept when the story was added to the record
/// @param withdrawal why its publisher or a person took it back, or null if nobody did; the story is not
/// withdrawn all the same if another outlet published the same text, which nobody took back
/// @param redaction when words were last taken out of it for good, or null if none were
public record KeptStory(
        long number,
        Story story,
        @Nullable Edition edition,
        int statements,
        long cluster,
        @Nullable Long supersedes,
        @Nullable Long supersededBy,
        StatementStatus status,
        List<Event.Sighted> sightings,
        Instant kept,
        @Nullable Withdrawal withdrawal,
        @Nullable Redaction redaction) {
    public KeptStory {
        sightings = List.copyOf(sightings);
    }

    /// Returns a current story without statements, that is not a copy or known to be a version of another and
    /// was not published elsewhere.
    public static KeptStory of(long number, Story story, Instant kept) {
        return new KeptStory(
                number, story, null, 0, number, null, null, StatementStatus.CURRENT, List.of(), kept, null, null);
    }

    /// Returns this story with another edition; null when it is unknown.
    public KeptStory withEdition(@Nullable Edition other) {
        return new KeptStory(
                number,
                story,
                other,
                statements,
                cluster,
                supersedes,
                supersededBy,
                status,
                sightings,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story with another number of statements.
    public KeptStory withStatements(int count) {
        return new KeptStory(
                number,
                story,
                edition,
                count,
                cluster,
                supersedes,
                supersededBy,
                status,
                sightings,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story as a copy of another, or of none when the number is its own.
    public KeptStory withCluster(long earliest) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                earliest,
                supersedes,
                supersededBy,
                status,
                sightings,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story between the numbers of the version before and the version after; null for none.
    public KeptStory withVersions(@Nullable Long before, @Nullable Long after) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                cluster,
                before,
                after,
                status,
                sightings,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story with another status.
    public KeptStory withStatus(StatementStatus other) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                cluster,
                supersedes,
                supersededBy,
                other,
                sightings,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story, published elsewhere as given.
    public KeptStory withSightings(List<Event.Sighted> others) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                cluster,
                supersedes,
                supersededBy,
                status,
                others,
                kept,
                withdrawal,
                redaction);
    }

    /// Returns this story, taken back as given; null if nobody took it back.
    public KeptStory withWithdrawal(@Nullable Withdrawal other) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                cluster,
                supersedes,
                supersededBy,
                status,
                sightings,
                kept,
                other,
                redaction);
    }

    /// Returns this story with words taken out; null if none were.
    public KeptStory withRedaction(@Nullable Redaction other) {
        return new KeptStory(
                number,
                story,
                edition,
                statements,
                cluster,
                supersedes,
                supersededBy,
                status,
                sightings,
                kept,
                withdrawal,
                other);
    }
}
