package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Checked;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.VerdictWords;
import org.onrecord.quotation.Asked;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;
import org.onrecord.request.Ask;
import org.onrecord.request.House;
import org.onrecord.request.Problem;

/// Did they say it? Words and a name go in; a verdict comes out, with what differs and what proves it. The address is
/// the question.
final class CheckPage implements Page {
    private static final int LONGEST = 20_000;

    private final House house;
    private final Press press;

    CheckPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/check", this::answer);
    }

    /// What the template shows.
    ///
    /// @param words the words asked about; empty where nothing was asked yet
    /// @param by who is to have said them; may be empty
    /// @param speaker the number of the speaker who is meant, or null
    /// @param checked what came of it, or null
    /// @param namesakes who else has that name, where several do
    record Question(
            String words,
            String by,
            @Nullable Long speaker,
            @Nullable Checked checked,
            List<SpeakerPage> namesakes) {
        /// What the verdict means.
        String meaning() {
            return checked == null ? "" : Shown.safe(VerdictWords.of(checked));
        }

        /// The class that a verdict's colour goes by.
        static String mood(Verdict verdict) {
            return switch (verdict) {
                case VERBATIM -> "good";
                case CUT, ALTERED, JOINED, PARAPHRASE -> "warn";
                case OTHER_SPEAKER, DENIED, NOT_ON_RECORD -> "bad";
            };
        }

        /// A verdict with a capital: `Not on record`.
        static String title(Verdict verdict) {
            return verdict.word().substring(0, 1).toUpperCase(Locale.ROOT)
                    + verdict.word().substring(1);
        }

        static boolean differs(Checked.Proven proven) {
            return proven.diff().stream().anyMatch(difference -> difference.op() != Difference.Op.SAME);
        }
    }

    private void answer(Context context) {
        String words = given(context, "words");
        String by = given(context, "by");
        if (words.isEmpty()) {
            press.print(
                    context, "check.jte", "Check a quotation", "check", new Question("", by, null, null, List.of()));
            return;
        }
        if (words.length() > LONGEST) {
            throw Problem.badRequest("a quotation may have " + LONGEST + " characters; check it in parts");
        }
        String digits = given(context, "speaker");
        Long speaker = digits.isEmpty() ? null : Ask.number("speaker", digits);
        if (speaker != null && house.archive().profile(speaker).isEmpty()) {
            throw Problem.notFound("no speaker on record has the number " + speaker);
        }
        List<SpeakerPage> namesakes = by.isEmpty() ? List.of() : house.archive().who(by, 0);
        Checked checked = house.archive().check(asked(words, by), speaker);
        press.print(
                context,
                "check.jte",
                Question.title(checked.verdict()),
                "check",
                new Question(words, by, speaker, checked, namesakes.size() > 1 ? namesakes : List.of()));
    }

    private static Asked asked(String words, String by) {
        try {
            return new Asked(words, by.isEmpty() ? null : by);
        } catch (IllegalArgumentException _) {
            throw Problem.badRequest("there is no word in what you ask about");
        }
    }

    private static String given(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
