package org.onrecord.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.identity.Profile;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.SpeakerType;

/// The sourcing of all statements that pass a filter, from the counts of three searches and, for a very large
/// record, of one or two more for each part that is shown.
///
/// @param all all statements
/// @param years by year, the earliest first, including years without statements
/// @param outlets by outlet, the largest first
/// @param voices the named and described speakers, those with most statements first; as many as were asked
/// for
/// @param manners by manner
/// @param estimated true if some figures were estimated from a sample
record RecordAudit(
        Split all,
        List<Split> years,
        List<Split> outlets,
        List<Voice> voices,
        List<Counted> manners,
        boolean estimated) {
    RecordAudit {
        years = List.copyOf(years);
        outlets = List.copyOf(outlets);
        voices = List.copyOf(voices);
        manners = List.copyOf(manners);
    }

    /// Statements by how well their source is identified.
    ///
    /// @param label the year or outlet
    /// @param statements the number of statements
    /// @param named how many have a source with a proper name
    /// @param unknown how many have a source that the story does not identify
    record Split(String label, long statements, long named, long unknown) {
        /// Returns how many have a source that is only described.
        long unnamed() {
            return Math.max(0, statements - named - unknown);
        }

        String namedPercent() {
            return percent(named, statements);
        }

        String unnamedPercent() {
            return percent(unnamed(), statements);
        }

        String unknownPercent() {
            return percent(unknown, statements);
        }
    }

    /// A speaker's number of statements.
    record Voice(long number, String name, long statements) {}

    /// The number of statements with one value.
    record Counted(String word, long statements) {}

    /// Counts the statements that match `parameters`.
    ///
    /// @param most the most speakers to return, those with most statements
    static RecordAudit of(Archive archive, SearchParameters parameters, int most) {
        StatementQuery query = parameters.query().page(0, 1);
        SearchResult all = archive.find(
                query.withFacets(FacetField.YEAR, FacetField.OUTLET, FacetField.SPEAKER, FacetField.MANNER));
        SearchResult named = archive.find(query.filtered(filter -> filter.withNamed(true))
                .withFacets(FacetField.YEAR, FacetField.OUTLET, FacetField.MANNER));
        SearchResult unknown = archive.find(
                query.filtered(RecordAudit::unknown).withFacets(FacetField.YEAR, FacetField.OUTLET, FacetField.MANNER));
        List<Voice> voices = new ArrayList<>();
        counts(all, FacetField.SPEAKER).entrySet().stream().limit(most).forEach(count -> {
            String number = count.getKey();
            String name =
                    archive.profile(Long.parseLong(number)).map(Profile::name).orElse("speaker " + number);
            voices.add(new Voice(Long.parseLong(number), name, count.getValue()));
        });
        Filter filter = query.filter();
        RecordAudit audit = new RecordAudit(
                split("all", size(all), size(named), size(unknown)),
                years(all, named, unknown),
                splits(counts(all, FacetField.OUTLET), FacetField.OUTLET, named, unknown).stream()
                        .filter(split ->
                                filter.outlet() == null || split.label().equalsIgnoreCase(filter.outlet()))
                        .toList(),
                voices,
                counts(all, FacetField.MANNER).entrySet().stream()
                        .map(manner -> new Counted(manner.getKey(), manner.getValue()))
                        .toList(),
                all.facets().stream().anyMatch(Facet::estimated));
        return audit.estimated() ? new ExactCounts(archive, query).of(audit) : audit;
    }

    /// Returns how many statements were found, as the sum over manners: every statement has one, while a
    /// search alone stops counting early.
    static long size(SearchResult found) {
        return found.total().exact()
                ? found.total().value()
                : counts(found, FacetField.MANNER).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /// Returns a part, capped: if estimated from samples, its numbers can be larger than the whole.
    static Split split(String label, long statements, long named, long unknown) {
        long atMost = Math.min(statements, named);
        return new Split(label, statements, atMost, Math.min(statements - atMost, unknown));
    }

    /// Returns a copy that matches only unidentified sources.
    static Filter unknown(Filter filter) {
        return filter.withNamed(false).withTypes(Set.of(SpeakerType.UNKNOWN));
    }

    private static List<Split> years(SearchResult all, SearchResult named, SearchResult unknown) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        counts(all, FacetField.YEAR).forEach((year, count) -> years.put(Integer.valueOf(year), count));
        Map<String, Long> whole = new LinkedHashMap<>();
        Years.whole(years).forEach((year, count) -> whole.put(year.toString(), count));
        return splits(whole, FacetField.YEAR, named, unknown).stream()
                .map(split -> new Split(
                        Years.iso(Integer.parseInt(split.label())), split.statements(), split.named(), split.unknown()))
                .toList();
    }

    private static List<Split> splits(
            Map<String, Long> all, FacetField field, SearchResult named, SearchResult unknown) {
        Map<String, Long> ofNamed = counts(named, field);
        Map<String, Long> ofUnknown = counts(unknown, field);
        return all.entrySet().stream()
                .map(count -> split(
                        count.getKey(),
                        count.getValue(),
                        ofNamed.getOrDefault(count.getKey(), 0L),
                        ofUnknown.getOrDefault(count.getKey(), 0L)))
                .toList();
    }

    /// Returns the counts of one facet, the largest first.
    static Map<String, Long> counts(SearchResult found, FacetField field) {
        return found.facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
    }

    /// Returns the outlets to choose from: all of the record, whichever is chosen.
    static List<String> outlets(Archive archive, SearchParameters parameters, RecordAudit audit) {
        if (parameters.value("outlet") == null) {
            return audit.outlets().stream().map(Split::label).sorted().toList();
        }
        StatementQuery query =
                parameters.with("outlet", null).query().page(0, 1).withFacets(FacetField.OUTLET);
        return counts(archive.find(query), FacetField.OUTLET).keySet().stream()
                .sorted()
                .toList();
    }

    /// Returns a share for display: `12.5`; empty if the whole is 0.
    static String percent(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
