package org.onrecord.search;

import java.util.List;

/// The matches of a query counted by one thing, the largest count first; of more than [#MOST] values the
/// largest.
///
/// @param of what is counted by
/// @param counts the counts
/// @param estimated whether they were reckoned from a sample, as they are of very many matches
public record Facet(FacetOf of, List<Count> counts, boolean estimated) {
    /// How many values a facet tells at most.
    public static final int MOST = 100;

    public Facet {
        counts = List.copyOf(counts);
    }

    /// How many matches have one value.
    ///
    /// @param value the value
    /// @param matches how many statements, copies too
    public record Count(String value, long matches) {
        public Count {
            if (matches < 0) {
                throw new IllegalArgumentException("a count must be 0 or more, got " + matches + " of " + value);
            }
        }
    }
}
