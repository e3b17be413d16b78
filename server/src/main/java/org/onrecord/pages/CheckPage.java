package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Checked;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.Ask;
import org.onrecord.desk.VerdictWords;
import org.onrecord.quotation.Asked;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.search.Standing;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;

/// Did they say it? Words and a name go in; a verdict comes out, with what differs and what proves it. The address is
/// the question.
final class CheckPage implements Page {
    private static final int LONGEST = 20_000;

    /// Longer addresses are cut or refused on their way by some programs.
    private static final int LONGEST_ADDRESS = 6_000;

    private static final int STORIES = 5;
    private static final int FEWEST = 6;
    private static final int MOST = 40;

    private final House house;
    private final Press press;

    CheckPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/check", context -> answer(context, context::queryParam));
        routes.post("/check", this::sent);
    }

    /// What a form sends is an address that can be kept and passed on, unless it is too long for one.
    private void sent(Context context) {
        String words = given(context::formParam, "words");
        String by = given(context::formParam, "by");
        String query = "/check?words=" + Links.encoded(words) + (by.isEmpty() ? "" : "&by=" + Links.encoded(by));
        if (query.length() <= LONGEST_ADDRESS) {
            context.redirect(house.links().to(query), HttpStatus.SEE_OTHER);
        } else {
            answer(context, context::formParam);
        }
    }

    /// Something that may be asked.
    ///
    /// @param words the words
    /// @param by who said them
    /// @param about what it is an example of
    record Example(String words, String by, String about) {}

    /// What the template shows.
    ///
    /// @param words the words asked about; empty where nothing was asked yet
    /// @param by who is to have said them; may be empty
    /// @param speaker the number of the speaker who is meant, or null
    /// @param checked what came of it, or null
    /// @param namesakes who else has that name, where several do
    /// @param examples what may be asked, to learn by; empty once something was
    record Question(
            String words,
            String by,
            @Nullable Long speaker,
            @Nullable Checked checked,
            List<SpeakerPage> namesakes,
            List<Example> examples) {
        /// What the verdict means.
        String meaning() {
            return checked == null ? "" : capital(Shown.safe(VerdictWords.of(checked)));
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
            return capital(verdict.word());
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        /// A sign beside a verdict's word, for those who see no colours.
        static String sign(Verdict verdict) {
            return switch (mood(verdict)) {
                case "good" -> "✓";
                case "warn" -> "≈";
                default -> "✗";
            };
        }

        static boolean differs(Checked.Proven proven) {
            return proven.diff().stream().anyMatch(difference -> difference.op() != Difference.Op.SAME);
        }
    }

    private void answer(Context context, Function<String, @Nullable String> fields) {
        String words = given(fields, "words");
        String by = given(fields, "by");
        if (words.isEmpty()) {
            press.print(
                    context,
                    "check.jte",
                    "Check a quotation",
                    "check",
                    new Question("", by, null, null, List.of(), examples()));
            return;
        }
        if (words.length() > LONGEST) {
            throw Problem.tooLarge("a quotation may have " + LONGEST + " characters; check it in parts");
        }
        String digits = given(fields, "speaker");
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
                new Question(words, by, speaker, checked, namesakes.size() > 1 ? namesakes : List.of(), List.of()));
    }

    /// Words on record as they stand, and the same with their middle left out: two verdicts to learn by.
    private List<Example> examples() {
        for (KeptStory story : house.archive().browse().storiesBefore(Long.MAX_VALUE, STORIES)) {
            for (KeptStatement kept : house.archive().statements(story)) {
                if (kept.standing() == Standing.CURRENT
                        && kept.statement().manner() == Manner.DIRECT
                        && kept.statement().speaker() instanceof Speaker.Resolved resolved) {
                    String words =
                            story.story().text().at(kept.statement().content().getFirst());
                    List<String> each = List.of(words.replaceAll("^[“\"‘']+|[,”\"’']+$|[“”\"]", "")
                            .strip()
                            .split("\\s+"));
                    if (each.size() >= FEWEST && each.size() <= MOST) {
                        int third = each.size() / 3;
                        String cut = String.join(" ", each.subList(0, third)) + " … "
                                + String.join(" ", each.subList(each.size() - third, each.size()));
                        return List.of(
                                new Example(String.join(" ", each), resolved.name(), "as it stands on record"),
                                new Example(cut, resolved.name(), "the same with its middle left out"));
                    }
                }
            }
        }
        return List.of();
    }

    private static Asked asked(String words, String by) {
        try {
            return new Asked(words, by.isEmpty() ? null : by);
        } catch (IllegalArgumentException _) {
            throw Problem.badRequest("there is no word in what you ask about");
        }
    }

    private static String given(Function<String, @Nullable String> fields, String name) {
        String value = fields.apply(name);
        return value == null ? "" : value.strip();
    }
}
