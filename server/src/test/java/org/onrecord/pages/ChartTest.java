package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final List<Chart.Series> ONE = List.of(new Chart.Series("Statements", "one"));
    private static final List<Chart.Series> TWO =
            List.of(new Chart.Series("Named", "named"), new Chart.Series("Unnamed", "unnamed"));

    @Test
    void aColumnTwiceAsLargeIsTwiceAsHigh() {
        Chart chart = Chart.columns(
                "By year", "Year", ONE, List.of(Chart.Row.of("2030", 10, null), Chart.Row.of("2031", 20, null)));

        assertThat(chart.bars()).hasSize(2);
        assertThat(chart.bars().getLast().height())
                .isEqualTo(2 * chart.bars().getFirst().height());
    }

    @Test
    void columnsStandOnOneLineAndWithinTheDrawing() {
        Chart chart = Chart.columns("By year", "Year", ONE, rows(37));

        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.y() + bar.height()).isBetween(149.8, 150.2);
            assertThat(bar.x()).isNotNegative();
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(chart.width());
        });
    }

    @Test
    void theLinesAcrossAreFewAndRound() {
        Chart chart = Chart.columns("By year", "Year", ONE, List.of(Chart.Row.of("2030", 1_234_567, null)));

        assertThat(chart.ticks())
                .extracting(Chart.Tick::words)
                .containsExactly("0", "500,000", "1,000,000", "1,500,000");
    }

    @Test
    void theLabelsOfManyColumnsDoNotOverlap() {
        Chart chart = Chart.columns("By year", "Year", ONE, rows(90));

        List<Chart.Label> labels = chart.labels();
        assertThat(labels).hasSizeBetween(5, 12);
        for (int index = 1; index < labels.size(); index++) {
            assertThat(labels.get(index).x() - labels.get(index - 1).x()).isGreaterThan(26);
        }
    }

    @Test
    void theSeriesOfAColumnAreStacked() {
        Chart chart = Chart.columns("By year", "Year", TWO, List.of(new Chart.Row("2030", List.of(3L, 1L), null)));

        Chart.Bar named = chart.bars().getFirst();
        Chart.Bar unnamed = chart.bars().getLast();
        assertThat(unnamed.y() + unnamed.height()).isEqualTo(named.y());
        assertThat(unnamed.style()).isEqualTo("unnamed");
        assertThat(unnamed.words()).isEqualTo("2030, Unnamed: 1");
    }

    @Test
    void nothingIsDrawnOfZero() {
        Chart chart = Chart.columns("By year", "Year", TWO, List.of(new Chart.Row("2030", List.of(0L, 0L), null)));

        assertThat(chart.bars()).isEmpty();
        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.summary()).isEqualTo("By year: nothing to show");
    }

    @Test
    void lyingBarsTellTheirValuesAndCutLongLabels() {
        Chart chart = Chart.bars(
                "By outlet",
                "Outlet",
                ONE,
                List.of(
                        Chart.Row.of("The Aldersund Harbour and Fishery Gazette", 1_500, null),
                        Chart.Row.of("Post", 2, null)));

        assertThat(chart.labels())
                .extracting(Chart.Label::words)
                .containsExactly("The Aldersund Harbour…", "1,500", "Post", "2");
        assertThat(chart.labels()).allSatisfy(label -> assertThat(label.x()).isBetween(0.0, (double) chart.width()));
        assertThat(chart.bars().getFirst().words()).startsWith("The Aldersund Harbour and Fishery Gazette");
    }

    @Test
    void theSummaryDescribesTheChart() {
        Chart chart = Chart.columns(
                "Statements by year",
                "Year",
                ONE,
                List.of(Chart.Row.of("2029", 4, null), Chart.Row.of("2030", 9, null), Chart.Row.of("2031", 1, null)));

        assertThat(chart.summary()).isEqualTo("Statements by year, 2029 to 2031; the largest is 2030 with 9");
    }

    @Test
    void aRowNeedsAValueForEachSeries() {
        List<Chart.Row> rows = List.of(Chart.Row.of("2030", 1, null));

        assertThatThrownBy(() -> Chart.columns("By year", "Year", TWO, rows)).isInstanceOf(RuntimeException.class);
    }

    private static List<Chart.Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Chart.Row.of(Integer.toString(1940 + index), index + 1L, null))
                .toList();
    }
}
