package org.onrecord.receipt;

import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A stretch of a story's text that a statement consists of, as the payload has it.
///
/// @param marks what it is in the statement
/// @param start the offset of its first code point
/// @param end the offset behind its last
record Piece(Marks marks, int start, int end) {
    Piece {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "the " + marks.word() + " must be a stretch of the text, got " + start + " to " + end);
        }
    }

    boolean isIn(Text text) {
        return end <= text.codePoints().count();
    }

    /// Where it stands in `text`, in UTF-16 units.
    Span in(Text text) {
        CodePoints codePoints = text.codePoints();
        return new Span(codePoints.toUtf16(start), codePoints.toUtf16(end));
    }
}
