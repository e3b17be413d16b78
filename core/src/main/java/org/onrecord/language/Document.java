package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A text as a reader of its language sees it: tokens, sentences, paragraphs and quotations.
///
/// Created once for each story and handed to all who read that story, so nothing is split twice and all agree
/// on what a word and a sentence is. Its parts point into the [Text], which stays unchanged.
///
/// Immutable and thread-safe. Each part is computed on first use and kept.
public final class Document {
    private static final int NARROWEST_COLUMN = 40;
    private static final int WIDEST_COLUMN = 100;
    private static final int RAGGED = 25;
    private static final int FEWEST_BROKEN_LINES = 3;
    private static final double FULL_LINES = 0.8;

    private final Text text;

    // Computed at most a few times if threads race, always to equal immutable values.
    private @Nullable Tokens tokens;
    private @Nullable List<Span> sentences;
    private @Nullable Boolean wrapped;
    private @Nullable MarkPositions marks;
    private @Nullable Quotations quotations;

    private Document(Text text) {
        this.text = text;
    }

    /// Returns the document of a text in English; the text can be empty.
    public static Document of(Text text) {
        return new Document(text);
    }

    /// Returns the text that it describes.
    public Text text() {
        return text;
    }

    /// Returns the text's tokens.
    public Tokens tokens() {
        Tokens found = tokens;
        if (found == null) {
            found = Tokens.of(text.string());
            tokens = found;
        }
        return found;
    }

    /// Returns the sentences in order, without surrounding white space; together they contain every character
    /// that is not white space.
    ///
    /// The end of a line ends a sentence, so headlines and captions stay apart.
    public List<Span> sentences() {
        List<Span> found = sentences;
        if (found == null) {
            found = Sentences.in(text);
            sentences = found;
        }
        return found;
    }

    /// Returns the number of the sentence that contains an offset, or of the last one before it; 0 before the
    /// first.
    public int sentenceAt(int offset) {
        return lastStartingUntil(sentences(), offset);
    }

    /// Returns the paragraphs in order: see [Text#paragraphs].
    public List<Span> paragraphs() {
        return text.paragraphs();
    }

    /// Returns the number of the paragraph that contains an offset, or of the last one before it; 0 before
    /// the first.
    public int paragraphAt(int offset) {
        return lastStartingUntil(paragraphs(), offset);
    }

    private static int lastStartingUntil(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spans.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Returns the place of each token relative to the quotation marks of its paragraph.
    public MarkPositions marks() {
        MarkPositions found = marks;
        if (found == null) {
            found = MarkPositions.in(this);
            marks = found;
        }
        return found;
    }

    /// Returns the quotations by double marks, also across paragraphs, and the marks without a partner.
    public Quotations quotations() {
        Quotations found = quotations;
        if (found == null) {
            found = Quotations.in(text);
            quotations = found;
        }
        return found;
    }

    /// Returns the gap before a token. The end of a line that was wrapped at a width counts as a space.
    public Tokens.Gap gap(int token) {
        Tokens.Gap gap = tokens().gap(token);
        return gap == Tokens.Gap.LINE && isWrapped() ? Tokens.Gap.SPACE : gap;
    }

    /// Returns whether lines were wrapped at a width, so that the end of a single line means nothing: at
    /// least three lines continue on the next, and nearly all of them are about as long as the longest.
    /// Lengths are code points without trailing blanks. `training/words.py` has the same rule.
    public boolean isWrapped() {
        Boolean found = wrapped;
        if (found == null) {
            found = isWrapped(text.string());
            wrapped = found;
        }
        return found;
    }

    private static boolean isWrapped(String string) {
        int longest = 0;
        List<Integer> broken = new ArrayList<>();
        int previous = 0;
        int start = 0;
        while (start <= string.length()) {
            int next = string.indexOf('\n', start);
            int end = next < 0 ? string.length() : next;
            int length = lengthWithoutBlanks(string, start, end);
            if (previous > 0 && length > 0) {
                broken.add(previous);
            }
            longest = Math.max(longest, length);
            previous = length;
            start = end + 1;
        }
        int width = longest;
        long full = broken.stream().filter(length -> length >= width - RAGGED).count();
        return broken.size() >= FEWEST_BROKEN_LINES
                && longest >= NARROWEST_COLUMN
                && longest <= WIDEST_COLUMN
                && full >= FULL_LINES * broken.size();
    }

    private static int lengthWithoutBlanks(String string, int start, int end) {
        int last = end;
        while (last > start && " \t\r".indexOf(string.charAt(last - 1)) >= 0) {
            last--;
        }
        return string.codePointCount(start, last);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
