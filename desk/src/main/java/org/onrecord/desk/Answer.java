package org.onrecord.desk;

import java.util.HashMap;
import java.util.Map;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Found;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.How;
import org.onrecord.search.StatementQuery;

/// What a search found, and how in truth: without a model of meanings, by words.
///
/// @param found what was found
/// @param how how
public record Answer(Found found, How how) {
    /// Searches `archive` by words and, where that was asked for, by meaning too.
    ///
    /// Everything is more or less near in meaning, so what is counted are the statements that have the words.
    ///
    /// @param facets whether to count the matches by each facet
    public static Answer to(StatementQuery query, Archive archive, boolean facets) {
        if (query.how() != How.BOTH) {
            return new Answer(archive.find(facets ? query.withFacets(FacetOf.values()) : query), query.how());
        }
        Found nearest = archive.find(query);
        StatementQuery having = query.with(How.WORDS).page(0, 1);
        Found counted = archive.find(facets ? having.withFacets(FacetOf.values()) : having);
        return new Answer(
                new Found(counted.total(), nearest.statements(), counted.facets(), nearest.notes()),
                nearest.total().value() > counted.total().value() ? How.BOTH : How.WORDS);
    }

    /// The names of the speakers that are counted, by their numbers.
    ///
    /// @param most of how many at most
    public Map<Long, String> names(Archive archive, int most) {
        Map<Long, String> names = new HashMap<>();
        for (Facet facet : found.facets()) {
            if (facet.of() == FacetOf.SPEAKER) {
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
