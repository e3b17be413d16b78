package org.onrecord.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Knows which given names one person can use, and which words are hardly ever anything else.
///
/// Short forms form classes, each named by its first entry in the word list: `mike` and `mick` are in the
/// class `michael`. A name in two classes would count in the last only.
final class GivenNames {
    private static final WordLists WORDS = Language.ENGLISH.lists("given-names");

    /// Given names that are hardly ever a last name. A speaker called only that is a private person.
    private static final Set<String> ALONE = WORDS.set("alone");

    /// The name that stands for its class, by each of its forms.
    private static final Map<String, String> CLASS = classes();

    private GivenNames() {}

    /// Returns the name that stands for all forms of a given name: `michael` for `mike`; the name itself if
    /// none is known.
    static String common(String given) {
        return CLASS.getOrDefault(given, given);
    }

    /// Returns whether a word is hardly ever a last name.
    static boolean isOnlyGiven(String word) {
        return ALONE.contains(word);
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new HashMap<>();
        WORDS.lines("by turns").forEach(line -> {
            String[] names = line.split(" ", -1);
            for (String name : names) {
                classes.put(name, names[0]);
            }
        });
        return Map.copyOf(classes);
    }
}
