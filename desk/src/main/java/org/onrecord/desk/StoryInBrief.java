package org.onrecord.desk;

import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// Which story something is about, as the same few fields wherever it is told.
final class StoryInBrief {
    private StoryInBrief() {}

    /// Writes the fields into the object that is open.
    static void writeFields(JsonGenerator json, Story story) {
        json.writeStringProperty("id", story.id().value());
        json.writeStringProperty("origin", story.origin());
        json.writeStringProperty("headline", story.headline());
        json.writeStringProperty(
                "outlet", story.outlet() == null ? null : story.outlet().name());
        json.writeStringProperty(
                "published",
                story.published() == null ? null : story.published().toString());
    }
}
