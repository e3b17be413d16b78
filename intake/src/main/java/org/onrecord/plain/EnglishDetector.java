package org.onrecord.plain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Recognises English by the share of function words at the beginning of a text.
final class EnglishDetector {
    private static final int ENOUGH = 20_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,30}+");

    private static final WordLists WORDS = Language.ENGLISH.lists("detection");

    private static final Set<String> FUNCTION_WORDS = WORDS.set("function words");
    private static final Set<String> INDISPENSABLE = WORDS.set("indispensable");

    private EnglishDetector() {}

    /// Returns `en` if the function words of `text` clearly indicate it, else null.
    static @Nullable String of(String text) {
        Matcher matcher = WORD.matcher(text);
        matcher.region(0, Math.min(text.length(), ENOUGH));
        int words = 0;
        int english = 0;
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            words++;
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (FUNCTION_WORDS.contains(word)) {
                english++;
                seen.add(word);
            }
        }
        // Every fifth word of English prose is such a word; lists of names and other languages have hardly
        // any.
        return words >= 20 && seen.size() >= 4 && seen.containsAll(INDISPENSABLE) && english * 100 >= words * 12
                ? Language.ENGLISH.tag()
                : null;
    }
}
