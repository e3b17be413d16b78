package org.onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

/// A searcher's words, parsed. Every input is valid: what is not syntax is words. The reader goes from left
/// to right once and never backtracks; the syntax is described at [StatementQuery].
///
/// @param words the plain words, each once
/// @param clauses the phrases, the exclusions and the words to look for in another place
/// @param notes what was left out, in words
record ParsedQuery(List<AnalyzedWord> words, List<Clause> clauses, List<String> notes) {
    /// The words that are in almost any statement, so that looking for them finds nothing in particular.
    private static final Set<String> FUNCTION_WORDS =
            Language.ENGLISH.lists("stop-words").set("everywhere");

    private static final Set<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MANNERS =
            Arrays.stream(Manner.values()).map(Manner::word).collect(Collectors.toUnmodifiableSet());

    /// The places where a clause can be looked for.
    enum Place {
        WORDS,
        SPEAKER,
        ROLE,
        OUTLET,
        HEADLINE,
        KIND,
        MANNER
    }

    /// Words to find together.
    ///
    /// @param place where to look
    /// @param words the words; not empty
    /// @param inOrder whether the words have to follow one another directly
    /// @param excluded whether the words must not be found
    record Clause(Place place, List<AnalyzedWord> words, boolean inOrder, boolean excluded) {}

    /// Returns whether a word is a function word, such as *the*.
    static boolean isFunctionWord(AnalyzedWord word) {
        return FUNCTION_WORDS.contains(word.exact());
    }

    /// Parses a searcher's words; null means none.
    static ParsedQuery of(@Nullable String string) {
        return string == null ? new ParsedQuery(List.of(), List.of(), List.of()) : new Reader(string).parsed();
    }

    /// Returns the plain words that count: those that are not function words, or all if there are no others.
    List<AnalyzedWord> contentWords() {
        List<AnalyzedWord> contents =
                words.stream().filter(word -> !isFunctionWord(word)).toList();
        return contents.isEmpty() ? words : contents;
    }

    /// Returns the phrases to find in what was said.
    List<Clause> phrases() {
        return clauses.stream()
                .filter(clause -> clause.place == Place.WORDS && !clause.excluded)
                .toList();
    }

    /// Reads the words from left to right. The limits keep a query from taking long, however it is written.
    private static final class Reader {
        private static final int MOST_CHARACTERS = 200_000;
        private static final int MOST_WORDS = 10_000;
        private static final int MOST_CLAUSES = 64;
        private static final int LONGEST_CLAUSE = 64;
        private static final String DOUBLE_MARKS = "“”„‟«»＂″";

        private final String string;
        private final Map<String, AnalyzedWord> words = new LinkedHashMap<>();
        private final List<Clause> clauses = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private int room = MOST_WORDS;
        private int at;

        /// Straightens all double quotation marks, so that the reader knows one.
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

        /// Reads everything.
        ParsedQuery parsed() {
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
            return new ParsedQuery(List.copyOf(words.values()), List.copyOf(clauses), List.copyOf(notes));
        }

        /// Reads one word, phrase or clause. A quotation mark that is never closed is skipped.
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

        /// Returns the place that a prefix such as `role:` names, or [Place#WORDS] if there is none. A prefix
        /// of no place, as in `https:`, is part of the words.
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

        /// Adds words to the plain words or as a clause. A kind or manner that does not exist is looked for
        /// as words.
        private void add(Place place, String text, boolean inOrder, boolean excluded) {
            List<AnalyzedWord> read = AnalyzedWord.of(text, room);
            room -= read.size();
            if (!isOneOf(place, read)) {
                add(Place.WORDS, place.name() + " " + text, inOrder, excluded);
            } else if (place == Place.WORDS && !inOrder && !excluded) {
                read.forEach(word -> words.putIfAbsent(word.exact(), word));
            } else if (clauses.size() == MOST_CLAUSES) {
                note("only the first " + MOST_CLAUSES + " phrases, exclusions and places were read");
            } else if (!read.isEmpty()) {
                List<AnalyzedWord> first = read.subList(0, Math.min(read.size(), LONGEST_CLAUSE));
                if (first.size() < read.size()) {
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

        /// Returns whether the words are possible in a place: for kinds and manners, one that exists.
        private static boolean isOneOf(Place place, List<AnalyzedWord> read) {
            return switch (place) {
                case KIND -> read.size() == 1 && KINDS.contains(read.getFirst().exact());
                case MANNER ->
                    read.size() == 1 && MANNERS.contains(read.getFirst().exact());
                case WORDS, SPEAKER, ROLE, OUTLET, HEADLINE -> true;
            };
        }
    }
}
