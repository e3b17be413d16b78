package org.onrecord.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Knows countries and the states of a federation. Somebody who holds an office of one does not hold an
/// office of another.
final class Places {
    private static final WordLists WORDS = Language.ENGLISH.lists("countries");

    private static final Set<String> STATES = WORDS.set("states");

    private static final Set<String> COUNTRIES = WORDS.set("names of countries");
    private static final Map<String, String> OTHER_NAMES = WORDS.map("other names of countries");

    private Places() {}

    /// Returns the country that a folded phrase names, or null.
    static @Nullable String country(String folded) {
        return COUNTRIES.contains(folded) ? folded : OTHER_NAMES.get(folded);
    }

    static boolean isState(String folded) {
        return STATES.contains(folded);
    }

    /// Returns the first state named among folded words, in its longest form (`west virginia`), or null.
    static @Nullable String state(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (at + 1 < words.size() && STATES.contains(words.get(at) + ' ' + words.get(at + 1))) {
                return words.get(at) + ' ' + words.get(at + 1);
            }
            if (STATES.contains(words.get(at))) {
                return words.get(at);
            }
        }
        return null;
    }
}
