package org.onrecord.request;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.token.Role;

/// Who asks.
///
/// @param name the name that the token was made for, or null where none was shown
/// @param role what the caller may do, or null where no token was shown
/// @param csrf what a form of this browser must send back, or null where no cookie speaks for the caller
public record Caller(
        @Nullable String name,
        @Nullable Role role,
        @Nullable String csrf) {
    /// Somebody without a token.
    public static final Caller ANYBODY = new Caller(null, null, null);

    private static final String ATTRIBUTE = "onrecord.caller";

    /// Who asks in this request.
    public static Caller of(Context context) {
        Caller caller = context.attribute(ATTRIBUTE);
        return caller == null ? ANYBODY : caller;
    }

    /// Says who asks in this request.
    public void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /// Whether this caller has at least this role.
    public boolean may(Role needed) {
        return role != null && role.covers(needed);
    }

    /// The caller, who must have at least this role.
    ///
    /// @throws Problem if the caller has not
    public static Caller needing(Role needed, Context context) {
        Caller caller = of(context);
        if (caller.role() == null) {
            throw Problem.unauthorized(
                    "this needs a token of the role " + needed + " or higher; onrecord token add" + " makes one");
        }
        if (!caller.may(needed)) {
            throw Problem.forbidden(
                    "this needs the role " + needed + ", and " + caller.name() + " is " + caller.role());
        }
        return caller;
    }

    /// The name under which what this caller does goes on record.
    ///
    /// @throws Problem if there is none
    public String signature() {
        if (name == null) {
            throw Problem.unauthorized("what is put on record needs a name, and a token gives it");
        }
        return name;
    }
}
