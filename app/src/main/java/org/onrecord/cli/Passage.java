package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;

/// Words of which some look otherwise, wrapped as [Display] wraps. Where there is no colour, what was
/// dropped or added stands between marks, and what matched looks like the rest: a mark in a quotation would
/// be taken for a part of it.
final class Passage {
    /// What words look like.
    enum Look {
        /// As they are.
        PLAIN,
        /// As what was searched for.
        MATCHED,
        /// As what is left out.
        DROPPED,
        /// As what was put in.
        ADDED
    }

    private final Style style;
    private final StringBuilder words = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();

    Passage(Style style) {
        this.style = style;
    }

    /// Adds words right behind the last.
    Passage add(String added, Look look) {
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

    /// Adds words behind a blank.
    Passage next(String added, Look look) {
        return (words.isEmpty() ? this : add(" ", Look.PLAIN)).add(added, look);
    }

    /// The lines, each whole in itself.
    List<String> wrap(int width) {
        List<String> lines = new ArrayList<>();
        String safe = Display.safe(words.toString());
        int at = 0;
        for (String line : Display.wrap(safe, width)) {
            StringBuilder shown = new StringBuilder();
            int from = 0;
            Look look = Look.PLAIN;
            for (int place = 0; place < line.length(); place++) {
                // Wrapping only takes white space away, or makes one blank of it.
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
