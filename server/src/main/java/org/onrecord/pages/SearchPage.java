package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.SearchResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.AppContext;
import org.onrecord.request.Problem;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;

/// The search page: one box, counts to narrow the search by, and the words found in their sentences. Its
/// address is the query.
final class SearchPage implements Page {
    private static final int HITS = 20;
    private static final int NEAR = 10;
    private static final int COUNTS = 8;
    private static final Set<String> FACETS = Set.of("kind", "manner", "outlet", "by", "year", "named");

    private final AppContext app;
    private final TemplateRenderer renderer;

    SearchPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::answer);
        routes.get("/near", this::near);
    }

    private void answer(Context context) {
        SearchParameters parameters = new SearchParameters(context.queryParamMap());
        int page = page(context.queryParam("page"));
        SearchAnswer answer = app.search(parameters.query().page((page - 1) * HITS, HITS), true);
        Map<Long, String> names = app.names().of(answer, COUNTS);
        List<Hit> hits = answer.found().statements().stream().map(Hit::of).toList();
        Results shown = new Results(
                parameters,
                page,
                hits,
                facets(parameters, answer.found(), names),
                kept(parameters, names),
                answer.found(),
                answer.mode(),
                parameters.isEmpty() && hits.isEmpty());
        String title = parameters.value("q") == null ? "Search" : parameters.value("q") + " – search";
        renderer.print(context, "search.jte", title, "search", shown);
    }

    /// Answers with a fragment of a page: statements near in meaning that do not contain the words. The page
    /// loads it afterwards, since it takes longer.
    private void near(Context context) {
        SearchParameters parameters = new SearchParameters(context.queryParamMap());
        StatementQuery query = parameters.query();
        Set<Long> shown = app.archive().find(query.page(0, HITS)).statements().stream()
                .map(hit -> hit.statement().utterance())
                .collect(Collectors.toSet());
        List<Hit> near = query.words() == null
                ? List.of()
                : app.archive().find(query.with(SearchMode.MEANING).page(0, NEAR + HITS)).statements().stream()
                        .filter(hit -> !shown.contains(hit.statement().utterance()))
                        .limit(NEAR)
                        .map(Hit::of)
                        .toList();
        renderer.printPiece(context, "near.jte", near);
    }

    private static int page(@Nullable String given) {
        long page = given == null ? 1 : SearchParameters.number("page", given);
        if (page < 1 || page > StatementQuery.DEEPEST / HITS) {
            throw Problem.badRequest(
                    "page must be 1 to " + StatementQuery.DEEPEST / HITS + "; narrow the search instead");
        }
        return (int) page;
    }

    /// The content of the template.
    ///
    /// @param isEmptyRecord true if there is nothing on record
    record Results(
            SearchParameters parameters,
            int page,
            List<Hit> hits,
            List<Counts> facets,
            List<Kept> kept,
            SearchResult found,
            SearchMode mode,
            boolean isEmptyRecord) {
        boolean hasMore() {
            return found.total().value() > (long) page * HITS && (page + 1) * HITS <= StatementQuery.DEEPEST;
        }

        /// Returns whether statements near in meaning could help, since the words were found less than a page
        /// of times.
        boolean asksForNear() {
            return mode == SearchMode.WORDS && parameters.value("q") != null && page == 1 && hits.size() < HITS;
        }

        boolean isByDate() {
            return "date".equals(parameters.value("sort"));
        }

        /// Returns how many were found, in words. Statements that are only near in meaning are not counted.
        String count() {
            String words = found.total() + (found.total().value() == 1 ? " statement" : " statements");
            return switch (mode) {
                case WORDS -> words;
                case BOTH -> words + " with these words, and the nearest in meaning";
                case MEANING -> "The nearest in meaning";
            };
        }

        /// Returns the query of another page of the same search.
        String at(int other) {
            String query = parameters.toString();
            String more = other == 1 ? "" : "page=" + other;
            return query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        }
    }

    /// A condition that narrows the search.
    ///
    /// @param words the condition in words
    /// @param without the query of the search without it
    record Kept(String name, String value, String words, String without) {}

    private static List<Kept> kept(SearchParameters parameters, Map<Long, String> names) {
        List<Kept> kept = new ArrayList<>();
        parameters.values().forEach((name, values) -> {
            if (!name.equals("q")) {
                for (String value : values) {
                    String words = name.equals("by")
                            ? names.getOrDefault(SearchParameters.number(name, value), "speaker " + value)
                            : name + ": " + value;
                    kept.add(new Kept(
                            name,
                            value,
                            Html.safe(words),
                            parameters.toggled(name, value).toString()));
                }
            }
        });
        return kept;
    }

    /// A statement found.
    record Hit(KeptStatement kept, List<Html.Stretch> stretches, int copies) {
        static Hit of(SearchResult.Hit hit) {
            return new Hit(
                    hit.statement(),
                    Html.stretches(hit.excerpt().words(), hit.excerpt().marks()),
                    hit.copies());
        }
    }

    /// The counts of one facet.
    record Counts(String name, String title, List<One> counts, boolean estimated) {
        /// One value of the facet.
        record One(String words, long matches, boolean isChosen, String query) {}
    }

    private static List<Counts> facets(SearchParameters parameters, SearchResult found, Map<Long, String> names) {
        List<Counts> facets = new ArrayList<>();
        for (Facet facet : found.facets()) {
            String name = name(facet.field());
            if (!FACETS.contains(name) || facet.counts().isEmpty()) {
                continue;
            }
            List<Counts.One> counts = facet.counts().stream()
                    .limit(COUNTS)
                    .map(count -> one(parameters, facet.field(), name, count, names))
                    .toList();
            facets.add(new Counts(name, title(facet.field()), counts, facet.estimated()));
        }
        return facets;
    }

    private static Counts.One one(
            SearchParameters parameters, FacetField field, String name, Facet.Count count, Map<Long, String> names) {
        String value = count.value();
        String words = switch (field) {
            case SPEAKER -> names.getOrDefault(Long.valueOf(value), "speaker " + value);
            case NAMED -> value.equals("true") ? "named" : "unnamed";
            default -> value;
        };
        return switch (field) {
            case YEAR -> {
                boolean isChosen = value.equals(parameters.value("from")) && value.equals(parameters.value("to"));
                SearchParameters changed = isChosen
                        ? parameters.with("from", null).with("to", null)
                        : parameters.with("from", value).with("to", value);
                yield new Counts.One(words, count.matches(), isChosen, changed.toString());
            }
            case NAMED -> {
                String word = value.equals("true") ? "yes" : "no";
                boolean isChosen = parameters.has(name, word);
                yield new Counts.One(
                        words,
                        count.matches(),
                        isChosen,
                        parameters.with(name, isChosen ? null : word).toString());
            }
            case MANNER, OUTLET -> {
                boolean isChosen = parameters.has(name, value);
                yield new Counts.One(
                        words,
                        count.matches(),
                        isChosen,
                        parameters.with(name, isChosen ? null : value).toString());
            }
            case KIND, SPEAKER ->
                new Counts.One(
                        words,
                        count.matches(),
                        parameters.has(name, value),
                        parameters.toggled(name, value).toString());
        };
    }

    private static String name(FacetField field) {
        return field == FacetField.SPEAKER ? "by" : field.name().toLowerCase(Locale.ROOT);
    }

    private static String title(FacetField field) {
        return switch (field) {
            case KIND -> "What they do by it";
            case MANNER -> "How it is quoted";
            case OUTLET -> "Outlet";
            case SPEAKER -> "Speaker";
            case YEAR -> "Year";
            case NAMED -> "Source";
        };
    }
}
