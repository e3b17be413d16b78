package org.onrecord.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// Numbers as terms of eight bytes.
final class ListedNumbers extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final long[] numbers;
    private int next;

    ListedNumbers(long... numbers) {
        this.numbers = numbers;
    }

    /// The term of a number.
    static BytesRef term(long number) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(number, bytes, 0);
        return new BytesRef(bytes);
    }

    @Override
    public boolean incrementToken() {
        if (next == numbers.length) {
            return false;
        }
        clearAttributes();
        term.setBytesRef(term(numbers[next]));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
