package org.onrecord.finder;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds statements with the finder by quotation marks and writes them down. In a text `¶` parts two
/// paragraphs.
///
/// A statement is written `source / cue / content`, with ` … ` between pieces and `-` for a part that it
/// lacks.
final class Baseline {
    private static final QuoteMarkFinder FINDER = new QuoteMarkFinder();

    private Baseline() {}

    static Story story(String text) {
        return Story.plain("a.txt", Text.of(text.replace("¶", "\n\n")));
    }

    static List<Statement> find(String text) {
        return FINDER.find(story(text));
    }

    /// All statements of a text, in its order, with semicolons between.
    static String statements(String text) {
        Story story = story(text);
        List<Statement> found = FINDER.find(story);
        return found.isEmpty()
                ? "-"
                : found.stream().map(one -> written(story, one)).collect(Collectors.joining("; "));
    }

    /// Each statement's manner.
    static String manners(String text) {
        List<Statement> found = find(text);
        return found.isEmpty()
                ? "-"
                : found.stream().map(one -> one.manner().word()).collect(Collectors.joining(", "));
    }

    private static String written(Story story, Statement statement) {
        return String.join(
                " / ",
                words(story, statement.source()),
                words(story, statement.cue()),
                words(story, statement.content()));
    }

    static String words(Story story, List<Span> spans) {
        return spans.isEmpty() ? "-" : spans.stream().map(story.text()::at).collect(Collectors.joining(" … "));
    }
}
