package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onrecord.archive.Checked;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;
import org.onrecord.statement.Speaker;

/// Whether words are on record, for reading.
final class CheckTable {
    private static final int DEEPER = 4;

    private final Sheet sheet;

    CheckTable(Surroundings surroundings) {
        this.sheet = new Sheet(surroundings.results(), surroundings.terminal());
    }

    void print(Checked checked) throws IOException {
        sheet.bold(0, checked.verdict().word().toUpperCase(Locale.ROOT) + ": " + told(checked));
        checked.notes().forEach(note -> sheet.plain(0, note));
        if (checked.verdict() == Verdict.NOT_ON_RECORD && !checked.evidence().isEmpty()) {
            sheet.blank();
            sheet.plain(0, "What comes nearest:");
        }
        KeptLines lines = new KeptLines(sheet);
        for (Checked.Proven proven : checked.evidence()) {
            sheet.blank();
            lines.head(
                    proven.statement(),
                    proven.verdict() == checked.verdict()
                            ? ""
                            : proven.verdict().word());
            lines.words(proven.statement());
            if (differs(proven)) {
                sheet.faint(DEEPER, "beside what you asked:");
                sheet.passage(DEEPER + 2, passage(proven.diff(), sheet.style()));
            }
            lines.foot(proven.statement(), "");
        }
        if (!checked.evidence().isEmpty()) {
            sheet.blank();
            if (checked.evidence().stream().anyMatch(CheckTable::differs)) {
                sheet.passage(
                        0,
                        new Passage(sheet.style())
                                .add("said and left out", Passage.Look.DROPPED)
                                .next("not said", Passage.Look.ADDED));
            }
            sheet.faint(
                    0,
                    "onrecord receipt "
                            + checked.evidence()
                                    .getFirst()
                                    .statement()
                                    .statement()
                                    .id()
                            + " prints what lets anyone check this again.");
        }
        sheet.write();
    }

    private static boolean differs(Checked.Proven proven) {
        return proven.diff().stream().anyMatch(difference -> difference.op() != Difference.Op.SAME);
    }

    private static String told(Checked checked) {
        String who = checked.by() == null ? "" : " by " + checked.by();
        return switch (checked.verdict()) {
            case VERBATIM -> "it is on record" + who + ", word for word.";
            case CUT -> "it is on record" + who + ", but with more words than these.";
            case ALTERED -> "something like it is on record" + who + ", but some words differ.";
            case JOINED -> "all of it is on record" + who + ", but not in one piece.";
            case PARAPHRASE -> "it is on record" + who + " only in a report's words, or in words of like meaning.";
            case OTHER_SPEAKER -> "it is on record, but " + other(checked) + " said it.";
            case DENIED -> "what is on record for it was denied or withdrawn.";
            case NOT_ON_RECORD -> "nothing on record" + who + " bears it out.";
        };
    }

    private static String other(Checked checked) {
        return checked.evidence().isEmpty()
                        || !(checked.evidence()
                                        .getFirst()
                                        .statement()
                                        .statement()
                                        .speaker()
                                instanceof Speaker.Resolved resolved)
                ? "somebody else"
                : resolved.name();
    }

    private static Passage passage(List<Difference> diff, Style style) {
        Passage passage = new Passage(style);
        for (Difference difference : diff) {
            switch (difference.op()) {
                case SAME -> passage.next(difference.said(), Passage.Look.PLAIN);
                case DROPPED -> passage.next(difference.said(), Passage.Look.DROPPED);
                case ADDED -> passage.next(difference.asked(), Passage.Look.ADDED);
                case CHANGED ->
                    passage.next(difference.said(), Passage.Look.DROPPED).next(difference.asked(), Passage.Look.ADDED);
            }
        }
        return passage;
    }
}
