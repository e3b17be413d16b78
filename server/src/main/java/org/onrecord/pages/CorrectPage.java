package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Change;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.Signed;
import org.onrecord.desk.Ask;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.text.Text;
import org.onrecord.token.Role;

/// Says what is right of a statement where the machine was wrong: speaker, kind, words, or that it is none. Each is an
/// entry of its own that names who made it and why; what the machine found stays.
final class CorrectPage implements Page {
    private static final int LONGEST = 20_000;
    private static final List<String> FIELDS =
            List.of("what", "name", "type", "role", "affiliation", "kind", "content", "cue", "source", "why");

    private final House house;
    private final Press press;

    CorrectPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/correct/{id}", this::ask);
        routes.post("/correct/{id}", this::correct);
    }

    /// What the template shows.
    ///
    /// @param kept the statement
    /// @param words the words of content, cue and source as they stand, by name
    /// @param names who else speaks in the story
    /// @param given what was entered, by field
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

        /// Whether this change is the chosen one.
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
        return house.archive()
                .statement(Links.statement(id))
                .orElseThrow(() -> Problem.notFound("no statement on record has the id " + id));
    }

    private void ask(Context context) {
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
        for (KeptStatement other : house.archive().statements(kept.story())) {
            if (other.statement().speaker() instanceof Speaker.Resolved resolved) {
                names.add(resolved.name());
            }
        }
        press.print(
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
                throw Problem.tooLarge("each field may have " + LONGEST + " characters");
            }
            given.put(field, value == null ? "" : value.replace("\r\n", "\n").strip());
        }
        try {
            Signed signed = signed(caller, given.getOrDefault("why", ""));
            house.archive().byHand().correct(kept.statement().id(), change(kept, given), signed);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            print(context, kept, given, String.valueOf(e.getMessage()));
            return;
        }
        house.names().forget();
        context.redirect(
                house.links()
                        .statement(kept.story().story().id(), kept.statement().id()),
                HttpStatus.SEE_OTHER);
    }

    /// @throws IllegalArgumentException if there is no reason
    private Signed signed(Caller caller, String why) {
        return signed(house, caller, why);
    }

    /// Who does something, when and why.
    ///
    /// @throws IllegalArgumentException if there is no reason
    static Signed signed(House house, Caller caller, @Nullable String why) {
        if (why == null || why.isBlank()) {
            throw new IllegalArgumentException("say why: whoever looks at the record later wants to know");
        }
        return new Signed(caller.signature(), house.clock().instant(), why.strip());
    }

    private static Change change(KeptStatement kept, Map<String, String> given) {
        String what = given.getOrDefault("what", "");
        return switch (what) {
            case "speaker" -> new Change.ToSpeaker(speaker(given));
            case "kind" -> new Change.ToKind(Ask.choice("kind", given.getOrDefault("kind", ""), Kind.values()));
            case "words" -> spans(kept, given);
            case "none" -> new Change.ToNothing();
            default -> throw new IllegalArgumentException("choose what is to be corrected");
        };
    }

    private static Speaker.Resolved speaker(Map<String, String> given) {
        String name = given.getOrDefault("name", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("give the fullest name of who said it");
        }
        return new Speaker.Resolved(
                name,
                Ask.choice("type", given.getOrDefault("type", ""), SpeakerType.values()),
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
