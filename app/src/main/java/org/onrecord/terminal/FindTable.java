package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.archive.SearchResult;
import org.onrecord.search.Facet;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;

/// Prints the results of a search for people.
public final class FindTable {
    /// The most values shown for each facet.
    public static final int MOST_COUNTS = 8;

    private final WrappedLines sheet;
    private final Map<Long, String> speakers;

    /// @param speakers the names of the counted speakers, by number
    public FindTable(Environment environment, Map<Long, String> speakers) {
        this.sheet = new WrappedLines(environment.output(), environment.terminal());
        this.speakers = speakers;
    }

    public void print(SearchResult found, StatementQuery query) throws IOException {
        sheet.bold(0, total(found, query));
        StatementLines lines = new StatementLines(sheet);
        for (SearchResult.Hit hit : found.statements()) {
            sheet.blank();
            lines.hit(hit.statement(), hit.excerpt(), hit.copies());
            sheet.write();
        }
        if (found.statements().isEmpty() && query.offset() > 0) {
            sheet.blank();
            sheet.plain(0, "There are no results after the " + query.offset() + " that --offset skips.");
        }
        if (canContinue(found, query)) {
            sheet.blank();
            sheet.faint(0, "--offset " + (query.offset() + query.limit()) + " shows more");
        }
        found.facets().forEach(this::facet);
        sheet.write();
    }

    private static String total(SearchResult found, StatementQuery query) {
        long value = found.total().value();
        return switch (query.mode()) {
            case MEANING -> value == 0 ? "Nothing on record matches" : "The closest in meaning, best first";
            case WORDS -> value == 0 ? "Nothing on record matches" : counted(found);
            case BOTH -> {
                if (found.statements().isEmpty() && value == 0) {
                    yield "Nothing on record matches";
                }
                yield value == 0
                        ? "No statement has these words; these are the closest in meaning"
                        : counted(found) + (value == 1 ? " has" : " have")
                                + " these words; others are close in meaning";
            }
        };
    }

    private static String counted(SearchResult found) {
        String words = found.total() + (found.total().value() == 1 ? " statement" : " statements");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Returns whether there can be more results. A hit stands for its copies too, so the number of hits is
    /// known on the first page only.
    private static boolean canContinue(SearchResult found, StatementQuery query) {
        List<SearchResult.Hit> hits = found.statements();
        long shown = hits.stream().mapToLong(hit -> 1L + hit.copies()).sum();
        boolean isMore = query.mode() != SearchMode.WORDS
                || query.offset() > 0
                || !found.total().exact()
                || shown < found.total().value();
        return hits.size() == query.limit() && isMore;
    }

    private void facet(Facet facet) {
        if (facet.counts().isEmpty()) {
            return;
        }
        sheet.blank();
        sheet.faint(2, title(facet));
        long largest =
                facet.counts().stream().mapToLong(Facet.Count::matches).max().orElse(0);
        for (Facet.Count count :
                facet.counts().subList(0, Math.min(MOST_COUNTS, facet.counts().size()))) {
            sheet.bar(2, count.matches(), largest, value(facet, count.value()));
        }
        if (facet.counts().size() > MOST_COUNTS) {
            sheet.faint(2, "and " + (facet.counts().size() - MOST_COUNTS) + " more");
        }
    }

    private static String title(Facet facet) {
        String title = switch (facet.field()) {
            case KIND -> "kinds";
            case MANNER -> "manners";
            case OUTLET -> "outlets";
            case SPEAKER -> "speakers";
            case YEAR -> "years";
            case NAMED -> "naming";
        };
        return facet.estimated() ? title + ", estimated" : title;
    }

    private String value(Facet facet, String value) {
        return switch (facet.field()) {
            case KIND, MANNER, OUTLET, YEAR -> value;
            case SPEAKER -> {
                String name = speakers.get(Long.valueOf(value));
                yield name == null ? "speaker " + value : name + " (speaker " + value + ")";
            }
            case NAMED -> Boolean.parseBoolean(value) ? "named" : "not named";
        };
    }
}
