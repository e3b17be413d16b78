package org.onrecord.statement;

import org.onrecord.language.QuotationMarks;
import org.onrecord.language.QuotedSpans;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Counts the letters and digits of content inside and outside quotation marks, piece by piece.
///
/// A piece without marks counts as quoted if marks touch it on both sides. Linear in the length of the
/// pieces. Not thread-safe.
final class QuotedLetters {
    private int inside;
    private int outside;
    private boolean marked;

    void count(Text text, Span piece) {
        String words = text.at(piece);
        QuotedSpans quoted = QuotedSpans.of(words, QuotedSpans.Reading.PAIRED);
        boolean enclosed = !quoted.isMarked() && QuotationMarks.enclose(text.string(), piece);
        for (int offset = 0; offset < words.length(); offset++) {
            char character = words.charAt(offset);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                if (enclosed || quoted.isInside(offset)) {
                    inside++;
                } else {
                    outside++;
                }
            }
        }
        marked |= enclosed || quoted.isMarked();
    }

    Manner manner() {
        if (inside == 0) {
            return marked && outside == 0 ? Manner.DIRECT : Manner.INDIRECT;
        }
        return outside == 0 ? Manner.DIRECT : Manner.MIXED;
    }
}
