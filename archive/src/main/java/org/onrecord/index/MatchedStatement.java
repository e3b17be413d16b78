package org.onrecord.index;

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
import org.onrecord.lucene.Fields;

/// A statement that matched, with what the index stores about it.
///
/// @param number the statement's number
/// @param story the number of its story
/// @param utterance the number of its utterance
/// @param wording the hash of its words
/// @param day its day as days since 1970, or [Long#MIN_VALUE] if it has none
/// @param score how well it matched
record MatchedStatement(long number, long story, long utterance, long wording, long day, double score) {
    /// Orders by day, newest first and those without a day last; those of one day in the order of the log.
    static final Comparator<MatchedStatement> NEWEST =
            Comparator.comparingLong(MatchedStatement::day).reversed().thenComparingLong(MatchedStatement::number);

    MatchedStatement withScore(double other) {
        return new MatchedStatement(number, story, utterance, wording, day, other);
    }

    /// Reads what is stored about documents and returns it in their order. Doc values are iterators that only
    /// go forward, so documents are read in ascending order, and each result is put into its place.
    static List<MatchedStatement> read(IndexSearcher searcher, ScoreDoc[] documents) throws IOException {
        Integer[] order = new Integer[documents.length];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparingInt(index -> documents[index].doc));
        MatchedStatement[] found = new MatchedStatement[documents.length];
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

    /// Returns the first statement of each utterance, in order.
    static List<MatchedStatement> onePerUtterance(Collection<MatchedStatement> found) {
        Set<Long> seen = new HashSet<>();
        List<MatchedStatement> first = new ArrayList<>();
        for (MatchedStatement one : found) {
            if (seen.add(one.utterance)) {
                first.add(one);
            }
        }
        return first;
    }

    /// Returns the number of statements of each utterance.
    static Map<Long, Integer> byUtterance(Collection<MatchedStatement> found) {
        Map<Long, Integer> counts = new HashMap<>();
        found.forEach(one -> counts.merge(one.utterance, 1, Integer::sum));
        return counts;
    }

    /// The values of one segment, read for documents in ascending order.
    private static final class Values {
        private final LeafReaderContext leaf;
        private final NumericDocValues numbers;
        private final NumericDocValues stories;
        private final NumericDocValues utterances;
        private final NumericDocValues wordings;
        private final SortedNumericDocValues days;

        /// Opens the columns of a segment.
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

        MatchedStatement read(ScoreDoc found) throws IOException {
            int document = found.doc - leaf.docBase;
            return new MatchedStatement(
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
