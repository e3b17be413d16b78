package org.onrecord.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds words that a person copied from a story, each piece on a line of its own.
final class PastedWords {
    private PastedWords() {}

    /// Returns the words at some spans, each on a line of its own.
    static String of(Text text, List<Span> spans) {
        return String.join("\n", spans.stream().map(text::at).toList());
    }

    /// Returns the places of the pieces: if there are several, the one nearest to where the piece was before.
    /// Words that were not changed stay where they are, even if they contain line breaks.
    ///
    /// @param name what the words are, for messages
    /// @param present the present places
    /// @param near where to look first if there is no present place
    /// @throws IllegalArgumentException if the story does not contain these words; the message says what to
    /// do
    static List<Span> find(String name, String pieces, Text text, List<Span> present, int near) {
        if (pieces.equals(of(text, present).strip())) {
            return present;
        }
        List<Span> found = new ArrayList<>();
        for (String line : pieces.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                int last = Math.min(found.size(), present.size() - 1);
                int from = last < 0 ? near : present.get(last).start();
                found.add(nearest(name, line, text.string(), from, found));
            }
        }
        return found;
    }

    private static Span nearest(String name, String piece, String text, int near, List<Span> taken) {
        Span best = null;
        boolean isThere = false;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            isThere = true;
            Span span = new Span(at, at + piece.length());
            if (taken.stream().noneMatch(span::overlaps) && isNearer(span, best, near)) {
                best = span;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    isThere
                            ? "the words “" + piece + "”, which you give as " + name
                                    + ", are in the story only where another piece has them; give each once"
                            : "the story does not contain these words, which you give as " + name + ": “" + piece
                                    + "”; copy them from its text exactly, each piece on a line of its own");
        }
        return best;
    }

    private static boolean isNearer(Span span, @Nullable Span best, int near) {
        return best == null || Math.abs(span.start() - near) < Math.abs(best.start() - near);
    }
}
