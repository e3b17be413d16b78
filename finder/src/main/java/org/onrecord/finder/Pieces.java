package org.onrecord.finder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts words into the pieces of a BERT vocabulary, uncased: greedy longest match first (WordPiece; Devlin et al.
/// 2019). All quotation marks become the straight one, since their kind says nothing that [Marks] does not.
///
/// Thread-safe.
final class Pieces {

    private static final int MAX_LETTERS = 64;
    private static final int MAX_PIECES = 8;

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    /// @param vocabulary the pieces in the order of their numbers
    Pieces(List<String> vocabulary) {
        ids = HashMap.newHashMap(vocabulary.size());
        for (int id = 0; id < vocabulary.size(); id++) {
            ids.put(vocabulary.get(id), id);
        }
        unknown = special("[UNK]");
        first = special("[CLS]");
        last = special("[SEP]");
    }

    private int special(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalArgumentException(
                    "the vocabulary of " + ids.size() + " pieces has no " + piece + ": it is no BERT vocabulary");
        }
        return id;
    }

    /// The piece that begins every stretch.
    int first() {
        return first;
    }

    /// The piece that ends every stretch.
    int last() {
        return last;
    }

    /// The pieces of a word: one at least, eight at most; a word the vocabulary cannot spell is one unknown piece.
    int[] of(String word) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > MAX_LETTERS) {
            return new int[] {unknown};
        }
        int[] pieces = new int[plain.length()];
        int size = 0;
        int start = 0;
        while (start < plain.length()) {
            int end = plain.length();
            Integer id = null;
            while (end > start) {
                id = ids.get(start == 0 ? plain.substring(0, end) : "##" + plain.substring(start, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                return new int[] {unknown};
            }
            pieces[size++] = id;
            start = end;
        }
        return Arrays.copyOf(pieces, Math.min(size, MAX_PIECES));
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
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(unit -> unit < 0x80)) {
            return lower;
        }
        StringBuilder bare = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
