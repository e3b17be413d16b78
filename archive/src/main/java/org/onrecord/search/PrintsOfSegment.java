package org.onrecord.search;

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

/// The prints of one segment of the index, its place among the terms kept from one look-up to the next. For
/// one thread at a time.
final class PrintsOfSegment {
    static final String NUMBER = "number";

    private final LeafReader leaf;
    private final TermsEnum terms;
    private final @Nullable Bits live;
    private @Nullable PostingsEnum postings;

    private PrintsOfSegment(LeafReader leaf, TermsEnum terms) {
        this.leaf = leaf;
        this.terms = terms;
        live = leaf.getLiveDocs();
    }

    static Optional<PrintsOfSegment> of(LeafReader leaf, PrintsOf of) throws IOException {
        Terms terms = leaf.terms(of.name());
        return terms == null ? Optional.empty() : Optional.of(new PrintsOfSegment(leaf, terms.iterator()));
    }

    void holders(BytesRef print, PrintStore.Holders found) throws IOException {
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
