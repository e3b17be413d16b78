package org.onrecord.request;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.answers.Suggestion;

/// The names that the parameters in an address may have. Another name is almost always a mistake, and an
/// answer that ignores it looks like an answer to what was asked.
///
/// @param known all names
/// @param repeatable those that may be given several times
public record QueryNames(Set<String> known, Set<String> repeatable) {
    public QueryNames {
        known = Set.copyOf(known);
        repeatable = Set.copyOf(repeatable);
    }

    /// Returns the names of an address whose parameters are given once each.
    public static QueryNames of(String... names) {
        return new QueryNames(Set.of(names), Set.of());
    }

    /// Returns these names and one more.
    public QueryNames and(String name) {
        Set<String> more = new HashSet<>(known);
        more.add(name);
        return new QueryNames(more, repeatable);
    }

    /// Checks the parameters of an address.
    ///
    /// @throws Problem if a name is not known, or is given twice and has two values
    public void check(Map<String, List<String>> given) {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Problem.badRequest("unknown parameter \"" + name + "\"" + advice(name, known));
            }
            if (!repeatable.contains(name) && Set.copyOf(values).size() > 1) {
                throw Problem.badRequest(name + " is given " + values.size() + " times; give it once");
            }
        });
    }

    /// Returns what to say about a name that is not known: `; did you mean "kind"?`
    public static String advice(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "; there are none here";
        }
        return Suggestion.nearest(name, known.stream().sorted().toList())
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(() -> "; known are " + known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
