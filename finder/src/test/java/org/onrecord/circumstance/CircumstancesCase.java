package org.onrecord.circumstance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Document;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A story whose one statement is marked: content in square brackets, cue in braces, source in angle
/// brackets.
record CircumstancesCase(Story story, Circumstances circumstances) {
    /// A Wednesday.
    static final LocalDate PUBLISHED = LocalDate.of(2023, 11, 29);

    static CircumstancesCase in(String marked) {
        return in(marked, PUBLISHED, null);
    }

    static CircumstancesCase in(String marked, @Nullable LocalDate published, @Nullable String place) {
        StringBuilder plain = new StringBuilder();
        List<Span> content = new ArrayList<>();
        List<Span> cue = new ArrayList<>();
        List<Span> source = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < marked.length(); at++) {
            char character = marked.charAt(at);
            switch (character) {
                case '[', '{', '<' -> start = plain.length();
                case ']' -> content.add(new Span(start, plain.length()));
                case '}' -> cue.add(new Span(start, plain.length()));
                case '>' -> source.add(new Span(start, plain.length()));
                default -> plain.append(character);
            }
        }
        Text text = Text.of(plain.toString());
        Story story = Story.builder("a.txt", text)
                .published(published)
                .place(place)
                .language("en")
                .build();
        Statement statement = Statement.of(
                        story,
                        content,
                        cue,
                        source,
                        new Speaker.Unknown(UnknownReason.NOT_ATTEMPTED, "not asked for here"),
                        new Provenance("by hand", "1", null))
                .withConfidence(1);
        return new CircumstancesCase(
                story, CircumstanceReader.of(story, Document.of(story.text())).of(statement));
    }

    @Nullable
    String addressee() {
        return circumstances.addressee();
    }

    @Nullable
    String venue() {
        return circumstances.venue();
    }

    /// The date, or a dash.
    String said() {
        return circumstances.said() == null ? "-" : circumstances.said().iso();
    }

    @Nullable
    String condition() {
        return circumstances.condition() == null ? null : story.text().at(circumstances.condition());
    }

    /// Each figure as `words = value unit`.
    static List<String> figures(String content) {
        return figuresOf(in("{Said} <Ann Lee>: [" + content + "]"));
    }

    static List<String> figuresOf(CircumstancesCase told) {
        return told.circumstances.figures().stream()
                .map(figure -> written(told, figure))
                .toList();
    }

    private static String written(CircumstancesCase told, Figure figure) {
        String upTo = figure.upTo() == null ? "" : ".." + figure.upTo().toPlainString();
        return told.story.text().at(figure.span()) + " = " + figure.value().toPlainString() + upTo + " "
                + figure.unit();
    }
}
