package org.onrecord.wordpiece;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// BERT's uncased vocabulary, and how it splits a word into pieces: greedy longest match first (WordPiece;
/// Devlin et al. 2019). Each net has its own rules for what a word is.
///
/// Immutable.
public final class Vocabulary {
    /// A piece a line, by number.
    private static final String PIECES = "vocabulary.txt";

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    /// @param pieces in the order of their numbers
    private Vocabulary(List<String> pieces) {
        ids = HashMap.newHashMap(pieces.size());
        for (int id = 0; id < pieces.size(); id++) {
            ids.put(pieces.get(id), id);
        }
        unknown = special("[UNK]");
        first = special("[CLS]");
        last = special("[SEP]");
    }

    /// Returns the number of a piece that stands for no letters.
    private int special(String piece) {
        Integer id = ids.get(piece);
        if (id == null) {
            throw new IllegalStateException(
                    "the vocabulary of " + ids.size() + " pieces has no " + piece + ": it is not a BERT vocabulary");
        }
        return id;
    }

    /// Returns the vocabulary that ships with the program.
    ///
    /// @throws IllegalStateException if it is missing
    public static Vocabulary open() {
        try (InputStream in = Vocabulary.class.getResourceAsStream(PIECES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without its " + PIECES);
            }
            return new Vocabulary(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's " + PIECES + " cannot be read", e);
        }
    }

    /// Returns the piece that begins whatever a net reads.
    public int first() {
        return first;
    }

    /// Returns the piece that ends every input of a net.
    public int last() {
        return last;
    }

    /// Returns the piece in the place of a word that cannot be spelled.
    public int unknown() {
        return unknown;
    }

    /// Words as the vocabulary has them: in small letters and without accents.
    public static String plain(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
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

    /// Returns the pieces of a word, one at least: a word that is empty, too long or beyond the vocabulary is
    /// the unknown piece.
    ///
    /// @param plain the word, in [plain][#plain] letters
    /// @param longest how many letters a word may have
    public int[] spell(String plain, int longest) {
        if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > longest) {
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
        return Arrays.copyOf(pieces, size);
    }
}
