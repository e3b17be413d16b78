package org.onrecord.terminal;

import java.util.ArrayList;
import java.util.List;

/// Builds a passage in which some words look different, and wraps it as [TerminalText] does. Without colours,
/// dropped and added words are put between marks, but matched words are not: a mark in a quotation would look
/// like part of it.
public final class StyledText {
    /// The looks of words.
    public enum Look {
        /// Like ordinary text.
        PLAIN,
        /// Like a match of the search.
        MATCHED,
        /// Like words that are left out.
        DROPPED,
        /// Like words that are put in.
        ADDED
    }

    private final Style style;
    private final StringBuilder words = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();

    public StyledText(Style style) {
        this.style = style;
    }

    /// Appends words without a blank.
    public StyledText add(String added, Look look) {
        String shown = style.colour()
                ? added
                : switch (look) {
                    case PLAIN, MATCHED -> added;
                    case DROPPED -> "[-" + added + "-]";
                    case ADDED -> "{+" + added + "+}";
                };
        words.append(shown);
        for (int at = 0; at < shown.length(); at++) {
            looks.add(look);
        }
        return this;
    }

    /// Appends words after a blank.
    public StyledText next(String added, Look look) {
        return (words.isEmpty() ? this : add(" ", Look.PLAIN)).add(added, look);
    }

    /// Returns the lines, each of which sets and resets its own colours.
    List<String> wrap(int width) {
        List<String> lines = new ArrayList<>();
        String safe = TerminalText.safe(words.toString());
        int at = 0;
        for (String line : TerminalText.wrap(safe, width)) {
            StringBuilder shown = new StringBuilder();
            int from = 0;
            Look look = Look.PLAIN;
            for (int place = 0; place < line.length(); place++) {
                // Wrapping only removes white space or turns it into one blank.
                boolean isBlank = line.charAt(place) == ' ';
                if (!isBlank) {
                    at = safe.indexOf(line.charAt(place), at);
                }
                Look here = isBlank ? looks.get(at) : looks.get(at++);
                if (here != look) {
                    shown.append(shown(line.substring(from, place), look));
                    from = place;
                    look = here;
                }
            }
            lines.add(shown.append(shown(line.substring(from), look)).toString());
        }
        return lines;
    }

    private String shown(String words, Look look) {
        return switch (look) {
            case PLAIN -> words;
            case MATCHED -> style.bold(words);
            case DROPPED -> style.struck(words);
            case ADDED -> style.added(words);
        };
    }
}
