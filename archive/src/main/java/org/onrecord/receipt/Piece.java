package org.onrecord.receipt;

import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A stretch of a story's text that a statement consists of, as the payload gives it.
///
/// @param marks its role in the statement
/// @param start the offset of its first code point
/// @param end the offset after its last code point
record Piece(PieceRole marks, int start, int end) {
    Piece {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "the " + marks.word() + " must be a stretch of the text, got " + start + " to " + end);
        }
    }

    /// Returns whether a text is long enough to contain it.
    boolean isIn(Text text) {
        return end <= text.codePoints().count();
    }

    /// Returns its span in `text`, in UTF-16 units. The text must contain it.
    Span in(Text text) {
        CodePoints codePoints = text.codePoints();
        return new Span(codePoints.toUtf16(start), codePoints.toUtf16(end));
    }
}
