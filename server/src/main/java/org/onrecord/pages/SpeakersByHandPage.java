package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.Ask;
import org.onrecord.json.Wording;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.token.Role;

/// Says that two speakers are one, or that some statements are those of somebody else of the same name.
final class SpeakersByHandPage implements Page {
    private static final int LATEST = 100;
    private static final int LOOKED_AT = 8;

    private final House house;
    private final Press press;

    SpeakersByHandPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/speakers/{number}/merge", context -> printMerge(context, null));
        routes.post("/speakers/{number}/merge", this::merge);
        routes.get("/speakers/{number}/split", context -> printSplit(context, null));
        routes.post("/speakers/{number}/split", this::split);
    }

    /// What the template of a merge shows.
    ///
    /// @param speaker the speaker that is to be no more
    /// @param name the name that was looked for
    /// @param others who goes by it
    /// @param chosen the number that was chosen, or nothing
    /// @param why the reason that was given, or nothing
    /// @param fault why the last try was not accepted, or null
    record Merge(
            Likely speaker,
            String name,
            List<Likely> others,
            String chosen,
            String why,
            @Nullable String fault) {}

    /// A speaker, with what tells people of one name apart.
    ///
    /// @param page the speaker
    /// @param roles some of the roles
    /// @param reach how many statements, and from when to when
    /// @param words the longest of what was said last, which tells most, or null where nothing that stands is
    /// theirs
    record Likely(
            SpeakerPage page,
            String roles,
            String reach,
            @Nullable String words) {
        static Likely of(SpeakerPage page) {
            SpeakerView.Directory.Entry entry = new SpeakerView.Directory.Entry(page.profile(), page.statements());
            String words = page.latest().stream()
                    .map(kept -> Wording.of(
                            kept.story().story().text(), kept.statement().content()))
                    .max(Comparator.comparingInt(String::length))
                    .map(Shown::clipped)
                    .orElse(null);
            return new Likely(page, entry.roles(), entry.reach(), words);
        }

        String name() {
            return Shown.safe(page.profile().name());
        }

        boolean isNumber(String digits) {
            return digits.equals(String.valueOf(page.number()));
        }
    }

    /// What the template of a split shows.
    ///
    /// @param speaker the speaker, with the latest statements
    /// @param ticked the ids of the statements that were ticked
    /// @param why the reason that was given, or nothing
    /// @param fault why the last try was not accepted, or null
    record Split(
            SpeakerPage speaker,
            List<String> ticked,
            String why,
            @Nullable String fault) {}

    private SpeakerPage speaker(Context context, int statements) {
        long number = Ask.number("speaker", context.pathParam("number"));
        return house.archive()
                .speaker(number, statements)
                .orElseThrow(() -> Problem.notFound("no speaker on record has the number " + number));
    }

    private static String given(Context context, String field) {
        String value = context.formParam(field);
        return value == null ? "" : value.strip();
    }

    private void printMerge(Context context, @Nullable String fault) {
        Caller.needing(Role.EDITOR, context);
        SpeakerPage speaker = speaker(context, LOOKED_AT);
        String given = context.formParam("name") == null ? context.queryParam("name") : context.formParam("name");
        String name = given == null ? speaker.profile().name() : given.strip();
        List<Likely> others = name.isEmpty()
                ? List.of()
                : house.archive().who(name, LOOKED_AT).stream()
                        .filter(other -> other.number() != speaker.number())
                        .map(Likely::of)
                        .toList();
        press.print(
                context,
                "merge.jte",
                "Merge speakers",
                "",
                new Merge(Likely.of(speaker), name, others, given(context, "into"), given(context, "why"), fault));
    }

    private void merge(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        SpeakerPage speaker = speaker(context, 0);
        try {
            String into = context.formParam("into");
            if (into == null) {
                throw new IllegalArgumentException("choose the speaker that both are");
            }
            long number = Ask.number("into", into);
            house.archive()
                    .byHand()
                    .merge(speaker.number(), number, CorrectPage.signed(house, caller, context.formParam("why")));
            house.names().forget();
            context.redirect(house.links().speaker(number), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            printMerge(context, String.valueOf(e.getMessage()));
        }
    }

    private void printSplit(Context context, @Nullable String fault) {
        Caller.needing(Role.EDITOR, context);
        press.print(
                context,
                "split.jte",
                "Split a speaker",
                "",
                new Split(speaker(context, LATEST), context.formParams("statement"), given(context, "why"), fault));
    }

    private void split(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        SpeakerPage speaker = speaker(context, 0);
        try {
            long made = house.archive()
                    .byHand()
                    .split(
                            speaker.number(),
                            context.formParams("statement").stream()
                                    .map(Links::statement)
                                    .toList(),
                            CorrectPage.signed(house, caller, context.formParam("why")))
                    .position();
            house.names().forget();
            context.redirect(house.links().speaker(made), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            printSplit(context, String.valueOf(e.getMessage()));
        }
    }
}
