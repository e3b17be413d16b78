package org.onrecord.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines below a story that say who made it: `(Reporting by Ann Lee; Editing by Bob Ray)`,
/// `Ann Lee contributed reporting.`
final class Contributions {
    private static final Pattern TASK = Pattern.compile(
            "(?:additional |further |with )?(reporting|report|writing|written|reported|compiled|editing|edited|translated|translation|graphics?"
                    + "|research|photographs?|produced|production)(?: and (?:additional )?(?:writing|reporting|editing|research))? by ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "\\W*(.{3,200}?) (?:also )?contributed (?:(?:to )?(?:additional )?(?:reporting|research)|to this (?:report|story|article))"
                    + "(?: (?:for this (?:article|story)|to this (?:report|story|article)|from (?:\\p{Lu}[\\p{L}.]+,? ?(?:and )?){1,6}))?[.)\\]]*");
    private static final Set<String> LINKS = Set.of(
            "by",
            "and",
            "in",
            "at",
            "of",
            "the",
            "from",
            "for",
            "with",
            "additional",
            "further",
            "reporting",
            "writing",
            "editing",
            "edited",
            "written",
            "compiled",
            "translated",
            "translation",
            "research",
            "graphics",
            "graphic",
            "newsroom",
            "bureau",
            "bureaus",
            "bureaux",
            "staff",
            "other",
            "de",
            "da",
            "la",
            "van",
            "von",
            "der",
            "bin",
            "al",
            "el",
            "&",
            "report",
            "photographs",
            "photograph",
            "produced",
            "production",
            "reported",
            "writer",
            "writers",
            "reporter",
            "reporters",
            "correspondent",
            "correspondents");

    private Contributions() {}

    /// The authors whom `words` name as those who reported or wrote the story, maybe none; null where it says no
    /// such thing.
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
        for (String task : line.split("[;.] ?(?=\\p{L}+ (?:and \\p{L}+ )?by )|; ?", -1)) {
            Matcher matcher = TASK.matcher(task);
            if (!matcher.lookingAt() || !matcher.group(1).matches("(?i)report(?:ing|ed)?|writing|written")) {
                continue;
            }
            if (matcher.group().matches("(?i)(?:additional|further) .*")) {
                continue;
            }
            for (String part : task.substring(matcher.end()).split(",? and |, | & ", -1)) {
                String name = part.replaceFirst(" (?:in|at|for|from) .*", "");
                if (Credits.isPerson(name) && !authors.contains(name)) {
                    authors.add(name);
                }
            }
        }
        return List.copyOf(authors);
    }
}
