package org.onrecord.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A bar chart, laid out here and drawn by the template `chart.jte`: an image with a description for those
/// who cannot see it, and a table of its figures beside it. The style sheet gives the series their colours by
/// their styles.
///
/// @param title the title
/// @param summary a sentence that describes the chart, with the largest value
/// @param what what the rows are: `Year`
/// @param series the parts of the bars, in order
/// @param rows the figures
/// @param width the width of the drawing, in its own units
/// @param height the height, in the same units
/// @param bars the bars
/// @param ticks the grid lines, with their values
/// @param labels the words at the axes
record Chart(
        String title,
        String summary,
        String what,
        List<Series> series,
        List<Row> rows,
        int width,
        int height,
        List<Bar> bars,
        List<Tick> ticks,
        List<Label> labels) {
    private static final int WIDTH = 400;
    private static final int EDGE = 4;
    private static final double CHARACTER = 6.4;
    private static final int LINE = 12;

    private static final int TOP = 10;
    private static final int PLOT = 140;
    private static final int BELOW = 20;
    private static final int WIDEST = 36;
    private static final double FILLED = 0.8;
    private static final int MOST_TICKS = 5;

    private static final int ROW = 24;
    private static final int THICK = 16;
    private static final int LONGEST_LABEL = 22;
    private static final int BASELINE = 4;

    /// One of the quantities that are counted.
    ///
    /// @param name its name
    /// @param style its class in the style sheet
    record Series(String name, String style) {}

    /// The figures of one bar.
    ///
    /// @param label its label
    /// @param values one for each series; they are stacked
    /// @param path the path of its link, or null
    record Row(String label, List<Long> values, @Nullable String path) {
        Row {
            values = List.copyOf(values);
        }

        /// Returns a bar of one series.
        static Row of(String label, long value, @Nullable String path) {
            return new Row(label, List.of(value), path);
        }

        long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A drawn bar, or one part of it.
    record Bar(double x, double y, double width, double height, String style, String words) {}

    /// A grid line at `y` with its words, which end at `x`.
    record Tick(double x, double y, String words) {}

    /// Words at a place; `anchor` says which end of them is there.
    record Label(double x, double y, String anchor, String words) {}

    Chart {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
        labels = List.copyOf(labels);
        for (Row row : rows) {
            if (row.values().size() != series.size()) {
                throw new IllegalArgumentException(row.label() + " needs a value for each of " + series.size()
                        + " series, got " + row.values().size());
            }
        }
    }

    /// Lays out vertical bars side by side, as for years.
    static Chart columns(String title, String what, List<Series> series, List<Row> rows) {
        long most = most(rows);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        double left = EDGE + CHARACTER * number(top).length() + EDGE;
        double slot = (WIDTH - EDGE - left) / Math.max(1, rows.size());
        double thick = Math.min(WIDEST, slot * FILLED);
        double scale = (double) PLOT / top;
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        int longest = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((longest + 1) * CHARACTER / slot));
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double middle = left + slot * (index + 0.5);
            double y = TOP + PLOT;
            for (int part = 0; part < series.size(); part++) {
                double high = row.values().get(part) * scale;
                y -= high;
                if (high > 0) {
                    bars.add(new Bar(
                            rounded(middle - thick / 2),
                            rounded(y),
                            rounded(thick),
                            rounded(high),
                            series.get(part).style(),
                            words(row, series, part)));
                }
            }
            if (index % every == 0) {
                // The outer labels must not be cut off at the edge.
                double half = row.label().length() * CHARACTER / 2;
                double x = Math.min(middle, WIDTH - half);
                labels.add(new Label(rounded(x), TOP + PLOT + LINE + EDGE, "middle", row.label()));
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (long value = 0; value <= top; value += step) {
            ticks.add(new Tick(rounded(left - EDGE), rounded(TOP + PLOT - value * scale), number(value)));
        }
        return new Chart(
                title, summary(title, rows), what, series, rows, WIDTH, TOP + PLOT + BELOW, bars, ticks, labels);
    }

    /// Lays out horizontal bars below each other, as for kinds; each with its value after it.
    static Chart bars(String title, String what, List<Series> series, List<Row> rows) {
        long most = Math.max(1, most(rows));
        int longest =
                rows.stream().mapToInt(row -> cut(row.label()).length()).max().orElse(0);
        double left = EDGE + longest * CHARACTER + 2 * EDGE;
        double right = WIDTH - EDGE - CHARACTER * number(most).length() - EDGE;
        double scale = (right - left) / most;
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double y = EDGE + index * ROW;
            double x = left;
            for (int part = 0; part < series.size(); part++) {
                double wide = row.values().get(part) * scale;
                if (wide > 0) {
                    bars.add(new Bar(
                            rounded(x),
                            y,
                            rounded(wide),
                            THICK,
                            series.get(part).style(),
                            words(row, series, part)));
                }
                x += wide;
            }
            double baseline = y + (THICK / 2.0) + BASELINE;
            labels.add(new Label(rounded(left - 2 * EDGE), baseline, "end", cut(row.label())));
            labels.add(new Label(rounded(x + EDGE), baseline, "start", number(row.sum())));
        }
        return new Chart(
                title,
                summary(title, rows),
                what,
                series,
                rows,
                WIDTH,
                2 * EDGE + rows.size() * ROW,
                bars,
                List.of(),
                labels);
    }

    /// Returns whether there is nothing to show.
    boolean isEmpty() {
        return most(rows) == 0;
    }

    /// Returns a number with separators: `12,345`.
    static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    private static long most(List<Row> rows) {
        return rows.stream().mapToLong(Row::sum).max().orElse(0);
    }

    /// Returns one, two or five, times a power of ten, so that there are few grid lines.
    private static long step(long most) {
        long ten = 1;
        while (true) {
            for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
                if (most <= step * (MOST_TICKS - 1)) {
                    return step;
                }
            }
            ten *= 10;
        }
    }

    private static String summary(String title, List<Row> rows) {
        if (rows.isEmpty() || most(rows) == 0) {
            return title + ": nothing to show";
        }
        String values = rows.stream()
                .filter(row -> row.sum() == most(rows))
                .findFirst()
                .map(row -> row.label() + " with " + number(row.sum()))
                .orElse("");
        String reach = rows.size() == 1
                ? rows.getFirst().label()
                : rows.getFirst().label() + " to " + rows.getLast().label();
        return title + ", " + reach + "; the largest is " + values;
    }

    private static String words(Row row, List<Series> series, int part) {
        String value = number(row.values().get(part));
        return series.size() == 1
                ? row.label() + ": " + value
                : row.label() + ", " + series.get(part).name() + ": " + value;
    }

    private static String cut(String label) {
        int[] points = label.codePoints().toArray();
        return points.length <= LONGEST_LABEL ? label : new String(points, 0, LONGEST_LABEL - 1) + "…";
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    @Override
    public String toString() {
        return title + ": "
                + rows.stream().map(row -> row.label() + " " + row.values()).collect(Collectors.joining(", "));
    }
}
