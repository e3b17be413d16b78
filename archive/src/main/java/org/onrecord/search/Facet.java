package org.onrecord.search;

import java.util.List;

/// The matches of a query counted by one field, largest count first; if there are more than [#MOST] values,
/// the largest counts.
///
/// @param field the field
/// @param counts the counts
/// @param estimated whether the counts are extrapolated from a sample, as they are for very many matches
public record Facet(FacetField field, List<Count> counts, boolean estimated) {
    /// The maximum number of values in a facet.
    public static final int MOST = 100;

    public Facet {
        counts = List.copyOf(counts);
    }

    /// The number of matches with one value.
    ///
    /// @param value the value
    /// @param matches the number of statements, including copies
    public record Count(String value, long matches) {
        public Count {
            if (matches < 0) {
                throw new IllegalArgumentException("a count must be 0 or more, got " + matches + " of " + value);
            }
        }
    }
}
