package org.onrecord.answers;

import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// The few fields that identify a story, the same in all answers.
final class StorySummary {
    private StorySummary() {}

    /// Writes the fields into the open object.
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
