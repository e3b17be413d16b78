package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Archive;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.UndoPolicy;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.token.Role;

/// Edits of a record by people. Each needs a `reason`, and goes on record under the name of the caller's
/// token.
final class CorrectionsApi implements Resource {
    private final AppContext app;
    private final Archive archive;
    private final EventJson events;

    CorrectionsApi(AppContext app) {
        this.app = app;
        this.archive = app.archive();
        this.events = new EventJson(archive);
    }

    @Override
    public void register(Operations operations) {
        operations.post("/corrections", this::correct);
        operations.post("/corrections/{event}/undo", this::undo);
        operations.post("/merges", this::merge);
        operations.post("/splits", this::split);
        operations.post("/withdrawals", this::withdraw);
    }

    private void correct(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        RequestBody body = RequestBody.object(
                context, "statement", "speaker", "kind", "nothing", "content", "cue", "source", "reason");
        StatementId id = Links.statement(body.neededWords("statement"));
        Change change = ChangeBody.of(body, id, archive);
        if (archive.statement(id).isEmpty()) {
            throw Problem.notFound("no statement on record has the id " + id);
        }
        EditNote note = note(caller, body);
        record(context, () -> archive.corrections().correct(id, change, note));
    }

    private void undo(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        long event = SearchParameters.number("an event", context.pathParam("event"));
        List<Event> found =
                event == Long.MAX_VALUE ? List.of() : archive.browse().events(event + 1, 1);
        if (found.isEmpty() || found.getFirst().position() != event) {
            throw Problem.notFound("there is no correction, merge, split or withdrawal at position " + event);
        }
        Caller.needing(UndoPolicy.needed(caller, found.getFirst()), context);
        EditNote note = note(caller, RequestBody.object(context, "reason"));
        record(context, () -> archive.corrections().undo(event, note));
    }

    private void merge(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        RequestBody body = RequestBody.object(context, "from", "into", "reason");
        long from = body.neededNumber("from");
        long into = body.neededNumber("into");
        EditNote note = note(caller, body);
        record(context, () -> archive.corrections().merge(from, into, note));
    }

    private void split(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        RequestBody body = RequestBody.object(context, "speaker", "statements", "reason");
        long speaker = body.neededNumber("speaker");
        List<StatementId> statements =
                body.strings("statements").stream().map(Links::statement).toList();
        EditNote note = note(caller, body);
        record(context, () -> archive.corrections().split(speaker, statements, note));
    }

    private void withdraw(Context context) throws IOException {
        Caller caller = Caller.needing(Role.ADMIN, context);
        RequestBody body = RequestBody.object(context, "story", "status", "reason");
        StoryId story = Links.story(body.neededWords("story"));
        String word = body.words("status");
        Edition.Status status = word == null
                ? Edition.Status.CANCELED
                : SearchParameters.choice("status", word, Edition.Status.values());
        if (archive.story(story).isEmpty()) {
            throw Problem.notFound("no story on record has the id " + story);
        }
        EditNote note = note(caller, body);
        record(context, () -> archive.corrections().withdraw(story, status, note));
    }

    private EditNote note(Caller caller, RequestBody body) {
        return new EditNote(caller.signature(), app.clock().instant(), body.neededWords("reason"));
    }

    private void record(Context context, Supplier<Event> edit) {
        Event event;
        try {
            event = edit.get();
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        // The corrected speakers may have other names now.
        app.names().forget();
        context.status(HttpStatus.CREATED);
        CachedAnswers.answer(context, events.of(event));
    }
}
