package org.onrecord.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/// Collects lines for people, wrapped to the width of the terminal, and writes them piece by piece.
public final class WrappedLines {
    /// The widest line, in columns. Longer lines are tiring to read, however wide the terminal is.
    private static final int WIDEST = 100;

    private static final int BAR = 16;

    private final StandardOutput output;
    private final Style style;
    private final int width;
    private final StringBuilder lines = new StringBuilder();

    public WrappedLines(StandardOutput output, Terminal terminal) {
        this.output = output;
        this.style = new Style(terminal.colour());
        this.width = Math.min(WIDEST, terminal.width());
    }

    public Style style() {
        return style;
    }

    /// Adds an empty line.
    public void blank() {
        lines.append('\n');
    }

    /// Adds words in plain text.
    void plain(int indent, String words) {
        append(indent, words, UnaryOperator.identity());
    }

    /// Adds words in faint text.
    void faint(int indent, String words) {
        append(indent, words, style::faint);
    }

    /// Adds words in bold text.
    public void bold(int indent, String words) {
        append(indent, words, style::bold);
    }

    private void append(int indent, String words, UnaryOperator<String> look) {
        for (String line : TerminalText.wrap(words, width - indent)) {
            lines.append(" ".repeat(indent)).append(look.apply(line)).append('\n');
        }
    }

    /// Adds a passage in which some words look different.
    public void passage(int indent, StyledText passage) {
        for (String line : passage.wrap(width - indent)) {
            lines.append(" ".repeat(indent)).append(line).append('\n');
        }
    }

    /// Adds a name, with tags at the right, or below if there is no room.
    void head(int indent, String who, String tags) {
        if (!new HeadLine(style, indent, width).append(lines, who, style::who, tags)) {
            faint(indent, tags);
        }
    }

    /// Adds a count, with a bar in proportion to the largest.
    void bar(int indent, long count, long largest, String of) {
        String number = String.format("%s %6d  ", Bar.of(largest == 0 ? 0 : (double) count / largest, BAR), count);
        int deeper = indent + number.length();
        List<String> names = TerminalText.wrap(of, Math.max(width / 3, width - deeper));
        for (int line = 0; line < names.size(); line++) {
            lines.append(" ".repeat(line == 0 ? indent : deeper))
                    .append(line == 0 ? number : "")
                    .append(names.get(line))
                    .append('\n');
        }
    }

    /// Writes the collected lines and clears them.
    public void write() throws IOException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        output.write(out -> out.write(bytes));
    }
}
