package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The occasions and media at, in and on which people say things.
///
/// Nouns by their use: something is said at it (`rally`, `interview`), said in it to somebody (`letter`), or
/// spread by it (`television`). Places have no list, since they are capitalised.
final class Occasions {
    private static final WordLists WORDS = Language.ENGLISH.lists("occasions");

    /// At, in or during which something is said.
    private static final Set<String> NOUNS = WORDS.set("nouns");

    /// What is said in them is said to whoever follows after `with` or `to`.
    private static final Set<String> TOLD_TO = WORDS.set("told to");

    /// On which something is said.
    private static final Set<String> MEDIA = WORDS.set("media");

    /// The last word, or one word, of what something can be said on.
    private static final Set<String> MEDIA_NOUNS = WORDS.set("media nouns");

    /// One speaks from these: `from the podium`.
    private static final Set<String> PLACES_FROM = WORDS.set("places from");

    /// After at, in or on without telling a place or an occasion.
    private static final Set<String> NOWHERE = WORDS.set("nowhere");

    private Occasions() {}

    /// Returns whether something is said at it.
    static boolean isOccasion(String form) {
        return NOUNS.contains(form);
    }

    /// Returns whether what is said in it is said to somebody who follows.
    static boolean isToldTo(String form) {
        return TOLD_TO.contains(form);
    }

    /// Returns whether it is a medium by name.
    static boolean isMedium(String form) {
        return MEDIA.contains(form);
    }

    /// Returns whether it is a noun for media.
    static boolean isMediumNoun(String form) {
        return MEDIA_NOUNS.contains(form);
    }

    /// Returns whether one speaks from it.
    static boolean isPlaceFrom(String form) {
        return PLACES_FROM.contains(form);
    }

    /// Returns whether it tells no place where one would expect one.
    static boolean isNowhere(String form) {
        return NOWHERE.contains(form);
    }
}
