package org.onrecord.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Problem;

/// Where the next page of a list begins. What is in it is nobody's business but the list's own.
final class Cursor {
    private Cursor() {}

    /// The cursor of a place in the list of this name.
    static String of(String list, long place) {
        byte[] bytes = (list + ":" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The place that a cursor tells.
    ///
    /// @param first the place to take where there is no cursor
    /// @throws Problem if it is no cursor of the list of this name
    static long place(String list, @Nullable String cursor, long first) {
        if (cursor == null) {
            return first;
        }
        try {
            String told = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (told.startsWith(list + ":")) {
                long place = Long.parseLong(told.substring(list.length() + 1));
                // Only what was given out comes back in: one place has one cursor.
                if (place >= 0 && of(list, place).equals(cursor)) {
                    return place;
                }
            }
        } catch (IllegalArgumentException _) {
            // Told below, with the others that are none.
        }
        throw Problem.badRequest("cursor is what \"next\" of the page before holds, got \"" + cursor + "\"");
    }
}
