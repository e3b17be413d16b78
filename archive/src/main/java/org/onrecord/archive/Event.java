package org.onrecord.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;

/// What was done to a record apart from adding stories. Nothing takes an event back but a later one.
public sealed interface Event {
    /// Its position in the log.
    long position();

    /// A person corrected what the machine found.
    ///
    /// @param position its position in the log
    /// @param statement the number of the statement
    /// @param change what is right
    /// @param speaker the number of the speaker, where the change is [Change.ToSpeaker], else null
    /// @param signed who, when and why
    record Corrected(
            long position,
            long statement,
            Change change,
            @Nullable Long speaker,
            Signed signed) implements Event {}

    /// A person says that two speakers are one.
    ///
    /// @param position its position in the log
    /// @param from the number of the speaker that is no more
    /// @param into the number of the one that is both from now on
    /// @param signed who, when and why
    record Merged(long position, long from, long into, Signed signed) implements Event {}

    /// A person says that some statements are those of somebody else of the same name.
    ///
    /// @param position its position in the log, which is the new speaker's number too
    /// @param from the number of the speaker that they were taken for
    /// @param statements the numbers of the statements
    /// @param signed who, when and why
    record Split(long position, long from, List<Long> statements, Signed signed) implements Event {
        public Split {
            statements = statements.stream().sorted().toList();
        }
    }

    /// A person took an earlier event back.
    ///
    /// @param position its position in the log
    /// @param event the position of the event
    /// @param signed who, when and why
    record Undone(long position, long event, Signed signed) implements Event {}

    /// The publisher, or a person for it, says whether a story may still be used.
    ///
    /// @param position its position in the log
    /// @param story the number of the story
    /// @param status what is said
    /// @param signed who, when and why
    record Withdrawn(long position, long story, Edition.Status status, Signed signed) implements Event {}

    /// The same text was published elsewhere.
    ///
    /// @param position its position in the log
    /// @param story the number of the story on record
    /// @param origin the path or address it came from, as given
    /// @param outlet who published it
    /// @param published when, or null
    record Sighted(
            long position,
            long story,
            String origin,
            String outlet,
            @Nullable LocalDate published) implements Event {}
}
