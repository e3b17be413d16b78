package org.onrecord.request;

import org.jspecify.annotations.Nullable;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.token.Role;

/// Decides who may undo a change to the record: editors their own changes, admins all of them.
public final class UndoPolicy {
    private UndoPolicy() {}

    /// Returns the role that a caller needs to undo an event. Withdrawing a story and restoring it both need
    /// an admin, and so does releasing what is held.
    public static Role needed(Caller caller, Event event) {
        EditNote note = note(event);
        boolean isOwn = note != null && note.who().equals(caller.name());
        boolean isForAdmins = event instanceof Event.Withdrawn || event instanceof Event.Held;
        return isOwn && !isForAdmins ? Role.EDITOR : Role.ADMIN;
    }

    /// Returns whether a caller may undo an event.
    public static boolean isFor(Caller caller, Event event) {
        return note(event) != null && !(event instanceof Event.Redacted) && caller.may(needed(caller, event));
    }

    /// Returns who made the change, when and why, or null if nobody did.
    public static @Nullable EditNote note(Event event) {
        return switch (event) {
            case Event.Corrected corrected -> corrected.note();
            case Event.Merged merged -> merged.note();
            case Event.Split split -> split.note();
            case Event.Undone undone -> undone.note();
            case Event.Withdrawn withdrawn -> withdrawn.note();
            case Event.Accepted accepted -> accepted.note();
            case Event.Redacted redacted -> redacted.note();
            case Event.Held held -> held.note();
            case Event.Sighted _ -> null;
        };
    }
}
