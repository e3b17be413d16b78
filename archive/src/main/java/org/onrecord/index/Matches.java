package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/// The documents that match a query, for counting: all of them, or a sample if there are very many. The same
/// query over the same index draws the same sample.
///
/// First, up to [#ALL] matches are collected. If there are more, their number is extrapolated from how far
/// these reach into the index, and a second pass draws about [#SAMPLE] of them: the document numbers are
/// divided into stretches of [#STRETCH], and of each group of `stride` stretches one is read, chosen by a
/// hash of the group's number so that no period of the data is hit. Counting a sample bounds the time of
/// facets however many statements match. The standard error of a count of `n` is about
/// `sqrt(n * stride)`, and more where neighbouring documents are alike, as statements of one story are.
///
/// @param ofLeaves the documents of each segment, numbered within it, in ascending order
/// @param size the number of documents in all
/// @param stride one in this many was drawn; 1 for all
record Matches(List<OfLeaf> ofLeaves, long size, int stride) {
    /// Up to this many matches are all counted.
    static final int ALL = 200_000;

    /// The approximate size of a sample.
    private static final int SAMPLE = 100_000;
    /// The sample is drawn in stretches of neighbouring documents, since skipping what is between them costs
    /// nothing.
    private static final int STRETCH = 32;

    /// The number of documents between two looks at the clock.
    private static final int CHECKED_EVERY = 512;

    /// The matches in one segment.
    record OfLeaf(LeafReaderContext leaf, IntsRef documents) {}

    /// Returns the matches of a query, all or a sample.
    static Matches of(IndexSearcher searcher, Query query, TimeLimit time) throws IOException {
        Query rewritten = searcher.rewrite(query);
        Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
        Matches all = drawn(searcher, weight, 1, time);
        if (all.size <= ALL) {
            return all;
        }
        // The share of the index that the first matches cover gives the number of all.
        long seen = 0;
        for (int leaf = 0; leaf < all.ofLeaves.size(); leaf++) {
            OfLeaf ofLeaf = all.ofLeaves.get(leaf);
            boolean isLast = leaf == all.ofLeaves.size() - 1;
            IntsRef documents = ofLeaf.documents;
            seen += isLast && documents.length > 0
                    ? documents.ints[documents.length - 1] + 1
                    : ofLeaf.leaf.reader().maxDoc();
        }
        double matches = all.size * (double) searcher.getIndexReader().maxDoc() / seen;
        return drawn(searcher, weight, Math.max(2, (int) Math.ceil(matches / SAMPLE)), time);
    }

    /// Draws one in `stride` stretches of each segment's matches, up to one match more than [#ALL].
    private static Matches drawn(IndexSearcher searcher, Weight weight, int stride, TimeLimit time) throws IOException {
        List<OfLeaf> drawn = new ArrayList<>();
        long size = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = size > ALL ? null : weight.scorer(leaf);
            if (scorer != null) {
                IntsRefBuilder documents = new IntsRefBuilder();
                draw(scorer.iterator(), leaf, stride, ALL + 1 - size, documents, time);
                time.check();
                size += documents.length();
                drawn.add(new OfLeaf(leaf, documents.get()));
            }
        }
        return new Matches(drawn, size, stride);
    }

    private static void draw(
            DocIdSetIterator matches,
            LeafReaderContext leaf,
            int stride,
            long room,
            IntsRefBuilder drawn,
            TimeLimit time)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        int document = matches.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && drawn.length() < room) {
            int stretch = document / STRETCH;
            int wanted = stride == 1 ? stretch : stretchFrom(stretch, stride);
            if (stretch < wanted) {
                document = matches.advance(wanted * STRETCH);
            } else {
                if (live == null || live.get(document)) {
                    drawn.append(document);
                    if (drawn.length() % CHECKED_EVERY == 0) {
                        time.check();
                    }
                }
                document = matches.nextDoc();
            }
        }
    }

    /// Returns the first drawn stretch at or after `stretch`: one of each `stride` stretches, scattered.
    private static int stretchFrom(int stretch, int stride) {
        int group = stretch / stride;
        int chosen = group * stride + chosenOf(group, stride);
        return chosen >= stretch ? chosen : (group + 1) * stride + chosenOf(group + 1, stride);
    }

    /// Returns which stretch of a group is drawn: a hash by a multiple derived from the golden ratio, which
    /// spreads consecutive numbers evenly.
    private static int chosenOf(int group, int stride) {
        return Math.floorMod((group * 0x9e3779b9) >>> 7, stride);
    }
}
