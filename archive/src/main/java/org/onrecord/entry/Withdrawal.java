package org.onrecord.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;

/// That a story must not be used: since when and why.
///
/// @param on when it was put on record that it must not be used
/// @param status whether it is killed or held back; never usable
/// @param until the moment at which its embargo ends, or null if it is not under one
/// @param why the reason
public record Withdrawal(
        Instant on, Edition.Status status, @Nullable OffsetDateTime until, String why) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    public Withdrawal {
        if (status == Edition.Status.USABLE) {
            throw new IllegalArgumentException("a withdrawn story is not usable, got " + status);
        }
    }

    /// Returns what happened to the story, to complete a sentence that begins with it and `was`: `withdrawn on
    /// 2031-05-06 because it names the wrong man`; `put under embargo until 2031-05-07 06:00 UTC`.
    public String words() {
        if (until != null && status == Edition.Status.WITHHELD) {
            return "put under embargo until " + MINUTE.format(until.withOffsetSameInstant(ZoneOffset.UTC)) + " UTC";
        }
        String reason = why.strip().replaceFirst("[.]+$", "");
        return (status == Edition.Status.WITHHELD ? "held back on " : "withdrawn on ")
                + on.toString().substring(0, 10) + " because " + reason;
    }
}
