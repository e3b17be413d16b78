package org.onrecord.api;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Ask;
import org.onrecord.request.Problem;

/// How much a page of a list holds.
final class Limits {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private Limits() {}

    /// How many the caller wants.
    ///
    /// @throws Problem if they are too many, or none
    static int of(Context context) {
        @Nullable String given = context.queryParam("limit");
        if (given == null) {
            return USUAL;
        }
        long limit = Ask.number("limit", given);
        if (limit < 1 || limit > MOST) {
            throw Problem.badRequest("limit is 1 to " + MOST + ", got " + given);
        }
        return (int) limit;
    }
}
