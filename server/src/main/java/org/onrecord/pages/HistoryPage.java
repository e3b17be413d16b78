package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Browse;
import org.onrecord.archive.Change;
import org.onrecord.archive.Event;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.archive.Signed;
import org.onrecord.desk.Ask;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.TakingBack;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;

/// What people did to the record, the latest first; taking it back; and withdrawing a story.
final class HistoryPage implements Page {
    private static final int ENTRIES = 50;
    private static final int BATCHES = 20;

    private final House house;
    private final Press press;

    HistoryPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/history", this::show);
        routes.post("/undo/{event}", this::undo);
        routes.get("/stories/{id}/withdraw", this::askToWithdraw);
        routes.post("/stories/{id}/withdraw", this::withdraw);
    }

    /// Something that was done.
    ///
    /// @param position where it stands in the log
    /// @param words what was done
    /// @param path the path of what it was done to
    /// @param signed who did it, when and why
    /// @param state whether it holds, and whether whoever looks may take it back
    record Deed(long position, String words, String path, Signed signed, State state) {
        /// The day it was done.
        String day() {
            return signed.when().toString().substring(0, 10);
        }
    }

    /// What whoever looks can do about it.
    enum State {
        /// Nothing.
        STANDS,
        /// Take it back.
        MAY_BE_TAKEN_BACK,
        /// It was taken back.
        TAKEN_BACK
    }

    /// What the template shows.
    ///
    /// @param deeds what was done, the latest first
    /// @param before the position that the next page begins before, or null
    record Entries(List<Deed> deeds, @Nullable Long before) {}

    private void show(Context context) {
        String given = context.queryParam("before");
        Caller caller = Caller.of(context);
        long at = given == null ? Long.MAX_VALUE : Ask.number("before", given);
        List<Deed> deeds = new ArrayList<>();
        boolean isMore = true;
        // Where else a text was seen is an event too, but nobody's deed, and there may be very many.
        for (int batch = 0; batch < BATCHES && isMore && deeds.size() < ENTRIES; batch++) {
            List<Event> events = house.archive().browse().events(at, Browse.MOST);
            isMore = events.size() == Browse.MOST;
            for (Event event : events) {
                if (deeds.size() == ENTRIES) {
                    isMore = true;
                    break;
                }
                Signed signed = TakingBack.signed(event);
                if (signed != null) {
                    deeds.add(deed(event, signed, caller));
                }
                at = event.position();
            }
        }
        press.print(
                context,
                "history.jte",
                "What people corrected",
                "",
                new Entries(deeds, isMore ? Long.valueOf(at) : null));
    }

    private Deed deed(Event event, Signed signed, Caller caller) {
        State state = house.archive().browse().isUndone(event.position())
                ? State.TAKEN_BACK
                : TakingBack.isFor(caller, event) ? State.MAY_BE_TAKEN_BACK : State.STANDS;
        return new Deed(event.position(), words(event), path(event), signed, state);
    }

    private String words(Event event) {
        return switch (event) {
            case Event.Corrected corrected -> words(corrected.change());
            case Event.Merged(long _, long from, long into, Signed _) ->
                "speaker " + from + " is " + Shown.safe(house.names().of(into));
            case Event.Split(long _, long from, List<Long> statements, Signed _) ->
                Shown.count(statements.size(), "statement")
                        + (statements.size() == 1 ? " is not one" : " are not those") + " of speaker " + from;
            case Event.Undone(long _, long undone, Signed _) -> "entry " + undone + " is taken back";
            case Event.Withdrawn(long _, long _, Edition.Status status, Signed _) -> "the story is " + status.word();
            case Event.Sighted sighted -> "the same text was seen at " + Shown.safe(sighted.outlet());
        };
    }

    private String path(Event event) {
        return switch (event) {
            case Event.Corrected corrected -> statement(corrected.statement());
            case Event.Merged merged -> house.links().speaker(merged.into());
            case Event.Split split -> house.links().speaker(split.position());
            case Event.Undone undone -> house.links().to("/history?before=" + (undone.event() + 1));
            case Event.Withdrawn withdrawn -> story(withdrawn.story());
            case Event.Sighted sighted -> story(sighted.story());
        };
    }

    /// What a correction says.
    static String words(Change change) {
        return switch (change) {
            case Change.ToSpeaker(Speaker.Resolved speaker) -> "it was said by " + Shown.safe(speaker.name());
            case Change.ToKind(org.onrecord.statement.Kind kind) -> "it is of the kind " + kind.word();
            case Change.ToSpans _ -> "other words were said";
            case Change.ToNothing _ -> "it is no statement";
        };
    }

    private String statement(long number) {
        Optional<KeptStatement> kept = house.archive().browse().statement(number);
        return kept.map(one -> house.links()
                        .statement(one.story().story().id(), one.statement().id()))
                .orElse(house.links().to("/history"));
    }

    private String story(long number) {
        return house.archive()
                .browse()
                .story(number)
                .map(kept -> house.links().story(kept.story().id()))
                .orElse(house.links().to("/history"));
    }

    private Event event(Context context) {
        long position = Ask.number("event", context.pathParam("event"));
        List<Event> found = position == Long.MAX_VALUE
                ? List.of()
                : house.archive().browse().events(position + 1, 1);
        if (found.isEmpty() || found.getFirst().position() != position) {
            throw Problem.notFound("no correction, merge, split or withdrawal stands at position " + position);
        }
        return found.getFirst();
    }

    private void undo(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        Event event = event(context);
        Caller.needing(TakingBack.needed(caller, event), context);
        try {
            house.archive()
                    .byHand()
                    .undo(event.position(), CorrectPage.signed(house, caller, context.formParam("why")));
        } catch (IllegalArgumentException e) {
            throw Problem.conflict(String.valueOf(e.getMessage()));
        }
        house.names().forget();
        context.redirect(house.links().to("/history"), HttpStatus.SEE_OTHER);
    }

    private KeptStory story(Context context) {
        String id = context.pathParam("id");
        return house.archive()
                .story(Links.story(id))
                .orElseThrow(() -> Problem.notFound("no story on record has the id " + id));
    }

    /// What the template shows.
    ///
    /// @param kept the story
    /// @param status what was chosen; may be empty
    /// @param why what was given as the reason; may be empty
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
        press.print(context, "withdraw.jte", "Withdraw a story", "", withdrawal);
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
            house.archive()
                    .byHand()
                    .withdraw(
                            kept.story().id(),
                            Ask.choice("status", status, Edition.Status.values()),
                            CorrectPage.signed(house, caller, why));
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
        context.redirect(house.links().story(kept.story().id()), HttpStatus.SEE_OTHER);
    }
}
