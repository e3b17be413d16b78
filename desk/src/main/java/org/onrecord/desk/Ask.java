package org.onrecord.desk;

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
import org.onrecord.search.Filter;
import org.onrecord.search.How;
import org.onrecord.search.Order;
import org.onrecord.search.Standing;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;

/// A search as its address tells it: `q=bridge&kind=pledge&from=2026-03`. The address is the query, so two that ask
/// the same are equal, and [#toString()] gives the address back.
///
/// Its names are those of `onrecord find`: `q`, `speaker` (a name), `by` (the number of a speaker; may come again),
/// `kind` (may come again), `manner`, `outlet`, `from`, `to`, `named` (`yes` or `no`), `how` (`words`, which is
/// taken where nothing is said, `meaning` or `both`), `sort` (`relevance` or `date`), `versions` and `copies` (`all`).
///
/// @param values the values that were given, by name, in the order of the names
public record Ask(Map<String, List<String>> values) {
    private static final List<String> NAMES = List.of(
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
            "copies");

    public Ask {
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

    /// What an address asks behind its question mark: `q=bridge&kind=pledge`. Names that mean nothing here are left
    /// out.
    ///
    /// @throws WrongAskException if it is no such thing
    public static Ask of(String address) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : address.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(part.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(part.substring(equals + 1)));
            }
        }
        return new Ask(values);
    }

    private static String decoded(String words) {
        try {
            return URLDecoder.decode(words, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new WrongAskException("\"" + words + "\" is no part of an address");
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// The value of a name, or null.
    public @Nullable String value(String name) {
        List<String> given = all(name);
        return given.isEmpty() ? null : given.getFirst();
    }

    /// All values of a name.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Whether a name has a value.
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /// Whether nothing in particular is asked for.
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The same with one value for a name, or with none.
    public Ask with(String name, @Nullable String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        return new Ask(changed);
    }

    /// The same with a value put in, or taken out where it was in.
    public Ask toggled(String name, String value) {
        List<String> given = new ArrayList<>(all(name));
        if (!given.remove(value)) {
            given.add(value);
        }
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, given);
        return new Ask(changed);
    }

    /// What to search for.
    ///
    /// @throws WrongAskException if a value makes no sense
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

    /// A meaning needs a word.
    private How how(@Nullable String words) {
        boolean isAnyWord = words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
        return isAnyWord ? choice("how", How.values(), How.WORDS) : How.WORDS;
    }

    private Filter filter() {
        Days from = days("from");
        Days to = days("to");
        if (from != null && to != null && from.first().isAfter(to.last())) {
            throw new WrongAskException("from " + from.first() + " lies behind to " + to.last());
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
        return "all".equals(value("versions")) ? filter.withStandings(EnumSet.allOf(Standing.class)) : filter;
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
            default -> throw new WrongAskException("named is yes or no, got \"" + word + "\"");
        };
    }

    private @Nullable Days days(String name) {
        String words = value(name);
        if (words == null) {
            return null;
        }
        try {
            return Days.of(words);
        } catch (IllegalArgumentException e) {
            throw new WrongAskException(name + ": " + e.getMessage());
        }
    }

    private <T extends Enum<T>> T choice(String name, T[] choices, T otherwise) {
        String word = value(name);
        return word == null ? otherwise : choice(name, word, choices);
    }

    /// The choice whose word is `word`.
    ///
    /// @throws WrongAskException if there is none
    public static <T extends Enum<T>> T choice(String name, String word, T[] choices) {
        for (T choice : choices) {
            if (choice.name().equalsIgnoreCase(word)) {
                return choice;
            }
        }
        throw new WrongAskException(name + " is one of "
                + List.of(choices).stream()
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", got \"" + word + "\"");
    }

    /// The number that `digits` tell.
    ///
    /// @throws WrongAskException if they tell none
    public static long number(String name, String digits) {
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException _) {
            throw new WrongAskException(name + " is a number, got \"" + digits + "\"");
        }
    }

    /// The address behind the question mark: `q=bridge&kind=pledge`; empty where nothing is asked for.
    @Override
    public String toString() {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }
}
