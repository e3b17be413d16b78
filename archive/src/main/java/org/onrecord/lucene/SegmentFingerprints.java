package org.onrecord.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The prints of one segment of the index. Reuses its iterators over terms and postings from one look-up to
/// the next, since opening them costs more than a look-up. Not thread-safe: one thread uses it at a time.
final class SegmentFingerprints {
    static final String NUMBER = "number";

    private final LeafReader leaf;
    private final TermsEnum terms;
    private final @Nullable Bits live;
    private @Nullable PostingsEnum postings;

    private SegmentFingerprints(LeafReader leaf, TermsEnum terms) {
        this.leaf = leaf;
        this.terms = terms;
        live = leaf.getLiveDocs();
    }

    /// Returns the prints of one kind in a segment, or nothing if the segment has none.
    static Optional<SegmentFingerprints> of(LeafReader leaf, FingerprintKind of) throws IOException {
        Terms terms = leaf.terms(of.name());
        return terms == null ? Optional.empty() : Optional.of(new SegmentFingerprints(leaf, terms.iterator()));
    }

    /// Adds the texts that have a print, without those whose documents were replaced since.
    void holders(BytesRef print, FingerprintStore.Holders found) throws IOException {
        if (!terms.seekExact(print)) {
            return;
        }
        PostingsEnum documents = terms.postings(postings, PostingsEnum.NONE);
        postings = documents;
        NumericDocValues numbers = DocValues.getNumeric(leaf, NUMBER);
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && !found.isFull()) {
            if ((live == null || live.get(document)) && numbers.advanceExact(document)) {
                found.addOlder(numbers.longValue());
            }
            document = documents.nextDoc();
        }
    }
}
