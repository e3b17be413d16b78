package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One search: finds, fuses, counts.
final class Search {
    /// How many of each list are fused at least, and of meanings at most.
    private static final int DEPTH = 50;

    private static final int MOST_MEANINGS = 1000;
    /// How many statements in the nearest wordings are looked at.
    private static final int MOST_OF_WORDINGS = 20_000;

    private final IndexSearcher searcher;
    private final TimeLimit time;
    private final Snapshot meanings;
    private final StatementQuery query;
    private final Asked asked;
    private final @Nullable Query conditions;
    private final WordQuery words;
    private final List<String> notes = new ArrayList<>();

    Search(IndexSearcher searcher, Snapshot meanings, StatementQuery query, TimeLimit time) throws IOException {
        this.searcher = searcher;
        this.time = time;
        this.meanings = meanings;
        this.query = query;
        asked = Asked.of(query.words());
        conditions = Conditions.ofStatements(query.filter(), query.speaker(), asked);
        boolean isBlank = query.words() == null || query.words().isBlank();
        words = WordQuery.of(asked, isBlank, conditions, searcher.getIndexReader());
        notes.addAll(asked.notes());
    }

    Hits hits(float @Nullable [] meaning) throws IOException {
        if (meaning == null) {
            if (query.how() != How.WORDS) {
                notes.add("no meaning was given, so only words were looked for");
            }
            return byWords();
        }
        return switch (query.how()) {
            case WORDS -> byWords();
            case MEANING -> byMeaning(meaning, false);
            case BOTH -> byMeaning(meaning, words.ranks());
        };
    }

    private Hits byWords() throws IOException {
        notes.addAll(words.notes());
        boolean newestFirst = query.order() == Order.DATE || !words.ranks();
        Ranked ranked =
                Ranked.of(searcher, words.query(), newestFirst, query.everyStatement(), query.offset() + query.limit());
        return answer(ranked.found(), ranked.total(), words.query());
    }

    private Hits byMeaning(float[] meaning, boolean fuse) throws IOException {
        int reach = Math.max(DEPTH, 2 * (query.offset() + query.limit()));
        Map<Long, Double> nearest = meanings.nearest(
                meaning,
                Math.min(reach, MOST_MEANINGS),
                Conditions.ofMeanings(query.filter(), query.speaker(), asked),
                time);
        time.check();
        Query inWordings = inWordings(nearest);
        List<Found> byMeaning = found(inWordings, nearest);
        List<Found> all = byMeaning;
        long total = byMeaning.size();
        Query matches = inWordings;
        if (fuse) {
            notes.addAll(words.notes());
            Ranked byWords = Ranked.of(searcher, words.query(), false, query.everyStatement(), reach);
            ToLongFunction<Found> identity = query.everyStatement() ? Found::number : Found::utterance;
            all = Ranked.fused(byWords.found(), once(byMeaning), identity);
            total = Math.max(total, byWords.total().value());
            matches = new BooleanQuery.Builder()
                    .add(words.query(), Occur.SHOULD)
                    .add(inWordings, Occur.SHOULD)
                    .build();
        } else {
            all = once(byMeaning);
        }
        if (query.order() == Order.DATE) {
            all = new ArrayList<>(all);
            all.sort(Found.NEWEST);
        }
        return answer(all, new Total(total, false), matches);
    }

    private List<Found> once(List<Found> found) {
        return query.everyStatement() ? found : Found.onePerUtterance(found);
    }

    private Query inWordings(Map<Long, Double> nearest) {
        if (nearest.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        List<BytesRef> terms =
                nearest.keySet().stream().map(ListedNumbers::term).toList();
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(new TermInSetQuery(Fields.WORDING, terms), Occur.FILTER);
        if (conditions != null) {
            all.add(conditions, Occur.FILTER);
        }
        return all.build();
    }

    private List<Found> found(Query inWordings, Map<Long, Double> nearest) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Found one : all(inWordings)) {
            found.add(one.withScore(nearest.getOrDefault(one.wording(), 0.0)));
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingLong(Found::number));
        return found;
    }

    private List<Found> all(Query matching) throws IOException {
        return Found.read(
                searcher,
                searcher.search(matching, new TopScoreDocCollectorManager(MOST_OF_WORDINGS, Integer.MAX_VALUE))
                        .scoreDocs);
    }

    private Hits answer(List<Found> all, Total total, Query matching) throws IOException {
        time.check();
        List<Found> page =
                all.subList(Math.min(query.offset(), all.size()), Math.min(query.offset() + query.limit(), all.size()));
        List<Facet> facets = new ArrayList<>();
        Total counted = total;
        if (!query.facets().isEmpty()) {
            Matches matches = Matches.of(searcher, matching, time);
            FacetCounter counter = new FacetCounter(matches);
            for (FacetOf of : query.facets()) {
                facets.add(counter.count(of));
            }
            counted = matches.stride() == 1
                    ? new Total(matches.size(), true)
                    : new Total(Math.max(Matches.ALL + 1L, total.value()), false);
        }
        List<Hit> hits = hits(page, matching);
        time.check();
        return new Hits(counted, hits, facets, notes);
    }

    private List<Hit> hits(List<Found> page, Query matching) throws IOException {
        Map<Long, Integer> statements = Map.of();
        if (!query.everyStatement() && !page.isEmpty()) {
            List<BytesRef> utterances = page.stream()
                    .map(found -> ListedNumbers.term(found.utterance()))
                    .toList();
            statements = Found.byUtterance(all(new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Fields.UTTERANCE, utterances), Occur.FILTER)
                    .add(matching, Occur.FILTER)
                    .build()));
        }
        List<Hit> hits = new ArrayList<>();
        for (Found found : page) {
            int copies = statements.getOrDefault(found.utterance(), 1) - 1;
            hits.add(new Hit(found.number(), found.story(), found.utterance(), found.score(), copies));
        }
        return hits;
    }
}
