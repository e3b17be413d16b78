package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.statement.Manner;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A story with the statements that people marked in it.
///
/// @param doc the story's name
/// @param text its text
/// @param statements the gold statements
record GoldStory(String doc, Text text, List<Attribution> statements) {
    GoldStory {
        statements = List.copyOf(statements);
    }

    /// Returns the manner of a gold statement.
    Manner manner(Attribution statement) {
        List<Span> content = new ArrayList<>();
        for (Stretch stretch : statement.content()) {
            Span span = span(stretch);
            if (span != null) {
                content.add(span);
            }
        }
        return Manner.of(text, content);
    }

    /// Returns the characters of a stretch; empty if the stretch is not within this text.
    String at(Stretch stretch) {
        Span span = span(stretch);
        return span == null ? "" : text.at(span);
    }

    /// Returns the words of a role, its pieces joined by ` … ` and each run of white space replaced by one
    /// blank.
    String words(Attribution statement, Role role) {
        return statement.at(role).stream()
                .map(this::at)
                .map(words -> words.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" … "));
    }

    private @Nullable Span span(Stretch stretch) {
        CodePoints codePoints = text.codePoints();
        int start = Math.clamp(stretch.start(), 0, codePoints.count());
        int end = Math.clamp(stretch.end(), 0, codePoints.count());
        return start < end ? new Span(codePoints.toUtf16(start), codePoints.toUtf16(end)) : null;
    }
}
