package org.onrecord.finder;

import java.util.Arrays;
import org.onrecord.language.QuotationMarks;
import org.onrecord.wordpiece.Vocabulary;

/// Splits words into the word pieces that the finder's net was trained on. All quotation marks become the
/// straight one, since the feature for their position says more than their shape.
///
/// Thread-safe.
final class Pieces {

    /// Longer words are one unknown piece.
    private static final int MAX_LETTERS = 64;

    /// The most pieces of one word; the rest is dropped.
    private static final int MAX_PIECES = 8;

    private final Vocabulary vocabulary;

    Pieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Returns the piece that begins every stretch.
    int first() {
        return vocabulary.first();
    }

    /// Returns the piece that ends every stretch.
    int last() {
        return vocabulary.last();
    }

    /// Returns the pieces of a word: one at least, eight at most; a word the vocabulary cannot spell is one
    /// unknown piece.
    int[] of(String word) {
        int[] pieces = vocabulary.spell(plain(word), MAX_LETTERS);
        return pieces.length <= MAX_PIECES ? pieces : Arrays.copyOf(pieces, MAX_PIECES);
    }

    /// Returns a word with its mark made straight.
    private static String plain(String word) {
        if (word.length() == 1) {
            char unit = word.charAt(0);
            if (QuotationMarks.isDouble(unit)) {
                return "\"";
            }
            if (QuotationMarks.isSingle(unit)) {
                return "'";
            }
        }
        return Vocabulary.plain(word);
    }
}
