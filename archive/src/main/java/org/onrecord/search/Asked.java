package org.onrecord.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

/// A searcher's words, read. Nothing that a searcher writes is wrong: what is no syntax is words.
///
/// @param words the plain words, each once
/// @param clauses phrases, exclusions and what is looked for in a place of its own
/// @param notes what was left out, in words
record Asked(List<Form> words, List<Clause> clauses, List<String> notes) {
    private static final Set<String> FUNCTION_WORDS = Set.of("""
            a an and are as at be been but by did do does for from had has have he her his i if in into is it its me my
            of on or our she so than that the their them then there these they this those to was we were what when
            which who will with would you your
            """.strip().split("\\s+"));

    private static final Set<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MANNERS =
            Arrays.stream(Manner.values()).map(Manner::word).collect(Collectors.toUnmodifiableSet());

    /// Where a clause looks.
    enum Place {
        WORDS,
        SPEAKER,
        ROLE,
        OUTLET,
        HEADLINE,
        KIND,
        MANNER
    }

    /// Words to be found together.
    ///
    /// @param place where
    /// @param forms the words; not empty
    /// @param inOrder whether they stand one behind the other
    /// @param excluded whether they must not be found instead
    record Clause(Place place, List<Form> forms, boolean inOrder, boolean excluded) {}

    static boolean isFunctionWord(Form form) {
        return FUNCTION_WORDS.contains(form.exact());
    }

    /// Reads a searcher's words; null is none.
    static Asked of(@Nullable String string) {
        return string == null ? new Asked(List.of(), List.of(), List.of()) : new Reader(string).asked();
    }

    /// The plain words that count: all, when none but function words were given.
    List<Form> contentWords() {
        List<Form> contents =
                words.stream().filter(form -> !isFunctionWord(form)).toList();
        return contents.isEmpty() ? words : contents;
    }

    /// The phrases to be found in what was said.
    List<Clause> phrases() {
        return clauses.stream()
                .filter(clause -> clause.place == Place.WORDS && !clause.excluded)
                .toList();
    }

    private static final class Reader {
        private static final int MOST_CHARACTERS = 200_000;
        private static final int MOST_WORDS = 10_000;
        private static final int MOST_CLAUSES = 64;
        private static final int LONGEST_CLAUSE = 64;
        private static final String DOUBLE_MARKS = "“”„‟«»＂″";

        private final String string;
        private final Map<String, Form> words = new LinkedHashMap<>();
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int room = MOST_WORDS;
        private int at;

        Reader(String string) {
            StringBuilder straight = new StringBuilder(string.substring(0, Math.min(string.length(), MOST_CHARACTERS)));
            for (int index = 0; index < straight.length(); index++) {
                if (DOUBLE_MARKS.indexOf(straight.charAt(index)) >= 0) {
                    straight.setCharAt(index, '"');
                }
            }
            this.string = straight.toString();
            if (string.length() > MOST_CHARACTERS) {
                notes.add("only the first " + MOST_CHARACTERS + " characters were read");
            }
        }

        Asked asked() {
            while (at < string.length() && room > 0) {
                if (Character.isWhitespace(string.charAt(at))) {
                    at++;
                } else {
                    readOne();
                }
            }
            if (room <= 0) {
                notes.add("only the first " + MOST_WORDS + " words were read");
            }
            return new Asked(List.copyOf(words.values()), List.copyOf(clauses), List.copyOf(notes));
        }

        private void readOne() {
            boolean excluded = string.charAt(at) == '-' && isWordAt(at + 1);
            at += excluded ? 1 : 0;
            Place place = placeAt(at);
            at += place == Place.WORDS ? 0 : place.name().length() + 1;
            int closing = string.charAt(at) == '"' ? string.indexOf('"', at + 1) : -1;
            if (closing >= 0) {
                add(place, string.substring(at + 1, closing), true, excluded);
                at = closing + 1;
            } else {
                int start = string.charAt(at) == '"' ? at + 1 : at;
                at = endOfWord(start);
                add(place, string.substring(start, at), false, excluded);
            }
        }

        private int endOfWord(int start) {
            int end = start;
            while (end < string.length() && !Character.isWhitespace(string.charAt(end)) && string.charAt(end) != '"') {
                end++;
            }
            return end;
        }

        private boolean isWordAt(int start) {
            return start < string.length()
                    && (Character.isLetterOrDigit(string.codePointAt(start)) || string.charAt(start) == '"');
        }

        private Place placeAt(int start) {
            int colon = string.indexOf(':', start);
            if (colon > start && colon - start <= 8 && isWordAt(colon + 1)) {
                String name = string.substring(start, colon).toUpperCase(Locale.ROOT);
                for (Place place : Place.values()) {
                    if (place != Place.WORDS && place.name().equals(name)) {
                        return place;
                    }
                }
            }
            return Place.WORDS;
        }

        private void add(Place place, String text, boolean inOrder, boolean excluded) {
            List<Form> forms = Form.of(text, room);
            room -= forms.size();
            if (!isOneOf(place, forms)) {
                add(Place.WORDS, place.name() + " " + text, inOrder, excluded);
            } else if (place == Place.WORDS && !inOrder && !excluded) {
                forms.forEach(form -> words.putIfAbsent(form.exact(), form));
            } else if (clauses.size() == MOST_CLAUSES) {
                note("only the first " + MOST_CLAUSES + " phrases, exclusions and places were read");
            } else if (!forms.isEmpty()) {
                List<Form> first = forms.subList(0, Math.min(forms.size(), LONGEST_CLAUSE));
                if (first.size() < forms.size()) {
                    note("only the first " + LONGEST_CLAUSE + " words of a phrase were read");
                }
                clauses.add(new Clause(place, first, inOrder, excluded));
            }
        }

        private void note(String note) {
            if (!notes.contains(note)) {
                notes.add(note);
            }
        }

        private static boolean isOneOf(Place place, List<Form> forms) {
            return switch (place) {
                case KIND ->
                    forms.size() == 1 && KINDS.contains(forms.getFirst().exact());
                case MANNER ->
                    forms.size() == 1 && MANNERS.contains(forms.getFirst().exact());
                case WORDS, SPEAKER, ROLE, OUTLET, HEADLINE -> true;
            };
        }
    }
}
