package org.onrecord.plain;

import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Classifies a few capitalised words beside a story: a person, a role, an outlet.
final class Credits {
    private static final WordLists WORDS = Language.ENGLISH.lists("credits");

    private static final Pattern ROLE = Pattern.compile(WORDS.expression("role"), Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTLET = Pattern.compile(WORDS.expression("outlet"));
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*");
    private static final Pattern SUFFIX = Pattern.compile(WORDS.expression("suffix"));
    private static final Pattern INITIAL = Pattern.compile(WORDS.expression("initial"));
    private static final Set<String> SMALL_WORDS = WORDS.set("small words");
    private static final Set<String> PARTICLES = WORDS.set("particles");
    private static final Set<String> NO_NAME = WORDS.set("no name");

    private Credits() {}

    static boolean isRole(String words) {
        return ROLE.matcher(words).matches();
    }

    static boolean isOutlet(String words) {
        return OUTLET.matcher(words).matches();
    }

    /// Returns whether `words` look like a person's name, of two to four words besides particles.
    static boolean isPerson(String words) {
        String[] names = words.split(" ", -1);
        if (names.length < 2 || names.length > 5 || Places.isKnown(words)) {
            return false;
        }
        int full = 0;
        for (int index = 0; index < names.length; index++) {
            String name = names[index];
            if (index > 0 && PARTICLES.contains(name)) {
                continue;
            }
            boolean suffix = index == names.length - 1 && SUFFIX.matcher(name).matches();
            if (!NAME.matcher(name).matches()
                    || NO_NAME.contains(name)
                    || (Dates.isDateWord(name) && name.length() > 3)) {
                return false;
            }
            full += suffix ? 0 : 1;
        }
        return full >= 2 && full <= 4;
    }

    /// Returns whether there are few words and all but function words are capitalised.
    static boolean isCapitalised(String words) {
        String[] names = words.split(" ", -1);
        int capitals = 0;
        for (String name : names) {
            boolean capital = Character.isUpperCase(name.codePointAt(0));
            capitals += capital ? 1 : 0;
            if (!capital && !PARTICLES.contains(name) && !SMALL_WORDS.contains(name)) {
                return false;
            }
        }
        return capitals > 0 && names.length <= 5;
    }

    static boolean isInitial(String words) {
        return INITIAL.matcher(words).matches();
    }

    /// Returns a person's name in mixed case.
    static String name(String words) {
        return Places.isCapitals(words) ? Places.written(words) : words;
    }
}
