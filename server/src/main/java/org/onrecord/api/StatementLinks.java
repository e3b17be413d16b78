package org.onrecord.api;

import org.onrecord.answers.AddedFields;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.Links;
import org.onrecord.request.TextFragment;
import tools.jackson.core.JsonGenerator;

/// Adds links to the objects of the command line, which does not know the server.
///
/// @param links the addresses of this server
record StatementLinks(Links links) implements AddedFields {
    /// Writes the property `links`. The original is null if the story did not come from an address.
    @Override
    public void write(JsonGenerator json, KeptStatement kept) {
        String self =
                links.to(Operations.ROOT + "/statements/" + kept.statement().id());
        Long speaker = kept.speaker();
        json.writeObjectPropertyStart("links");
        json.writeStringProperty("self", self);
        json.writeStringProperty(
                "page",
                links.statement(kept.story().story().id(), kept.statement().id()));
        json.writeStringProperty(
                "story",
                links.to(Operations.ROOT + "/stories/"
                        + Links.hex(kept.story().story().id())));
        json.writeStringProperty(
                "speaker", speaker == null ? null : links.to(Operations.ROOT + "/speakers/" + speaker));
        json.writeStringProperty("receipt", self + "/receipt");
        json.writeStringProperty("same", self + "/same");
        json.writeStringProperty(
                "original",
                TextFragment.of(kept.story().story(), kept.statement().content().getFirst())
                        .orElse(null));
        json.writeEndObject();
    }
}
