package org.onrecord.archive;

import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.search.Facet;
import org.onrecord.search.Total;

/// The result of a search.
///
/// @param total how many statements match
/// @param statements the requested page, in the requested order
/// @param facets the requested counts
/// @param notes what the searcher should know, in words: how the query was understood, what cannot be found
/// yet
public record SearchResult(Total total, List<Hit> statements, List<Facet> facets, List<String> notes) {
    /// A statement that the search found.
    ///
    /// @param statement the statement
    /// @param score how well the statement matches; comparable within one answer only
    /// @param copies how many more statements of the same utterance matched
    /// @param excerpt the statement within its sentence
    public record Hit(KeptStatement statement, double score, int copies, Excerpt excerpt) {}

    public SearchResult {
        statements = List.copyOf(statements);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
