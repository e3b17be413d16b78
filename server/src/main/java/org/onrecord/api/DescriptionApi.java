package org.onrecord.api;

import io.javalin.http.Context;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.AppContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Serves the description of the API, in OpenAPI 3.1.
final class DescriptionApi implements Resource {
    private final byte[] bytes;

    DescriptionApi(AppContext app) {
        ObjectNode description = (ObjectNode) Description.read();
        // The server's address is known only here.
        JsonNode server = description.path("servers").path(0);
        ((ObjectNode) server).put("url", app.links().to(Operations.ROOT));
        bytes = StoryJsonReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
    }

    @Override
    public void register(Operations operations) {
        operations.get("/openapi.json", this::describe);
    }

    private void describe(Context context) {
        CachedAnswers.answer(context, "application/json", bytes);
    }
}
