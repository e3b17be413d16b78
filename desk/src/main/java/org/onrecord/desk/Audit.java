package org.onrecord.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.json.Wording;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// How one story is sourced: what a standards editor counts, and the places to look at.
///
/// @param story the story
/// @param figures what was counted
/// @param remarks the places to look at, in the order of the text
public record Audit(Story story, AuditFigures figures, List<Remark> remarks) {
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])['‘]([^'‘’]++(?:['’][\\p{L}][^'‘’]*+)*+)['’]");

    private static final int REACH = 40;

    public Audit {
        remarks = List.copyOf(remarks);
    }

    /// Audits `story`, in which `statements` were found. What is left out of them is as if it had not been
    /// found.
    public static Audit of(Story story, List<Statement> statements) {
        Quotations quotations = Quotations.in(story.text());
        LineNumbers lines = LineNumbers.of(story.text().string());
        List<Remark> remarks = new ArrayList<>();
        for (Quotations.Stray stray : quotations.strays()) {
            remarks.add(new Remark(
                    Remark.Sort.UNBALANCED_MARK,
                    lines.at(stray.offset()),
                    around(story, stray),
                    stray.opens() ? "opens and does not close" : "closes and did not open"));
        }
        AuditFigures figures = new AuditFigures();
        figures.addStory();
        for (Statement statement : statements) {
            if (statement.within() != null) {
                continue; // second hand: its words are counted with the statement that it stands in
            }
            figures.add(statement, quotedWords(story, statement, quotations));
            remarks.addAll(remarks(story, statement, lines));
        }
        remarks.addAll(Orphans.in(story, statements, quotations, lines));
        remarks.sort(Comparator.comparing(Remark::span).thenComparing(Remark::sort));
        remarks.forEach(figures::add);
        return new Audit(story, figures, remarks);
    }

    private static List<Remark> remarks(Story story, Statement statement, LineNumbers lines) {
        List<Remark> remarks = new ArrayList<>();
        Span first = statement.content().getFirst();
        if (statement.cue().isEmpty()) {
            remarks.add(new Remark(Remark.Sort.NO_CUE, lines.at(first.start()), first, ""));
        } else if (LoadedCues.isLoaded(Wording.of(story.text(), statement.cue()))) {
            Span cue = statement.cue().getFirst();
            remarks.add(new Remark(
                    Remark.Sort.LOADED_CUE, lines.at(cue.start()), cue, Wording.of(story.text(), statement.source())));
        }
        if (!statement.circumstances().figures().isEmpty()) {
            String note = switch (statement.speaker()) {
                case Speaker.Resolved resolved -> resolved.named() ? "" : resolved.name() + " (unnamed)";
                case Speaker.Unknown unknown -> unknown.reason();
            };
            if (!note.isEmpty()) {
                Span figure = statement.circumstances().figures().getFirst().span();
                remarks.add(
                        new Remark(Remark.Sort.FIGURE_WITHOUT_NAMED_SOURCE, lines.at(figure.start()), figure, note));
            }
        }
        return remarks;
    }

    /// The mark and some words beside it, by which it can be found: those that it opens, or those before it.
    private static Span around(Story story, Quotations.Stray stray) {
        String string = story.text().string();
        int start = stray.offset();
        int end = stray.offset() + 1;
        while (!stray.opens() && start > 0 && reaches(string, start - 1, end - start)) {
            start--;
        }
        while (end < string.length() && reaches(string, end, end - start)) {
            end++;
        }
        if (Character.isLowSurrogate(string.charAt(start)) && start > 0) {
            start--;
        }
        if (end < string.length() && Character.isLowSurrogate(string.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    /// Whether a place of this length goes on to `offset`: on the same line, and not far but for a word's end.
    private static boolean reaches(String string, int offset, int length) {
        char character = string.charAt(offset);
        return character != '\n' && (length < REACH || (length < 2 * REACH && Character.isLetterOrDigit(character)));
    }

    private static long quotedWords(Story story, Statement statement, Quotations quotations) {
        return switch (statement.manner()) {
            case DIRECT -> words(story, statement.content());
            case INDIRECT -> 0;
            case MIXED -> {
                long quoted = 0;
                for (Span piece : statement.content()) {
                    quoted += words(story, quotations.within(piece));
                }
                // With single marks only, as the British press quotes.
                yield quoted > 0 ? quoted : singlyQuotedWords(Wording.of(story.text(), statement.content()));
            }
        };
    }

    private static long words(Story story, List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> SpokenWords.count(story.text().at(span)))
                .sum();
    }

    private static long singlyQuotedWords(String content) {
        long count = 0;
        Matcher quoted = SINGLE.matcher(content);
        while (quoted.find()) {
            count += SpokenWords.count(quoted.group(1));
        }
        return count;
    }
}
