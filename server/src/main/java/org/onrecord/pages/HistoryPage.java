package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Change;
import org.onrecord.archive.Event;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.archive.Signed;
import org.onrecord.request.Ask;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;

/// What people did to the record, the latest first; taking it back; and withdrawing a story.
final class HistoryPage implements Page {
    private static final int ENTRIES = 50;

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
    /// @param signed who did it, when and why, or null where nobody signed
    record Deed(
            long position,
            String words,
            String path,
            @Nullable Signed signed) {
        /// The day it was done.
        String day() {
            return signed == null ? "" : signed.when().toString().substring(0, 10);
        }
    }

    /// What the template shows.
    ///
    /// @param deeds what was done, the latest first
    /// @param before the position that the next page begins before, or null
    record Entries(List<Deed> deeds, @Nullable Long before) {}

    private void show(Context context) {
        String given = context.queryParam("before");
        List<Event> events =
                house.archive().browse().events(given == null ? Long.MAX_VALUE : Ask.number("before", given), ENTRIES);
        Long before =
                events.size() < ENTRIES ? null : Long.valueOf(events.getLast().position());
        press.print(
                context,
                "history.jte",
                "What people corrected",
                "",
                new Entries(events.stream().map(this::deed).toList(), before));
    }

    private Deed deed(Event event) {
        Links links = house.links();
        return switch (event) {
            case Event.Corrected corrected ->
                new Deed(
                        corrected.position(),
                        words(corrected.change()),
                        statement(corrected.statement()),
                        corrected.signed());
            case Event.Merged(long position, long from, long into, Signed signed) ->
                new Deed(position, "speaker " + from + " is " + house.names().of(into), links.speaker(into), signed);
            case Event.Split(long position, long from, List<Long> statements, Signed signed) ->
                new Deed(
                        position,
                        statements.size() + " statements are not those of speaker " + from,
                        links.speaker(position),
                        signed);
            case Event.Undone(long position, long undone, Signed signed) ->
                new Deed(position, "entry " + undone + " is taken back", links.to("/history"), signed);
            case Event.Withdrawn(long position, long story, Edition.Status status, Signed signed) ->
                new Deed(position, "the story is " + status.word(), story(story), signed);
            case Event.Sighted sighted ->
                new Deed(
                        sighted.position(),
                        "the same text was seen at " + Shown.safe(sighted.outlet()),
                        story(sighted.story()),
                        null);
        };
    }

    private static String words(Change change) {
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

    private void undo(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        try {
            house.archive()
                    .byHand()
                    .undo(
                            Ask.number("event", context.pathParam("event")),
                            CorrectPage.signed(house, caller, context.formParam("why")));
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

    private void askToWithdraw(Context context) {
        Caller.needing(Role.ADMIN, context);
        press.print(context, "withdraw.jte", "Withdraw a story", "", story(context));
    }

    private void withdraw(Context context) {
        Caller caller = Caller.needing(Role.ADMIN, context);
        KeptStory kept = story(context);
        String status = context.formParam("status");
        try {
            house.archive()
                    .byHand()
                    .withdraw(
                            kept.story().id(),
                            Ask.choice("status", status == null ? "" : status, Edition.Status.values()),
                            CorrectPage.signed(house, caller, context.formParam("why")));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        context.redirect(house.links().story(kept.story().id()), HttpStatus.SEE_OTHER);
    }
}
