package org.onrecord.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/// What is scored of one statement, gold or predicted, as files hold it.
///
/// @param source where the words stand that name who said it
/// @param cue where the words stand that report it
/// @param content where the words said stand
/// @param speaker the speaker's name, or null when unknown or not given
/// @param kind the kind's word, or null when not given
/// @param confidence how sure the finder says it is, or null when it does not say, as in the gold
record Attribution(
        List<Stretch> source,
        List<Stretch> cue,
        List<Stretch> content,
        @Nullable String speaker,
        @Nullable String kind,
        @Nullable Double confidence) {

    /// A stretch of code points as a file gives it. Unlike a [Span] it may be empty or reversed, since the referee
    /// takes such stretches too.
    record Stretch(int start, int end) {}

    Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /// What is scored of a statement that a finder found.
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
