package org.onrecord.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Draft;
import org.onrecord.standin.CastFinder;
import org.onrecord.story.Byline;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// Invented stories that [CastFinder] read: `he` is the harbour minister Arno Vale, `officials` are unnamed.
final class Stories {
    private Stories() {}

    /// A story that `outlet` published on a day.
    static Draft draft(String outlet, @Nullable String published, String text) {
        Text body = Text.of(text);
        String origin = outlet + "-" + published + "-" + body.length();
        Story story = new Story(
                StoryId.of(body),
                origin,
                body,
                "News of " + outlet,
                new Outlet(outlet),
                null,
                Byline.NONE,
                published == null ? null : LocalDate.parse(published),
                null,
                "en",
                List.of());
        try (CastFinder finder = new CastFinder()) {
            return new Draft(story, Edition.of(origin), finder.find(story));
        }
    }
}
