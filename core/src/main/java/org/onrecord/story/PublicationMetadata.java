package org.onrecord.story;

import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The publisher's data on a story's publication, beyond what a reader of the story sees. A missing value is
/// null, never blank.
///
/// @param address the address that the publisher declares to be the story's own (its canonical one)
/// @param section the part of the publication that it belongs to: `World`
/// @param published the moment of publication
/// @param modified the moment of its last change
/// @param embargo the moment before which it must not be published
/// @param note the publisher's note to editors (IPTC `edNote`)
public record PublicationMetadata(
        @Nullable URI address,
        @Nullable String section,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable OffsetDateTime embargo,
        @Nullable String note) {
    /// The metadata of a story without any.
    public static final PublicationMetadata NONE = new PublicationMetadata(null, null, null, null, null, null);

    public PublicationMetadata {
        if (section != null && section.isBlank()) {
            throw new IllegalArgumentException("section must be null or not blank, got \"" + section + "\"");
        }
        if (note != null && note.isBlank()) {
            throw new IllegalArgumentException("note must be null or not blank, got \"" + note + "\"");
        }
    }
}
