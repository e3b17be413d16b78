package org.onrecord.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.CircumstanceLine;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Prints a story on record for people: its text with the statements marked and numbered, and below each
/// paragraph what is known of the statements that begin in it.
public final class StoryTable {
    private static final int TEXT = 2;
    private static final int FACTS = 4;
    private static final int PERCENT = 100;

    private final WrappedLines sheet;

    public StoryTable(Environment environment) {
        this.sheet = new WrappedLines(environment.output(), environment.terminal());
    }

    /// Prints the story.
    ///
    /// @param statements its statements
    /// @param at the one to show with the paragraphs around it, or null to print the whole story
    public void print(KeptStory kept, List<KeptStatement> statements, @Nullable KeptStatement at) throws IOException {
        head(kept);
        Redaction redaction = at == null ? kept.redaction() : at.redaction();
        if (redaction != null && redaction.isWhole()) {
            if (at != null) {
                sheet.plain(0, "statement " + at.statement().id() + " was " + redaction.words());
            }
            sheet.write();
            return;
        }
        List<Mark> marks = marks(statements, at);
        Set<Integer> told = new HashSet<>();
        List<Span> paragraphs = kept.story().text().paragraphs();
        int first = 0;
        int last = paragraphs.size() - 1;
        if (at != null) {
            first = Math.max(
                    0,
                    paragraphAt(paragraphs, at.statement().content().getFirst().start()) - 1);
            last = Math.min(
                    last,
                    paragraphAt(paragraphs, at.statement().content().getLast().end() - 1) + 1);
        }
        cut(first > 0);
        for (int index = first; index <= last; index++) {
            Span paragraph = paragraphs.get(index);
            sheet.blank();
            sheet.passage(TEXT, marked(kept.story(), paragraph, marks));
            for (Mark mark : marks) {
                boolean beginsHere = mark.spans.stream().anyMatch(paragraph::overlaps);
                if (beginsHere && told.add(mark.number)) {
                    facts(mark);
                }
            }
            sheet.write();
        }
        cut(last < paragraphs.size() - 1);
        sheet.write();
    }

    private void cut(boolean isCut) {
        if (isCut) {
            sheet.blank();
            sheet.faint(TEXT, "[…]");
        }
    }

    /// A statement to mark.
    private record Mark(int number, KeptStatement kept, List<Span> spans) {}

    private static List<Mark> marks(List<KeptStatement> statements, @Nullable KeptStatement at) {
        List<Mark> marks = new ArrayList<>();
        List<KeptStatement> ordered = statements.stream()
                .sorted(Comparator.comparing(kept -> kept.statement().content().getFirst()))
                .toList();
        for (KeptStatement kept : ordered) {
            if (at == null || kept.number() == at.number()) {
                marks.add(new Mark(
                        ordered.indexOf(kept) + 1, kept, kept.statement().content()));
            }
        }
        return marks;
    }

    private static int paragraphAt(List<Span> paragraphs, int offset) {
        for (int index = 0; index < paragraphs.size(); index++) {
            if (paragraphs.get(index).end() > offset) {
                return index;
            }
        }
        return Math.max(0, paragraphs.size() - 1);
    }

    private void head(KeptStory kept) {
        Story story = kept.story();
        sheet.bold(0, story.headline() == null ? story.origin() : story.headline());
        sheet.faint(
                0,
                joined(Stream.of(
                        story.outlet() == null ? null : story.outlet().name(),
                        story.agency(),
                        story.published(),
                        story.origin())));
        sheet.faint(
                0,
                joined(Stream.of(
                        story.id().value(),
                        "on record at " + kept.number() + " since "
                                + kept.kept().toString().substring(0, 10))));
        String status = StatementLines.status(kept.status(), kept);
        if (!status.isEmpty()) {
            sheet.plain(0, status);
        }
        Redaction redaction = kept.redaction();
        if (redaction != null && !redaction.isWhole()) {
            sheet.plain(0, "words of it were " + redaction.words());
        }
    }

    /// Returns a paragraph with the statements between marks that bear their numbers.
    private StyledText marked(Story story, Span paragraph, List<Mark> marks) {
        StyledText passage = new StyledText(sheet.style());
        int at = paragraph.start();
        while (at < paragraph.end()) {
            int here = at;
            int end = marks.stream()
                    .flatMap(mark -> mark.spans.stream())
                    .flatMap(span -> Stream.of(span.start(), span.end()))
                    .filter(edge -> edge > here)
                    .reduce(paragraph.end(), Math::min);
            for (Mark mark : marks) {
                if (mark.spans.stream().anyMatch(span -> span.start() == here || beginsBefore(span, paragraph, here))) {
                    passage.add("⟦" + mark.number + " ", StyledText.Look.PLAIN);
                }
            }
            boolean isSaid = marks.stream().anyMatch(mark -> mark.spans.stream().anyMatch(span -> span.contains(here)));
            passage.add(story.text().at(new Span(here, end)), isSaid ? StyledText.Look.MATCHED : StyledText.Look.PLAIN);
            for (Mark mark : marks) {
                if (mark.spans.stream().anyMatch(span -> span.end() == end || endsAfter(span, paragraph, end))) {
                    passage.add("⟧", StyledText.Look.PLAIN);
                }
            }
            at = end;
        }
        return passage;
    }

    private static boolean beginsBefore(Span span, Span paragraph, int here) {
        return here == paragraph.start() && span.start() < here && span.end() > here;
    }

    private static boolean endsAfter(Span span, Span paragraph, int end) {
        return end == paragraph.end() && span.end() > end && span.start() < end;
    }

    private void facts(Mark mark) {
        KeptStatement kept = mark.kept;
        Statement statement = kept.statement();
        sheet.head(
                FACTS,
                mark.number + "  " + StatementLines.who(kept.story().story(), statement),
                Stream.of(
                                statement.manner().name().toLowerCase(Locale.ROOT),
                                statement.kind() == null ? "" : statement.kind().word(),
                                Math.round(StoryJson.confidence(statement) * PERCENT) + " % sure")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("  ")));
        sheet.faint(FACTS + 3, CircumstanceLine.of(statement.circumstances()));
        String status =
                kept.status() == kept.story().status() ? "" : StatementLines.status(kept.status(), kept.story());
        sheet.faint(
                FACTS + 3,
                joined(Stream.of(
                        statement.id().value(),
                        "at " + kept.number(),
                        kept.speaker() == null ? null : "speaker " + kept.speaker(),
                        resolution(statement.speaker()),
                        status)));
        for (Event.Corrected correction : kept.corrections()) {
            sheet.plain(FACTS + 3, corrected(correction));
        }
    }

    /// Returns how it was determined who said it.
    private static @Nullable String resolution(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved ->
                resolved.resolvedBy() == Resolution.NAME
                        ? null
                        : "known by " + resolved.resolvedBy().word();
            case Speaker.Unknown unknown -> unknown.reason();
        };
    }

    private static String corrected(Event.Corrected correction) {
        String what = switch (correction.change()) {
            case Change.ToSpeaker(Speaker.Resolved speaker) -> "it was said by " + speaker.name();
            case Change.ToKind(var kind) -> "it is of the kind " + kind.word();
            case Change.ToSpans _ -> "it has other words";
            case Change.ToNothing _ -> "it is not a statement";
        };
        return "corrected at " + correction.position() + " by "
                + correction.note().who() + ": " + what + ", because: "
                + correction.note().why();
    }

    private static String joined(Stream<? extends @Nullable Object> parts) {
        return parts.filter(Objects::nonNull)
                .map(Object::toString)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
