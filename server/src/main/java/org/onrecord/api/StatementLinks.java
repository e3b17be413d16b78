package org.onrecord.api;

import org.onrecord.archive.KeptStatement;
import org.onrecord.request.Links;
import org.onrecord.request.TextFragment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where more of a statement is: beside the objects of the command line, which know no server.
///
/// @param links where things are
record StatementLinks(Links links) {
    /// The object of a statement with its links in it; the original is null where the story came from no address.
    JsonNode put(KeptStatement kept, JsonNode json) {
        String self =
                links.to(Operations.ROOT + "/statements/" + kept.statement().id());
        Long speaker = kept.speaker();
        ObjectNode told = json.asObject().putObject("links");
        told.put("self", self);
        told.put(
                "page",
                links.statement(kept.story().story().id(), kept.statement().id()));
        told.put(
                "story",
                links.to(Operations.ROOT + "/stories/"
                        + Links.hex(kept.story().story().id())));
        told.put("speaker", speaker == null ? null : links.to(Operations.ROOT + "/speakers/" + speaker));
        told.put("receipt", self + "/receipt");
        told.put("same", self + "/same");
        told.put(
                "original",
                TextFragment.of(kept.story().story(), kept.statement().content().getFirst())
                        .orElse(null));
        return json;
    }
}
