package org.onrecord.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Reads the lines below a story that say who made it: `(Reporting by Ann Lee; Editing by Bob Ray)`, `Ann Lee
/// contributed reporting.`
final class Contributions {
    private static final WordLists WORDS = Language.ENGLISH.lists("contributions");

    private static final Pattern TASK = Pattern.compile(WORDS.expression("task"), Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTRIBUTED = Pattern.compile(WORDS.expression("contributed"));
    /// Stand in such lines beside names.
    private static final Set<String> LINKS = WORDS.set("links");

    private static final String NEXT_TASK = WORDS.expression("next task");
    private static final Pattern REPORTED = Pattern.compile(WORDS.expression("reported"), Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE_OTHERS =
            Pattern.compile(WORDS.expression("beside others"), Pattern.CASE_INSENSITIVE);
    private static final String BETWEEN_NAMES = WORDS.expression("between names");
    private static final String AFTER_A_NAME = WORDS.expression("after a name");

    private Contributions() {}

    /// Returns the authors that `words` name as having reported or written the story, possibly none; null if
    /// it is not such a line.
    static @Nullable List<String> in(String words) {
        String line = words.replaceFirst("^[(\\[*]+ ?", "").replaceFirst("[)\\].]+$", "");
        if (line.length() > 400) {
            return null;
        }
        if (TASK.matcher(line).lookingAt()) {
            return hasOnlyNames(line) ? authors(line) : null;
        }
        Matcher contributed = CONTRIBUTED.matcher(words);
        return contributed.matches() && hasOnlyNames(contributed.group(1)) ? List.of() : null;
    }

    private static boolean hasOnlyNames(String line) {
        int names = 0;
        for (String word : line.split("[ ;,:/]+", -1)) {
            if (word.isEmpty() || LINKS.contains(word.toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (!Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
            names++;
        }
        return names > 0;
    }

    private static List<String> authors(String line) {
        List<String> authors = new ArrayList<>();
        for (String task : line.split(NEXT_TASK, -1)) {
            Matcher matcher = TASK.matcher(task);
            if (!matcher.lookingAt() || !REPORTED.matcher(matcher.group(1)).matches()) {
                continue;
            }
            if (BESIDE_OTHERS.matcher(matcher.group()).matches()) {
                continue;
            }
            for (String part : task.substring(matcher.end()).split(BETWEEN_NAMES, -1)) {
                String name = part.replaceFirst(AFTER_A_NAME, "");
                if (Credits.isPerson(name) && !authors.contains(name)) {
                    authors.add(name);
                }
            }
        }
        return List.copyOf(authors);
    }
}
