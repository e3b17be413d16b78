package org.onrecord.entry;

import java.time.Instant;

/// That words were taken out of a story or statement for good.
///
/// @param on when that was put on record
/// @param who who did it
/// @param why the reason
/// @param isWhole whether nothing is left of what was redacted; a story of which only statements were redacted
/// still has the rest of its text
public record Redaction(Instant on, String who, String why, boolean isWhole) {
    /// Returns the redaction that an event tells of.
    public static Redaction of(Event.Redacted event, boolean isWhole) {
        EditNote note = event.note();
        return new Redaction(note.when(), note.who(), note.why(), isWhole);
    }

    /// Returns what happened, to complete a sentence that begins with what was redacted and `was`: `redacted on
    /// 2031-05-06 by Ann because a court ordered it`.
    public String words() {
        return "redacted on " + on.toString().substring(0, 10) + " by " + who + " because "
                + why.strip().replaceFirst("[.]+$", "");
    }
}
