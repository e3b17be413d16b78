package org.onrecord.terminal;

import java.util.List;
import java.util.function.UnaryOperator;

/// The head of a statement: who said it, wrapped, and its tags at the right of the first line.
///
/// @param style the colours
/// @param indent the number of blanks before each line
/// @param width the number of columns to fill, the indent included
record HeadLine(Style style, int indent, int width) {
    /// The fewest blanks between the words and the tags.
    private static final int GAP = 2;

    /// Appends a head to `lines`. The words are wrapped so that the tags fit beside them, but to no less than
    /// half of the width.
    ///
    /// @param look gives each line of the words its colours
    /// @return true if the tags were appended; false if there was no room for them
    boolean append(StringBuilder lines, String who, UnaryOperator<String> look, String tags) {
        int room = width - indent;
        int length = TerminalText.width(tags);
        List<String> names = TerminalText.wrap(who, Math.max(width / 2, room - length - GAP));
        int gap = room - TerminalText.width(names.getFirst()) - length;
        boolean isBeside = gap >= GAP && length > 0;
        for (int line = 0; line < names.size(); line++) {
            lines.append(" ".repeat(indent)).append(look.apply(names.get(line)));
            if (line == 0 && isBeside) {
                lines.append(" ".repeat(gap)).append(style.faint(tags));
            }
            lines.append('\n');
        }
        return isBeside;
    }
}
