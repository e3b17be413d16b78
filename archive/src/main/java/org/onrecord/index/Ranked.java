package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.onrecord.lucene.Fields;
import org.onrecord.search.Total;

/// The best matches of a query, in order.
///
/// @param found the statements
/// @param total the number of matching statements
record Ranked(List<MatchedStatement> found, Total total) {
    /// Matches are counted exactly up to this number; above it, Lucene may skip documents that cannot be
    /// among the best.
    private static final int COUNTED = 1000;
    /// The maximum number of statements examined in search of different utterances.
    private static final int FARTHEST = 50_000;

    /// The constant of reciprocal rank fusion, which Cormack, Clarke and Büttcher fixed in a pilot study for
    /// *Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning Methods* (2009). It keeps
    /// the first few ranks of one list from outweighing everything else; its exact value is not critical.
    private static final int FUSION = 60;

    /// Newest first; statements without a day come last. Those of one day come in the order of the log:
    /// Lucene's own order changes when it merges segments, and a later page could then repeat a statement.
    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE),
            new SortField(Fields.NUMBER, SortField.Type.LONG));

    Ranked {
        found = List.copyOf(found);
    }

    /// Returns the first `wanted` matches. Unless every statement is wanted, copies of an utterance count as
    /// one; then more are fetched, four times as many at each try, until there are enough different
    /// utterances.
    static Ranked of(IndexSearcher searcher, Query query, boolean newestFirst, boolean everyStatement, int wanted)
            throws IOException {
        int room = everyStatement ? wanted : 2 * wanted + 30;
        while (true) {
            TopDocs top = newestFirst
                    ? searcher.search(query, new TopFieldCollectorManager(NEWEST, room, COUNTED))
                    : searcher.search(query, new TopScoreDocCollectorManager(room, COUNTED));
            List<MatchedStatement> read = MatchedStatement.read(searcher, top.scoreDocs);
            List<MatchedStatement> found = everyStatement ? read : MatchedStatement.onePerUtterance(read);
            if (found.size() >= wanted || top.scoreDocs.length < room || room >= FARTHEST) {
                // How far Lucene counted beyond the limit is chance, so the total is given as a round number.
                Total total = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                        ? new Total(top.totalHits.value(), true)
                        : new Total(COUNTED + 1L, false);
                return new Ranked(found.subList(0, Math.min(found.size(), wanted)), total);
            }
            room = Math.min(4 * room, FARTHEST);
        }
    }

    /// Merges two orders into one by reciprocal rank fusion: each list adds `1 / (60 + rank)` to a
    /// statement's score.
    ///
    /// @param identity what makes two statements the same
    static List<MatchedStatement> fused(
            List<MatchedStatement> first, List<MatchedStatement> second, ToLongFunction<MatchedStatement> identity) {
        Map<Long, MatchedStatement> byIdentity = new LinkedHashMap<>();
        Map<Long, Double> scores = new HashMap<>();
        for (List<MatchedStatement> list : List.of(first, second)) {
            for (int rank = 0; rank < list.size(); rank++) {
                long same = identity.applyAsLong(list.get(rank));
                byIdentity.putIfAbsent(same, list.get(rank));
                scores.merge(same, 1.0 / (FUSION + rank + 1), Double::sum);
            }
        }
        List<MatchedStatement> fused = new ArrayList<>();
        byIdentity.forEach((same, one) -> fused.add(one.withScore(scores.getOrDefault(same, 0.0))));
        fused.sort((one, other) -> Double.compare(other.score(), one.score()));
        return fused;
    }
}
