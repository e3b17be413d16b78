package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;

/// Finds paragraphs: runs of lines that are not blank. Linear in the text's length.
final class Paragraphs {
    private Paragraphs() {}

    static List<Span> in(String string) {
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int end = -1;
        int line = 0;
        while (line < string.length()) {
            int lineEnd = Lines.end(string, line);
            int first = Lines.skipSpace(string, line, lineEnd);
            if (first < lineEnd) {
                if (start < 0) {
                    start = first;
                }
                end = Lines.trimEnd(string, first, lineEnd);
            } else if (start >= 0) {
                paragraphs.add(new Span(start, end));
                start = -1;
            }
            line = Lines.next(string, lineEnd);
        }
        if (start >= 0) {
            paragraphs.add(new Span(start, end));
        }
        return List.copyOf(paragraphs);
    }
}
