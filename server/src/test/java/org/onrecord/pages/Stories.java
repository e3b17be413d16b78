package org.onrecord.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.NewStory;
import org.onrecord.standin.CastFinder;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// Invented stories that [CastFinder] read: `he` is the harbour minister Arno Vale, `officials` are unnamed.
final class Stories {
    private Stories() {}

    /// Returns a story that `outlet` published on a day.
    static NewStory draft(String outlet, @Nullable String published, String text) {
        Text body = Text.of(text);
        String origin = outlet + "-" + published + "-" + body.length();
        Story story = Story.builder(origin, body)
                .headline("News of " + outlet)
                .outlet(new Outlet(outlet))
                .published(published == null ? null : LocalDate.parse(published))
                .language("en")
                .build();
        try (CastFinder finder = new CastFinder()) {
            return new NewStory(story, Edition.of(origin), finder.find(story));
        }
    }
}
