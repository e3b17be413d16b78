package org.onrecord.plain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Places as datelines name them.
final class Places {
    private static final WordLists WORDS = Language.ENGLISH.lists("datelines");

    /// Capitals and other cities that appear alone in datelines: the only places known by name.
    private static final Set<String> CITIES = WORDS.list("cities").stream()
            .map(city -> city.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern CAPITALS = Pattern.compile("(?=.*\\p{Lu}{2})[\\p{Lu}\\p{M}\\p{N} .,'’/-]+");
    private static final Pattern SMALL = Pattern.compile(WORDS.expression("small"), Pattern.CASE_INSENSITIVE);

    private static final Set<String> SHORT_WORDS = WORDS.set("short words");

    private Places() {}

    /// Returns whether `words` name a city that datelines use, with or without its country.
    static boolean isKnown(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        int comma = lower.indexOf(',');
        return CITIES.contains(lower) || (comma > 0 && CITIES.contains(lower.substring(0, comma)));
    }

    static boolean isCapitals(String words) {
        return CAPITALS.matcher(words).matches();
    }

    /// Returns a place or a name in mixed case: `RIO DE JANEIRO` becomes Rio de Janeiro, `FLINT, Mich.`
    /// becomes Flint, Mich.
    static String written(String words) {
        StringBuilder written = new StringBuilder(words.length());
        for (String word : words.split("(?<=[ /-])", -1)) {
            written.append(isShout(word) ? lower(word) : word);
        }
        return SMALL.matcher(written).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static boolean isShout(String word) {
        // Words of two letters are abbreviations unless they are articles and the like: NY, but La Paz.
        String letters = word.replaceAll("[^\\p{L}]", "");
        return (letters.length() > 2 || SHORT_WORDS.contains(letters))
                && word.indexOf('.') == word.lastIndexOf('.')
                && letters.chars().noneMatch(Character::isLowerCase);
    }

    private static String lower(String word) {
        int first = 0;
        while (!Character.isLetter(word.charAt(first))) {
            first++;
        }
        String lower = word.substring(first + 1).toLowerCase(Locale.ROOT);
        boolean inner = lower.length() > 2 && (lower.charAt(0) == '\'' || lower.charAt(0) == '’');
        return word.substring(0, first + 1)
                + (inner
                        ? lower.charAt(0) + lower.substring(1, 2).toUpperCase(Locale.ROOT) + lower.substring(2)
                        : lower);
    }
}
