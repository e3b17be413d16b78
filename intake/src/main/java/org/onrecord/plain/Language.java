package org.onrecord.plain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells English by its function words, from the beginning of a text.
final class Language {
    private static final int ENOUGH = 20_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,30}+");

    /// Frequent words of English that are none of the frequent words of its neighbours.
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "and", "to", "that", "with", "for", "it", "his", "her", "are", "this", "from", "have", "not", "but",
            "which", "their", "were", "been", "would", "they", "he", "she", "by", "has", "had", "who", "at", "about",
            "after", "could", "you", "when", "there", "what", "will", "than", "its", "our", "your");

    private Language() {}

    /// `en` where the function words of `text` say so clearly, else null.
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
        // English prose has one such word in five; lists of names and other languages have hardly any.
        return words >= 20 && seen.size() >= 4 && seen.contains("the") && english * 100 >= words * 12 ? "en" : null;
    }
}
