package org.onrecord.speaker;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// General knowledge about names: the gender of given names, the nouns for roles, the words that stand for a
/// country.
///
/// The lists are closed and small: given names that in English-language news are nearly always of one gender,
/// short forms, nouns for roles, countries with their peoples and the seats that stand for their governments.
/// Words that are not listed are not guessed, except for the endings of epithets. Read when the class is
/// first used; immutable.
final class Lexicon {

    /// A country, and what is called after it.
    ///
    /// @param name `Ukraine`
    /// @param seats words that stand for its government: `Kyiv`
    private record Country(String name, Set<String> seats) {}

    /// The gender of given names; unknown for those of both.
    private static final Map<String, Gender> GIVEN = new HashMap<>();

    /// For each given name those that may be the same person's.
    private static final Map<String, Set<String>> SHORT = new HashMap<>();

    /// Nouns for what someone is.
    private static final Set<String> ROLES = new HashSet<>();

    /// Countries by all that stands for them.
    private static final Map<String, Country> COUNTRIES = new HashMap<>();

    /// Endings of words that come before a name and are not given names.
    private static final Set<String> EPITHETS =
            Language.ENGLISH.lists("endings").set("epithets");

    static {
        WordLists given = Language.ENGLISH.lists("given-names");
        given.list("women").forEach(name -> addGiven(name, Gender.FEMALE));
        given.list("men").forEach(name -> addGiven(name, Gender.MALE));
        for (String line : Language.ENGLISH.lists("short-names").lines("short names")) {
            String[] names = line.split(" ", -1);
            for (String name : names) {
                SHORT.computeIfAbsent(name, key -> new HashSet<>()).addAll(List.of(names));
            }
        }
        ROLES.addAll(Language.ENGLISH.lists("role-nouns").union("roles", "trades", "titles before names"));
        for (String line : Language.ENGLISH.lists("countries").lines("countries")) {
            addCountry(line.split("\\|", -1));
        }
    }

    /// A name of both genders says nothing of either.
    private static void addGiven(String name, Gender gender) {
        GIVEN.merge(name, gender, (one, other) -> one == other ? one : Gender.UNKNOWN);
    }

    /// Adds a country by its name, its peoples and its seats.
    private static void addCountry(String[] parts) {
        Set<String> seats = new HashSet<>(List.of(parts).subList(Math.min(2, parts.length), parts.length));
        Country country = new Country(parts[0], seats);
        COUNTRIES.put(parts[0], country);
        seats.forEach(seat -> COUNTRIES.put(seat, country));
        if (parts.length > 1) {
            List<String> called = parts[1].contains(" ") && parts[1].startsWith(parts[0].split(" ", -1)[0] + " ")
                    ? List.of(parts[1]) // South Korean
                    : List.of(parts[1].split(" ", -1));
            for (String people : called) {
                COUNTRIES.put(people, country);
                COUNTRIES.put(Grammar.plural(people), country);
            }
        }
    }

    private Lexicon() {}

    /// Returns the gender that a given name says.
    static Gender gender(String given) {
        return GIVEN.getOrDefault(given, Gender.UNKNOWN);
    }

    /// Returns whether a word is known as a given name, or as a short form of one.
    static boolean isGiven(String word) {
        return GIVEN.containsKey(word) || SHORT.containsKey(word);
    }

    /// Returns whether a capitalised word looks like an epithet rather than a given name: `Fascist`,
    /// `Republican`.
    static boolean isWordLike(String word) {
        return isRole(word) || EPITHETS.stream().anyMatch(word::endsWith);
    }

    /// Returns whether two given names may be one person's: equal, a short form, or an initial.
    static boolean sameGiven(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        if (isInitial(one) || isInitial(other)) {
            return one.charAt(0) == other.charAt(0);
        }
        return SHORT.getOrDefault(one, Set.of()).contains(other);
    }

    /// Returns whether a word is one letter, with or without its full stop.
    static boolean isInitial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
    }

    /// Returns whether a word is a noun for what someone is: `minister`, `spokesman`, `Sen.`
    static boolean isRole(String word) {
        return ROLES.contains(word) || ROLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Returns the country that a word stands for or belongs to, by name, people or seat; null for any other
    /// word.
    static @Nullable String country(String words) {
        Country country = COUNTRIES.get(words);
        return country == null ? null : country.name();
    }

    /// Returns whether words name the seat of a government rather than the country: `Moscow`, `the White
    /// House`.
    static boolean isSeat(String words) {
        Country country = COUNTRIES.get(words);
        return country != null && country.seats().contains(words);
    }

    /// Returns whether a word is in a set of lower-case words, in whatever case it stands.
    static boolean isAny(Collection<String> set, String word) {
        return set.contains(word.toLowerCase(Locale.ROOT));
    }
}
