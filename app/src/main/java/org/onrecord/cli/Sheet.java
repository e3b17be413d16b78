package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// Lines for reading, wrapped to the terminal, written piece by piece.
final class Sheet {
    /// Longer lines are tiring to read, however wide the terminal is.
    private static final int WIDEST = 100;

    private static final int BAR = 16;

    private final Results results;
    private final Style style;
    private final int width;
    private final StringBuilder lines = new StringBuilder();

    Sheet(Results results, Terminal terminal) {
        this.results = results;
        this.style = new Style(terminal.colour());
        this.width = Math.min(WIDEST, terminal.width());
    }

    Style style() {
        return style;
    }

    /// An empty line.
    void blank() {
        lines.append('\n');
    }

    /// Words as they are.
    void plain(int indent, String words) {
        append(indent, words, UnaryOperator.identity());
    }

    /// Words that stand back.
    void faint(int indent, String words) {
        append(indent, words, style::faint);
    }

    /// Words that stand out.
    void bold(int indent, String words) {
        append(indent, words, style::bold);
    }

    private void append(int indent, String words, UnaryOperator<String> look) {
        for (String line : Display.wrap(words, width - indent)) {
            lines.append(" ".repeat(indent)).append(look.apply(line)).append('\n');
        }
    }

    /// Words of which some look otherwise.
    void passage(int indent, Passage passage) {
        for (String line : passage.wrap(width - indent)) {
            lines.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    /// Who it is, and what is told of it at the right, or below where there is no room.
    void head(int indent, String who, String tags) {
        int room = width - indent;
        int length = Display.width(tags);
        List<String> names = Display.wrap(who, Math.max(width / 2, room - length - 2));
        int gap = room - Display.width(names.getFirst()) - length;
        for (String name : names) {
            lines.append(" ".repeat(indent)).append(style.who(name));
            if (gap >= 2 && length > 0) {
                lines.append(" ".repeat(gap)).append(style.faint(tags));
                length = 0;
            }
            lines.append('\n');
        }
        if (length > 0) {
            faint(indent, tags);
        }
    }

    /// A count, with a bar for what it is beside the largest.
    void bar(int indent, long count, long largest, String of) {
        String number = String.format("%s %6d  ", Bar.of(largest == 0 ? 0 : (double) count / largest, BAR), count);
        int deeper = indent + number.length();
        List<String> names = Display.wrap(of, Math.max(width / 3, width - deeper));
        for (int line = 0; line < names.size(); line++) {
            lines.append(" ".repeat(line == 0 ? indent : deeper))
                    .append(line == 0 ? number : "")
                    .append(names.get(line))
                    .append('\n');
        }
    }

    /// Writes what stands here, which is then empty.
    void write() throws IOException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        results.write(out -> out.write(bytes));
    }
}
