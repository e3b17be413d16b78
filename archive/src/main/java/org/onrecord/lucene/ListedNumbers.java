package org.onrecord.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/// A token stream of numbers, each a term of eight bytes. The bytes sort as the numbers do, so that a range
/// of terms is a range of numbers.
public final class ListedNumbers extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final long[] numbers;
    private int next;

    ListedNumbers(long... numbers) {
        this.numbers = numbers;
    }

    /// Returns the term of a number.
    public static BytesRef term(long number) {
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
