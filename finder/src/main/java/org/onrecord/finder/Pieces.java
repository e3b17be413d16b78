package org.onrecord.finder;

import java.util.Arrays;
import org.onrecord.wordpiece.Vocabulary;

/// The pieces of words as the finder's net learnt them. All quotation marks become the straight one, since their kind
/// says nothing that [Marks] does not.
///
/// Thread-safe.
final class Pieces {

    private static final int MAX_LETTERS = 64;
    private static final int MAX_PIECES = 8;

    private final Vocabulary vocabulary;

    Pieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The piece that begins every stretch.
    int first() {
        return vocabulary.first();
    }

    /// The piece that ends every stretch.
    int last() {
        return vocabulary.last();
    }

    /// The pieces of a word: one at least, eight at most; a word the vocabulary cannot spell is one unknown piece.
    int[] of(String word) {
        int[] pieces = vocabulary.spell(plain(word), MAX_LETTERS);
        return pieces.length <= MAX_PIECES ? pieces : Arrays.copyOf(pieces, MAX_PIECES);
    }

    private static String plain(String word) {
        if (word.length() == 1) {
            char unit = word.charAt(0);
            if (Marks.isDouble(unit)) {
                return "\"";
            }
            if (Marks.isSingle(unit)) {
                return "'";
            }
        }
        return Vocabulary.plain(word);
    }
}
