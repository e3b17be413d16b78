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
import org.onrecord.archive.Found;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;

/// Counts the parts of a large audit one by one. Of very many matches a search draws a sample, story by story, and a
/// share reckoned from three samples can be a third too large; each part alone is small enough to be counted.
final class Recount {
    private static final int MOST_YEARS = 40;
    private static final int MOST_OUTLETS = 12;

    private final Archive archive;
    private final StatementQuery query;

    Recount(Archive archive, StatementQuery query) {
        this.archive = archive;
        this.query = query;
    }

    /// The same audit, counted again as far as that can be done soon: the latest years, the largest outlets, and the
    /// speakers. What is beyond is left out.
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
            Found found = archive.find(query.filtered(filter -> filter.withSpeakers(Set.of(voice.number())))
                    .withFacets(FacetOf.MANNER));
            voices.add(new RecordAudit.Voice(voice.number(), voice.name(), RecordAudit.size(found)));
        }
        voices.sort(Comparator.comparingLong(RecordAudit.Voice::statements).reversed());
        return new RecordAudit(all(audit, years), years, outlets, voices, audit.manners(), true);
    }

    /// All, in the shares of the years where these are of nearly all statements: they were counted, and it was not.
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

    /// One part. Who is named is counted with all, so that the share is right even where the part is a sample.
    private RecordAudit.Split split(String label, StatementQuery part) {
        Map<String, Long> named = RecordAudit.counts(archive.find(part.withFacets(FacetOf.NAMED)), FacetOf.NAMED);
        long statements = named.values().stream().mapToLong(Long::longValue).sum();
        Found unknown = archive.find(part.filtered(RecordAudit::unknown).withFacets(FacetOf.MANNER));
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
