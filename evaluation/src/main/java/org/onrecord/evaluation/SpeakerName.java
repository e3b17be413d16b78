package org.onrecord.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Compares speakers' names as the referee does: ignoring accents, case, titles, articles, a possessive
/// ending and punctuation.
final class SpeakerName {
    private static final WordLists WORDS = Language.ENGLISH.lists("speaker-titles");

    private static final Set<String> LEFT_OUT = WORDS.set("left out");

    /// With Unix lines `$` matches as in Python: at the end of the input and before a final line feed.
    private static final Pattern POSSESSIVE = Pattern.compile("'s$", Pattern.UNIX_LINES);

    /// U+0345 has the highest combining class of all, so any other combining character is reordered before
    /// it.
    private static final char LAST_IN_ORDER = '\u0345';

    private SpeakerName() {}

    /// Returns whether `predicted` is the gold `name` or one of the names in `also`.
    static boolean isSame(@Nullable String predicted, String name, List<String> also) {
        String plain = plain(predicted == null ? "" : predicted);
        return plain.equals(plain(name)) || also.stream().anyMatch(other -> plain.equals(plain(other)));
    }

    static String plain(String name) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(codePoint -> !isCombining(codePoint))
                .forEach(letters::appendCodePoint);
        String lower = letters.toString().toLowerCase(Locale.ROOT).replace('’', '\'');
        StringBuilder words = new StringBuilder();
        POSSESSIVE
                .matcher(lower)
                .replaceAll("")
                .codePoints()
                .map(codePoint -> StoryWords.isWordLetter(codePoint) || codePoint == '\'' ? codePoint : ' ')
                .forEach(words::appendCodePoint);
        return Arrays.stream(words.toString().split(" +"))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word))
                .collect(Collectors.joining(" "));
    }

    /// Returns whether a character without a decomposition has a combining class other than 0. The class
    /// itself is not in Java's library, but its effect on the order of marks is.
    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                codePoint == LAST_IN_ORDER
                        || Normalizer.normalize(LAST_IN_ORDER + Character.toString(codePoint), Normalizer.Form.NFD)
                                        .charAt(0)
                                != LAST_IN_ORDER;
            default -> false;
        };
    }
}
