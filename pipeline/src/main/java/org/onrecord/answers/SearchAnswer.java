package org.onrecord.answers;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;

/// The result of a search, and the mode in which it really searched: by words if there is no model of
/// meanings.
///
/// @param found the result
/// @param mode the mode
public record SearchAnswer(SearchResult found, SearchMode mode) {
    /// Searches `archive` by words and, if the query asks for it, also by meaning.
    ///
    /// Everything is more or less near in meaning, so only the statements that contain the words are counted.
    ///
    /// @param facets whether to count the matches by each facet
    public static SearchAnswer to(StatementQuery query, Archive archive, boolean facets) {
        if (query.mode() != SearchMode.BOTH) {
            return new SearchAnswer(archive.find(facets ? query.withFacets(FacetField.values()) : query), query.mode());
        }
        SearchResult nearest = archive.find(query);
        StatementQuery having = query.with(SearchMode.WORDS).page(0, 1);
        SearchResult counted = archive.find(facets ? having.withFacets(FacetField.values()) : having);
        return new SearchAnswer(
                new SearchResult(counted.total(), nearest.statements(), counted.facets(), nearest.notes()),
                nearest.total().value() > counted.total().value() ? SearchMode.BOTH : SearchMode.WORDS);
    }

    /// Returns the names of the speakers in the counts, by number.
    ///
    /// @param most the number of names at most
    public Map<Long, String> names(Archive archive, int most) {
        Map<Long, String> names = new HashMap<>();
        for (Facet facet : found.facets()) {
            if (facet.field() == FacetField.SPEAKER) {
                facet.counts().stream()
                        .limit(most)
                        .map(count -> Long.valueOf(count.value()))
                        .forEach(number ->
                                archive.profile(number).ifPresent(profile -> names.put(number, profile.name())));
            }
        }
        return names;
    }
}
