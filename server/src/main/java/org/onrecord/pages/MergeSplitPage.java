package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.json.SpokenWords;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.token.Role;

/// The pages that merge two speakers into one, and that split statements off to another speaker of the same
/// name.
final class MergeSplitPage implements Page {
    private static final int LATEST = 100;
    private static final int LOOKED_AT = 8;

    private final AppContext app;
    private final TemplateRenderer renderer;

    MergeSplitPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/speakers/{number}/merge", context -> printMerge(context, null));
        routes.post("/speakers/{number}/merge", this::merge);
        routes.get("/speakers/{number}/split", context -> printSplit(context, null));
        routes.post("/speakers/{number}/split", this::split);
    }

    /// The content of the template of a merge.
    ///
    /// @param speaker the speaker that is merged into another
    /// @param name the name that was looked for
    /// @param others the speakers with that name
    /// @param chosen the chosen number, or empty
    /// @param why the given reason, or empty
    /// @param fault why the last attempt was not accepted, or null
    record Merge(
            Likely speaker,
            String name,
            List<Likely> others,
            String chosen,
            String why,
            @Nullable String fault) {}

    /// A speaker, with what distinguishes people of the same name.
    ///
    /// @param page the speaker
    /// @param roles some of the roles
    /// @param reach how many statements, and from when to when
    /// @param words the longest of the latest statements, which says most about the speaker, or null if no
    /// current statement is theirs
    record Likely(
            SpeakerPage page,
            String roles,
            String reach,
            @Nullable String words) {
        static Likely of(SpeakerPage page) {
            SpeakerView.Directory.Entry entry = new SpeakerView.Directory.Entry(page.profile(), page.statements());
            String words = page.latest().stream()
                    .map(kept -> SpokenWords.of(
                            kept.story().story().text(), kept.statement().content()))
                    .max(Comparator.comparingInt(String::length))
                    .map(Html::clipped)
                    .orElse(null);
            return new Likely(page, entry.roles(), entry.reach(), words);
        }

        String name() {
            return Html.safe(page.profile().name());
        }

        boolean isNumber(String digits) {
            return digits.equals(String.valueOf(page.number()));
        }
    }

    /// The content of the template of a split.
    ///
    /// @param speaker the speaker, with the latest statements
    /// @param ticked the ids of the ticked statements
    /// @param why the given reason, or empty
    /// @param fault why the last attempt was not accepted, or null
    record Split(
            SpeakerPage speaker,
            List<String> ticked,
            String why,
            @Nullable String fault) {}

    private SpeakerPage speaker(Context context, int statements) {
        long number = SearchParameters.number("speaker", context.pathParam("number"));
        return app.archive()
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
                : app.archive().who(name, LOOKED_AT).stream()
                        .filter(other -> other.number() != speaker.number())
                        .map(Likely::of)
                        .toList();
        renderer.print(
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
                throw new IllegalArgumentException("choose the speaker to merge into");
            }
            long number = SearchParameters.number("into", into);
            app.archive()
                    .corrections()
                    .merge(speaker.number(), number, CorrectPage.note(app, caller, context.formParam("why")));
            app.names().forget();
            context.redirect(app.links().speaker(number), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            printMerge(context, String.valueOf(e.getMessage()));
        }
    }

    private void printSplit(Context context, @Nullable String fault) {
        Caller.needing(Role.EDITOR, context);
        renderer.print(
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
            long made = app.archive()
                    .corrections()
                    .split(
                            speaker.number(),
                            context.formParams("statement").stream()
                                    .map(Links::statement)
                                    .toList(),
                            CorrectPage.note(app, caller, context.formParam("why")))
                    .position();
            app.names().forget();
            context.redirect(app.links().speaker(made), HttpStatus.SEE_OTHER);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            printSplit(context, String.valueOf(e.getMessage()));
        }
    }
}
