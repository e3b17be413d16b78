package org.onrecord.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Found;
import org.onrecord.desk.Ask;
import org.onrecord.identity.Profile;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.SpeakerType;

/// The sourcing of all that passes a filter, from the counts of three searches, and on a very large
/// record of one or two more for each part that is shown.
///
/// @param all all statements
/// @param years by year, the earliest first, years without any among them too
/// @param outlets by outlet, the largest first
/// @param voices the named and described speakers, the one heard most first; as many as were asked for
/// @param manners how they are quoted
/// @param estimated whether some were reckoned from a sample
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

    /// Statements by how well their source is known.
    ///
    /// @param label of which year or outlet
    /// @param statements how many
    /// @param named of a source with a proper name
    /// @param unknown of a source that the story does not settle
    record Split(String label, long statements, long named, long unknown) {
        /// Those of a source that is only described.
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

    /// How much a speaker is heard.
    record Voice(long number, String name, long statements) {}

    /// How many have one value.
    record Counted(String word, long statements) {}

    /// Counts what `ask` asks for.
    ///
    /// @param most of how many speakers to tell at most, those heard most
    static RecordAudit of(Archive archive, Ask ask, int most) {
        StatementQuery query = ask.query().page(0, 1);
        Found all = archive.find(query.withFacets(FacetOf.YEAR, FacetOf.OUTLET, FacetOf.SPEAKER, FacetOf.MANNER));
        Found named = archive.find(query.filtered(filter -> filter.withNamed(true))
                .withFacets(FacetOf.YEAR, FacetOf.OUTLET, FacetOf.MANNER));
        Found unknown = archive.find(
                query.filtered(RecordAudit::unknown).withFacets(FacetOf.YEAR, FacetOf.OUTLET, FacetOf.MANNER));
        List<Voice> voices = new ArrayList<>();
        counts(all, FacetOf.SPEAKER).entrySet().stream().limit(most).forEach(count -> {
            String number = count.getKey();
            String name =
                    archive.profile(Long.parseLong(number)).map(Profile::name).orElse("speaker " + number);
            voices.add(new Voice(Long.parseLong(number), name, count.getValue()));
        });
        Filter filter = query.filter();
        RecordAudit audit = new RecordAudit(
                split("all", size(all), size(named), size(unknown)),
                years(all, named, unknown),
                splits(counts(all, FacetOf.OUTLET), FacetOf.OUTLET, named, unknown).stream()
                        .filter(split ->
                                filter.outlet() == null || split.label().equalsIgnoreCase(filter.outlet()))
                        .toList(),
                voices,
                counts(all, FacetOf.MANNER).entrySet().stream()
                        .map(manner -> new Counted(manner.getKey(), manner.getValue()))
                        .toList(),
                all.facets().stream().anyMatch(Facet::estimated));
        return audit.estimated() ? new Recount(archive, query).of(audit) : audit;
    }

    /// How many statements were found, of which the manners were counted: every statement has one, and a search
    /// alone stops counting early.
    static long size(Found found) {
        return found.total().exact()
                ? found.total().value()
                : counts(found, FacetOf.MANNER).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /// Reckoned from samples, the parts can come out larger than the whole.
    static Split split(String label, long statements, long named, long unknown) {
        long atMost = Math.min(statements, named);
        return new Split(label, statements, atMost, Math.min(statements - atMost, unknown));
    }

    /// The same, of sources that stories do not settle.
    static Filter unknown(Filter filter) {
        return filter.withNamed(false).withTypes(Set.of(SpeakerType.UNKNOWN));
    }

    private static List<Split> years(Found all, Found named, Found unknown) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        counts(all, FacetOf.YEAR).forEach((year, count) -> years.put(Integer.valueOf(year), count));
        Map<String, Long> whole = new LinkedHashMap<>();
        Years.whole(years).forEach((year, count) -> whole.put(year.toString(), count));
        return splits(whole, FacetOf.YEAR, named, unknown).stream()
                .map(split -> new Split(
                        Years.iso(Integer.parseInt(split.label())), split.statements(), split.named(), split.unknown()))
                .toList();
    }

    private static List<Split> splits(Map<String, Long> all, FacetOf of, Found named, Found unknown) {
        Map<String, Long> ofNamed = counts(named, of);
        Map<String, Long> ofUnknown = counts(unknown, of);
        return all.entrySet().stream()
                .map(count -> split(
                        count.getKey(),
                        count.getValue(),
                        ofNamed.getOrDefault(count.getKey(), 0L),
                        ofUnknown.getOrDefault(count.getKey(), 0L)))
                .toList();
    }

    /// The counts of one facet, the largest first.
    static Map<String, Long> counts(Found found, FacetOf of) {
        return found.facets().stream()
                .filter(facet -> facet.of() == of)
                .flatMap(facet -> facet.counts().stream())
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
    }

    /// The outlets to choose from: all of the record, whichever is chosen.
    static List<String> outlets(Archive archive, Ask ask, RecordAudit audit) {
        if (ask.value("outlet") == null) {
            return audit.outlets().stream().map(Split::label).sorted().toList();
        }
        StatementQuery query = ask.with("outlet", null).query().page(0, 1).withFacets(FacetOf.OUTLET);
        return counts(archive.find(query), FacetOf.OUTLET).keySet().stream()
                .sorted()
                .toList();
    }

    /// A share as it is shown: `12.5`; empty of nothing.
    static String percent(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
