package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Browse;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.UndoPolicy;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;

/// The pages that list the edits of the record, latest first, undo one, and withdraw a story.
final class HistoryPage implements Page {
    private static final int ENTRIES = 50;
    private static final int BATCHES = 20;

    private final AppContext app;
    private final TemplateRenderer renderer;

    HistoryPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/history", this::show);
        routes.post("/undo/{event}", this::undo);
        routes.get("/stories/{id}/withdraw", this::askToWithdraw);
        routes.post("/stories/{id}/withdraw", this::withdraw);
    }

    /// An edit.
    ///
    /// @param position its position in the log
    /// @param words what was done
    /// @param path the path of what was edited
    /// @param note who did it, when and why
    /// @param isRedacted whether what it said was redacted: then its reason is none
    /// @param state whether it is in force, and whether the caller may undo it
    record Edit(long position, String words, String path, EditNote note, boolean isRedacted, State state) {
        /// Returns the day of the edit.
        String day() {
            return note.when().toString().substring(0, 10);
        }
    }

    /// What the caller can do about an edit.
    enum State {
        /// Nothing.
        IN_FORCE,
        /// Undo it.
        UNDOABLE,
        /// Nothing, since it was undone.
        UNDONE
    }

    /// The content of the template.
    ///
    /// @param edits the edits, latest first
    /// @param before the position before which the next page begins, or null
    record Entries(List<Edit> edits, @Nullable Long before) {}

    private void show(Context context) {
        String given = context.queryParam("before");
        Caller caller = Caller.of(context);
        long at = given == null ? Long.MAX_VALUE : SearchParameters.number("before", given);
        List<Edit> edits = new ArrayList<>();
        boolean isMore = true;
        // A sighting is an event too, but not an edit by a person, and there can be very many.
        for (int batch = 0; batch < BATCHES && isMore && edits.size() < ENTRIES; batch++) {
            List<Event> events = app.archive().browse().events(at, Browse.MOST);
            isMore = events.size() == Browse.MOST;
            for (Event event : events) {
                if (edits.size() == ENTRIES) {
                    isMore = true;
                    break;
                }
                EditNote note = UndoPolicy.note(event);
                if (note != null) {
                    edits.add(edit(event, note, caller));
                }
                at = event.position();
            }
        }
        renderer.print(
                context,
                "history.jte",
                "What people corrected",
                "",
                new Entries(edits, isMore ? Long.valueOf(at) : null));
    }

    private Edit edit(Event event, EditNote note, Caller caller) {
        Browse browse = app.archive().browse();
        boolean isRedacted = browse.isRedacted(event.position());
        State state = browse.isUndone(event.position())
                ? State.UNDONE
                : !isRedacted && UndoPolicy.isFor(caller, event) ? State.UNDOABLE : State.IN_FORCE;
        return new Edit(event.position(), words(event, isRedacted), path(event), note, isRedacted, state);
    }

    private String words(Event event, boolean isRedacted) {
        return switch (event) {
            // What stands in its place on record would read as a correction that nobody made.
            case Event.Corrected _ when isRedacted -> "redacted";
            case Event.Corrected corrected -> words(corrected.change());
            case Event.Merged(long _, long from, long into, EditNote _) ->
                "speaker " + from + " is " + Html.safe(app.names().of(into));
            case Event.Split(long _, long from, List<Long> statements, EditNote _) ->
                Html.count(statements.size(), "statement") + (statements.size() == 1 ? " is not one" : " are not those")
                        + " of speaker " + from;
            case Event.Undone(long _, long undone, EditNote _) -> "entry " + undone + " is undone";
            case Event.Withdrawn(long _, long _, Edition.Status status, EditNote _) -> "the story is " + status.word();
            case Event.Accepted accepted ->
                "the record was put back to " + accepted.position() + " entries of " + accepted.size();
            case Event.Redacted redacted ->
                redacted.statement() == null ? "the story was redacted" : "a statement was redacted";
            case Event.Held _ -> "it must not be redacted";
            case Event.Sighted sighted -> "the same text was seen at " + Html.safe(sighted.outlet());
        };
    }

    private String path(Event event) {
        return switch (event) {
            case Event.Corrected corrected -> statement(corrected.statement());
            case Event.Merged merged -> app.links().speaker(merged.into());
            case Event.Split split -> app.links().speaker(split.position());
            case Event.Undone undone -> app.links().to("/history?before=" + (undone.event() + 1));
            case Event.Withdrawn withdrawn -> story(withdrawn.story());
            case Event.Redacted redacted -> story(redacted.story());
            case Event.Held held ->
                app.archive().browse().story(held.about()).isPresent() ? story(held.about()) : statement(held.about());
            case Event.Accepted _ -> app.links().to("/history");
            case Event.Sighted sighted -> story(sighted.story());
        };
    }

    /// Returns what a correction says.
    static String words(Change change) {
        return switch (change) {
            case Change.ToSpeaker(Speaker.Resolved speaker) -> "it was said by " + Html.safe(speaker.name());
            case Change.ToKind(org.onrecord.statement.Kind kind) -> "it is of the kind " + kind.word();
            case Change.ToSpans _ -> "other words were said";
            case Change.ToNothing _ -> "it is not a statement";
        };
    }

    private String statement(long number) {
        Optional<KeptStatement> kept = app.archive().browse().statement(number);
        return kept.map(one -> app.links()
                        .statement(one.story().story().id(), one.statement().id()))
                .orElse(app.links().to("/history"));
    }

    private String story(long number) {
        return app.archive()
                .browse()
                .story(number)
                .map(kept -> app.links().story(kept.story().id()))
                .orElse(app.links().to("/history"));
    }

    private Event event(Context context) {
        long position = SearchParameters.number("event", context.pathParam("event"));
        List<Event> found =
                position == Long.MAX_VALUE ? List.of() : app.archive().browse().events(position + 1, 1);
        if (found.isEmpty() || found.getFirst().position() != position) {
            throw Problem.notFound("there is no correction, merge, split or withdrawal at position " + position);
        }
        return found.getFirst();
    }

    private void undo(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        Event event = event(context);
        Caller.needing(UndoPolicy.needed(caller, event), context);
        try {
            app.archive().corrections().undo(event.position(), CorrectPage.note(app, caller, context.formParam("why")));
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        app.names().forget();
        context.redirect(app.links().to("/history"), HttpStatus.SEE_OTHER);
    }

    private KeptStory story(Context context) {
        String id = context.pathParam("id");
        return app.archive()
                .story(Links.story(id))
                .orElseThrow(() -> Problem.notFound("no story on record has the id " + id));
    }

    /// The content of the template.
    ///
    /// @param kept the story
    /// @param status the chosen status; may be empty
    /// @param why the given reason; may be empty
    /// @param fault why it was not accepted, or null
    record Withdrawal(
            KeptStory kept,
            String status,
            String why,
            @Nullable String fault) {}

    private void askToWithdraw(Context context) {
        Caller.needing(Role.ADMIN, context);
        print(context, new Withdrawal(story(context), "", "", null));
    }

    private void print(Context context, Withdrawal withdrawal) {
        renderer.print(context, "withdraw.jte", "Withdraw a story", "", withdrawal);
    }

    private void withdraw(Context context) {
        Caller caller = Caller.needing(Role.ADMIN, context);
        KeptStory kept = story(context);
        String status = context.formParam("status");
        String why = context.formParam("why");
        try {
            if (status == null || status.isBlank()) {
                throw new IllegalArgumentException("choose whether the story may be used");
            }
            app.archive()
                    .corrections()
                    .withdraw(
                            kept.story().id(),
                            SearchParameters.choice("status", status, Edition.Status.values()),
                            CorrectPage.note(app, caller, why));
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(
                    context,
                    new Withdrawal(
                            kept,
                            status == null ? "" : status,
                            why == null ? "" : why,
                            String.valueOf(e.getMessage())));
            return;
        }
        context.redirect(app.links().story(kept.story().id()), HttpStatus.SEE_OTHER);
    }
}
