package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.text.Text;
import org.onrecord.token.Role;

/// The page that corrects a statement: its speaker, kind or words, or that it is not a statement. Each
/// correction is an entry of its own with its author and reason; what the finder found stays.
final class CorrectPage implements Page {
    private static final int LONGEST = 20_000;
    private static final List<String> FIELDS =
            List.of("what", "name", "type", "role", "affiliation", "kind", "content", "cue", "source", "why");

    private final AppContext app;
    private final TemplateRenderer renderer;

    CorrectPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/correct/{id}", this::form);
        routes.post("/correct/{id}", this::correct);
    }

    /// The content of the template.
    ///
    /// @param kept the statement
    /// @param words the present words of content, cue and source, by name
    /// @param names the other speakers in the story
    /// @param given the input, by field
    /// @param fault why it was not accepted, or null
    record Form(
            KeptStatement kept,
            Map<String, String> words,
            List<String> names,
            Map<String, String> given,
            @Nullable String fault) {
        String given(String field) {
            return given.getOrDefault(field, "");
        }

        /// Returns whether this change is the chosen one.
        boolean isChosen(String what) {
            return given.getOrDefault("what", "speaker").equals(what);
        }

        static Kind[] kinds() {
            return Kind.values();
        }

        static List<SpeakerType> types() {
            return List.of(SpeakerType.values()).stream()
                    .filter(type -> type != SpeakerType.UNKNOWN)
                    .toList();
        }
    }

    private KeptStatement statement(Context context) {
        String id = context.pathParam("id");
        return WithdrawnParameter.unredacted(app.archive()
                .statement(Links.statement(id))
                .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id)));
    }

    private void form(Context context) {
        Caller.needing(Role.EDITOR, context);
        KeptStatement kept = statement(context);
        Map<String, String> given = new LinkedHashMap<>(words(kept));
        if (kept.statement().speaker() instanceof Speaker.Resolved resolved) {
            given.put("name", resolved.name());
            given.put("type", resolved.type().word());
            given.put("role", resolved.role() == null ? "" : resolved.role());
            given.put("affiliation", resolved.affiliation() == null ? "" : resolved.affiliation());
        }
        if (kept.statement().kind() != null) {
            given.put("kind", kept.statement().kind().word());
        }
        print(context, kept, given, null);
    }

    private void print(Context context, KeptStatement kept, Map<String, String> given, @Nullable String fault) {
        TreeSet<String> names = new TreeSet<>();
        for (KeptStatement other : app.archive().statements(kept.story())) {
            if (other.statement().speaker() instanceof Speaker.Resolved resolved) {
                names.add(resolved.name());
            }
        }
        renderer.print(
                context,
                "correct.jte",
                "Correct a statement",
                "",
                new Form(kept, words(kept), List.copyOf(names), given, fault));
    }

    private static Map<String, String> words(KeptStatement kept) {
        Text text = kept.story().story().text();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("content", PastedWords.of(text, kept.statement().content()));
        words.put("cue", PastedWords.of(text, kept.statement().cue()));
        words.put("source", PastedWords.of(text, kept.statement().source()));
        return words;
    }

    private void correct(Context context) {
        Caller caller = Caller.needing(Role.EDITOR, context);
        KeptStatement kept = statement(context);
        Map<String, String> given = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = context.formParam(field);
            if (value != null && value.length() > LONGEST) {
                throw Problem.tooLarge("each field can have at most " + LONGEST + " characters");
            }
            given.put(field, value == null ? "" : value.replace("\r\n", "\n").strip());
        }
        try {
            EditNote note = note(caller, given.getOrDefault("why", ""));
            app.archive().corrections().correct(kept.statement().id(), change(kept, given), note);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(context, kept, given, String.valueOf(e.getMessage()));
            return;
        }
        app.names().forget();
        context.redirect(
                app.links()
                        .statement(kept.story().story().id(), kept.statement().id()),
                HttpStatus.SEE_OTHER);
    }

    /// @throws IllegalArgumentException if there is no reason
    private EditNote note(Caller caller, String why) {
        return note(app, caller, why);
    }

    /// Returns the note of an edit: who makes it, when and why.
    ///
    /// @throws IllegalArgumentException if there is no reason
    static EditNote note(AppContext app, Caller caller, @Nullable String why) {
        if (why == null || why.isBlank()) {
            throw new IllegalArgumentException("give a reason, for those who look at the record later");
        }
        return new EditNote(caller.signature(), app.clock().instant(), why.strip());
    }

    private static Change change(KeptStatement kept, Map<String, String> given) {
        String what = given.getOrDefault("what", "");
        return switch (what) {
            case "speaker" -> new Change.ToSpeaker(speaker(given));
            case "kind" ->
                new Change.ToKind(SearchParameters.choice("kind", given.getOrDefault("kind", ""), Kind.values()));
            case "words" -> spans(kept, given);
            case "none" -> new Change.ToNothing();
            default -> throw new IllegalArgumentException("choose what to correct");
        };
    }

    private static Speaker.Resolved speaker(Map<String, String> given) {
        String name = given.getOrDefault("name", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("give the full name of the speaker");
        }
        return new Speaker.Resolved(
                name,
                SearchParameters.choice("type", given.getOrDefault("type", ""), SpeakerType.values()),
                true,
                orNull(given.getOrDefault("role", "")),
                orNull(given.getOrDefault("affiliation", "")),
                Resolution.NAME);
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }

    private static Change spans(KeptStatement kept, Map<String, String> given) {
        Text text = kept.story().story().text();
        Statement statement = kept.statement();
        int near = statement.content().getFirst().start();
        return new Change.ToSpans(
                PastedWords.find("content", given.getOrDefault("content", ""), text, statement.content(), near),
                PastedWords.find("cue", given.getOrDefault("cue", ""), text, statement.cue(), near),
                PastedWords.find("source", given.getOrDefault("source", ""), text, statement.source(), near));
    }
}
