package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.language.Document;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.story.Byline;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A story whose statements and names are marked, so that its speakers are resolved without a net.
///
/// Content stands in square brackets, a cue in braces, a source in angle brackets; `//` parts two statements
/// and `¶` two paragraphs. Names stand between marks of their sort: `*Ann Lee*` is a person, `_Harbour
/// Board_` a body, `^Oslo^` a place, `~Norwegian~` anything else. A net sees nothing in it, unless
/// [#of(String, String, double)] is given what it sees.
record Scene(Story story, List<ResolvedSpeaker> answers) {
    static Scene of(String marked) {
        return new Reading(marked, List.of()).scene("", 0);
    }

    /// A scene in which a net gives `share` of every source to the names written like `name`, the rest to
    /// nobody.
    static Scene of(String marked, String name, double share) {
        return new Reading(marked, List.of()).scene(name, share);
    }

    static Scene by(String author, String marked) {
        return new Reading(marked, List.of(author)).scene("", 0);
    }

    /// The answer for the statement that stands last.
    ResolvedSpeaker last() {
        return answers.getLast();
    }

    Speaker.Resolved resolved() {
        return switch (last().speaker()) {
            case Speaker.Resolved resolved -> resolved;
            case Speaker.Unknown unknown -> throw new AssertionError("the speaker is unknown: " + unknown.reason());
        };
    }

    /// The name of the last statement's speaker; in brackets why there is none.
    String speaker() {
        return name(last());
    }

    List<String> speakers() {
        return answers.stream().map(Scene::name).toList();
    }

    private static String name(ResolvedSpeaker answer) {
        return switch (answer.speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown unknown -> "(" + unknown.why().word() + ")";
        };
    }

    /// Name, what sort of speaker, and by what the speaker was found.
    String found() {
        return switch (last().speaker()) {
            case Speaker.Resolved resolved ->
                resolved.name() + ", " + resolved.type().word() + ", "
                        + resolved.resolvedBy().word();
            case Speaker.Unknown unknown -> "(" + unknown.why().word() + ")";
        };
    }

    /// The names of all who make the last statement together.
    String together() {
        List<String> all = new ArrayList<>(List.of(resolved().name()));
        all.addAll(resolved().jointly());
        return String.join(" + ", all);
    }

    /// The role of the last statement's speaker and for whom that speaks; dashes if they are unknown.
    String role() {
        Speaker.Resolved resolved = resolved();
        String role = resolved.role() == null ? "-" : resolved.role();
        return role + ", " + (resolved.affiliation() == null ? "-" : resolved.affiliation());
    }

    /// A marked story while it is read.
    private static final class Reading {
        private final StringBuilder plain = new StringBuilder();
        private final List<Name> names = new ArrayList<>();
        private final List<Parts> parts = new ArrayList<>(List.of(new Parts()));
        private final List<String> authors;

        private static final class Parts {
            private final List<Span> content = new ArrayList<>();
            private final List<Span> cue = new ArrayList<>();
            private final List<Span> source = new ArrayList<>();
        }

        Reading(String marked, List<String> authors) {
            this.authors = authors;
            int part = 0;
            int name = -1;
            for (int at = 0; at < marked.length(); at++) {
                char character = marked.charAt(at);
                switch (character) {
                    case '[', '{', '<' -> part = plain.length();
                    case ']' -> parts.getLast().content.add(new Span(part, plain.length()));
                    case '}' -> parts.getLast().cue.add(new Span(part, plain.length()));
                    case '>' -> parts.getLast().source.add(new Span(part, plain.length()));
                    case '¶' -> plain.append("\n\n");
                    case '/' -> {
                        parts.add(new Parts());
                        at++;
                    }
                    case '*', '_', '^', '~' -> {
                        if (name >= 0) {
                            names.add(new Name(new Span(name, plain.length()), sort(character)));
                        }
                        name = name >= 0 ? -1 : plain.length();
                    }
                    default -> plain.append(character);
                }
            }
        }

        Scene scene(String seen, double share) {
            Text text = Text.of(plain.toString());
            Story story = Story.builder("a.txt", text)
                    .byline(new Byline(authors))
                    .language("en")
                    .build();
            double[] shares = shares(text, seen.toLowerCase(Locale.ROOT), share);
            List<ResolutionInput> statements = parts.stream()
                    .map(one -> new ResolutionInput(
                            one.content,
                            one.cue,
                            one.source,
                            Manner.of(text, one.content) == Manner.DIRECT,
                            new ResolutionInput.NameShares(0, shares),
                            ResolutionInput.NOWHERE))
                    .toList();
            return new Scene(story, SpeakerResolver.resolve(story, Document.of(story.text()), names, statements));
        }

        private static Name.Sort sort(char mark) {
            return switch (mark) {
                case '*' -> Name.Sort.PERSON;
                case '_' -> Name.Sort.BODY;
                case '^' -> Name.Sort.PLACE;
                default -> Name.Sort.OTHER;
            };
        }

        private double[] shares(Text text, String seen, double share) {
            if (seen.isEmpty()) {
                return new double[0];
            }
            double[] shares = new double[names.size() + 1];
            List<Integer> likely = new ArrayList<>();
            for (int name = 0; name < names.size(); name++) {
                if (text.at(names.get(name).span()).toLowerCase(Locale.ROOT).equals(seen)) {
                    likely.add(name);
                }
            }
            likely.forEach(name -> shares[name] = share / likely.size());
            shares[names.size()] = 1 - share;
            return shares;
        }
    }
}
