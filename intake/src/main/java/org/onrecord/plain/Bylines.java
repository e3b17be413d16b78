package org.onrecord.plain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the names of those who wrote a story out of what stands in their place: `By Ann Lee and Bo Day`.
public final class Bylines {
    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final Pattern BY =
            Pattern.compile("(?i)^(?:by|from|written by|reported by|words by|von|par|por|di|door)\\s+");
    private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\||·|•|/|\\band\\b|&)\\s*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i).*(?:https?:|www\\.|@|\\d{2}|\\bupdated?\\b|\\bpublished\\b|\\bminutes?\\b|\\bnull\\b|\\bundefined\\b).*");
    private static final Pattern POSITION = Pattern.compile(
            "(?i)(?:.*\\b)?(?:staff|reporter|writer|editor|correspondent|contributor|bureau chief|columnist|journalist)(?:\\b.*)?");

    private Bylines() {}

    /// The names in some words, none twice.
    ///
    /// @param outlet who published it, which is no author; or null
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
