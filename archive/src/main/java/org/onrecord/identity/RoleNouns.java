package org.onrecord.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// General knowledge about the nouns that say what someone is, all in folded form.
///
/// A noun settles an [Occupation] on its own (`senator`), takes it from a word beside it (`police chief`), or
/// belongs to any. Nouns of one office share a common form. The lists are in the language's folder.
final class RoleNouns {
    private static final WordLists WORDS = Language.ENGLISH.lists("walks-of-life");

    private static final Map<String, Occupation> WALKS = new HashMap<>();

    /// Words beside a noun of any occupation that settle it: the police of `police chief`.
    private static final Map<String, Occupation> HINTS = new HashMap<>();

    private static final Map<String, String> SAME = new HashMap<>();

    /// Nouns for people of many occupations.
    private static final Set<String> OF_ANY_WALK = WORDS.set("of any walk");

    /// Heads of which a place has one, or one for each of its parts.
    private static final Set<String> LOCAL = WORDS.set("local");

    /// Heads that a state of a federation sends or elects.
    private static final Set<String> OF_A_STATE = WORDS.set("of a state");

    static {
        for (Occupation occupation : Occupation.values()) {
            WORDS.set(occupation.name().toLowerCase(Locale.ROOT)).forEach(noun -> WALKS.put(noun, occupation));
        }
        WORDS.map("hints")
                .forEach((occupation, words) ->
                        each(words, word -> HINTS.put(word, Occupation.valueOf(occupation.toUpperCase(Locale.ROOT)))));
        WORDS.map("same").forEach((noun, others) -> each(others, other -> SAME.put(other, noun)));
    }

    private RoleNouns() {}

    private static void each(String words, Consumer<String> action) {
        List.of(words.split(" +", -1)).forEach(action);
    }

    static boolean isNoun(String word) {
        return WALKS.containsKey(word) || SAME.containsKey(word) || OF_ANY_WALK.contains(word);
    }

    /// Returns the noun that stands for all that mean the same office: `councilman` for `councillor`.
    static String common(String noun) {
        return SAME.getOrDefault(noun, noun);
    }

    /// Returns the occupation of a common noun, or null if it can be any.
    static @Nullable Occupation walk(String noun) {
        return WALKS.get(noun);
    }

    /// Returns the occupation that a word beside a noun suggests, or null.
    static @Nullable Occupation hint(String word) {
        return HINTS.get(word);
    }

    static boolean isLocal(String noun) {
        return LOCAL.contains(noun);
    }

    static boolean isOfAState(String noun) {
        return OF_A_STATE.contains(noun);
    }
}
