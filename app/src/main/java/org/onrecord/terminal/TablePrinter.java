package org.onrecord.terminal;

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
import org.onrecord.answers.CircumstanceLine;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;

/// Prints statements for people: who, by which cue, and what, wrapped to the width of the terminal.
public final class TablePrinter implements StoryPrinter {
    /// The widest line, in columns. Longer lines are tiring to read, however wide the terminal is.
    private static final int WIDEST = 100;

    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final StandardOutput output;
    private final Style style;
    private final int width;
    private boolean any;

    public TablePrinter(StandardOutput output, Terminal terminal) {
        this.output = output;
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
        output.write(out -> out.write(table.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void heading(StringBuilder table, Story story, int count) {
        String counted = Plural.ofOrNo(count, "statement", "statements");
        List<String> origin = TerminalText.wrap(story.origin(), width);
        for (int line = 0; line < origin.size() - 1; line++) {
            table.append(style.bold(origin.get(line))).append('\n');
        }
        table.append(style.bold(origin.getLast()));
        boolean fits = TerminalText.width(origin.getLast()) + 3 + counted.length() <= width;
        table.append(fits ? style.faint(" · ") : "\n")
                .append(style.faint(counted))
                .append('\n');
        String published = published(story);
        if (!published.isEmpty()) {
            for (String line : TerminalText.wrap(published, width)) {
                table.append(line).append('\n');
            }
        }
    }

    /// Returns the headline, agency and date, as far as the story says them: `Bridge shut · AFP ·
    /// 2023-11-29`.
    private static String published(Story story) {
        return Stream.of(story.headline(), story.agency(), story.published())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private void append(StringBuilder table, Story story, Statement statement) {
        String tags = tags(statement);
        String source = SpokenWords.of(story.text(), statement.source());
        String cue = SpokenWords.of(story.text(), statement.cue());
        String who = who(source, statement.speaker());
        String head = cue.isEmpty() ? who : who + " · " + cue;

        boolean hasTags = new HeadLine(style, INDENT.length(), width)
                .append(table, head, cue.isEmpty() ? style::who : this::whoAndCue, tags);
        if (!hasTags) {
            table.append(INDENT).append(style.faint(tags)).append('\n');
        }
        for (String line : TerminalText.wrap(unknown(statement.speaker()), width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
        for (String line :
                TerminalText.wrap(SpokenWords.of(story.text(), statement.content()), width - DEEPER.length())) {
            table.append(DEEPER).append(line).append('\n');
        }
        for (String line : TerminalText.wrap(CircumstanceLine.of(statement.circumstances()), width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
    }

    /// Returns a line of a head in its colours, the words that report fainter than who said it.
    private String whoAndCue(String line) {
        int dot = line.lastIndexOf(" · ");
        return dot < 0 ? style.who(line) : style.who(line.substring(0, dot)) + style.faint(line.substring(dot));
    }

    /// Appends who reports a statement that is part of another's content. That one is above, unless it was
    /// left out.
    private void appendOuter(StringBuilder table, @Nullable Speaker outer) {
        String by = switch (outer) {
            case Speaker.Resolved resolved -> "as told by " + resolved.name();
            case Speaker.Unknown _ -> "as told by an unknown speaker";
            case null -> "part of another statement";
        };
        for (String line : TerminalText.wrap("↳ " + by, width - DEEPER.length())) {
            table.append(DEEPER).append(style.faint(line)).append('\n');
        }
    }

    private static String tags(Statement statement) {
        String kind = statement.kind() == null ? "" : statement.kind().word() + "  ";
        return statement.manner().word() + "  " + kind + Math.round(100 * statement.confidence()) + " %";
    }

    /// Returns the story's words for the source, and the speaker if that says more.
    private static String who(String source, Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved resolved -> who(source, resolved);
            case Speaker.Unknown _ -> source.isEmpty() ? "(no source named)" : source;
        };
    }

    private static String who(String source, Speaker.Resolved speaker) {
        String name = speaker.name();
        String place = speaker.role() == null ? speaker.affiliation() : speaker.role();
        String shown = place == null ? name : name + ", " + place;
        String mark = speaker.named() ? "" : " (unnamed)";
        if (source.isEmpty()) {
            return "(" + shown + ")" + mark;
        }
        boolean saysAll = contains(source, name) && (place == null || contains(source, place));
        if (saysAll) {
            return source + mark;
        }
        return (source.equals(name) ? "" : source + " → ") + shown + mark;
    }

    private static boolean contains(String words, String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /// Returns why the speaker is unknown, but not for finders that never name a speaker.
    private static String unknown(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Resolved _ -> "";
            case Speaker.Unknown(UnknownReason why, String reason) ->
                why == UnknownReason.NOT_ATTEMPTED ? "" : "speaker unknown: " + reason;
        };
    }
}
