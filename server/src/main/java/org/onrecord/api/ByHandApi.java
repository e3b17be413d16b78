package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.archive.Event;
import org.onrecord.archive.Signed;
import org.onrecord.desk.Ask;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.TakingBack;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.token.Role;

/// What people do to a record. Each takes a `reason`, and goes on record under the name of the caller's token.
final class ByHandApi implements Resource {
    private final House house;
    private final Archive archive;
    private final EventJson events;

    ByHandApi(House house) {
        this.house = house;
        this.archive = house.archive();
        this.events = new EventJson(archive);
    }

    @Override
    public void enter(Operations operations) {
        operations.post("/corrections", this::correct);
        operations.post("/corrections/{event}/undo", this::undo);
        operations.post("/merges", this::merge);
        operations.post("/splits", this::split);
        operations.post("/withdrawals", this::withdraw);
    }

    private void correct(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        Sent sent = Sent.object(context);
        StatementId id = Links.statement(sent.neededWords("statement"));
        Change change = SentChange.of(sent, id, archive);
        if (archive.statement(id).isEmpty()) {
            throw Problem.notFound("no statement on record has the id " + id);
        }
        Signed signed = signed(caller, sent);
        enter(context, () -> archive.byHand().correct(id, change, signed));
    }

    private void undo(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        long event = Ask.number("an event", context.pathParam("event"));
        List<Event> found =
                event == Long.MAX_VALUE ? List.of() : archive.browse().events(event + 1, 1);
        if (found.isEmpty() || found.getFirst().position() != event) {
            throw Problem.notFound("no correction, merge, split or withdrawal stands at position " + event);
        }
        Caller.needing(TakingBack.needed(caller, found.getFirst()), context);
        Signed signed = signed(caller, Sent.object(context));
        enter(context, () -> archive.byHand().undo(event, signed));
    }

    private void merge(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        Sent sent = Sent.object(context);
        long from = sent.neededNumber("from");
        long into = sent.neededNumber("into");
        Signed signed = signed(caller, sent);
        enter(context, () -> archive.byHand().merge(from, into, signed));
    }

    private void split(Context context) throws IOException {
        Caller caller = Caller.needing(Role.EDITOR, context);
        Sent sent = Sent.object(context);
        long speaker = sent.neededNumber("speaker");
        List<StatementId> statements =
                sent.strings("statements").stream().map(Links::statement).toList();
        Signed signed = signed(caller, sent);
        enter(context, () -> archive.byHand().split(speaker, statements, signed));
    }

    private void withdraw(Context context) throws IOException {
        Caller caller = Caller.needing(Role.ADMIN, context);
        Sent sent = Sent.object(context);
        StoryId story = Links.story(sent.neededWords("story"));
        String status = sent.words("status");
        Edition.Status wanted =
                status == null ? Edition.Status.CANCELED : Ask.choice("status", status, Edition.Status.values());
        if (archive.story(story).isEmpty()) {
            throw Problem.notFound("no story on record has the id " + story);
        }
        Signed signed = signed(caller, sent);
        enter(context, () -> archive.byHand().withdraw(story, wanted, signed));
    }

    private Signed signed(Caller caller, Sent sent) {
        return new Signed(caller.signature(), house.clock().instant(), sent.neededWords("reason"));
    }

    private void enter(Context context, Supplier<Event> deed) {
        Event event;
        try {
            event = deed.get();
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        // Whoever was corrected may be called otherwise now.
        house.names().forget();
        context.status(HttpStatus.CREATED);
        Answers.answer(context, events.of(event));
    }
}
