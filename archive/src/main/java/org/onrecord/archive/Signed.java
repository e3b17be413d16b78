package org.onrecord.archive;

import java.time.Instant;

/// Who did something to a record, when and why.
///
/// @param who a person's name, not blank
/// @param when the moment
/// @param why the reason, not blank
public record Signed(String who, Instant when, String why) {
    public Signed {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "what people do to a record needs who and why, got \"" + who + "\" and \"" + why + "\"");
        }
    }
}
