package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.onrecord.answers.Checkpoint;
import org.onrecord.answers.SearchParameters;
import org.onrecord.entry.Event;
import org.onrecord.log.Proof;
import org.onrecord.log.SignedHead;
import org.onrecord.request.AppContext;
import org.onrecord.request.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Serves the log: its head, proofs that it extends an earlier one, and the edits that people made.
final class LogApi implements Resource {
    private static final String LIST = "corrections";

    private final AppContext app;
    private final EventJson events;

    LogApi(AppContext app) {
        this.app = app;
        this.events = new EventJson(app.archive());
    }

    @Override
    public void register(Operations operations) {
        operations.get("/head", this::head);
        operations.get("/checkpoint", this::checkpoint);
        operations.get("/consistency", this::consistency);
        operations.get("/corrections", this::list);
    }

    private void head(Context context) throws IOException {
        SignedHead head = app.archive().checkpoints().current();
        CachedAnswers.answer(
                context,
                out -> Checkpoint.writeJson(
                        head,
                        app.archive().checkpoints().publicKey(),
                        app.clock().instant(),
                        null,
                        out));
    }

    /// Answers with the head as tools for transparency logs read it.
    private void checkpoint(Context context) {
        SignedHead head = app.archive().checkpoints().current();
        if (head.note() == null) {
            throw Problem.notFound("the head of this record is not signed: " + head.missing());
        }
        context.contentType("text/plain; charset=utf-8").result(head.note().toString());
    }

    private void consistency(Context context) throws IOException {
        String given = context.queryParam("from");
        if (given == null) {
            throw Problem.badRequest("from is missing: give the size of the earlier head");
        }
        long from = SearchParameters.number("from", given);
        SignedHead head = app.archive().checkpoints().current();
        if (from > head.head().size()) {
            throw Problem.badRequest("the log has " + head.head().size() + " entries and never had " + given);
        }
        Proof.Consistency proof = app.archive().consistency(from);
        while (proof.to() != head.head().size()) {
            // Another process put something on record in between.
            head = app.archive().checkpoints().current();
            proof = app.archive().consistency(from);
        }
        SignedHead proven = head;
        Proof.Consistency shownProof = proof;
        CachedAnswers.answer(
                context,
                out -> Checkpoint.writeJson(
                        proven,
                        app.archive().checkpoints().publicKey(),
                        app.clock().instant(),
                        shownProof,
                        out));
    }

    private void list(Context context) {
        int limit = PageLimits.of(context);
        long before = Cursor.place(LIST, context.queryParam("cursor"), Long.MAX_VALUE);
        List<Event> found = app.archive().browse().events(before, limit + 1);
        List<Event> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = CachedAnswers.object();
        ArrayNode entries = json.putArray("corrections");
        shown.forEach(event -> entries.add(events.of(event)));
        String next = found.size() > limit
                ? "/corrections?limit=" + limit + "&cursor="
                        + Cursor.of(LIST, shown.getLast().position())
                : null;
        json.put("next", next == null ? null : app.links().to(Operations.ROOT + next));
        CachedAnswers.answer(context, json);
    }
}
