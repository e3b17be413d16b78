package org.onrecord.story;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// What the publisher's data around a story say of its publication, beyond what a reader of the story sees. What they
/// do not say is null, never blank.
///
/// @param address the address that the publisher holds to be the story's own (its canonical one)
/// @param section the part of the publication that it belongs to: `World`
/// @param published the moment of publication
/// @param modified the moment of its last change
/// @param embargo the moment before which it must not be published
/// @param note what the publisher tells editors of it (IPTC `edNote`)
public record Imprint(
        @Nullable URI address,
        @Nullable String section,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable OffsetDateTime embargo,
        @Nullable String note) {
    /// Of a story around which nothing is said.
    public static final Imprint NONE = new Imprint(null, null, null, null, null, null);

    public Imprint {
        if (section != null && section.isBlank()) {
            throw new IllegalArgumentException("section must be null or not blank, got \"" + section + "\"");
        }
        if (note != null && note.isBlank()) {
            throw new IllegalArgumentException("note must be null or not blank, got \"" + note + "\"");
        }
    }
}
