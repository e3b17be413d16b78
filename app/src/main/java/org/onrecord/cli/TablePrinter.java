package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.CircumstanceLine;
import org.onrecord.json.Wording;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.Why;
import org.onrecord.story.Story;

/// Statements for reading: who, by which word, and what, wrapped to the terminal.
final class TablePrinter implements StoryPrinter {
    /// Longer lines are tiring to read, however wide the terminal is.
    private static final int WIDEST = 100;

    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final Results results;
    private final Style style;
    private final int width;
    private boolean any;

    TablePrinter(Results results, Terminal terminal) {
        this.results = results;
        this.style = new Style(terminal.colour());
        this.width = Math.min(WIDEST, terminal.width());
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        StringBuilder table = new StringBuilder();
        if (any) {
            table.append('\n');
        }
        any = true;
        heading(table, story, statements.size());
        Map<StatementId, Speaker> speakers = new HashMap<>();
        for (Statement statement : statements) {
            speakers.put(statement.id(), statement.speaker());
            table.append('\n');
            append(table, story, statement);
            StatementId outer = statement.within();
            if (outer != null) {
                appendOuter(table, speakers.get(outer));
            }
        }
        results.write(out -> out.write(table.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void heading(StringBuilder table, Story story, int count) {
        String counted = switch (count) {
            case 0 -> "no statements";
            case 1 -> "1 statement";
            default -> count + " statements";
        };
        List<String> origin = Display.wrap(story.origin(), width);
        for (int line = 0; line < origin.size() - 1; line++) {
            table.append(style.bold(origin.get(line))).append('\n');
        }
        table.append(style.bold(origin.getLast()));
        boolean fits = Display.width(origin.getLast()) + 3 + counted.length() <= width;
        table.append(fits ? style.faint(" · ") : "\n")
                .append(style.faint(counted))
                .append('\n');
        String published = published(story);
        if (!published.isEmpty()) {
            for (String line : Display.wrap(published, width)) {
                table.append(line).append('\n');
            }
        }
    }

    /// What was published, by which agency and when, as far as the story says: `Bridge shut · AFP · 2023-11-29`.
    private static String published(Story story) {
        return Stream.of(story.headline(), story.agency(), story.published())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private void append(StringBuilder table, Story story, Statement statement) {
        String tags = tags(statement);
        String source = Wording.of(story.text(), statement.source());
        String cue = Wording.of(story.text(), statement.cue());
        String who = who(source, statement.speaker());
        String head = cue.isEmpty() ? who : who + " · " + cue;

        int room = width - INDENT.length();
        List<String> lines = Display.wrap(head, Math.max(width / 2, room - tags.length() - 2));
        int cueFrom = cue.isEmpty() ? -1 : 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            table.append(INDENT);
            int dot = cueFrom < 0 ? -1 : line.lastIndexOf(" · ");
            if (dot >= 0) {
                table.append(style.who(line.substring(0, dot))).append(style.faint(line.substring(dot)));
            } else {
                table.append(style.who(line));
            }
            int gap = room - Display.width(line) - tags.length();
            if (index == 0 && gap >= 2) {
                table.append(" ".repeat(gap)).append(style.faint(tags));
            }
            table.append('\n');
        }
        if (room - Display.width(lines.getFirst()) - tags.length() < 2) {
            table.append(INDENT).append(style.faint(tags)).append('\n');
        }
        for (String line : Display.wrap(unknown(statement.speaker()), width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
        for (String line : Display.wrap(Wording.of(story.text(), statement.content()), width - DEEPER.length())) {
            table.append(DEEPER).append(line).append('\n');
        }
        for (String line : Display.wrap(CircumstanceLine.of(statement.circumstances()), width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
    }

    /// By whom a statement is told that stands inside another's content. That one stands above, unless it was left out.
    private void appendOuter(StringBuilder table, @Nullable Speaker outer) {
        String by = switch (outer) {
            case Speaker.Resolved resolved -> "as told by " + resolved.name();
            case Speaker.Unknown _ -> "as told by somebody unknown";
            case null -> "told inside another statement";
        };
        for (String line : Display.wrap("↳ " + by, width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
    }

    private static String tags(Statement statement) {
        String kind = statement.kind() == null ? "" : statement.kind().word() + "  ";
        return statement.manner().word() + "  " + kind + Math.round(100 * statement.confidence()) + " %";
    }

    /// The story's words for the source, and the speaker where that says more.
    private static String who(String source, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved -> who(source, resolved);
            case Speaker.Unknown _ -> source.isEmpty() ? "(no source named)" : source;
        };
    }

    private static String who(String source, Speaker.Resolved speaker) {
        String name = speaker.name();
        String place = speaker.role() == null ? speaker.affiliation() : speaker.role();
        String told = place == null ? name : name + ", " + place;
        String mark = speaker.named() ? "" : " (unnamed)";
        if (source.isEmpty()) {
            return "(" + told + ")" + mark;
        }
        boolean saysAll = holds(source, name) && (place == null || holds(source, place));
        if (saysAll) {
            return source + mark;
        }
        return (source.equals(name) ? "" : source + " → ") + told + mark;
    }

    private static boolean holds(String words, String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /// Why the speaker is unknown. That a finder names nobody at all is not said again for each statement.
    private static String unknown(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved _ -> "";
            case Speaker.Unknown(Why why, String reason) ->
                why == Why.NOT_ATTEMPTED ? "" : "speaker unknown: " + reason;
        };
    }
}
