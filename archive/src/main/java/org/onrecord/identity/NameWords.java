package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.language.Folding;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Splits names and roles into folded words, without periods, apostrophes and spacing.
///
/// Two spellings of a name compare equal if their words do: `J.K. Rell` and `JK Rell`, `O'Brien` and
/// `OBrien`, `Łódź` and `Lodz`. Persons and bodies differ in the hyphen only.
///
/// Keys made of these words are in the records' tables. Changing these rules or [Folding] needs a migration
/// that adds the new keys of names on record.
final class NameWords {
    private static final WordLists WORDS = Language.ENGLISH.lists("body-names");

    private static final Set<String> ARTICLES = WORDS.set("articles");
    private static final Set<String> LEGAL_FORMS = WORDS.set("legal forms");
    private static final String ARTICLE_OF_BODIES = WORDS.word("article of bodies");
    private static final String AMPERSAND = WORDS.word("ampersand");

    private NameWords() {}

    /// Returns the words of a person's name. A hyphen joins (`Crouse-Mays`), and initials written together
    /// are one word (`J.K.`).
    static List<String> wordsOfName(String name) {
        return words(name, false);
    }

    /// Returns the words of a role or of a body's name. A hyphen separates (`ex-mayor`).
    static List<String> words(String phrase) {
        return words(phrase, true);
    }

    /// Returns a role or affiliation in the form in which two are compared: folded, without articles.
    static String folded(String phrase) {
        List<String> words = words(phrase);
        words.removeAll(ARTICLES);
        return String.join(" ", words);
    }

    /// Returns a body's folded name without its article and legal form. An inner possessive counts as the
    /// bare name: `Norlin's Ferries` is `norlin ferries`.
    static String body(String name) {
        List<String> words = words(withoutInnerPossessives(name));
        if (words.size() > 1 && words.getFirst().equals(ARTICLE_OF_BODIES)) {
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
        String plain = Folding.fold(string);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int length = plain.length();
        for (int at = 0; at <= length; at++) {
            char c = at < length ? plain.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                word.append(c);
            } else if (c == '&') {
                words.add(AMPERSAND);
            } else if (!isInside(plain, at, c, hyphensPart) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /// Returns whether a mark is part of a word rather than its end.
    private static boolean isInside(String string, int at, char c, boolean hyphensPart) {
        return switch (c) {
            case '\'' -> true;
            case '-' -> !hyphensPart;
            case '.' -> isBetweenInitials(string, at);
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }

    /// Returns whether a period has a single letter on either side: `U.S.`, `J.K. Rell`.
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
