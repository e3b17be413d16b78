package org.onrecord.plain;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Cuts a plain text into [Unit]s, whether its paragraphs are separated by blank lines, are single lines, or
/// are wrapped at a fixed width. Takes time linear in the text's length.
final class Units {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 120;

    private final Text text;
    private final List<Span> lines;
    private final boolean[] apart;
    private final int width;

    private Units(Text text) {
        this.text = text;
        this.lines = text.lines();
        this.apart = apart(text, lines);
        this.width = width();
    }

    static List<Unit> in(Text text) {
        return new Units(text).cut();
    }

    private static boolean[] apart(Text text, List<Span> lines) {
        boolean[] apart = new boolean[lines.size()];
        List<Span> paragraphs = text.paragraphs();
        int paragraph = 0;
        for (int line = 0; line < apart.length; line++) {
            if (paragraph < paragraphs.size()
                    && paragraphs.get(paragraph).start() == lines.get(line).start()) {
                apart[line] = true;
                paragraph++;
            }
        }
        return apart;
    }

    private List<Unit> cut() {
        List<Unit> units = new ArrayList<>();
        int first = 0;
        for (int line = 1; line <= lines.size(); line++) {
            if (line == lines.size() || !continues(line)) {
                Span span =
                        new Span(lines.get(first).start(), lines.get(line - 1).end());
                units.add(Unit.of(text, span, apart[first]));
                first = line;
            }
        }
        return List.copyOf(units);
    }

    /// Returns whether `line` continues the paragraph of the line before.
    private boolean continues(int line) {
        if (width == 0 || apart[line] || indent(line) > indent(line - 1) + 1) {
            return false;
        }
        // A line much longer than the width was not wrapped: a headline above a wrapped text.
        return length(line - 1) <= width + 10 && isFull(line - 1, width);
    }

    /// Returns the width at which the text is wrapped, or 0 if it is not.
    ///
    /// A wrapped text is recognised by full lines: the first word of the next line would not have fitted.
    private int width() {
        int[] lengths = new int[WIDEST + 1];
        int inside = 0;
        for (int line = 0; line + 1 < lines.size(); line++) {
            if (!apart[line + 1]) {
                int length = length(line);
                if (length <= WIDEST) {
                    lengths[length]++;
                }
                inside++;
            }
        }
        int width = WIDEST;
        for (int beyond = inside - sum(lengths); width > 0 && beyond * 20 <= inside; width--) {
            beyond += lengths[width];
            if (beyond * 20 > inside) {
                break;
            }
        }
        if (inside < 2 || width < NARROWEST || width == WIDEST) {
            return 0;
        }
        int full = 0;
        int open = 0;
        for (int line = 0; line + 1 < lines.size(); line++) {
            if (!apart[line + 1] && isFull(line, width)) {
                full++;
                open += ".!?\"”".indexOf(text.string().charAt(lines.get(line).end() - 1)) < 0 ? 1 : 0;
            }
        }
        return full * 3 >= inside * 2 && open * 3 >= full * 2 ? width : 0;
    }

    private static int sum(int[] lengths) {
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        return sum;
    }

    private boolean isFull(int line, int width) {
        Span next = lines.get(line + 1);
        int word = next.start();
        // A word longer than the width would not have fitted either, so its end need not be found.
        while (word < next.end()
                && word - next.start() <= width
                && text.string().charAt(word) != ' ') {
            word++;
        }
        return length(line) + 1 + word - next.start() > width;
    }

    /// Returns the line's length with its indentation.
    private int length(int line) {
        return indent(line) + lines.get(line).length();
    }

    private int indent(int line) {
        int start = lines.get(line).start();
        int first = start;
        while (first > 0
                && start - first < 20
                && (text.string().charAt(first - 1) == ' ' || text.string().charAt(first - 1) == '\t')) {
            first--;
        }
        return start - first;
    }
}
