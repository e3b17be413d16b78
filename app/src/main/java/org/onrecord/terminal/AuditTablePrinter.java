package org.onrecord.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.audit.Audit;
import org.onrecord.audit.AuditFigures;
import org.onrecord.audit.AuditRemark;
import org.onrecord.audit.ShareOfVoice;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;

/// Prints audits for people: the figures of each story, who speaks how much, and the passages to look at, and
/// at the end the figures of all stories, if there are several.
public final class AuditTablePrinter implements StoryPrinter {
    private static final int WIDEST = 100;
    private static final int LABEL = 10;
    private static final int BAR = 16;
    private static final int MOST_VOICES = 20;
    private static final int MOST_WORDS = 200;
    private static final String INDENT = "  ";
    private static final String DEEPER = "    ";

    private final StandardOutput output;
    private final Style style;
    private final int width;
    private final AuditFigures total = new AuditFigures();

    public AuditTablePrinter(StandardOutput output, Terminal terminal) {
        this.output = output;
        this.style = new Style(terminal.colour());
        this.width = Math.min(WIDEST, terminal.width());
    }

    @Override
    public void begin() {}

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        Audit audit = Audit.of(story, statements);
        StringBuilder table = new StringBuilder(total.stories() == 0 ? "" : "\n");
        heading(table, story.origin(), Plural.ofOrNo(audit.figures().statements(), "statement", "statements"));
        if (story.headline() != null) {
            wrapped(table, "", story.headline());
        }
        figures(table, audit.figures());
        remarks(table, audit);
        total.add(audit.figures());
        write(table);
    }

    @Override
    public void end() throws IOException {
        if (total.stories() > 1) {
            StringBuilder table = new StringBuilder("\n");
            heading(
                    table,
                    "total",
                    Plural.of(total.stories(), "story", "stories") + " · "
                            + Plural.ofOrNo(total.statements(), "statement", "statements"));
            figures(table, total);
            table.append('\n');
            for (AuditRemark.Sort sort : AuditRemark.Sort.values()) {
                table.append(String.format("%s%6d  %s\n", INDENT, total.of(sort), sort.words()));
            }
            write(table);
        }
    }

    private void heading(StringBuilder table, String name, String counted) {
        List<String> lines = TerminalText.wrap(name, width);
        for (int line = 0; line < lines.size() - 1; line++) {
            table.append(style.bold(lines.get(line))).append('\n');
        }
        table.append(style.bold(lines.getLast()))
                .append(style.faint(" · " + counted))
                .append('\n');
    }

    private void figures(StringBuilder table, AuditFigures figures) {
        if (figures.statements() == 0) {
            return;
        }
        table.append('\n');
        List<String> manners = new ArrayList<>();
        for (Manner manner : Manner.values()) {
            add(manners, manner.word(), figures.of(manner));
        }
        labelled(table, "manner", manners);
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            add(kinds, kind.word(), figures.of(kind));
        }
        add(kinds, "no kind", figures.withoutKind());
        labelled(table, "kind", kinds);
        List<String> sources = new ArrayList<>();
        sources.add("named " + figures.of(ShareOfVoice.Sort.NAMED) + " (" + figures.speakers(ShareOfVoice.Sort.NAMED)
                + " different)");
        sources.add("unnamed " + figures.of(ShareOfVoice.Sort.UNNAMED) + " ("
                + figures.speakers(ShareOfVoice.Sort.UNNAMED) + " different)");
        sources.add("unknown " + figures.of(ShareOfVoice.Sort.UNKNOWN));
        labelled(table, "sources", sources);
        List<String> unknown = new ArrayList<>();
        for (UnknownReason reason : UnknownReason.values()) {
            add(unknown, reason.word(), figures.of(reason));
        }
        labelled(table, "unknown", unknown);
        voices(table, figures);
    }

    private static void add(List<String> counts, String name, long count) {
        if (count > 0) {
            counts.add(name + " " + count);
        }
    }

    private void labelled(StringBuilder table, String label, List<String> counts) {
        if (counts.isEmpty()) {
            return;
        }
        table.append(INDENT).append(style.faint(String.format("%-" + LABEL + "s", label)));
        int used = INDENT.length() + LABEL;
        for (int index = 0; index < counts.size(); index++) {
            String count = counts.get(index) + (index + 1 < counts.size() ? " ·" : "");
            if (index > 0 && used + 1 + count.length() > width) {
                table.append('\n').append(" ".repeat(INDENT.length() + LABEL));
                used = INDENT.length() + LABEL;
            } else if (index > 0) {
                table.append(' ');
                used++;
            }
            table.append(count);
            used += count.length();
        }
        table.append('\n');
    }

    /// Appends who says how much: a bar for the share of the statements, then the share of the quoted words.
    private void voices(StringBuilder table, AuditFigures figures) {
        List<ShareOfVoice> voices = figures.voices();
        String head = String.format("%" + (BAR + 16) + "s  %s", "statements", "words quoted");
        table.append('\n').append(INDENT).append(style.faint(head)).append('\n');
        for (ShareOfVoice voice : voices.subList(0, Math.min(MOST_VOICES, voices.size()))) {
            String numbers = String.format(
                    Locale.ROOT,
                    "%s %5d %5.1f %%   %5.1f %%     ",
                    Bar.of(figures.percent(voice) / 100, BAR),
                    voice.statements(),
                    figures.percent(voice),
                    figures.quotedPercent(voice));
            List<String> name = TerminalText.wrap(name(voice.who()), Math.max(width / 3, width - 2 - numbers.length()));
            table.append(INDENT)
                    .append(numbers)
                    .append(style.who(name.getFirst()))
                    .append('\n');
            for (String line : name.subList(1, name.size())) {
                table.append(" ".repeat(2 + numbers.length()))
                        .append(style.who(line))
                        .append('\n');
            }
        }
        if (voices.size() > MOST_VOICES) {
            table.append(INDENT)
                    .append(style.faint("and " + Plural.of(voices.size() - MOST_VOICES, "more speaker")))
                    .append('\n');
        }
    }

    private static String name(ShareOfVoice.Who who) {
        return switch (who.sort()) {
            case NAMED -> who.name();
            case UNNAMED -> who.name() + " (unnamed)";
            case UNKNOWN -> "(unknown)";
        };
    }

    private void remarks(StringBuilder table, Audit audit) {
        for (AuditRemark.Sort sort : AuditRemark.Sort.values()) {
            if (audit.figures().of(sort) == 0) {
                continue;
            }
            table.append('\n')
                    .append(INDENT)
                    .append(style.bold(sort.words()))
                    .append(style.faint(" · " + audit.figures().of(sort)))
                    .append('\n');
            for (AuditRemark remark : audit.remarks()) {
                if (remark.sort() == sort) {
                    String words = audit.story().text().at(remark.span());
                    String note = remark.note().isEmpty() ? "" : " (" + remark.note() + ")";
                    wrapped(table, DEEPER, "line " + remark.line() + ": " + shortened(words) + note);
                }
            }
        }
    }

    /// Returns enough of the words to find them in the story.
    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_WORDS) {
            return line;
        }
        int cut = line.lastIndexOf(' ', MOST_WORDS);
        int end = cut > 0 ? cut : line.offsetByCodePoints(0, MOST_WORDS / 2);
        return line.substring(0, end) + " …";
    }

    private void wrapped(StringBuilder table, String indent, String words) {
        boolean first = true;
        for (String line : TerminalText.wrap(words, width - indent.length() - 2)) {
            table.append(indent).append(first ? "" : INDENT).append(line).append('\n');
            first = false;
        }
    }

    private void write(StringBuilder table) throws IOException {
        output.write(out -> out.write(table.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
