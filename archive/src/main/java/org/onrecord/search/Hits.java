package org.onrecord.search;

import java.util.List;

/// What a search found.
///
/// @param total how many statements match
/// @param hits the page that was asked for
/// @param facets the counts that were asked for, in the order in which they were
/// @param notes what the searcher should know of how the query was taken, in words; mostly none
public record Hits(Total total, List<Hit> hits, List<Facet> facets, List<String> notes) {
    public Hits {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
