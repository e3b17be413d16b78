package org.onrecord.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;

/// Something that happened to a record other than adding a story.
///
/// Events are entries of the append-only log, so none is ever deleted; only [Redacted] takes words out of
/// entries. An event loses its effect only through a later [Undone]; the current state of the record is the projection
/// of all events.
public sealed interface Event {
    /// Returns the event's position in the log.
    long position();

    /// A decision by a person, or by a publisher through one. Edits change the answers that every reader
    /// gets, so every reader of a record loads all of them.
    sealed interface Edit extends Event {
        /// Returns who made the edit, when and why.
        EditNote note();
    }

    /// A person corrected a statement that the machine found.
    ///
    /// @param position the event's position in the log
    /// @param statement the statement's number
    /// @param change the correction
    /// @param speaker the speaker's number where the change is [Change.ToSpeaker], else null
    /// @param note who, when and why
    record Corrected(
            long position,
            long statement,
            Change change,
            @Nullable Long speaker,
            EditNote note) implements Edit {}

    /// A person decided that two speakers are the same.
    ///
    /// @param position the event's position in the log
    /// @param from the number of the speaker that is merged away
    /// @param into the number of the speaker that stands for both from now on
    /// @param note who, when and why
    record Merged(long position, long from, long into, EditNote note) implements Edit {}

    /// A person decided that some statements belong to someone else of the same name.
    ///
    /// @param position the event's position in the log, which is also the new speaker's number
    /// @param from the number of the speaker to whom the statements were attributed
    /// @param statements the statements' numbers, sorted on construction
    /// @param note who, when and why
    record Split(long position, long from, List<Long> statements, EditNote note) implements Edit {
        public Split {
            statements = statements.stream().sorted().toList();
        }
    }

    /// A person undid an earlier event.
    ///
    /// @param position this event's position in the log
    /// @param event the position of the event that it undoes
    /// @param note who, when and why
    record Undone(long position, long event, EditNote note) implements Edit {}

    /// The publisher, or a person on its behalf, decided whether a story may still be used.
    ///
    /// @param position the event's position in the log
    /// @param story the story's number
    /// @param status the decision
    /// @param note who, when and why
    record Withdrawn(long position, long story, Edition.Status status, EditNote note) implements Edit {
        /// The name noted when a story's publisher withdraws it.
        public static final String PUBLISHER = "publisher";

        /// Returns whether the story's publisher decided this, and not a person.
        public boolean isByPublisher() {
            return note.who().equals(PUBLISHER);
        }
    }

    /// A person accepted that the record was put back to an older state, and goes on from there. It cannot be
    /// undone: what was lost does not come back by it.
    ///
    /// @param position the event's position in the log, which is also the size that the log had been put back to
    /// @param size the number of entries that were acknowledged before
    /// @param root the root of the log at that size, as it was written, or null if it is not known
    /// @param note who, when and why
    record Accepted(long position, long size, @Nullable String root, EditNote note) implements Edit {}

    /// A person took words out of the record for good. It cannot be undone: the words are gone.
    ///
    /// @param position the event's position in the log
    /// @param story the number of the story whose words they were
    /// @param statement the number of the statement, or null if the whole story was redacted
    /// @param text the digest of the story's text as it is now, with blanks
    /// @param replaced the entries that have other payloads since
    /// @param note who, when and why
    record Redacted(
            long position, long story, @Nullable Long statement, String text, List<Replaced> replaced, EditNote note)
            implements Edit {
        public Redacted {
            replaced = List.copyOf(replaced);
        }
    }

    /// An entry whose payload was replaced by one without the words.
    ///
    /// @param position the entry's position in the log
    /// @param subject what the entry is about, as its row says: a statement's id or a story's digest
    /// @param payload the SHA-256 of the new payload, after `sha256:`
    record Replaced(long position, String subject, String payload) {}

    /// A person forbade that a story or a statement be redacted. An [Undone] releases it.
    ///
    /// @param position the event's position in the log
    /// @param about the number of the story or statement
    /// @param note who, when and why
    record Held(long position, long about, EditNote note) implements Edit {}

    /// Another outlet published the same text. This is a fact and not an edit: it cannot be undone. There can
    /// be very many, so readers look them up and do not load them all.
    ///
    /// @param position the event's position in the log
    /// @param story the number of the story on record
    /// @param origin the path or address from which the text came, as given
    /// @param outlet the outlet that published it
    /// @param published the date of publication, or null
    record Sighted(
            long position,
            long story,
            String origin,
            String outlet,
            @Nullable LocalDate published) implements Event {}
}
