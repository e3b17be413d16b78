package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.CheckResultJson;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.CheckResult;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.request.AppContext;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;

/// Checks whether words are on record.
final class CheckApi implements Resource {
    private final AppContext app;

    CheckApi(AppContext app) {
        this.app = app;
    }

    @Override
    public void register(Operations operations) {
        operations.get("/check", this::get);
        operations.post("/check", this::post);
    }

    private void get(Context context) throws IOException {
        String speaker = context.queryParam("speaker");
        answer(
                context,
                context.queryParam("words"),
                context.queryParam("by"),
                speaker == null || speaker.isBlank()
                        ? null
                        : Long.valueOf(SearchParameters.number("speaker", speaker.strip())),
                WithdrawnParameter.of(context));
    }

    private void post(Context context) throws IOException {
        RequestBody body = RequestBody.object(context, "words", "by", "speaker", "withdrawn");
        answer(
                context,
                body.words("words"),
                body.words("by"),
                body.number("speaker"),
                body.flag("withdrawn") ? WithdrawnStories.INCLUDED : WithdrawnParameter.of(context));
    }

    private void answer(
            Context context,
            @Nullable String words,
            @Nullable String by,
            @Nullable Long speaker,
            WithdrawnStories withdrawn)
            throws IOException {
        if (words == null || words.isBlank()) {
            throw Problem.badRequest("words are missing: give the words to check");
        }
        QuotationQuery query = query(words.strip(), by == null || by.isBlank() ? null : by.strip());
        if (speaker != null && app.archive().profile(speaker).isEmpty()) {
            throw SpeakersApi.nobody(speaker);
        }
        CheckResult result = app.archive().check(query, speaker, withdrawn);
        CachedAnswers.answer(context, out -> CheckResultJson.writeLine(result, out));
    }

    private static QuotationQuery query(String words, @Nullable String by) {
        try {
            return new QuotationQuery(words, by);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
