package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onrecord.archive.Checked;
import org.onrecord.desk.VerdictWords;
import org.onrecord.quotation.Difference;
import org.onrecord.quotation.Verdict;

/// Whether words are on record, for reading.
final class CheckTable {
    private static final int DEEPER = 4;

    private final Sheet sheet;

    CheckTable(Surroundings surroundings) {
        this.sheet = new Sheet(surroundings.results(), surroundings.terminal());
    }

    void print(Checked checked) throws IOException {
        sheet.bold(0, checked.verdict().word().toUpperCase(Locale.ROOT) + ": " + VerdictWords.of(checked));
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
