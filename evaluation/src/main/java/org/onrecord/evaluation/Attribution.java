package org.onrecord.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/// The parts of one statement that are scored, gold or predicted, as files contain them.
///
/// @param source the places of the words that name who said it
/// @param cue the places of the words that report it
/// @param content the places of the words that were said
/// @param speaker the speaker's name, or null if unknown or not given
/// @param kind the kind's word, or null if not given
/// @param confidence the finder's confidence, or null if it gives none, as in the gold
record Attribution(
        List<Stretch> source,
        List<Stretch> cue,
        List<Stretch> content,
        @Nullable String speaker,
        @Nullable String kind,
        @Nullable Double confidence) {

    /// A stretch of code points as a file gives it. Unlike a [Span] it can be empty or reversed, since the
    /// referee accepts such stretches too.
    record Stretch(int start, int end) {}

    Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /// Returns the scored parts of a statement that a finder found.
    static Attribution of(Statement statement, CodePoints codePoints) {
        return new Attribution(
                stretches(statement.source(), codePoints),
                stretches(statement.cue(), codePoints),
                stretches(statement.content(), codePoints),
                switch (statement.speaker()) {
                    case Speaker.Resolved resolved -> resolved.name();
                    case Speaker.Unknown _ -> null;
                },
                statement.kind() == null ? null : statement.kind().word(),
                StoryJson.confidence(statement));
    }

    List<Stretch> at(Role role) {
        return switch (role) {
            case SOURCE -> source;
            case CUE -> cue;
            case CONTENT -> content;
        };
    }

    private static List<Stretch> stretches(List<Span> spans, CodePoints codePoints) {
        return spans.stream()
                .map(span -> new Stretch(codePoints.toCodePoint(span.start()), codePoints.toCodePoint(span.end())))
                .toList();
    }
}
