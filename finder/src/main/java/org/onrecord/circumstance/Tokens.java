package org.onrecord.circumstance;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Calendar;
import org.onrecord.language.Document;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.text.Span;

/// A document's words, numbers and punctuation marks for reading times, places and figures: a view of its
/// [org.onrecord.language.Tokens]. Every form is in lower case with straight apostrophes and quotation marks;
/// the form outside the text is empty, so that rules can look ahead without bounds checks.
///
/// A number consists of plain digits with the full stops and commas inside (`1,000.50`), a word of letters
/// with the apostrophes inside (`won't`, `mayor's`); hyphens separate words. `U.S.` and `p.m.` keep their
/// full stops, as do the abbreviations of months and titles. A web address is one token, whose digits are not
/// numbers.
final class Tokens {
    private static final WordLists WORDS = Language.ENGLISH.lists("abbreviations");

    /// Written with a dot that ends no sentence.
    private static final Set<String> ABBREVIATIONS = WORDS.set("abbreviations");

    /// The form of an address of the web.
    private static final String ADDRESS = "@";

    /// The number of digits between the commas of a number.
    private static final int THOUSANDS = 3;

    private final String text;
    private final org.onrecord.language.Tokens units;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] forms = new String[64];
    private int size;

    private Tokens(Document document) {
        this.text = document.text().string();
        this.units = document.tokens();
    }

    /// Returns the tokens of a document.
    static Tokens of(Document document) {
        Tokens tokens = new Tokens(document);
        int unit = 0;
        while (unit < tokens.units.size()) {
            unit = tokens.addAt(unit);
        }
        return tokens;
    }

    /// Adds the token that begins with a unit and returns the unit after it.
    private int addAt(int unit) {
        int start = units.start(unit);
        int end;
        String form;
        if (opensAddress(unit)) {
            end = endOfAddress(unit);
            form = ADDRESS;
        } else if (isPlainDigits(unit)) {
            end = endOfNumber(unit);
            form = units.at(unit, end);
        } else if (isLetters(unit)) {
            end = endOfWord(unit);
            form = units.at(unit, end).replace('’', '\'').toLowerCase(Locale.ROOT);
            if (isGlued(end, '.') && ABBREVIATIONS.contains(form)) {
                end++;
            }
        } else {
            end = unit + 1;
            while (end < units.size() && units.isJoined(end)) {
                end++;
            }
            form = mark(units.at(unit, end));
        }
        add(start, units.end(end - 1), form);
        return end;
    }

    /// Adds a token.
    private void add(int start, int end, String form) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            forms = Arrays.copyOf(forms, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        forms[size] = form;
        size++;
    }

    /// Returns a mark with its curly and foreign forms made straight.
    private static String mark(String mark) {
        return switch (mark) {
            case "“", "”", "„", "«", "»", "‟" -> "\"";
            case "’", "‘", "‚" -> "'";
            case "—", "―", "−" -> "–";
            case "‐", "‑" -> "-";
            default -> mark;
        };
    }

    /// Returns whether a character is a digit from 0 to 9.
    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// Returns whether a character is a letter, or half of a character outside the basic plane.
    private static boolean isLetter(char character) {
        return Character.isLetter(character) || Character.isSurrogate(character);
    }

    /// Returns whether a unit is made of letters, or of a sign outside the basic plane, as emoji are.
    private boolean isLetters(int unit) {
        return units.isLetters(unit) || (unit < units.size() && Character.isSurrogate(text.charAt(units.start(unit))));
    }

    /// Returns whether a unit is of the digits 0 to 9 with nothing that clings to them.
    private boolean isPlainDigits(int unit) {
        if (!units.isDigits(unit)) {
            return false;
        }
        for (int at = units.start(unit); at < units.end(unit); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// Returns whether a unit is a sign that nothing parts from what is before it.
    private boolean isGlued(int unit, char sign) {
        return units.sign(unit) == sign && units.isGlued(unit);
    }

    /// Returns whether an address of the web begins here: its numbers are none.
    private boolean opensAddress(int unit) {
        int start = units.start(unit);
        return units.gap(unit).compareTo(org.onrecord.language.Tokens.Gap.SPACE) >= 0
                && (text.startsWith("http://", start)
                        || text.startsWith("https://", start)
                        || text.startsWith("www.", start)
                        || text.startsWith("@", start)
                        || text.startsWith("#", start));
    }

    /// Returns the unit after an address: all up to white space.
    private int endOfAddress(int unit) {
        int end = unit + 1;
        while (end < units.size() && units.gap(end).compareTo(org.onrecord.language.Tokens.Gap.SPACE) < 0) {
            end++;
        }
        return end;
    }

    /// Returns the unit after a number, its full stop and commas within.
    private int endOfNumber(int unit) {
        int end = unit + 1;
        while (units.isGlued(end + 1)
                && isPlainDigits(end + 1)
                && (isGlued(end, '.')
                        || (isGlued(end, ',') && units.end(end + 1) - units.start(end + 1) == THOUSANDS))) {
            end += 2;
        }
        return end;
    }

    /// Returns the unit after a word, the apostrophes and the full stops of its letters within.
    private int endOfWord(int unit) {
        int start = units.start(unit);
        int end = unit + 1;
        boolean dotted = false;
        while (units.isGlued(end)) {
            if (isLetters(end)) {
                end++;
                continue;
            }
            char sign = units.sign(end);
            int offset = units.end(end - 1);
            boolean single = offset == start + 1 || (dotted && text.charAt(offset - 2) == '.');
            boolean goesOn = units.isGlued(end + 1) && isLetters(end + 1);
            if (sign == '.' && single && goesOn) {
                dotted = true;
            } else if (sign == '.' && single && dotted) {
                return end + 1;
            } else if (!goesOn || (sign != '\'' && sign != '’')) {
                return end;
            }
            end++;
        }
        return end;
    }

    /// Returns how many tokens.
    int size() {
        return size;
    }

    /// Returns the form in lower case, or nothing after either end.
    String form(int at) {
        return at >= 0 && at < size ? forms[at] : "";
    }

    /// Returns whether a token has a form.
    boolean is(int at, String form) {
        return form(at).equals(form);
    }

    /// Returns whether a token has one of some forms.
    boolean is(int at, Set<String> forms) {
        return forms.contains(form(at));
    }

    /// Returns where a token begins.
    int start(int at) {
        return starts[at];
    }

    /// Returns where a token ends.
    int end(int at) {
        return ends[at];
    }

    /// Returns whether nothing is between a token and the one before it.
    boolean glued(int at) {
        return at > 0 && at < size && starts[at] == ends[at - 1];
    }

    /// Returns whether a token is of letters.
    boolean isWord(int at) {
        return at >= 0 && at < size && isLetter(text.charAt(starts[at]));
    }

    /// Returns whether a token is a number.
    boolean isNumber(int at) {
        return at >= 0 && at < size && isDigit(text.charAt(starts[at]));
    }

    /// Returns whether a token begins with a capital.
    boolean isCapital(int at) {
        return at >= 0 && at < size && Character.isUpperCase(text.charAt(starts[at]));
    }

    /// Returns the form without `'s`.
    String base(int at) {
        String form = form(at);
        return Grammar.isPossessive(form) ? form.substring(0, form.length() - 2) : form;
    }

    /// Returns the month that a token names, or null.
    @Nullable
    Month month(int at) {
        String base = base(at);
        return Calendar.wantsCapital(base) && !isCapital(at) ? null : Calendar.month(base);
    }

    /// Returns the day of the week that a token names, or null.
    @Nullable
    DayOfWeek weekday(int at) {
        return Calendar.weekday(base(at));
    }

    /// Returns the first token that starts at `offset` or after it.
    int from(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Returns the stretch of the tokens `[from, to)`, at least one.
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Returns the text of the tokens `[from, to)`, white space made single.
    String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]).replaceAll("[\\s\u00A0]+", " ");
    }
}
