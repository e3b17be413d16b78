package org.onrecord.pages;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.search.FacetField;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;

/// Counts the parts of a large audit one by one.
///
/// If a search has very many matches, its facets are estimated from a sample, story by story, and a share
/// computed from three such samples can be a third too large. A single year, outlet or speaker has few enough
/// matches to be counted exactly, which takes one or two searches each. So only the latest 40 years, the 12
/// largest outlets and the speakers shown are counted; the total is scaled from the years if they cover nine
/// tenths of it.
final class ExactCounts {
    private static final int MOST_YEARS = 40;
    private static final int MOST_OUTLETS = 12;

    private final Archive archive;
    private final StatementQuery query;

    ExactCounts(Archive archive, StatementQuery query) {
        this.archive = archive;
        this.query = query;
    }

    /// Returns the same audit, counted exactly as far as that can be done quickly: the latest years, the
    /// largest outlets, and the speakers. The rest is left out.
    RecordAudit of(RecordAudit audit) {
        List<RecordAudit.Split> years = audit.years().stream()
                .skip(Math.max(0, audit.years().size() - MOST_YEARS))
                .map(year -> year.statements() == 0
                        ? year
                        : split(year.label(), query.filtered(filter -> within(filter, Integer.parseInt(year.label())))))
                .toList();
        List<RecordAudit.Split> outlets = audit.outlets().stream()
                .limit(MOST_OUTLETS)
                .map(outlet -> split(outlet.label(), query.filtered(filter -> filter.withOutlet(outlet.label()))))
                .sorted(Comparator.comparingLong(RecordAudit.Split::statements).reversed())
                .toList();
        List<RecordAudit.Voice> voices = new ArrayList<>();
        for (RecordAudit.Voice voice : audit.voices()) {
            SearchResult found = archive.find(query.filtered(filter -> filter.withSpeakers(Set.of(voice.number())))
                    .withFacets(FacetField.MANNER));
            voices.add(new RecordAudit.Voice(voice.number(), voice.name(), RecordAudit.size(found)));
        }
        voices.sort(Comparator.comparingLong(RecordAudit.Voice::statements).reversed());
        return new RecordAudit(all(audit, years), years, outlets, voices, audit.manners(), true);
    }

    /// Returns all statements with the shares of the years, if the years cover nearly all statements, since
    /// the years were counted exactly and the whole was not.
    private static RecordAudit.Split all(RecordAudit audit, List<RecordAudit.Split> years) {
        long dated = years.stream().mapToLong(RecordAudit.Split::statements).sum();
        long statements = audit.all().statements();
        if (dated < statements * 0.9) {
            return audit.all();
        }
        double scale = (double) Math.max(dated, statements) / dated;
        return RecordAudit.split(
                "all",
                Math.max(dated, statements),
                Math.round(scale
                        * years.stream().mapToLong(RecordAudit.Split::named).sum()),
                Math.round(scale
                        * years.stream().mapToLong(RecordAudit.Split::unknown).sum()));
    }

    /// Counts one part. Named and unnamed sources are counted in the same search, so that the share is right
    /// even if the part is a sample.
    private RecordAudit.Split split(String label, StatementQuery part) {
        Map<String, Long> named = RecordAudit.counts(archive.find(part.withFacets(FacetField.NAMED)), FacetField.NAMED);
        long statements = named.values().stream().mapToLong(Long::longValue).sum();
        SearchResult unknown = archive.find(part.filtered(RecordAudit::unknown).withFacets(FacetField.MANNER));
        return RecordAudit.split(label, statements, named.getOrDefault("true", 0L), RecordAudit.size(unknown));
    }

    private static Filter within(Filter filter, int year) {
        LocalDate first = Year.of(year).atDay(1);
        LocalDate last = Year.of(year).atMonth(12).atEndOfMonth();
        return filter.withDays(later(filter.from(), first), earlier(filter.to(), last));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
