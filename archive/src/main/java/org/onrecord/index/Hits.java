package org.onrecord.index;

import java.util.List;
import org.onrecord.search.Facet;
import org.onrecord.search.Total;

/// The result of a search.
///
/// @param total the number of matching statements
/// @param hits the requested page
/// @param facets the requested counts, in the order of the request
/// @param notes remarks for the searcher on how the query was read, in words; usually none
public record Hits(Total total, List<Hit> hits, List<Facet> facets, List<String> notes) {
    public Hits {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }
}
