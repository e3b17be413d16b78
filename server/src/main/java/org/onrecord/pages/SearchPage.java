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
import org.onrecord.archive.Found;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Answer;
import org.onrecord.desk.Ask;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.How;
import org.onrecord.search.StatementQuery;

/// The search: one box, counts to narrow it by, and the words found in their sentences. Its address is the query.
final class SearchPage implements Page {
    private static final int HITS = 20;
    private static final int NEAR = 10;
    private static final int COUNTS = 8;
    private static final Set<String> FACETS = Set.of("kind", "manner", "outlet", "by", "year", "named");

    private final House house;
    private final Press press;

    SearchPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/", this::answer);
        routes.get("/near", this::near);
    }

    private void answer(Context context) {
        Ask ask = new Ask(context.queryParamMap());
        int page = page(context.queryParam("page"));
        Answer answer = house.search(ask.query().page((page - 1) * HITS, HITS), true);
        Map<Long, String> names = house.names().of(answer, COUNTS);
        List<Hit> hits = answer.found().statements().stream().map(Hit::of).toList();
        Results shown = new Results(
                ask,
                page,
                hits,
                facets(ask, answer.found(), names),
                kept(ask, names),
                answer.found(),
                answer.how(),
                ask.isEmpty() && hits.isEmpty());
        String title = ask.value("q") == null ? "Search" : ask.value("q") + " – search";
        press.print(context, "search.jte", title, "search", shown);
    }

    /// What is near in meaning and has not the words: a piece for the page that asked, which need not wait for it.
    private void near(Context context) {
        Ask ask = new Ask(context.queryParamMap());
        StatementQuery query = ask.query();
        Set<Long> shown = house.archive().find(query.page(0, HITS)).statements().stream()
                .map(hit -> hit.statement().utterance())
                .collect(Collectors.toSet());
        List<Hit> near = query.words() == null
                ? List.of()
                : house.archive().find(query.with(How.MEANING).page(0, NEAR + HITS)).statements().stream()
                        .filter(hit -> !shown.contains(hit.statement().utterance()))
                        .limit(NEAR)
                        .map(Hit::of)
                        .toList();
        press.printPiece(context, "near.jte", near);
    }

    private static int page(@Nullable String given) {
        long page = given == null ? 1 : Ask.number("page", given);
        if (page < 1 || page > StatementQuery.DEEPEST / HITS) {
            throw Problem.badRequest("page is 1 to " + StatementQuery.DEEPEST / HITS + "; narrow the search instead");
        }
        return (int) page;
    }

    /// What the template shows.
    ///
    /// @param isEmptyRecord whether there is nothing that could be found
    record Results(
            Ask ask,
            int page,
            List<Hit> hits,
            List<Counts> facets,
            List<Kept> kept,
            Found found,
            How how,
            boolean isEmptyRecord) {
        boolean hasMore() {
            return found.total().value() > (long) page * HITS && (page + 1) * HITS <= StatementQuery.DEEPEST;
        }

        /// Whether what is near in meaning may help: the words found less than a page.
        boolean asksForNear() {
            return how == How.WORDS && ask.value("q") != null && page == 1 && hits.size() < HITS;
        }

        boolean isByDate() {
            return "date".equals(ask.value("sort"));
        }

        /// How many were found, in words; what is near in meaning only is not counted.
        String count() {
            String words = found.total() + (found.total().value() == 1 ? " statement" : " statements");
            return switch (how) {
                case WORDS -> words;
                case BOTH -> words + " with these words, and the nearest in meaning";
                case MEANING -> "The nearest in meaning";
            };
        }

        /// The address of another page of the same.
        String at(int other) {
            String query = ask.toString();
            String more = other == 1 ? "" : "page=" + other;
            return query.isEmpty() || more.isEmpty() ? query + more : query + "&" + more;
        }
    }

    /// A condition that the search is narrowed by.
    ///
    /// @param words what it is in words
    /// @param without the address of the search without it
    record Kept(String name, String value, String words, String without) {}

    private static List<Kept> kept(Ask ask, Map<Long, String> names) {
        List<Kept> kept = new ArrayList<>();
        ask.values().forEach((name, values) -> {
            if (!name.equals("q")) {
                for (String value : values) {
                    String words = name.equals("by")
                            ? names.getOrDefault(Ask.number(name, value), "speaker " + value)
                            : name + ": " + value;
                    kept.add(new Kept(
                            name,
                            value,
                            Shown.safe(words),
                            ask.toggled(name, value).toString()));
                }
            }
        });
        return kept;
    }

    /// A statement found.
    record Hit(KeptStatement kept, List<Shown.Stretch> stretches, int copies) {
        static Hit of(Found.Hit hit) {
            return new Hit(
                    hit.statement(),
                    Shown.stretches(hit.excerpt().words(), hit.excerpt().marks()),
                    hit.copies());
        }
    }

    /// The matches counted by one thing.
    record Counts(String name, String title, List<One> counts, boolean estimated) {
        /// One value of it.
        record One(String words, long matches, boolean isChosen, String query) {}
    }

    private static List<Counts> facets(Ask ask, Found found, Map<Long, String> names) {
        List<Counts> facets = new ArrayList<>();
        for (Facet facet : found.facets()) {
            String name = name(facet.of());
            if (!FACETS.contains(name) || facet.counts().isEmpty()) {
                continue;
            }
            List<Counts.One> counts = facet.counts().stream()
                    .limit(COUNTS)
                    .map(count -> one(ask, facet.of(), name, count, names))
                    .toList();
            facets.add(new Counts(name, title(facet.of()), counts, facet.estimated()));
        }
        return facets;
    }

    private static Counts.One one(Ask ask, FacetOf of, String name, Facet.Count count, Map<Long, String> names) {
        String value = count.value();
        String words = switch (of) {
            case SPEAKER -> names.getOrDefault(Long.valueOf(value), "speaker " + value);
            case NAMED -> value.equals("true") ? "named" : "unnamed";
            default -> value;
        };
        return switch (of) {
            case YEAR -> {
                boolean isChosen = value.equals(ask.value("from")) && value.equals(ask.value("to"));
                Ask changed = isChosen
                        ? ask.with("from", null).with("to", null)
                        : ask.with("from", value).with("to", value);
                yield new Counts.One(words, count.matches(), isChosen, changed.toString());
            }
            case NAMED -> {
                String word = value.equals("true") ? "yes" : "no";
                boolean isChosen = ask.has(name, word);
                yield new Counts.One(
                        words,
                        count.matches(),
                        isChosen,
                        ask.with(name, isChosen ? null : word).toString());
            }
            case MANNER, OUTLET -> {
                boolean isChosen = ask.has(name, value);
                yield new Counts.One(
                        words,
                        count.matches(),
                        isChosen,
                        ask.with(name, isChosen ? null : value).toString());
            }
            case KIND, SPEAKER ->
                new Counts.One(
                        words,
                        count.matches(),
                        ask.has(name, value),
                        ask.toggled(name, value).toString());
        };
    }

    private static String name(FacetOf of) {
        return of == FacetOf.SPEAKER ? "by" : of.name().toLowerCase(Locale.ROOT);
    }

    private static String title(FacetOf of) {
        return switch (of) {
            case KIND -> "What they do by it";
            case MANNER -> "How it is quoted";
            case OUTLET -> "Outlet";
            case SPEAKER -> "Speaker";
            case YEAR -> "Year";
            case NAMED -> "Source";
        };
    }
}
