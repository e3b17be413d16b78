package org.onrecord.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The world's news agencies, by the names that credits use.
final class Agencies {
    private static final WordLists WORDS = Language.ENGLISH.lists("agencies");

    /// Regular expressions for the spellings of agencies, case-sensitive, and the name of each agency.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        WORDS.map("known").forEach(Agencies::name);
        WORDS.list("initials").forEach(name -> name(name, name));
        WORDS.list("names").forEach(name -> name(name, name + "(?: (?:News|Press|News Agency))?"));
    }

    private static final Pattern KNOWN = Pattern.compile("(?:"
            + NAMES.keySet().stream().map(forms -> "(" + forms + ")").collect(Collectors.joining("|"))
            + ")(?![\\p{L}\\p{N}])(?!['’]s\\b)");

    private static final Pattern IN_KIND = Pattern.compile(WORDS.expression("in kind"));

    private Agencies() {}

    private static void name(String name, String forms) {
        NAMES.put(forms, name);
    }

    /// An agency's name found in a text.
    ///
    /// @param end the offset after it
    /// @param name the agency's usual name
    record Named(int end, String name) {}

    /// Returns the known agency named at `offset`, or null.
    static @Nullable Named at(String words, int offset) {
        Matcher matcher = KNOWN.matcher(words).region(offset, words.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        int group = 0;
        for (String name : NAMES.values()) {
            if (matcher.group(++group) != null) {
                return new Named(matcher.end(), name);
            }
        }
        return null;
    }

    /// Returns the agency that `words` name if they contain nothing else: a known one, or one whose name says
    /// that it is an agency; else null.
    static @Nullable String named(String words) {
        Named known = at(words, 0);
        if (known != null && known.end() == words.length()) {
            return known.name();
        }
        return IN_KIND.matcher(words).matches() ? words : null;
    }
}
