package org.onrecord.entry;

import java.util.List;
import org.onrecord.log.TreeHead;

/// The result of verifying a whole record.
///
/// @param stories the number of stories read
/// @param statements the number of statements read
/// @param redactions what was redacted: of these entries the hash is left, and a payload without the words
/// @param head the log's head, computed again from the payloads that were read
/// @param faults everything that differs from what was added; only the first 1,000 faults if there are more
/// @param notes what signatures and time stamps say of the log's heads, in words for the user
public record VerificationResult(
        long stories,
        long statements,
        List<Event.Redacted> redactions,
        TreeHead head,
        List<Fault> faults,
        List<String> notes) {
    /// Something that differs from what was added.
    ///
    /// @param what the fault, in words; with `where` it reads as a sentence
    /// @param where the table and row
    public record Fault(String what, String where) {}

    public VerificationResult {
        redactions = List.copyOf(redactions);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /// Creates a result without notes.
    public VerificationResult(
            long stories, long statements, List<Event.Redacted> redactions, TreeHead head, List<Fault> faults) {
        this(stories, statements, redactions, head, faults, List.of());
    }

    /// Returns this result with other faults and notes.
    public VerificationResult with(List<Fault> otherFaults, List<String> otherNotes) {
        return new VerificationResult(stories, statements, redactions, head, otherFaults, otherNotes);
    }

    /// Returns the number of entries that were redacted.
    public long redacted() {
        return redactions.stream()
                .flatMap(redaction -> redaction.replaced().stream())
                .map(Event.Replaced::position)
                .distinct()
                .count();
    }

    /// Returns true if no fault was found.
    public boolean ok() {
        return faults.isEmpty();
    }
}
