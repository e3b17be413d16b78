package org.onrecord.request;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.token.Role;

/// Who sent a request.
///
/// @param name the name for which the token was created, or null if none was presented
/// @param role the role of the caller, or null if no token was presented
/// @param csrf the token that a form of this browser must send back, or null if the caller is not known by a
/// cookie
public record Caller(
        @Nullable String name,
        @Nullable Role role,
        @Nullable String csrf) {
    /// A caller without a token.
    public static final Caller ANYBODY = new Caller(null, null, null);

    private static final String ATTRIBUTE = "onrecord.caller";

    /// Returns the caller of this request.
    public static Caller of(Context context) {
        Caller caller = context.attribute(ATTRIBUTE);
        return caller == null ? ANYBODY : caller;
    }

    /// Makes this the caller of this request.
    public void attachTo(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /// Returns whether this caller has at least this role.
    public boolean may(Role needed) {
        return role != null && role.covers(needed);
    }

    /// Returns the caller, who must have at least this role.
    ///
    /// @throws Problem if the caller does not have it
    public static Caller needing(Role needed, Context context) {
        Caller caller = of(context);
        if (caller.role() == null) {
            throw Problem.unauthorized(
                    "this needs a token of the role " + needed + " or higher; create one with: onrecord token add");
        }
        if (!caller.may(needed)) {
            throw Problem.forbidden(
                    "this needs the role " + needed + ", and " + caller.name() + " is " + caller.role());
        }
        return caller;
    }

    /// Returns the name under which the caller's edits go on record.
    ///
    /// @throws Problem if the caller has none
    public String signature() {
        if (name == null) {
            throw Problem.unauthorized("changes to the record need a name: sign in with a token");
        }
        return name;
    }
}
