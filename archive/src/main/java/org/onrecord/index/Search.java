package org.onrecord.index;

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
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.ListedNumbers;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.Total;

/// Runs one search: finds, fuses and counts.
///
/// By words, Lucene's BM25 ranks the statements that contain them. By meaning, the vectors nearest to the
/// question's are found in a graph, one vector for each wording, and then the statements in these wordings.
/// Both lists are merged by reciprocal rank fusion (Cormack, Clarke and Büttcher, Reciprocal Rank Fusion
/// outperforms Condorcet and individual Rank Learning Methods, SIGIR 2009): a statement's score is the sum of
/// `1 / (60 + rank)`. It uses ranks because a cosine and a BM25 score have no common scale, and no weight has
/// to be learned.
///
/// Hits are utterances: what forty outlets published is one hit with 39 copies, unless every statement is
/// asked for. Totals are those of the word search if there is one; the list of what is near in meaning has no
/// natural end. Limits: a search that takes too long ends with [SearchTookTooLongException]; fused pages are
/// cut from lists twice as long as the page is deep, so a late page can differ from that of complete lists.
final class Search {
    /// The minimum number of entries of each list that are fused, and the maximum number of meanings.
    private static final int DEPTH = 50;

    private static final int MOST_MEANINGS = 1000;
    /// The maximum number of statements examined in the nearest wordings.
    private static final int MOST_OF_WORDINGS = 20_000;

    private final IndexSearcher searcher;
    private final TimeLimit time;
    private final IndexSnapshot meanings;
    private final StatementQuery query;
    private final ParsedQuery parsed;
    private final @Nullable Query conditions;
    private final WordQuery words;
    private final List<String> notes = new ArrayList<>();

    Search(IndexSearcher searcher, IndexSnapshot meanings, StatementQuery query, TimeLimit time) throws IOException {
        this.searcher = searcher;
        this.time = time;
        this.meanings = meanings;
        this.query = query;
        parsed = ParsedQuery.of(query.words());
        conditions = Conditions.ofStatements(query, parsed);
        boolean isBlank = query.words() == null || query.words().isBlank();
        words = WordQuery.of(parsed, isBlank, conditions, searcher.getIndexReader());
        notes.addAll(parsed.notes());
    }

    /// Returns the result.
    ///
    /// @param meaning the meaning to look for, or null to search by words only
    Hits hits(float @Nullable [] meaning) throws IOException {
        if (meaning == null) {
            if (query.mode() != SearchMode.WORDS) {
                notes.add("no meaning was given, so only words were looked for");
            }
            return byWords();
        }
        return switch (query.mode()) {
            case WORDS -> byWords();
            case MEANING -> byMeaning(meaning, false);
            case BOTH -> byMeaning(meaning, words.ranks());
        };
    }

    /// Searches by words only.
    private Hits byWords() throws IOException {
        notes.addAll(words.notes());
        boolean newestFirst = query.order() == Order.DATE || !words.ranks();
        Ranked ranked =
                Ranked.of(searcher, words.query(), newestFirst, query.everyStatement(), query.offset() + query.limit());
        return answer(ranked.found(), ranked.total(), words.query());
    }

    /// Searches by meaning.
    ///
    /// @param fuse whether to merge the result with that of the words
    private Hits byMeaning(float[] meaning, boolean fuse) throws IOException {
        int reach = Math.max(DEPTH, 2 * (query.offset() + query.limit()));
        Map<Long, Double> nearest =
                meanings.nearest(meaning, Math.min(reach, MOST_MEANINGS), Conditions.ofMeanings(query, parsed), time);
        time.check();
        Query inWordings = inWordings(nearest);
        List<MatchedStatement> byMeaning = found(inWordings, nearest);
        List<MatchedStatement> all = byMeaning;
        long total = byMeaning.size();
        Query matches = inWordings;
        if (fuse) {
            notes.addAll(words.notes());
            Ranked byWords = Ranked.of(searcher, words.query(), false, query.everyStatement(), reach);
            ToLongFunction<MatchedStatement> identity =
                    query.everyStatement() ? MatchedStatement::number : MatchedStatement::utterance;
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
            all.sort(MatchedStatement.NEWEST);
        }
        return answer(all, new Total(total, false), matches);
    }

    /// Returns the first statement of each utterance, or all if every statement is wanted.
    private List<MatchedStatement> once(List<MatchedStatement> found) {
        return query.everyStatement() ? found : MatchedStatement.onePerUtterance(found);
    }

    /// Returns the statements in the nearest wordings that meet the conditions. A wording passed if one of
    /// its statements does, so here the statements themselves are tested.
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

    /// Returns the statements in the nearest wordings, nearest first; within a wording, in the order of the
    /// log.
    private List<MatchedStatement> found(Query inWordings, Map<Long, Double> nearest) throws IOException {
        List<MatchedStatement> found = new ArrayList<>();
        for (MatchedStatement one : all(inWordings)) {
            found.add(one.withScore(nearest.getOrDefault(one.wording(), 0.0)));
        }
        found.sort(Comparator.comparingDouble(MatchedStatement::score)
                .reversed()
                .thenComparingLong(MatchedStatement::number));
        return found;
    }

    private List<MatchedStatement> all(Query matching) throws IOException {
        return MatchedStatement.read(
                searcher,
                searcher.search(matching, new TopScoreDocCollectorManager(MOST_OF_WORDINGS, Integer.MAX_VALUE))
                        .scoreDocs);
    }

    /// Cuts the page from the matches and adds the counts. Facets count all matches and not just the page, so
    /// they run the query again; an exact total is then a by-product.
    private Hits answer(List<MatchedStatement> all, Total total, Query matching) throws IOException {
        time.check();
        List<MatchedStatement> page =
                all.subList(Math.min(query.offset(), all.size()), Math.min(query.offset() + query.limit(), all.size()));
        List<Facet> facets = new ArrayList<>();
        Total counted = total;
        if (!query.facets().isEmpty()) {
            Matches matches = Matches.of(searcher, matching, time);
            FacetCounter counter = new FacetCounter(matches);
            for (FacetField field : query.facets()) {
                facets.add(counter.count(field));
            }
            counted = matches.stride() == 1
                    ? new Total(matches.size(), true)
                    : new Total(Math.max(Matches.ALL + 1L, total.value()), false);
        }
        List<Hit> hits = hits(page, matching);
        time.check();
        return new Hits(counted, hits, facets, notes);
    }

    /// Returns the hits of a page, each with the number of other matching statements of its utterance.
    private List<Hit> hits(List<MatchedStatement> page, Query matching) throws IOException {
        Map<Long, Integer> statements = Map.of();
        if (!query.everyStatement() && !page.isEmpty()) {
            List<BytesRef> utterances = page.stream()
                    .map(found -> ListedNumbers.term(found.utterance()))
                    .toList();
            statements = MatchedStatement.byUtterance(all(new BooleanQuery.Builder()
                    .add(new TermInSetQuery(Fields.UTTERANCE, utterances), Occur.FILTER)
                    .add(matching, Occur.FILTER)
                    .build()));
        }
        List<Hit> hits = new ArrayList<>();
        for (MatchedStatement found : page) {
            int copies = statements.getOrDefault(found.utterance(), 1) - 1;
            hits.add(new Hit(found.number(), found.story(), found.utterance(), found.score(), copies));
        }
        return hits;
    }
}
