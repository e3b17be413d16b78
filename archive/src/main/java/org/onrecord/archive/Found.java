package org.onrecord.archive;

import java.util.List;
import org.onrecord.search.Facet;
import org.onrecord.search.Total;

/// What a search found on record.
///
/// @param total how many statements match
/// @param statements the page that was asked for, in the order that was asked for
/// @param facets the counts that were asked for
/// @param notes what the searcher should know, in words: how the query was taken, what cannot be found yet
public record Found(Total total, List<Hit> statements, List<Facet> facets, List<String> notes) {
    /// A statement that was found.
    ///
    /// @param statement the statement
    /// @param score how well it matches; comparable within one answer only
    /// @param copies how many more statements of the same utterance matched
    /// @param excerpt the statement in its sentence
    public record Hit(KeptStatement statement, double score, int copies, Excerpt excerpt) {}

    public Found {
        statements = List.copyOf(statements);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
