package org.onrecord.finder;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// A story in which the parts of its statements are marked: content in square brackets, cue in braces,
/// source in angle brackets; `¶` parts two paragraphs.
///
/// @param marked the text as a finder marks it
/// @param speakers the speakers of the statements, with semicolons between; in brackets the reason why one
/// is unknown, and a dash where the text has no statement
record Shape(String marked, String speakers) {

    /// Reads the text of a marked story with a finder, which does not see the marks.
    static Shape of(StatementFinder finder, String marked) {
        Story story = Baseline.story(marked.replaceAll("[\\[\\]{}<>]", ""));
        List<Statement> found = finder.find(story);
        StringBuilder text = new StringBuilder(story.text().string());
        TreeMap<Integer, String> marks = new TreeMap<>();
        // Where two parts meet, the first closes before the second opens.
        BiFunction<String, String, String> opening = (before, mark) -> before + mark;
        BiFunction<String, String, String> closing = (before, mark) -> mark + before;
        for (Statement statement : found) {
            mark(marks, statement.content(), "[", "]", opening, closing);
            mark(marks, statement.cue(), "{", "}", opening, closing);
            mark(marks, statement.source(), "<", ">", opening, closing);
        }
        marks.descendingMap().forEach(text::insert);
        return new Shape(
                text.toString().replace("\n\n", "¶"),
                found.isEmpty() ? "-" : found.stream().map(Shape::speaker).collect(Collectors.joining("; ")));
    }

    private static void mark(
            TreeMap<Integer, String> marks,
            List<Span> spans,
            String opens,
            String closes,
            BiFunction<String, String, String> opening,
            BiFunction<String, String, String> closing) {
        for (Span span : spans) {
            marks.merge(span.start(), opens, opening);
            marks.merge(span.end(), closes, closing);
        }
    }

    private static String speaker(Statement statement) {
        return switch (statement.speaker()) {
            case Speaker.Resolved resolved -> resolved.name();
            case Speaker.Unknown unknown -> "(" + unknown.why().word() + ")";
        };
    }
}
