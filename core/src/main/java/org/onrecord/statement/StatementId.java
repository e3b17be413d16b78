package org.onrecord.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Sha256;
import org.onrecord.text.Span;

/// The identity of a statement: equal spans in one story have the same identity, whatever found them.
///
/// @param value sixteen lower-case hexadecimal digits
public record StatementId(String value) {
    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public StatementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("statement id must be 16 lower-case hex digits, got \"" + value + "\"");
        }
    }

    /// Returns the first sixteen digits of the SHA-256 of the story's id and the three lists of spans, in
    /// code points, written as `sha256:… content 5-9,12-20 cue 21-25 source 26-30`, so that anyone who has
    /// the published spans can compute it.
    static StatementId of(Story story, List<Span> content, List<Span> cue, List<Span> source) {
        CodePoints codePoints = story.text().codePoints();
        StringBuilder words = new StringBuilder(story.id().value());
        append(words, " content ", content, codePoints);
        append(words, " cue ", cue, codePoints);
        append(words, " source ", source, codePoints);
        return new StatementId(Sha256.hex(words.toString()).substring(0, DIGITS));
    }

    private static void append(StringBuilder words, String name, List<Span> spans, CodePoints codePoints) {
        words.append(name);
        for (int index = 0; index < spans.size(); index++) {
            Span span = spans.get(index);
            words.append(index == 0 ? "" : ",")
                    .append(codePoints.toCodePoint(span.start()))
                    .append('-')
                    .append(codePoints.toCodePoint(span.end()));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
