package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words as a reader counts them: letters and digits, with the apostrophes, hyphens, dots and commas inside.
final class SpokenWords {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+(?:['’.,-][\\p{L}\\p{N}]++)*+");

    private SpokenWords() {}

    static int count(CharSequence text) {
        int count = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            count++;
        }
        return count;
    }

    /// The words as they stand.
    static List<String> of(CharSequence text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /// The words in lower case with straight apostrophes, so that the same words are equal wherever they
    /// stand.
    static List<String> plain(CharSequence text) {
        return of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }
}
