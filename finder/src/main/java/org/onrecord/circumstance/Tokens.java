package org.onrecord.circumstance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.onrecord.text.Span;

/// A text cut into words, numbers and marks. Every form is in lower case and with straight apostrophes and marks; what
/// lies behind either end is the empty form, so that rules may look ahead without asking.
final class Tokens {
    /// Written with a dot that ends no sentence.
    private static final Set<String> ABBREVIATIONS = Forms.of("""
            jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr prof sen sens rep reps gov gen lt
            col sgt capt st mt rs no calif fla pa va mass conn mich minn wis ariz ga ala tenn
            """);

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] forms = new String[64];
    private int size;

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0' ? at + 1 : tokens.addAt(at);
        }
        return tokens;
    }

    private int addAt(int start) {
        char first = text.charAt(start);
        int end;
        String form;
        if (opensAddress(start)) {
            end = endOfChunk(start);
            form = "@";
        } else if (isDigit(first)) {
            end = endOfNumber(start);
            form = text.substring(start, end);
        } else if (isLetter(first)) {
            end = endOfWord(start);
            form = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
            if (end < text.length() && text.charAt(end) == '.' && ABBREVIATIONS.contains(form)) {
                end++;
            }
        } else {
            end = start + Character.charCount(text.codePointAt(start));
            form = mark(text.substring(start, end));
        }
        add(start, end, form);
        return end;
    }

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

    private static String mark(String mark) {
        return switch (mark) {
            case "“", "”", "„", "«", "»", "‟" -> "\"";
            case "’", "‘", "‚" -> "'";
            case "—", "―", "−" -> "–";
            case "‐", "‑" -> "-";
            default -> mark;
        };
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetter(char character) {
        return Character.isLetter(character) || Character.isSurrogate(character);
    }

    /// Whether an address of the web begins here: its numbers are none.
    private boolean opensAddress(int start) {
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            return false;
        }
        return text.startsWith("http://", start)
                || text.startsWith("https://", start)
                || text.startsWith("www.", start)
                || text.startsWith("@", start)
                || text.startsWith("#", start);
    }

    private int endOfChunk(int start) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int start) {
        int end = start;
        while (end < text.length()) {
            char here = text.charAt(end);
            boolean inside = end + 1 < text.length() && isDigit(text.charAt(end + 1));
            if (!isDigit(here) && !(here == '.' && inside) && !(here == ',' && threeDigits(end + 1))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean threeDigits(int from) {
        if (from + 3 > text.length() || (from + 3 < text.length() && isDigit(text.charAt(from + 3)))) {
            return false;
        }
        return isDigit(text.charAt(from)) && isDigit(text.charAt(from + 1)) && isDigit(text.charAt(from + 2));
    }

    private int endOfWord(int start) {
        int end = start;
        boolean dotted = false;
        while (end < text.length()) {
            char here = text.charAt(end);
            char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
            boolean single = end == start + 1 || (dotted && text.charAt(end - 2) == '.');
            if (here == '.' && single && isLetter(next)) {
                dotted = true;
            } else if (here == '.' && single && dotted) {
                return end + 1;
            } else if (!isLetter(here) && !((here == '\'' || here == '’') && isLetter(next))) {
                break;
            }
            end++;
        }
        return end;
    }

    int size() {
        return size;
    }

    /// The form in lower case, or nothing behind either end.
    String form(int at) {
        return at >= 0 && at < size ? forms[at] : "";
    }

    boolean is(int at, String form) {
        return form(at).equals(form);
    }

    boolean is(int at, Set<String> forms) {
        return forms.contains(form(at));
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    /// Whether nothing stands between a token and the one before it.
    boolean glued(int at) {
        return at > 0 && at < size && starts[at] == ends[at - 1];
    }

    boolean isWord(int at) {
        return at >= 0 && at < size && isLetter(text.charAt(starts[at]));
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size && isDigit(text.charAt(starts[at]));
    }

    boolean isCapital(int at) {
        return at >= 0 && at < size && Character.isUpperCase(text.charAt(starts[at]));
    }

    /// The form without `'s`.
    String base(int at) {
        String form = form(at);
        return form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    }

    /// The first token that starts at `offset` or behind it.
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

    /// The stretch of the tokens `[from, to)`, at least one.
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// The text of the tokens `[from, to)`, white space made single.
    String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]).replaceAll("[\\s\u00A0]+", " ");
    }
}
