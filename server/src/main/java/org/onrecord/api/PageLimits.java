package org.onrecord.api;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.request.Problem;

/// The number of items on a page of a list.
final class PageLimits {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    private PageLimits() {}

    /// Returns how many the caller wants.
    ///
    /// @throws Problem if they are too many or fewer than one
    static int of(Context context) {
        @Nullable String given = context.queryParam("limit");
        if (given == null) {
            return USUAL;
        }
        long limit = SearchParameters.number("limit", given);
        if (limit < 1 || limit > MOST) {
            throw Problem.badRequest("limit must be 1 to " + MOST + ", got " + given);
        }
        return (int) limit;
    }
}
