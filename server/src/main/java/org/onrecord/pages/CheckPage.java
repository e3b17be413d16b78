package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.answers.VerdictWords;
import org.onrecord.archive.CheckResult;
import org.onrecord.archive.Excerpt;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.TextFragment;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.text.Span;

/// The page that checks whether somebody said something: it takes words and a name, and shows a verdict with
/// the differences and the evidence. Its address is the question.
final class CheckPage implements Page {
    private static final int LONGEST = 20_000;

    /// Some programs cut or refuse longer addresses.
    private static final int LONGEST_ADDRESS = 6_000;

    private static final int STORIES = 5;
    private static final int FEWEST = 6;
    private static final int MOST = 40;

    private final AppContext app;
    private final TemplateRenderer renderer;

    CheckPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/check", context -> answer(context, context::queryParam));
        routes.post("/check", this::redirect);
    }

    /// Redirects a form to an address that can be kept and shared, unless it is too long for one.
    private void redirect(Context context) {
        String words = given(context::formParam, "words");
        String by = given(context::formParam, "by");
        String query = "/check?words=" + Links.encoded(words) + (by.isEmpty() ? "" : "&by=" + Links.encoded(by));
        if (query.length() <= LONGEST_ADDRESS) {
            context.redirect(app.links().to(query), HttpStatus.SEE_OTHER);
        } else {
            answer(context, context::formParam);
        }
    }

    /// An example of a question.
    ///
    /// @param words the words
    /// @param by who said them
    /// @param about what it is an example of
    record Example(String words, String by, String about) {}

    /// The content of the template.
    ///
    /// @param words the words to check; empty if there is no question yet
    /// @param by who is supposed to have said them; may be empty
    /// @param speaker the number of the chosen speaker, or null
    /// @param checked the result, or null
    /// @param namesakes the speakers of that name, if there are several
    /// @param examples example questions; empty if there is a question
    record Question(
            String words,
            String by,
            @Nullable Long speaker,
            @Nullable CheckResult checked,
            List<SpeakerPage> namesakes,
            List<Example> examples) {
        /// Returns the verdict in a sentence.
        String meaning() {
            return checked == null ? "" : capital(Html.safe(VerdictWords.of(checked)));
        }

        /// Returns the style class of a verdict's colour.
        static String mood(Verdict verdict) {
            return switch (verdict) {
                case VERBATIM -> "good";
                case CUT, ALTERED, JOINED, PARAPHRASE, IN_THE_TEXT -> "warn";
                case OTHER_SPEAKER, DENIED -> "bad";
                case TOO_SHORT_TO_TELL, NOT_ON_RECORD -> "open";
            };
        }

        /// Returns the sentence with the words that bear the question out marked.
        static List<Html.Stretch> inSentence(CheckResult.Proven proven) {
            Excerpt excerpt = switch (proven) {
                case CheckResult.InStatement said ->
                    Excerpt.marking(
                            said.story().story().text(),
                            said.said().isEmpty() ? said.statement().statement().content() : said.said());
                case CheckResult.InText text -> text.excerpt();
            };
            return Html.stretches(excerpt.words(), excerpt.marks());
        }

        /// Returns what is added to a story's address so that a browser shows the words, or an empty string.
        static String fragment(CheckResult.Proven proven) {
            return proven.said().isEmpty()
                    ? ""
                    : TextFragment.after(
                            proven.story().story(),
                            new Span(
                                    proven.said().getFirst().start(),
                                    proven.said().getLast().end()));
        }

        /// Returns a verdict with a capital: `Not on record`.
        static String title(Verdict verdict) {
            return capital(verdict.word());
        }

        private static String capital(String words) {
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }

        /// Returns the sign beside a verdict, for those who cannot see its colour.
        static String sign(Verdict verdict) {
            return switch (mood(verdict)) {
                case "good" -> "✓";
                case "warn" -> "≈";
                case "open" -> "?";
                default -> "✗";
            };
        }

        static boolean differs(CheckResult.Proven proven) {
            return proven.diff().stream().anyMatch(difference -> difference.op() != Difference.Op.SAME);
        }
    }

    private void answer(Context context, Function<String, @Nullable String> fields) {
        String words = given(fields, "words");
        String by = given(fields, "by");
        if (words.isEmpty()) {
            renderer.print(
                    context,
                    "check.jte",
                    "Check a quotation",
                    "check",
                    new Question("", by, null, null, List.of(), examples()));
            return;
        }
        if (words.length() > LONGEST) {
            throw Problem.tooLarge("a quotation can have at most " + LONGEST + " characters; check it in parts");
        }
        String withWithdrawn = given(fields, "withdrawn");
        WithdrawnStories withdrawn = SearchParameters.withdrawn(withWithdrawn.isEmpty() ? null : withWithdrawn);
        String digits = given(fields, "speaker");
        Long speaker = digits.isEmpty() ? null : SearchParameters.number("speaker", digits);
        if (speaker != null && app.archive().profile(speaker).isEmpty()) {
            throw Problem.notFound("no speaker on record has the number " + speaker);
        }
        List<SpeakerPage> namesakes = by.isEmpty() ? List.of() : app.archive().who(by, 0);
        CheckResult checked = app.archive().check(query(words, by), speaker, withdrawn);
        renderer.print(
                context,
                "check.jte",
                Question.title(checked.verdict()),
                "check",
                new Question(words, by, speaker, checked, namesakes.size() > 1 ? namesakes : List.of(), List.of()));
    }

    /// Returns two examples: words exactly as they are on record, and the same with the middle left out.
    private List<Example> examples() {
        for (KeptStory story : app.archive().browse().storiesBefore(Long.MAX_VALUE, STORIES)) {
            for (KeptStatement kept : app.archive().statements(story)) {
                if (kept.status() == StatementStatus.CURRENT
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
                                new Example(String.join(" ", each), resolved.name(), "exactly as it is on record"),
                                new Example(cut, resolved.name(), "the same with its middle left out"));
                    }
                }
            }
        }
        return List.of();
    }

    private static QuotationQuery query(String words, String by) {
        try {
            return new QuotationQuery(words, by.isEmpty() ? null : by);
        } catch (IllegalArgumentException _) {
            throw Problem.badRequest("the quotation contains no words");
        }
    }

    private static String given(Function<String, @Nullable String> fields, String name) {
        String value = fields.apply(name);
        return value == null ? "" : value.strip();
    }
}
