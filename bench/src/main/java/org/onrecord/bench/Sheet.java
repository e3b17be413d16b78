package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A text that is being turned into a story, with the statements marked in it.
///
/// @param text the words
/// @param marks the statements, in the order of their content
record Sheet(String text, List<Mark> marks) {
    private static final String BETWEEN = "\n\n";

    /// A statement.
    ///
    /// @param utterance the id shared by all statements of one utterance
    /// @param made the id shared by all statements of one origin
    /// @param content the position of the words said
    /// @param cue the position of the words that report them
    /// @param source the position of the words that name who said them
    /// @param speaker the full name of the person who said it, or null if the source names no person
    /// @param kept the share of the original words that is unchanged, from 0 to 1
    record Mark(
            String utterance,
            String made,
            List<Span> content,
            List<Span> cue,
            List<Span> source,
            @Nullable String speaker,
            double kept) {
        Mark {
            content = List.copyOf(content);
            cue = List.copyOf(cue);
            source = List.copyOf(source);
        }

        /// Returns a statement as it was said first, by nobody named; `id` names its utterance and itself.
        static Mark first(String id, List<Span> content, List<Span> cue, List<Span> source) {
            return new Mark(id, id, content, cue, source, null, 1);
        }

        /// Returns this statement with words in other places, of which `share` is left as it was here.
        Mark rewritten(List<Span> words, List<Span> report, List<Span> names, double share) {
            return new Mark(utterance, made, words, report, names, speaker, kept * share);
        }

        Mark of(String other) {
            return new Mark(other, made, content, cue, source, speaker, 1);
        }

        Mark by(@Nullable String name) {
            return new Mark(utterance, made, content, cue, source, name, kept);
        }

        private int length() {
            return content.stream().mapToInt(Span::length).sum();
        }

        /// Returns whether its words overlap with another's and it is longer, or equally long and first.
        private boolean has(Mark other) {
            boolean overlaps =
                    content.stream().anyMatch(span -> other.content.stream().anyMatch(span::overlaps));
            int longer = length() - other.length();
            return overlaps && (longer > 0 || (longer == 0 && utterance.compareTo(other.utterance) < 0));
        }

        private Mark moved(int by) {
            return new Mark(utterance, made, moved(content, by), moved(cue, by), moved(source, by), speaker, kept);
        }

        private static List<Span> moved(List<Span> spans, int by) {
            return spans.stream()
                    .map(span -> new Span(span.start() + by, span.end() + by))
                    .toList();
        }

        boolean isWithin(int start, int end) {
            return isWithin(content, start, end) && isWithin(cue, start, end) && isWithin(source, start, end);
        }

        private static boolean isWithin(List<Span> spans, int start, int end) {
            return spans.stream().allMatch(span -> start <= span.start() && span.end() <= end);
        }
    }

    Sheet {
        marks = List.copyOf(marks);
    }

    /// Returns its paragraphs, each with the statements that are completely inside it.
    List<Sheet> paragraphs() {
        List<Sheet> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int found = text.indexOf(BETWEEN, start);
            int end = found < 0 ? text.length() : found;
            if (end > start) {
                int from = start;
                List<Mark> within = marks.stream()
                        .filter(mark -> mark.isWithin(from, end))
                        .map(mark -> mark.moved(-from))
                        .toList();
                paragraphs.add(new Sheet(text.substring(start, end), within));
            }
            start = end + BETWEEN.length();
        }
        return paragraphs;
    }

    /// Returns the sheet without the statements whose words are part of a longer one.
    Sheet apart() {
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : marks) {
            if (marks.stream().noneMatch(other -> other.has(mark))) {
                apart.add(mark);
            }
        }
        return new Sheet(text, apart);
    }

    /// Returns one sheet of these paragraphs.
    static Sheet of(List<Sheet> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        for (Sheet paragraph : paragraphs) {
            if (!text.isEmpty()) {
                text.append(BETWEEN);
            }
            int by = text.length();
            paragraph.marks.forEach(mark -> marks.add(mark.moved(by)));
            text.append(paragraph.text);
        }
        return new Sheet(text.toString(), marks);
    }

    /// Returns a sheet without statements.
    static Sheet of(String text) {
        return new Sheet(text, List.of());
    }
}
