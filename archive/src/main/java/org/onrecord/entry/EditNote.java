package org.onrecord.entry;

import java.time.Instant;

/// Says who edited a record, when and why. Every edit carries one, since an edit changes what others read.
///
/// @param who the person's name, not blank
/// @param when the time of the edit
/// @param why the reason, not blank
public record EditNote(String who, Instant when, String why) {
    public EditNote {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "an edit needs a name and a reason, got \"" + who + "\" and \"" + why + "\"");
        }
    }
}
