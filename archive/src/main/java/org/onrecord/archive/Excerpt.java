package org.onrecord.archive;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A statement in its sentence.
///
/// @param words the sentence, or the few that the statement reaches over; of long ones the part around the
/// statement
/// @param marks the stretches of `words` that match what was searched for, in UTF-16 units
public record Excerpt(String words, List<Span> marks) {
    private static final int LONGEST = 1_000;

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /// The sentences over which these spans reach, with the words at them marked. Of long ones, the part around the
    /// first.
    ///
    /// @param spans stretches of `text` in its order; not empty
    public static Excerpt marking(Text text, List<Span> spans) {
        Span reach = reach(text, spans);
        List<Span> marks = new ArrayList<>();
        for (Span span : spans) {
            int start = Math.max(span.start(), reach.start());
            int end = Math.min(span.end(), reach.end());
            if (start < end) {
                marks.add(new Span(start - reach.start(), end - reach.start()));
            }
        }
        return new Excerpt(text.at(reach), marks);
    }

    /// The sentences over which these spans reach.
    static String around(Text text, List<Span> spans) {
        return text.at(reach(text, spans));
    }

    private static Span reach(Text text, List<Span> spans) {
        int start = spans.getFirst().start();
        int end = spans.getLast().end();
        int from = start;
        int to = end;
        // No sentence goes beyond its line, so those of the lines at hand are enough.
        int line = text.string().lastIndexOf('\n', start) + 1;
        int next = text.string().indexOf('\n', end);
        Text lines = Text.of(text.string().substring(line, next < 0 ? text.length() : next));
        for (Span sentence : lines.sentences()) {
            if (sentence.contains(start - line)) {
                from = line + sentence.start();
            }
            if (sentence.contains(end - 1 - line)) {
                to = line + sentence.end();
            }
        }
        if (to - from > LONGEST) {
            from = Math.max(from, start - LONGEST / 4);
            to = Math.min(to, from + LONGEST);
        }
        String string = text.string();
        if (from > 0 && Character.isLowSurrogate(string.charAt(from))) {
            from--;
        }
        if (to < string.length() && Character.isLowSurrogate(string.charAt(to))) {
            to--;
        }
        return new Span(from, to);
    }

    /// The words with each marked stretch between `open` and `close`.
    public String marked(String open, String close) {
        StringBuilder marked = new StringBuilder(words);
        List<Span> fromTheEnd = new ArrayList<>(marks).reversed();
        for (Span mark : fromTheEnd) {
            marked.insert(mark.end(), close).insert(mark.start(), open);
        }
        return marked.toString();
    }
}
