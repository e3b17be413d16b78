package org.onrecord.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;

/// A statement as one row of a table: the fields of [StoryJson], flattened.
///
/// Words are exact, even if a spreadsheet mistakes them for a formula. Offsets count code points. Figures are
/// scaled and have their units; figures and joint speakers are separated by semicolons.
public final class StatementRow {
    /// The names of the columns, in order.
    public static final List<String> NAMES = List.of(
            "origin",
            "statement",
            "manner",
            "kind",
            "speaker",
            "speakerType",
            "named",
            "role",
            "affiliation",
            "resolvedBy",
            "jointly",
            "number",
            "why",
            "reason",
            "source",
            "cue",
            "content",
            "start",
            "end",
            "addressee",
            "venue",
            "said",
            "saidPrecision",
            "figures",
            "negated",
            "condition",
            "within",
            "confidence");

    private StatementRow() {}

    /// Returns the values of a statement of `story`, one for each of the names, or null for what the story
    /// does not say.
    public static List<@Nullable String> of(Story story, Statement statement) {
        CodePoints codePoints = story.text().codePoints();
        SpeakerFields speaker = SpeakerFields.of(statement.speaker());
        Circumstances circumstances = statement.circumstances();
        SaidOn said = circumstances.said();
        return row(
                story.origin(),
                statement.id().value(),
                statement.manner().word(),
                statement.kind() == null ? null : statement.kind().word(),
                speaker.name(),
                speaker.type().word(),
                Boolean.toString(speaker.named()),
                speaker.role(),
                speaker.affiliation(),
                speaker.resolvedBy().word(),
                String.join("; ", speaker.jointly()),
                speaker.number() == null ? null : speaker.number().toString(),
                speaker.why() == null ? null : speaker.why().word(),
                speaker.reason(),
                SpokenWords.of(story.text(), statement.source()),
                SpokenWords.of(story.text(), statement.cue()),
                SpokenWords.of(story.text(), statement.content()),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getFirst().start())),
                Integer.toString(
                        codePoints.toCodePoint(statement.content().getLast().end())),
                circumstances.addressee(),
                circumstances.venue(),
                said == null ? null : said.iso(),
                said == null ? null : said.precision().word(),
                circumstances.figures().stream().map(StatementRow::figure).collect(Collectors.joining("; ")),
                Boolean.toString(circumstances.negated()),
                circumstances.condition() == null ? null : story.text().at(circumstances.condition()),
                statement.within() == null ? null : statement.within().value(),
                Double.toString(StoryJson.confidence(statement)));
    }

    private static List<@Nullable String> row(@Nullable String... values) {
        List<@Nullable String> row = new ArrayList<>(values.length);
        Collections.addAll(row, values);
        return row;
    }

    /// Returns the number, scaled, and its unit: `60000000000 USD`, `20..30 %`, `300 troops`.
    private static String figure(Figure figure) {
        return figure.value().toPlainString()
                + (figure.upTo() == null ? "" : ".." + figure.upTo().toPlainString())
                + (figure.unit() == null ? "" : " " + figure.unit());
    }
}
