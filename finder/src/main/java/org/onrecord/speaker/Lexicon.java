package org.onrecord.speaker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// General knowledge about names: who bears which given name, which nouns are roles, which words stand for a country.
final class Lexicon {

    /// A country, and what is called after it.
    ///
    /// @param name `Ukraine`
    /// @param seats words that stand for its government: `Kyiv`
    private record Country(String name, Set<String> seats) {}

    private static final Map<String, Gender> GIVEN = new HashMap<>();
    private static final Map<String, Set<String>> SHORT = new HashMap<>();
    private static final Set<String> ROLES = new HashSet<>();
    private static final Map<String, Country> COUNTRIES = new HashMap<>();

    static {
        for (String line : lines("given-names.txt")) {
            Gender gender = line.charAt(0) == 'f' ? Gender.FEMALE : Gender.MALE;
            for (String name : line.substring(2).split(" ", -1)) {
                GIVEN.merge(name, gender, (one, other) -> one == other ? one : Gender.UNKNOWN);
            }
        }
        for (String line : lines("short-names.txt")) {
            String[] names = line.split(" ", -1);
            for (String name : names) {
                SHORT.computeIfAbsent(name, key -> new HashSet<>()).addAll(List.of(names));
            }
        }
        for (String line : lines("role-nouns.txt")) {
            ROLES.addAll(List.of(line.split(" ", -1)));
        }
        for (String line : lines("countries.txt")) {
            String[] parts = line.split("\\|", -1);
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
                    COUNTRIES.put(people + "s", country);
                }
            }
        }
    }

    private Lexicon() {}

    /// A set of the words of a list, written with white space between.
    static Set<String> forms(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    private static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the speaker package was built without its " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    static Gender gender(String given) {
        return GIVEN.getOrDefault(given, Gender.UNKNOWN);
    }

    static boolean isGiven(String word) {
        return GIVEN.containsKey(word) || SHORT.containsKey(word);
    }

    /// Whether a capitalised word looks like an epithet rather than a given name: `Fascist`, `Republican`.
    static boolean isWordLike(String word) {
        return isRole(word)
                || word.endsWith("ist")
                || word.endsWith("can")
                || word.endsWith("ing")
                || word.endsWith("ed");
    }

    /// Whether two given names may be one person's: equal, a short form, or an initial.
    static boolean sameGiven(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        if (isInitial(one) || isInitial(other)) {
            return one.charAt(0) == other.charAt(0);
        }
        return SHORT.getOrDefault(one, Set.of()).contains(other);
    }

    static boolean isInitial(String word) {
        return word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.');
    }

    /// Whether a word is a noun for what someone is: `minister`, `spokesman`, `Sen.`
    static boolean isRole(String word) {
        return ROLES.contains(word) || ROLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The country that a word stands for or belongs to, by name, people or seat; null for any other word.
    static @Nullable String country(String words) {
        Country country = COUNTRIES.get(words);
        return country == null ? null : country.name();
    }

    /// Whether words name the seat of a government rather than the country: `Moscow`, `the White House`.
    static boolean isSeat(String words) {
        Country country = COUNTRIES.get(words);
        return country != null && country.seats().contains(words);
    }

    static boolean isAny(Collection<String> set, String word) {
        return set.contains(word.toLowerCase(Locale.ROOT));
    }
}
