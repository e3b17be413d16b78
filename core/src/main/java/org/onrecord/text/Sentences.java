package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds sentences: a line is cut where `. ! ? …`, and the marks and brackets that close there, stand before
/// white space and what may open a sentence, unless the dot belongs to an abbreviation or an initial.
///
/// Linear in the text's length: behind each end the search goes on, never back by more than a word.
final class Sentences {
    private static final int LONGEST_ABBREVIATION = 16;

    /// Never the last word of a sentence.
    private static final Set<String> TITLES = words("""
            mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col sgt cpl pvt capt cmdr maj adm brig
            rev hon pres supt det insp atty amb sec dir messrs mme mlle hr st ste mt ft vs v e.g i.e cf viz
            bzw z.b u.a d.h
            """);

    /// Part of what follows only when that is a number: `No. 10`, `Sept. 11`, `p. 4`.
    private static final Set<String> BEFORE_NUMBERS = words("""
            no nos nr art p pp vol ch fig sec jan feb mar apr jun jul aug sep sept oct nov dec approx ca
            """);

    /// May stand inside a sentence and at its end: only a word that opens sentences tells.
    private static final Set<String> EITHER = words("""
            inc corp co ltd llc plc bros jr sr esq etc dept univ assn ave blvd rd ph.d m.d a.m p.m calif fla
            mass mich minn pa va conn ariz ala ga ill tenn wis wash ore colo okla mo md n.y d.c ky
            """);

    private static final Set<String> OPENERS = words("""
            a an the he she it they we i you his her its their our my this that these those there but and or
            so yet if when while as at in on for from to by with after before since now then what who why
            how where which some many most both no not also however meanwhile still although because under
            last one asked according
            """);

    private Sentences() {}

    static List<Span> in(String string) {
        List<Span> sentences = new ArrayList<>();
        int line = 0;
        while (line < string.length()) {
            int lineEnd = Lines.end(string, line);
            addLine(string, line, lineEnd, sentences);
            line = Lines.next(string, lineEnd);
        }
        return List.copyOf(sentences);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    private static void addLine(String string, int line, int lineEnd, List<Span> sentences) {
        int last = Lines.trimEnd(string, line, lineEnd);
        int start = Lines.skipSpace(string, line, last);
        int first = start;
        int offset = start;
        while (offset < last) {
            if (!isTerminator(string.charAt(offset))) {
                offset++;
                continue;
            }
            int end = offset + 1;
            while (end < last && (isTerminator(string.charAt(end)) || isCloser(string.charAt(end)))) {
                end++;
            }
            int next = Lines.skipSpace(string, end, last);
            boolean lone = end == offset + 1 && string.charAt(offset) == '.';
            if (next > end
                    && next < last
                    && opensSentence(string, next)
                    && !(lone && belongsToAbbreviation(string, first, offset, next, last))) {
                sentences.add(new Span(start, end));
                start = next;
            }
            offset = Math.max(next, end);
        }
        if (start < last) {
            sentences.add(new Span(start, last));
        }
    }

    private static boolean belongsToAbbreviation(String string, int line, int dot, int next, int last) {
        int from = dot;
        while (from > line && dot - from <= LONGEST_ABBREVIATION && isWordCharacter(string.charAt(from - 1))) {
            from--;
        }
        String word = string.substring(from, dot);
        if (word.isEmpty() || word.length() > LONGEST_ABBREVIATION) {
            return false;
        }
        if (from == line && word.length() <= 2 && word.chars().allMatch(Character::isDigit)) {
            return true; // the number of a list's item
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (TITLES.contains(lower)) {
            return true;
        }
        if (BEFORE_NUMBERS.contains(lower)) {
            return Character.isDigit(string.charAt(next));
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        if (initial) {
            return !word.equals("I");
        }
        boolean acronym = word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1 && isDotted(word);
        return (acronym || EITHER.contains(lower)) && !startsWithOpener(string, next, last);
    }

    /// Whether single letters stand between the dots, as in `U.S` and `p.m`.
    private static boolean isDotted(String word) {
        for (int offset = 0; offset < word.length(); offset++) {
            boolean letterExpected = offset % 2 == 0;
            if (letterExpected != Character.isLetter(word.charAt(offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithOpener(String string, int next, int last) {
        int end = next;
        while (end < last && end - next <= LONGEST_ABBREVIATION && Character.isLetter(string.charAt(end))) {
            end++;
        }
        return end == next || OPENERS.contains(string.substring(next, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '.';
    }

    private static boolean isTerminator(char character) {
        return switch (character) {
            case '.', '!', '?', '…', '‼', '⁇', '⁈', '⁉' -> true;
            default -> false;
        };
    }

    private static boolean isCloser(char character) {
        return switch (character) {
            case '"', '\'', '”', '’', '»', '«', '›', '‹', '“', '‘', ')', ']', '}' -> true;
            default -> false;
        };
    }

    private static boolean opensSentence(String string, int offset) {
        int codePoint = string.codePointAt(offset);
        if (Character.isLetter(codePoint)) {
            return !Character.isLowerCase(codePoint);
        }
        return Character.isDigit(codePoint)
                || Character.getType(codePoint) == Character.OTHER_SYMBOL
                || "\"'“„‘‚«»‹›([{¿¡—–-•*#@$€£".indexOf(codePoint) >= 0;
    }
}
