package org.onrecord.archive;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.language.Document;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A statement within its sentence.
///
/// @param words the sentence, or the few sentences that the statement spans; if they are long, the part
/// around the statement
/// @param marks the stretches of `words` that match the search, in UTF-16 units
public record Excerpt(String words, List<Span> marks) {
    private static final int LONGEST = 1_000;

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /// Returns the sentences that the spans reach over, with the words at the spans marked; if they are long,
    /// the part around the first span.
    ///
    /// @param spans stretches of `text` in text order; not empty
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

    /// Returns the sentences that the spans reach over.
    static String around(Text text, List<Span> spans) {
        return text.at(reach(text, spans));
    }

    private static Span reach(Text text, List<Span> spans) {
        int start = spans.getFirst().start();
        int end = spans.getLast().end();
        int from = start;
        int to = end;
        // No sentence goes beyond its line, so the sentences of these lines are enough.
        int line = text.string().lastIndexOf('\n', start) + 1;
        int next = text.string().indexOf('\n', end);
        Text lines = Text.of(text.string().substring(line, next < 0 ? text.length() : next));
        for (Span sentence : Document.of(lines).sentences()) {
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

    /// Returns the words with each marked stretch between `open` and `close`.
    public String marked(String open, String close) {
        StringBuilder marked = new StringBuilder(words);
        List<Span> fromTheEnd = new ArrayList<>(marks).reversed();
        for (Span mark : fromTheEnd) {
            marked.insert(mark.end(), close).insert(mark.start(), open);
        }
        return marked.toString();
    }
}
