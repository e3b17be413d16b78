package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.onrecord.archive.Event;
import org.onrecord.desk.Ask;
import org.onrecord.desk.HeadFile;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The log: its head, that it goes on from an earlier one, and what people did.
final class LogApi implements Resource {
    private static final String LIST = "corrections";

    private final House house;
    private final EventJson events;

    LogApi(House house) {
        this.house = house;
        this.events = new EventJson(house.archive());
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/head", this::head);
        operations.get("/consistency", this::consistency);
        operations.get("/corrections", this::list);
    }

    private void head(Context context) throws IOException {
        TreeHead head = house.archive().head();
        Answers.answer(context, out -> HeadFile.writeJson(head, house.clock().instant(), null, out));
    }

    private void consistency(Context context) throws IOException {
        String given = context.queryParam("from");
        if (given == null) {
            throw Problem.badRequest("from is missing: the size of the earlier head");
        }
        long from = Ask.number("from", given);
        TreeHead head = house.archive().head();
        if (from > head.size()) {
            throw Problem.badRequest("the log has " + head.size() + " entries and never had " + given);
        }
        Proof.Consistency proof = house.archive().consistency(from);
        while (proof.to() != head.size()) {
            // Others put something on record in between.
            head = house.archive().head();
            proof = house.archive().consistency(from);
        }
        TreeHead proven = head;
        Proof.Consistency told = proof;
        Answers.answer(context, out -> HeadFile.writeJson(proven, house.clock().instant(), told, out));
    }

    private void list(Context context) {
        int limit = Limits.of(context);
        long before = Cursor.place(LIST, context.queryParam("cursor"), Long.MAX_VALUE);
        List<Event> found = house.archive().browse().events(before, limit + 1);
        List<Event> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("corrections");
        shown.forEach(event -> told.add(events.of(event)));
        String next = found.size() > limit
                ? "/corrections?limit=" + limit + "&cursor="
                        + Cursor.of(LIST, shown.getLast().position())
                : null;
        json.put("next", next == null ? null : house.links().to(Operations.ROOT + next));
        Answers.answer(context, json);
    }
}
