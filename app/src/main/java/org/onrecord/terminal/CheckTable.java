package org.onrecord.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onrecord.answers.VerdictWords;
import org.onrecord.archive.CheckResult;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;

/// Prints the result of a check for people.
public final class CheckTable {
    private static final int DEEPER = 4;

    private final WrappedLines sheet;

    public CheckTable(Environment environment) {
        this.sheet = new WrappedLines(environment.output(), environment.terminal());
    }

    public void print(CheckResult result) throws IOException {
        sheet.bold(0, result.verdict().word().toUpperCase(Locale.ROOT) + ": " + VerdictWords.of(result));
        result.notes().forEach(note -> sheet.plain(0, note));
        if (result.verdict() == Verdict.NOT_ON_RECORD && !result.evidence().isEmpty()) {
            sheet.blank();
            sheet.plain(0, "The closest on record:");
        }
        StatementLines lines = new StatementLines(sheet);
        for (CheckResult.Proven proven : result.evidence()) {
            sheet.blank();
            String tag =
                    proven.verdict() == result.verdict() ? "" : proven.verdict().word();
            switch (proven) {
                case CheckResult.InStatement statement -> {
                    lines.head(statement.statement(), tag);
                    sheet.faint(DEEPER, "speaker " + VerdictWords.ground(statement));
                    lines.words(statement.statement());
                }
                case CheckResult.InText text -> {
                    lines.head(text.story(), text.isHeadline() ? "In a headline" : "In the text of a story", tag);
                    lines.words(text.excerpt());
                }
            }
            for (String correction : proven.receipt().corrections()) {
                sheet.faint(DEEPER, correction);
            }
            if (differs(proven)) {
                sheet.faint(DEEPER, "compared with your words:");
                sheet.passage(DEEPER + 2, passage(proven.diff(), sheet.style()));
            }
            switch (proven) {
                case CheckResult.InStatement statement -> lines.foot(statement.statement(), "");
                case CheckResult.InText text -> lines.foot(text.story());
            }
        }
        if (!result.evidence().isEmpty()) {
            sheet.blank();
            if (result.evidence().stream().anyMatch(CheckTable::differs)) {
                sheet.passage(
                        0,
                        new StyledText(sheet.style())
                                .add("said and left out", StyledText.Look.DROPPED)
                                .next("not said", StyledText.Look.ADDED));
            }
            if (result.evidence().getFirst() instanceof CheckResult.InStatement first) {
                sheet.faint(
                        0,
                        "onrecord receipt " + first.statement().statement().id()
                                + " prints a receipt with which anyone can check this.");
            }
        }
        sheet.write();
    }

    private static boolean differs(CheckResult.Proven proven) {
        return proven.diff().stream().anyMatch(difference -> difference.op() != Difference.Op.SAME);
    }

    private static StyledText passage(List<Difference> diff, Style style) {
        StyledText passage = new StyledText(style);
        for (Difference difference : diff) {
            switch (difference.op()) {
                case SAME -> passage.next(difference.said(), StyledText.Look.PLAIN);
                case DROPPED -> passage.next(difference.said(), StyledText.Look.DROPPED);
                case ADDED -> passage.next(difference.asked(), StyledText.Look.ADDED);
                case CHANGED ->
                    passage.next(difference.said(), StyledText.Look.DROPPED)
                            .next(difference.asked(), StyledText.Look.ADDED);
            }
        }
        return passage;
    }
}
