package org.onrecord.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Problem;

/// The place where the next page of a list begins. Its form is private to the list.
final class Cursor {
    private Cursor() {}

    /// Returns the cursor of a place in the list of this name.
    static String of(String list, long place) {
        byte[] bytes = (list + ":" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Returns the place of a cursor.
    ///
    /// @param first the place if there is no cursor
    /// @throws Problem if it is not a cursor of the list of this name
    static long place(String list, @Nullable String cursor, long first) {
        if (cursor == null) {
            return first;
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (decoded.startsWith(list + ":")) {
                long place = Long.parseLong(decoded.substring(list.length() + 1));
                // Only cursors exactly as #of writes them are accepted, so that each place has one.
                if (place >= 0 && of(list, place).equals(cursor)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException _) {
            // Reported below, like other invalid cursors.
        }
        throw Problem.badRequest("cursor must be the value of \"next\" on the page before, got \"" + cursor + "\"");
    }
}
