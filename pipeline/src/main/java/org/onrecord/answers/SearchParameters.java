package org.onrecord.answers;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.search.Filter;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

/// A search as the query part of an address: `q=bridge&kind=pledge&from=2026-03`. Two equal searches have
/// equal addresses, and [#toString()] returns the address.
///
/// The names are those of the options of `onrecord find`: `q`, `speaker` (a name), `by` (a speaker's number;
/// repeatable), `kind` (repeatable), `manner`, `outlet`, `from`, `to`, `named` (`yes` or `no`), `how`
/// (`words`, the default, `meaning` or `both`), `sort` (`relevance` or `date`), `versions` and `copies`
/// (`all`), `withdrawn` (`true` or `false`).
///
/// @param values the given values by name, in the order of the names
public record SearchParameters(Map<String, List<String>> values) {
    /// The names that can have several values.
    public static final Set<String> REPEATABLE = Set.of("by", "kind");

    /// All names.
    public static final List<String> NAMES = List.of(
            "q",
            "speaker",
            "by",
            "kind",
            "manner",
            "outlet",
            "from",
            "to",
            "named",
            "how",
            "sort",
            "versions",
            "copies",
            "withdrawn");

    public SearchParameters {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> given = values.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (!given.isEmpty()) {
                ordered.put(name, given);
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }

    /// Parses the part of an address after the question mark: `q=bridge&kind=pledge`. Unknown names are
    /// ignored.
    ///
    /// @throws InvalidSearchException if it cannot be parsed
    public static SearchParameters of(String address) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : address.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(part.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return new SearchParameters(values);
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new InvalidSearchException("\"" + words + "\" is not a valid part of an address");
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// Returns the value of a name, or null.
    public @Nullable String value(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? null : given.getFirst();
    }

    /// Returns all values of a name.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Returns whether a name has this value.
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /// Returns whether no parameter is given.
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// Returns a copy with one value for a name, or with none.
    public SearchParameters with(String name, @Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new SearchParameters(changed);
    }

    /// Returns a copy to which a value is added, or from which it is removed if it is there.
    public SearchParameters toggled(String name, String value) {
        List<String> given = new ArrayList<>(all(name));
        if (!given.remove(value)) {
            given.add(value);
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, given);
        return new SearchParameters(changed);
    }

    /// Returns the query.
    ///
    /// @throws InvalidSearchException if a value is not valid
    public StatementQuery query() {
        String words = value("q");
        StatementQuery query = StatementQuery.ANY
                .withWords(words)
                .withSpeaker(value("speaker"))
                .with(choice("sort", Order.values(), Order.RELEVANCE))
                .with(how(words))
                .withFilter(filter());
        return "all".equals(value("copies")) ? query.withEveryStatement() : query;
    }

    /// Returns the mode. A search without words cannot be by meaning.
    private SearchMode how(@Nullable String words) {
        // An invalid choice is ignored if the words do not allow one.
        return SearchMode.of(words, SearchMode.BOTH) == SearchMode.WORDS
                ? SearchMode.WORDS
                : choice("how", SearchMode.values(), SearchMode.WORDS);
    }

    private Filter filter() {
        DateRange from = days("from");
        DateRange to = days("to");
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new InvalidSearchException("from " + from.first() + " is after to " + to.last());
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        all("kind").forEach(word -> kinds.add(choice("kind", word, Kind.values())));
        Filter filter = Filter.NONE
                .withSpeakers(numbers())
                .withKinds(kinds)
                .withManner(value("manner") == null ? null : choice("manner", Manner.values(), Manner.DIRECT))
                .withOutlet(value("outlet"))
                .withDays(from == null ? null : from.first(), to == null ? null : to.last())
                .withNamed(named());
        Filter ofVersions = "all".equals(value("versions")) ? filter.withAllVersions() : filter;
        return ofVersions.with(withdrawn(value("withdrawn")));
    }

    /// Returns whether withdrawn stories take part, from the value of `withdrawn`; null if it is not given.
    ///
    /// @throws InvalidSearchException if the value is neither true nor false
    public static WithdrawnStories withdrawn(@Nullable String word) {
        return switch (word) {
            case null -> WithdrawnStories.HIDDEN;
            case "true" -> WithdrawnStories.INCLUDED;
            case "false" -> WithdrawnStories.HIDDEN;
            default -> throw new InvalidSearchException("withdrawn is true or false, got \"" + word + "\"");
        };
    }

    private Set<Long> numbers() {
        Set<Long> numbers = new TreeSet<>();
        for (String digits : all("by")) {
            numbers.add(number("by", digits));
        }
        return numbers;
    }

    private @Nullable Boolean named() {
        String word = value("named");
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "yes", "true" -> Boolean.TRUE;
            case "no", "false" -> Boolean.FALSE;
            default -> throw new InvalidSearchException("named is yes or no, got \"" + word + "\"");
        };
    }

    private @Nullable DateRange days(String name) {
        String words = value(name);
        if (words == null) {
            return null;
        }
        try {
            return DateRange.of(words);
        } catch (IllegalArgumentException e) {
            throw new InvalidSearchException(name + ": " + e.getMessage());
        }
    }

    private <T extends Enum<T>> T choice(String name, T[] choices, T otherwise) {
        String word = value(name);
        return word == null ? otherwise : choice(name, word, choices);
    }

    /// Returns the choice whose word is `word`.
    ///
    /// @throws InvalidSearchException if there is none
    public static <T extends Enum<T>> T choice(String name, String word, T[] choices) {
        for (T choice : choices) {
            if (choice.name().equalsIgnoreCase(word)) {
                return choice;
            }
        }
        throw new InvalidSearchException(name + " is one of "
                + List.of(choices).stream()
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", got \"" + word + "\"");
    }

    /// Parses a number.
    ///
    /// @throws InvalidSearchException if `digits` is not a number
    public static long number(String name, String digits) {
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException _) {
            throw new InvalidSearchException(name + " is a number, got \"" + digits + "\"");
        }
    }

    /// Returns the part of the address after the question mark: `q=bridge&kind=pledge`; empty if no parameter
    /// is given.
    @Override
    public String toString() {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }
}
