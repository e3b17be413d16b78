package org.onrecord.plain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Reads authors' names from a byline: `By Ann Lee and Bo Day`.
public final class Bylines {
    private static final WordLists WORDS = Language.ENGLISH.lists("bylines");

    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final Pattern BY = Pattern.compile(WORDS.expression("by"));
    private static final Pattern AND = Pattern.compile(WORDS.expression("and"));
    private static final Pattern NO_NAME = Pattern.compile(WORDS.expression("no name"));
    private static final Pattern POSITION = Pattern.compile(WORDS.expression("position"));

    private Bylines() {}

    /// Returns the names in some bylines, without duplicates.
    ///
    /// @param outlet the publisher, which is not an author; or null
    public static List<String> names(List<String> words, @Nullable String outlet) {
        Set<String> names = new LinkedHashSet<>();
        for (String some : words) {
            String whole = some.replaceAll("[\\s\\u00A0]+", " ").strip();
            for (String part : AND.split(BY.matcher(whole).replaceFirst(""), -1)) {
                String name = BY.matcher(part.strip()).replaceFirst("").strip();
                if (names.size() < MOST && isName(name) && !name.equalsIgnoreCase(outlet)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static boolean isName(String words) {
        return !words.isEmpty()
                && words.length() <= LONGEST
                && words.codePoints().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(words).matches()
                && !POSITION.matcher(words).matches();
    }
}
