package org.onrecord.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// A role that a person typed to say whom they mean, such as `US president` or `mayor of Tarn Bay`. A speaker
/// is meant if one of the speaker's roles, with its affiliation, has all words of it. Names of one country
/// and nouns of one office count as equal.
public final class RoleLookup {
    private static final WordLists WORDS = Language.ENGLISH.lists("roles-in-profiles");
    private static final Set<String> LINKS = WORDS.set("links");
    private static final Set<String> ARTICLES = WORDS.set("articles");
    /// The most words in the name of a country.
    private static final int LONGEST_COUNTRY = 4;

    private final List<String> nouns;
    private final Set<String> wanted;
    private final boolean isLinked;

    private RoleLookup(List<String> nouns, Set<String> wanted, boolean isLinked) {
        this.nouns = List.copyOf(nouns);
        this.wanted = Set.copyOf(wanted);
        this.isLinked = isLinked;
    }

    /// Reads a role. Words without a noun for a role, such as a name, are a role of nobody.
    public static RoleLookup of(String typed) {
        List<String> words = NameWords.words(typed);
        return new RoleLookup(words.stream().filter(RoleNouns::isNoun).toList(), meanings(words), isLinked(words));
    }

    private static boolean isLinked(List<String> words) {
        for (int at = 1; at + 1 < words.size(); at++) {
            if (RoleNouns.isNoun(words.get(at - 1)) && LINKS.contains(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether the words can only be a role, and not a title before a name: in `president of Estmark` nobody
    /// called Estmark is meant.
    public boolean isRoleOnly() {
        return isLinked;
    }

    /// Returns the nouns of the role, such as `president`; none if the words are not a role.
    public List<String> nouns() {
        return nouns;
    }

    /// Returns whether a speaker has or had the role.
    public boolean isOf(Profile profile) {
        return !nouns.isEmpty()
                && profile.roles().stream()
                        .anyMatch(role ->
                                meanings(role.role(), role.affiliation()).containsAll(wanted));
    }

    private static Set<String> meanings(@Nullable String role, @Nullable String affiliation) {
        Set<String> meanings = new HashSet<>();
        if (role != null) {
            meanings.addAll(meanings(NameWords.words(role)));
        }
        if (affiliation != null) {
            meanings.addAll(meanings(NameWords.words(affiliation)));
        }
        return meanings;
    }

    /// Returns what the words mean: a name of a country as its first name, a noun as its common form.
    private static Set<String> meanings(List<String> words) {
        List<String> meanings = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = Math.min(words.size(), at + LONGEST_COUNTRY);
            while (end > at && Places.country(String.join(" ", words.subList(at, end))) == null) {
                end--;
            }
            if (end > at) {
                meanings.add(String.valueOf(Places.country(String.join(" ", words.subList(at, end)))));
                at = end;
            } else {
                String word = words.get(at);
                if (!LINKS.contains(word) && !ARTICLES.contains(word)) {
                    meanings.add(RoleNouns.common(word));
                }
                at++;
            }
        }
        return new HashSet<>(meanings);
    }
}
