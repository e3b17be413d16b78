package org.onrecord.receipt;

import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The part of a piece's words that a receipt shows: all of them, or only their digest.
sealed interface Shown {
    /// The words with some before and after, by which they can be found in another edition of the text.
    ///
    /// @param exact the words
    /// @param prefix the text before them
    /// @param suffix the text after them
    record Quote(String exact, String prefix, String suffix) implements Shown {
        private static final int BESIDE = 32;

        /// Returns the words at `span` and up to 32 code points on either side. A character of several code
        /// points, such as a letter with an accent of its own, is left out rather than cut.
        static Quote of(Text text, Span span) {
            String string = text.string();
            int from =
                    string.offsetByCodePoints(span.start(), -Math.min(BESIDE, string.codePointCount(0, span.start())));
            while (from < span.start() && cutsCharacter(string, from)) {
                from += Character.charCount(string.codePointAt(from));
            }
            int to = string.offsetByCodePoints(
                    span.end(), Math.min(BESIDE, string.codePointCount(span.end(), string.length())));
            while (to > span.end() && cutsCharacter(string, to)) {
                to -= Character.charCount(string.codePointBefore(to));
            }
            // What was redacted stands beside the words in no other copy of the text.
            for (int at = from; at < span.start(); at++) {
                from = text.isBlank(string.charAt(at)) ? at + 1 : from;
            }
            for (int at = to - 1; at >= span.end(); at--) {
                to = text.isBlank(string.charAt(at)) ? at : to;
            }
            return new Quote(text.at(span), string.substring(from, span.start()), string.substring(span.end(), to));
        }

        private static boolean cutsCharacter(String string, int offset) {
            if (offset == 0 || offset == string.length()) {
                return false;
            }
            return joins(string.codePointAt(offset)) || string.codePointBefore(offset) == ZERO_WIDTH_JOINER;
        }

        private static boolean joins(int codePoint) {
            return codePoint == ZERO_WIDTH_JOINER || ((1 << Character.getType(codePoint)) & COMBINING) != 0;
        }

        private static final int ZERO_WIDTH_JOINER = 0x200D;
        private static final int COMBINING =
                1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;
    }

    /// The digest of the words, if the words themselves were left out.
    ///
    /// @param value `sha256:` and the digest of the words in UTF-8
    record Digest(String value) implements Shown {
        /// Returns the digest of `words`, computed like a story's.
        static Digest of(String words) {
            return new Digest(StoryId.of(Text.of(words)).value());
        }
    }
}
