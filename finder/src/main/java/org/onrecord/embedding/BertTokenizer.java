package org.onrecord.embedding;

import java.util.Arrays;
import org.onrecord.wordpiece.Vocabulary;

/// Splits a text as BERT's own tokeniser does, which MiniLM was trained with: words end at white space, and
/// every punctuation mark and every Chinese character is a separate word. Control characters are skipped.
///
/// Thread-safe.
final class BertTokenizer {
    /// The most pieces of one text, the first and the last included; what follows is omitted.
    static final int MOST = 256;

    /// Longer words are one unknown piece, as BERT has it.
    private static final int MAX_LETTERS = 100;

    /// Stands where a character was lost.
    private static final int REPLACEMENT = 0xFFFD;

    private final Vocabulary vocabulary;

    BertTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Returns the numbers of a text's pieces.
    long[] of(String text) {
        return new Line(text).pieces();
    }

    /// What a character is to BERT's tokeniser.
    private enum Sort {
        LETTER,
        ALONE,
        GAP,
        NOTHING
    }

    private static Sort sortOf(int codePoint) {
        if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
            return Sort.GAP;
        }
        if (codePoint < 0x80 && codePoint > ' ' && codePoint != 0x7F) {
            return Character.isLetterOrDigit(codePoint) ? Sort.LETTER : Sort.ALONE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Sort.GAP;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> Sort.NOTHING;
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> Sort.ALONE;
            default -> codePoint == REPLACEMENT ? Sort.NOTHING : isChinese(codePoint) ? Sort.ALONE : Sort.LETTER;
        };
    }

    /// Returns the unified ideographs; kana and hangul are spelled like letters.
    private static boolean isChinese(int codePoint) {
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x2CEAF)
                || (codePoint >= 0x2F800 && codePoint <= 0x2FA1F);
    }

    /// One text while it is spelled.
    private final class Line {
        private final String plain;
        private final StringBuilder word = new StringBuilder();
        private final long[] pieces = new long[MOST];
        private int size;

        Line(String text) {
            this.plain = Vocabulary.plain(text);
        }

        /// Returns the numbers of the pieces, with those that open and close a text.
        long[] pieces() {
            pieces[size++] = vocabulary.first();
            int codePoint;
            for (int at = 0; at < plain.length() && size < MOST - 1; at += Character.charCount(codePoint)) {
                codePoint = plain.codePointAt(at);
                switch (sortOf(codePoint)) {
                    case LETTER -> word.appendCodePoint(codePoint);
                    case GAP -> endWord();
                    case ALONE -> {
                        endWord();
                        word.appendCodePoint(codePoint);
                        endWord();
                    }
                    case NOTHING -> {}
                }
            }
            endWord();
            pieces[size++] = vocabulary.last();
            return Arrays.copyOf(pieces, size);
        }

        /// Spells the word that has been gathered, if there is one.
        private void endWord() {
            if (word.isEmpty()) {
                return;
            }
            for (int piece : vocabulary.spell(word.toString(), MAX_LETTERS)) {
                if (size == MOST - 1) {
                    break; // the rest is left out, and a place kept for the last piece
                }
                pieces[size++] = piece;
            }
            word.setLength(0);
        }
    }
}
