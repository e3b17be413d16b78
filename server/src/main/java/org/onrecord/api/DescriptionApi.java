package org.onrecord.api;

import io.javalin.http.Context;
import org.onrecord.json.StoryReader;
import org.onrecord.request.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of this interface, by OpenAPI 3.1.
final class DescriptionApi implements Resource {
    private final byte[] bytes;

    DescriptionApi(House house) {
        ObjectNode description = (ObjectNode) Description.read();
        // Where the server lies is known here alone.
        JsonNode server = description.path("servers").path(0);
        ((ObjectNode) server).put("url", house.links().to(Operations.ROOT));
        bytes = StoryReader.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description);
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/openapi.json", this::describe);
    }

    private void describe(Context context) {
        Answers.answer(context, "application/json", bytes);
    }
}
