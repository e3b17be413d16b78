package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Checked;
import org.onrecord.desk.Ask;
import org.onrecord.desk.CheckedJson;
import org.onrecord.quotation.Asked;
import org.onrecord.request.House;
import org.onrecord.request.Problem;

/// Whether words are on record.
final class CheckApi implements Resource {
    private final House house;

    CheckApi(House house) {
        this.house = house;
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/check", this::asked);
        operations.post("/check", this::sent);
    }

    private void asked(Context context) throws IOException {
        String speaker = context.queryParam("speaker");
        answer(
                context,
                context.queryParam("words"),
                context.queryParam("by"),
                speaker == null || speaker.isBlank() ? null : Long.valueOf(Ask.number("speaker", speaker.strip())));
    }

    private void sent(Context context) throws IOException {
        Sent sent = Sent.object(context);
        answer(context, sent.words("words"), sent.words("by"), sent.number("speaker"));
    }

    private void answer(Context context, @Nullable String words, @Nullable String by, @Nullable Long speaker)
            throws IOException {
        if (words == null || words.isBlank()) {
            throw Problem.badRequest("words are missing: which words are to be checked?");
        }
        Asked asked = asked(words.strip(), by == null || by.isBlank() ? null : by.strip());
        if (speaker != null && house.archive().profile(speaker).isEmpty()) {
            throw SpeakersApi.nobody(speaker);
        }
        Checked checked = house.archive().check(asked, speaker);
        Answers.answer(context, out -> CheckedJson.writeLine(checked, out));
    }

    private static Asked asked(String words, @Nullable String by) {
        try {
            return new Asked(words, by);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }
}
