package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.archive.Found;
import org.onrecord.search.Facet;
import org.onrecord.search.How;
import org.onrecord.search.StatementQuery;

/// What a search found, for reading.
final class FindTable {
    /// How many counts are shown of each sort.
    static final int MOST_COUNTS = 8;

    private final Sheet sheet;
    private final Map<Long, String> speakers;

    /// @param speakers names for the numbers of the speakers that are counted
    FindTable(Surroundings surroundings, Map<Long, String> speakers) {
        this.sheet = new Sheet(surroundings.results(), surroundings.terminal());
        this.speakers = speakers;
    }

    void print(Found found, StatementQuery query) throws IOException {
        sheet.bold(0, total(found, query));
        KeptLines lines = new KeptLines(sheet);
        for (Found.Hit hit : found.statements()) {
            sheet.blank();
            lines.hit(hit.statement(), hit.excerpt(), hit.copies());
            sheet.write();
        }
        if (found.statements().isEmpty() && query.offset() > 0) {
            sheet.blank();
            sheet.plain(0, "There are no more than the " + query.offset() + " left out by --offset.");
        }
        if (mayGoOn(found, query)) {
            sheet.blank();
            sheet.faint(0, "--offset " + (query.offset() + query.limit()) + " shows what follows");
        }
        found.facets().forEach(this::facet);
        sheet.write();
    }

    private static String total(Found found, StatementQuery query) {
        long value = found.total().value();
        return switch (query.how()) {
            case MEANING -> value == 0 ? "Nothing on record matches" : "The nearest in meaning, the best first";
            case WORDS -> value == 0 ? "Nothing on record matches" : counted(found);
            case BOTH -> {
                if (found.statements().isEmpty() && value == 0) {
                    yield "Nothing on record matches";
                }
                yield value == 0
                        ? "No statement has these words; these are the nearest in meaning"
                        : counted(found) + (value == 1 ? " has" : " have") + " these words; others are near in meaning";
            }
        };
    }

    private static String counted(Found found) {
        String words = found.total() + (found.total().value() == 1 ? " statement" : " statements");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Hits stand for their copies too, so only the first page tells how many hits there are.
    private static boolean mayGoOn(Found found, StatementQuery query) {
        List<Found.Hit> hits = found.statements();
        long shown = hits.stream().mapToLong(hit -> 1L + hit.copies()).sum();
        boolean isMore = query.how() != How.WORDS
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
        String title = switch (facet.of()) {
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
        return switch (facet.of()) {
            case KIND, MANNER, OUTLET, YEAR -> value;
            case SPEAKER -> {
                String name = speakers.get(Long.valueOf(value));
                yield name == null ? "speaker " + value : name + " (speaker " + value + ")";
            }
            case NAMED -> Boolean.parseBoolean(value) ? "named" : "not named";
        };
    }
}
