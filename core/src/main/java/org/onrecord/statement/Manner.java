package org.onrecord.statement;

import java.util.List;
import java.util.Locale;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// How much of a statement's content is in quotation marks.
public enum Manner {
    /// All of it: every letter and digit.
    DIRECT,
    /// None of it.
    INDIRECT,
    /// Some of it.
    MIXED;

    /// Returns the manner of `content`, by the marks in it and, if a piece has none, by those that touch it.
    ///
    /// Straight, curly, German and French marks count, single ones too if they are not apostrophes. A mark
    /// that opens and does not close, as when a quotation spans paragraphs, reaches to the end of its piece;
    /// one that only closes reaches back to its piece's start.
    public static Manner of(Text text, List<Span> content) {
        QuotedLetters letters = new QuotedLetters();
        for (Span piece : content) {
            letters.count(text, piece);
        }
        return letters.manner();
    }

    /// Returns the word in output: `direct`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
