package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.statement.Manner;

/// Writes the details of scores as lines of text: calibration, and speakers and kinds in detail.
final class DetailReport {
    private static final int ABBREVIATED = 4;

    private DetailReport() {}

    /// Returns the bands of confidence; empty if no statement has a confidence.
    static List<String> calibrationLines(Calibration calibration) {
        List<String> lines = new ArrayList<>();
        if (calibration.count() == 0) {
            return lines;
        }
        lines.add("confidence said    statements   mean said   right   exact");
        for (Calibration.Band band : calibration.bands()) {
            if (band.count() > 0) {
                lines.add(String.format(
                        "  %.1f to %.1f      %8d         %5s   %5s   %5s",
                        band.from(),
                        band.to(),
                        band.count(),
                        ScoreReport.decimal(band.saidPercent()),
                        ScoreReport.decimal(band.rightPercent()),
                        ScoreReport.decimal(band.strictPercent())));
            }
        }
        lines.add("said 0.9 or more      " + share(calibration.high()) + " right; exact "
                + ScoreReport.decimal(calibration.highStrict().percent()) + " %");
        lines.add("calibration error     " + percent(calibration.error()) + " percentage points, expected");
        return lines;
    }

    /// Returns the scores of speakers by the form of the gold source, and the unknown ones by manner.
    static List<String> speakerLines(SpeakerScores speakers) {
        List<String> lines = new ArrayList<>();
        lines.add("speaker, by gold source   right  unknown");
        for (SourceForm form : SourceForm.values()) {
            Scores.Share right = speakers.right(form);
            if (right.whole() > 0) {
                lines.add(String.format("  %-22s", form.words()) + "  " + percent(right.percent()) + "    "
                        + percent(speakers.unknown(form).percent()) + "   of " + right.whole());
            }
        }
        lines.add("speaker unknown, of the statements whose content is matched and whose speaker the gold names");
        for (Manner manner : Manner.values()) {
            lines.add(String.format("  %-20s", manner.word()) + share(speakers.unknown(manner)));
        }
        return lines;
    }

    /// Returns a row for each gold kind with a column for each predicted kind, followed by precision and
    /// recall. Empty if no kind is sure.
    static List<String> kindLines(ConfusionMatrix table) {
        List<String> lines = new ArrayList<>();
        if (table.isEmpty()) {
            return lines;
        }
        List<String> kinds = table.kinds();
        StringBuilder head = new StringBuilder("kind: gold, got");
        kinds.forEach(kind ->
                head.append(String.format("%5s", kind.substring(0, Math.min(ABBREVIATED, kind.length())))));
        lines.add(head + "       P      R");
        for (String gold : kinds) {
            if (gold.equals(ConfusionMatrix.NONE)) {
                continue; // a column only: the gold always has a kind
            }
            StringBuilder row = new StringBuilder(String.format("  %-13s", gold));
            for (String got : kinds) {
                int count = table.count(gold, got);
                row.append(String.format("%5s", count == 0 ? "·" : Integer.toString(count)));
            }
            Tally tally = table.tally(gold);
            lines.add(row + "   " + percent(tally.precision()) + "  " + percent(tally.recall()));
        }
        return lines;
    }

    private static String share(Scores.Share share) {
        return percent(share.percent()) + " % of " + share.whole();
    }

    private static String percent(double value) {
        return String.format("%5s", ScoreReport.decimal(value));
    }
}
