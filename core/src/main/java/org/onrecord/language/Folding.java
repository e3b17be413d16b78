package org.onrecord.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one rule by which two spellings are equal: `Łódź` and `lodz`, `STRASSE` and `Straße`, `ﬁre` and
/// `fire`, `１９９８` and `1998`, `co­operate` with a soft hyphen and `cooperate`.
///
/// A folded string has no case, no accents, no compatibility forms and nothing invisible; its apostrophes,
/// hyphens and spaces are those of ASCII. How it works, character by character:
///
/// 1. Invisible characters (soft hyphens, joiners, directional marks, byte order marks) are left out. A soft
///    hyphen at the end of a line also removes the line break, because the word continues in the next line.
/// 2. The variants of the apostrophe and of the hyphen become `'` and `-`; dashes and quotation marks stay.
/// 3. A letter that Unicode does not decompose becomes what people write for it without its stroke or hook:
///    this class has the table, after that of Lucene's `ASCIIFoldingFilter` for the letters of living
///    languages.
/// 4. Everything else that is not punctuation is decomposed (NFKD), loses its accents, and becomes lower case
///    by way of upper case, so that `ς` and `σ` are one.
///
/// Limits: `ü` is `u` and not `ue`, so `Mueller` is another name than `Müller`. The vowel signs of Indic
/// scripts and of Thai and the voicing marks of Japanese are letters in effect and stay. Distinctions of a
/// single language, such as the Turkish `ı` and `i` or the Russian `й` and `и`, are folded as in every other.
/// Callers decide whether hyphens separate words, which endings do not count and which words are articles.
///
/// BERT's tokenisation and the referee's comparison of names have their own foldings, which copy those
/// programs.
public final class Folding {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// A folded form, and the letters that fold to it.
    private static final String LETTERS = """
            a ȺⱥƏə
            ae Ææ
            b ɃƀƁɓ
            c ȻȼƇƈ
            d ĐđÐðƉɖƊɗ
            e ƎǝƐɛɆɇ
            f Ƒƒ
            g ǤǥƓɠ
            h ĦħⱧⱨ
            i ıƗɨƖɩ
            j ȷɈɉ
            k ƘƙⱩⱪĸ
            l ŁłȽƚⱠⱡĿŀ
            n ƝɲȠƞŊŋ
            o ØøƆɔƟɵ
            oe Œœ
            p ƤƥⱣᵽ
            q Ɋɋ
            r Ɍɍ
            ss ßẞ
            t ŦŧƬƭƮʈȾⱦ
            th Þþ
            u Ʉʉ
            v Ʋʋ
            y ƳƴɎɏ
            z ƵƶȤȥ
            ' ’‘‛ʼʻʽ`´ʹꞌ＇
            - ‐‑−﹣－
            """;

    private static final Map<Integer, String> TABLE = table();

    /// The characters below this limit whose folded form is kept after first use: Latin, Greek, Cyrillic,
    /// Hebrew, Arabic. Threads can write the same string twice.
    private static final int KEPT = 0x2100;

    private static final @Nullable String[] KNOWN = new String[KEPT];

    private static final char SOFT_HYPHEN = '\u00AD';

    private Folding() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        for (String line : LETTERS.lines().toList()) {
            int space = line.indexOf(' ');
            String folded = line.substring(0, space);
            line.substring(space + 1).codePoints().forEach(letter -> table.put(letter, folded));
        }
        // Characters that count as letters but are invisible.
        for (int filler : new int[] {0x115F, 0x1160, 0x3164, 0xFFA0}) {
            table.put(filler, "");
        }
        return table;
    }

    /// Returns the folded form of a string; empty if nothing in it is visible.
    public static String fold(CharSequence string) {
        int first = firstToFold(string);
        return first == string.length() ? string.toString() : folded(string);
    }

    /// Returns the folded letters and digits of a string, with one space for whatever is between them: `o neill`
    /// for `O’Neill`. Names are compared by it.
    public static String words(CharSequence string) {
        return NO_LETTERS.matcher(fold(string)).replaceAll(" ").strip();
    }

    /// Returns the folded form of one character: mostly one character, two or more for a ligature, none for
    /// an accent or an invisible character.
    public static String fold(int codePoint) {
        if (codePoint >= KEPT) {
            return folded(codePoint);
        }
        String known = KNOWN[codePoint];
        if (known == null) {
            known = folded(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    /// Returns whether a character is an apostrophe, or one of the marks typed for it.
    public static boolean isApostrophe(int codePoint) {
        return codePoint < 0x80
                ? codePoint == '\'' || codePoint == '`'
                : fold(codePoint).equals("'");
    }

    /// Returns whether a character is a hyphen or a minus; dashes are not.
    public static boolean isHyphen(int codePoint) {
        return codePoint < 0x80 ? codePoint == '-' : fold(codePoint).equals("-");
    }

    /// Returns where a word continues after the soft hyphen at `hyphen`: in the next line if its line ends
    /// there.
    public static int afterSoftHyphen(CharSequence string, int hyphen) {
        boolean hasBreak = false;
        int at = hyphen + 1;
        while (at < string.length() && Character.isWhitespace(string.charAt(at))) {
            if (isBreak(string, at)) {
                if (hasBreak) {
                    return hyphen + 1;
                }
                hasBreak = true;
            }
            at++;
        }
        return hasBreak ? at : hyphen + 1;
    }

    /// Returns whether only a soft hyphen at the end of a line separates two parts of one word.
    public static boolean isWordGoingOn(CharSequence string, int end, int start) {
        return end < start && string.charAt(end) == SOFT_HYPHEN && afterSoftHyphen(string, end) == start;
    }

    private static boolean isBreak(CharSequence string, int at) {
        char c = string.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == string.length() || string.charAt(at + 1) != '\n'));
    }

    private static String folded(int codePoint) {
        String listed = TABLE.get(codePoint);
        if (listed != null) {
            return listed;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> "";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.SURROGATE -> Character.toString(codePoint);
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION ->
                isWide(codePoint) ? decomposed(codePoint) : Character.toString(codePoint);
            default -> decomposed(codePoint);
        };
    }

    private static String decomposed(int codePoint) {
        StringBuilder folded = new StringBuilder(4);
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part))
                .forEach(part -> {
                    int lower = Character.toLowerCase(Character.toUpperCase(part));
                    folded.append(TABLE.getOrDefault(part, TABLE.getOrDefault(lower, Character.toString(lower))));
                });
        return folded.toString();
    }

    /// Returns whether a character is a full-width or small form of ASCII.
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0xFF01 && codePoint <= 0xFF5E) || (codePoint >= 0xFE50 && codePoint <= 0xFE6B);
    }

    /// Returns whether a mark is an accent: its letter stays the same letter without it.
    private static boolean isAccent(int codePoint) {
        int type = Character.getType(codePoint);
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case INHERITED, COMMON -> codePoint != 0x3099 && codePoint != 0x309A;
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, SYRIAC -> true;
            default -> false;
        };
    }

    private static int firstToFold(CharSequence string) {
        int at = 0;
        while (at < string.length()) {
            char c = string.charAt(at);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z') || c == '`') {
                break;
            }
            at++;
        }
        return at;
    }

    private static String folded(CharSequence string) {
        StringBuilder folded = new StringBuilder(string.length() + 8);
        int at = 0;
        while (at < string.length()) {
            int c = Character.codePointAt(string, at);
            if (c == SOFT_HYPHEN) {
                at = afterSoftHyphen(string, at);
                continue;
            }
            if (c < 0x80) {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == '`' ? '\'' : (char) c);
            } else {
                folded.append(fold(c));
            }
            at += Character.charCount(c);
        }
        return folded.toString();
    }
}
