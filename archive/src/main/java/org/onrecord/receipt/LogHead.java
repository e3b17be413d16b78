package org.onrecord.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.HeadNote;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;

/// The head of the log to which the proofs of a receipt lead.
///
/// @param head the head
/// @param at when the log had that head, as the record says
/// @param checkpoint the head as the record signed it, a [SignedNote]; null if it is not signed
public record LogHead(TreeHead head, Instant at, @Nullable String checkpoint) {
    /// Returns why the checkpoint is not one of this head, or null if it is one or there is none.
    @Nullable
    String fault() {
        if (checkpoint == null) {
            return null;
        }
        try {
            return HeadNote.parse(SignedNote.parse(checkpoint).text()).head().equals(head)
                    ? null
                    : "is of another head than the receipt's";
        } catch (IllegalArgumentException e) {
            return "is not a signed checkpoint: " + e.getMessage();
        }
    }

    /// Returns whether the checkpoint is signed with a key.
    boolean isSignedBy(NoteVerifier key) {
        try {
            return checkpoint != null && key.verifies(SignedNote.parse(checkpoint));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
