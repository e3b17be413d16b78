package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class CircumstancesTest {
    @Test
    void aDateIsWrittenNoMorePreciselyThanItIsKnown() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        assertThat(new SaidOn(day, SaidOn.Precision.DAY).iso()).isEqualTo("2024-12-31");
        assertThat(new SaidOn(day, SaidOn.Precision.WEEK).iso()).isEqualTo("2025-W01");
        assertThat(new SaidOn(day, SaidOn.Precision.MONTH).iso()).isEqualTo("2024-12");
        assertThat(new SaidOn(day, SaidOn.Precision.YEAR).iso()).isEqualTo("2024");
    }

    @Test
    void daysOfOneWeekAreOneWeek() {
        assertThat(new SaidOn(LocalDate.of(2023, 11, 29), SaidOn.Precision.WEEK))
                .isEqualTo(new SaidOn(LocalDate.of(2023, 12, 3), SaidOn.Precision.WEEK));
    }

    @Test
    void aRangeThatGoesDownIsRefused() {
        assertThatThrownBy(() -> new Figure(new Span(0, 5), Figure.Sort.COUNT, BigDecimal.TEN, BigDecimal.ONE, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 to 1");
    }

    @Test
    void blankWordsAreRefused() {
        assertThatThrownBy(() -> new Circumstances(" ", null, null, List.of(), false, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("addressee");
    }
}
