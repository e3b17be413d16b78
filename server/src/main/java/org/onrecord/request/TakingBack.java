package org.onrecord.request;

import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Event;
import org.onrecord.archive.Signed;
import org.onrecord.token.Role;

/// Who may take back what was done to the record: editors what they did themselves, admins all of it.
public final class TakingBack {
    private TakingBack() {}

    /// The role that a caller needs to take an event back. To withdraw a story takes an admin, and so does to
    /// bring it back.
    public static Role needed(Caller caller, Event event) {
        Signed signed = signed(event);
        boolean isOwn = signed != null && signed.who().equals(caller.name());
        return isOwn && !(event instanceof Event.Withdrawn) ? Role.EDITOR : Role.ADMIN;
    }

    /// Whether a caller may take an event back.
    public static boolean isFor(Caller caller, Event event) {
        return signed(event) != null && caller.may(needed(caller, event));
    }

    /// Who did it, when and why, or null where nobody did.
    public static @Nullable Signed signed(Event event) {
        return switch (event) {
            case Event.Corrected corrected -> corrected.signed();
            case Event.Merged merged -> merged.signed();
            case Event.Split split -> split.signed();
            case Event.Undone undone -> undone.signed();
            case Event.Withdrawn withdrawn -> withdrawn.signed();
            case Event.Sighted _ -> null;
        };
    }
}
