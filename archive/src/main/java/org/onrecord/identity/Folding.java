package org.onrecord.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words without what spellings differ in: case, accents, periods, apostrophes, spacing.
final class Folding {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> LEGAL_FORMS = Set.of("inc", "ltd", "llc", "plc", "corp", "gmbh");

    private Folding() {}

    /// A set of the words of a list, written with white space between.
    static Set<String> set(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
    }

    /// The words of a person's name. A hyphen joins (`Crouse-Mays`), initials written together are one word
    /// (`J.K.`).
    static List<String> wordsOfName(String name) {
        return words(name, false);
    }

    /// The words of a role or of a body's name. A hyphen parts (`ex-mayor`).
    static List<String> words(String phrase) {
        return words(phrase, true);
    }

    /// A role or affiliation by which to tell whether two are equal: without articles.
    static String folded(String phrase) {
        List<String> words = words(phrase);
        words.removeAll(ARTICLES);
        return String.join(" ", words);
    }

    /// A body's name without its article and legal form; an inner possessive is the bare name.
    static String body(String name) {
        List<String> words = words(withoutInnerPossessives(name));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    private static String withoutInnerPossessives(String name) {
        String straight = name.replace('’', '\'');
        return straight.contains("'s ") ? straight.replace("'s ", " ") : straight;
    }

    private static List<String> words(String string, boolean hyphensPart) {
        String plain = plain(string);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int length = plain.length();
        for (int at = 0; at <= length; at++) {
            char c = at < length ? plain.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                append(word, c);
            } else if (c == '&') {
                words.add("and");
            } else if (!isInside(plain, at, c, hyphensPart) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static String plain(String string) {
        for (int at = 0; at < string.length(); at++) {
            if (string.charAt(at) >= 0x80) {
                return Normalizer.normalize(string, Normalizer.Form.NFKD);
            }
        }
        return string;
    }

    /// Adds a letter in its plain form; those that do not come apart into a letter and a mark are listed.
    private static void append(StringBuilder word, char c) {
        switch (c) {
            case 'ł', 'Ł' -> word.append('l');
            case 'ø', 'Ø' -> word.append('o');
            case 'đ', 'Đ', 'ð', 'Ð' -> word.append('d');
            case 'ı', 'İ' -> word.append('i');
            case 'ß' -> word.append("ss");
            case 'æ', 'Æ' -> word.append("ae");
            case 'œ', 'Œ' -> word.append("oe");
            case 'þ', 'Þ' -> word.append("th");
            default -> word.append(Character.toLowerCase(c));
        }
    }

    /// Whether a mark stands inside a word and does not end it.
    private static boolean isInside(String string, int at, char c, boolean hyphensPart) {
        return switch (c) {
            case '\'', '’', '‘', 'ʼ', '`', '´' -> true;
            case '-', '\u2010', '\u2011' -> !hyphensPart;
            case '.' -> isBetweenInitials(string, at);
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }

    /// Whether a period has one letter on either side: `U.S.`, `J.K. Rell`.
    private static boolean isBetweenInitials(String string, int at) {
        return isLetter(string, at - 1)
                && !isLetter(string, at - 2)
                && isLetter(string, at + 1)
                && !isLetter(string, at + 2);
    }

    private static boolean isLetter(String string, int at) {
        return at >= 0 && at < string.length() && Character.isLetter(string.charAt(at));
    }
}
