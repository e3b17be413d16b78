package org.onrecord.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.json.SpokenWords;
import org.onrecord.language.Document;
import org.onrecord.language.Quotations;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// The audit of how one story is sourced: what a standards editor counts, and the places to look at.
///
/// @param story the story
/// @param figures what was counted
/// @param remarks the places to look at, in the order of the text
public record Audit(Story story, AuditFigures figures, List<AuditRemark> remarks) {
    private static final Pattern SINGLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])['‘]([^'‘’]++(?:['’][\\p{L}][^'‘’]*+)*+)['’]");

    private static final int REACH = 40;

    public Audit {
        remarks = List.copyOf(remarks);
    }

    /// Audits `story`, in which `statements` were found. Statements that are left out are treated as if they
    /// had not been found.
    public static Audit of(Story story, List<Statement> statements) {
        Quotations quotations = Document.of(story.text()).quotations();
        LineNumbers lines = LineNumbers.of(story.text().string());
        List<AuditRemark> remarks = new ArrayList<>();
        for (Quotations.Stray stray : quotations.strays()) {
            remarks.add(new AuditRemark(
                    AuditRemark.Sort.UNBALANCED_MARK,
                    lines.at(stray.offset()),
                    around(story, stray),
                    stray.opens() ? "opens and does not close" : "closes and did not open"));
        }
        AuditFigures figures = new AuditFigures();
        figures.addStory();
        for (Statement statement : statements) {
            if (statement.within() != null) {
                continue; // second hand: its words are counted with the statement that contains it
            }
            figures.add(statement, quotedWords(story, statement, quotations));
            remarks.addAll(remarks(story, statement, lines));
        }
        remarks.addAll(OrphanQuotations.in(story, statements, quotations, lines));
        remarks.sort(Comparator.comparing(AuditRemark::span).thenComparing(AuditRemark::sort));
        remarks.forEach(figures::add);
        return new Audit(story, figures, remarks);
    }

    private static List<AuditRemark> remarks(Story story, Statement statement, LineNumbers lines) {
        List<AuditRemark> remarks = new ArrayList<>();
        Span first = statement.content().getFirst();
        if (statement.cue().isEmpty()) {
            remarks.add(new AuditRemark(AuditRemark.Sort.NO_CUE, lines.at(first.start()), first, ""));
        } else if (LoadedCues.isLoaded(SpokenWords.of(story.text(), statement.cue()))) {
            Span cue = statement.cue().getFirst();
            remarks.add(new AuditRemark(
                    AuditRemark.Sort.LOADED_CUE,
                    lines.at(cue.start()),
                    cue,
                    SpokenWords.of(story.text(), statement.source())));
        }
        if (!statement.circumstances().figures().isEmpty()) {
            String note = switch (statement.speaker()) {
                case Speaker.Resolved resolved -> resolved.named() ? "" : resolved.name() + " (unnamed)";
                case Speaker.Unknown unknown -> unknown.reason();
            };
            if (!note.isEmpty()) {
                Span figure = statement.circumstances().figures().getFirst().span();
                remarks.add(new AuditRemark(
                        AuditRemark.Sort.FIGURE_WITHOUT_NAMED_SOURCE, lines.at(figure.start()), figure, note));
            }
        }
        return remarks;
    }

    /// Returns the mark with some words beside it, by which it can be found: those after an opening mark, or
    /// those before a closing one.
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

    /// Returns whether a place of this length extends to `offset`: on the same line and not far, except to
    /// finish a word.
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
                // In single marks only, as in the British press.
                yield quoted > 0 ? quoted : singlyQuotedWords(SpokenWords.of(story.text(), statement.content()));
            }
        };
    }

    private static long words(Story story, List<Span> spans) {
        return spans.stream()
                .mapToLong(span -> WordCount.count(story.text().at(span)))
                .sum();
    }

    private static long singlyQuotedWords(String content) {
        long count = 0;
        Matcher quoted = SINGLE.matcher(content);
        while (quoted.find()) {
            count += WordCount.count(quoted.group(1));
        }
        return count;
    }
}
