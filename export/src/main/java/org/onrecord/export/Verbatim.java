package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.language.QuotedSpans;
import org.onrecord.language.QuotedSpans.Reading;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds the words of a statement that are in quotation marks, without the marks.
///
/// In a mixed statement only double marks count, whether straight, curly, German or French, because single
/// ones are too often apostrophes. In a direct statement all words count. A span never crosses the end of a
/// paragraph. Takes time linear in the length of the content.
final class Verbatim {
    private static final String MARKS = "\"“”„‟«»‘’‚‹›'";

    private final String string;
    private final List<Span> found = new ArrayList<>();

    private Verbatim(String string) {
        this.string = string;
    }

    /// Returns the spans in order, or none for an indirect statement.
    static List<Span> in(Text text, Statement statement) {
        List<Span> stretches = new ArrayList<>();
        if (statement.manner() == Manner.INDIRECT) {
            return stretches;
        }
        for (Span piece : statement.content()) {
            for (Span part : SpanSplitter.cut(piece, text.paragraphs())) {
                Verbatim verbatim = new Verbatim(text.string());
                QuotedSpans.of(text.string(), part, Reading.DOUBLE)
                        .stretches()
                        .forEach(stretch -> verbatim.add(stretch.start(), stretch.end(), ""));
                if (statement.manner() == Manner.DIRECT && verbatim.leavesWordsOut(part)) {
                    verbatim.found.clear();
                    verbatim.add(part.start(), part.end(), MARKS);
                }
                stretches.addAll(verbatim.found);
            }
        }
        return stretches;
    }

    /// Returns the words of the spans, joined by a space if there are only marks and white space between
    /// them, and otherwise by ` … `.
    static String words(Text text, List<Span> stretches) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < stretches.size(); index++) {
            Span stretch = stretches.get(index);
            if (index > 0) {
                boolean goesOn =
                        !hasWords(text.string(), stretches.get(index - 1).end(), stretch.start());
                words.append(goesOn ? " " : " … ");
            }
            words.append(text.at(stretch));
        }
        return words.toString();
    }

    private boolean leavesWordsOut(Span part) {
        int from = part.start();
        for (Span stretch : found) {
            if (hasWords(string, from, stretch.start())) {
                return true;
            }
            from = stretch.end();
        }
        return hasWords(string, from, part.end());
    }

    /// Adds what is between the two, without surrounding white space and `trimmed` characters, if it contains
    /// a word.
    private void add(int from, int to, String trimmed) {
        int start = from;
        int end = to;
        while (start < end && isAround(string.charAt(start), trimmed)) {
            start++;
        }
        while (start < end && isAround(string.charAt(end - 1), trimmed)) {
            end--;
        }
        if (hasWords(string, start, end)) {
            found.add(new Span(start, end));
        }
    }

    private static boolean isAround(char character, String trimmed) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || trimmed.indexOf(character) >= 0;
    }

    private static boolean hasWords(String string, int from, int to) {
        for (int offset = from; offset < to; offset++) {
            char character = string.charAt(offset);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                return true;
            }
        }
        return false;
    }
}
