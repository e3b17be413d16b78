package org.onrecord.answers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;

/// The circumstances of a statement as one line for reading: `to reporters · Brussels · said 2023-11-29 · 47
/// %`.
public final class CircumstanceLine {
    private CircumstanceLine() {}

    /// Returns the line; empty if the story gives no circumstances.
    public static String of(Circumstances circumstances) {
        List<String> parts = new ArrayList<>();
        if (circumstances.addressee() != null) {
            parts.add("to " + circumstances.addressee());
        }
        if (circumstances.venue() != null) {
            parts.add(circumstances.venue());
        }
        if (circumstances.said() != null) {
            parts.add("said " + circumstances.said().iso());
        }
        for (Figure figure : circumstances.figures()) {
            String value = figure.upTo() == null
                    ? written(figure.value())
                    : written(figure.value()) + "–" + written(figure.upTo());
            parts.add(figure.unit() == null ? value : value + " " + figure.unit());
        }
        return String.join(" · ", parts);
    }

    private static String written(BigDecimal value) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
