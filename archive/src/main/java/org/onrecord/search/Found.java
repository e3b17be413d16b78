package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// A statement that matched, with what the index keeps of it.
///
/// @param number its number
/// @param story its story's
/// @param utterance its utterance's
/// @param wording the hash of its words
/// @param day its day as days since 1970, or [Long#MIN_VALUE]
/// @param score how well it matched
record Found(long number, long story, long utterance, long wording, long day, double score) {
    /// The newest first, those without a day last.
    static final Comparator<Found> NEWEST = Comparator.comparingLong(Found::day).reversed();

    Found withScore(double other) {
        return new Found(number, story, utterance, wording, day, other);
    }

    /// Reads what is kept of documents; the answer is in their order.
    static List<Found> read(IndexSearcher searcher, ScoreDoc[] documents) throws IOException {
        Integer[] order = new Integer[documents.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingInt(index -> documents[index].doc));
        Found[] found = new Found[documents.length];
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Values values = null;
        for (int index : order) {
            ScoreDoc document = documents[index];
            if (values == null || !values.has(document.doc)) {
                values = new Values(leaves.get(ReaderUtil.subIndex(document.doc, leaves)));
            }
            found[index] = values.read(document);
        }
        return List.of(found);
    }

    /// The first of each utterance.
    static List<Found> onePerUtterance(Collection<Found> found) {
        Set<Long> seen = new HashSet<>();
        List<Found> first = new ArrayList<>();
        for (Found one : found) {
            if (seen.add(one.utterance)) {
                first.add(one);
            }
        }
        return first;
    }

    /// How many there are of each utterance.
    static Map<Long, Integer> byUtterance(Collection<Found> found) {
        Map<Long, Integer> counts = new HashMap<>();
        found.forEach(one -> counts.merge(one.utterance, 1, Integer::sum));
        return counts;
    }

    /// The values of one segment, for documents in ascending order.
    private static final class Values {
        private final LeafReaderContext leaf;
        private final NumericDocValues numbers;
        private final NumericDocValues stories;
        private final NumericDocValues utterances;
        private final NumericDocValues wordings;
        private final SortedNumericDocValues days;

        Values(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            numbers = DocValues.getNumeric(leaf.reader(), Fields.NUMBER);
            stories = DocValues.getNumeric(leaf.reader(), Fields.STORY);
            utterances = DocValues.getNumeric(leaf.reader(), Fields.UTTERANCE);
            wordings = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
            days = DocValues.getSortedNumeric(leaf.reader(), Fields.DAY);
        }

        boolean has(int document) {
            return document < leaf.docBase + leaf.reader().maxDoc();
        }

        Found read(ScoreDoc found) throws IOException {
            int document = found.doc - leaf.docBase;
            return new Found(
                    value(numbers, document),
                    value(stories, document),
                    value(utterances, document),
                    value(wordings, document),
                    days.advanceExact(document) ? days.nextValue() : Long.MIN_VALUE,
                    found.score);
        }

        private static long value(NumericDocValues values, int document) throws IOException {
            return values.advanceExact(document) ? values.longValue() : 0;
        }
    }
}
