package org.onrecord.search;

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
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/// Statements in the order of how well they match.
///
/// @param found the statements
/// @param total how many match
record Ranked(List<Found> found, Total total) {
    /// How many matches are counted before it is enough to say that they are at least so many.
    private static final int COUNTED = 1000;
    /// How many statements are looked at in search of different utterances.
    private static final int FARTHEST = 50_000;

    /// What ranks are added to before they are turned over, as Cormack, Clarke and Büttcher chose it in
    /// *Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning Methods* (2009).
    private static final int FUSION = 60;

    private static final Sort NEWEST =
            new Sort(LongField.newSortField(Fields.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE));

    Ranked {
        found = List.copyOf(found);
    }

    /// The first `wanted` matches; copies of an utterance are one unless every statement is wanted.
    static Ranked of(IndexSearcher searcher, Query query, boolean newestFirst, boolean everyStatement, int wanted)
            throws IOException {
        int room = everyStatement ? wanted : 2 * wanted + 30;
        while (true) {
            TopDocs top = newestFirst
                    ? searcher.search(query, new TopFieldCollectorManager(NEWEST, room, COUNTED))
                    : searcher.search(query, new TopScoreDocCollectorManager(room, COUNTED));
            List<Found> read = Found.read(searcher, top.scoreDocs);
            List<Found> found = everyStatement ? read : Found.onePerUtterance(read);
            if (found.size() >= wanted || top.scoreDocs.length < room || room >= FARTHEST) {
                // How far beyond it was counted is chance: a round number says as much.
                Total total = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO
                        ? new Total(top.totalHits.value(), true)
                        : new Total(COUNTED + 1L, false);
                return new Ranked(found.subList(0, Math.min(found.size(), wanted)), total);
            }
            room = Math.min(4 * room, FARTHEST);
        }
    }

    /// Two orders in one: each gives a statement the more, the higher it stands.
    ///
    /// @param identity what makes two statements the same
    static List<Found> fused(List<Found> first, List<Found> second, ToLongFunction<Found> identity) {
        Map<Long, Found> byIdentity = new LinkedHashMap<>();
        Map<Long, Double> scores = new HashMap<>();
        for (List<Found> list : List.of(first, second)) {
            for (int rank = 0; rank < list.size(); rank++) {
                long same = identity.applyAsLong(list.get(rank));
                byIdentity.putIfAbsent(same, list.get(rank));
                scores.merge(same, 1.0 / (FUSION + rank + 1), Double::sum);
            }
        }
        List<Found> fused = new ArrayList<>();
        byIdentity.forEach((same, one) -> fused.add(one.withScore(scores.getOrDefault(same, 0.0))));
        fused.sort((one, other) -> Double.compare(other.score(), one.score()));
        return fused;
    }
}
