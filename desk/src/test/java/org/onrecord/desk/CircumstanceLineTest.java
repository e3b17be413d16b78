package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Said;
import org.onrecord.text.Span;

class CircumstanceLineTest {
    private static final Span SPAN = new Span(0, 1);

    @Test
    void nothingToldIsNoLine() {
        assertThat(CircumstanceLine.of(Circumstances.NONE)).isEmpty();
    }

    @Test
    void whatIsKnownStandsInOneOrder() {
        Circumstances told = new Circumstances(
                "reporters",
                "Brussels",
                new Said(LocalDate.of(2023, 11, 29), Said.Precision.DAY),
                List.of(
                        new Figure(SPAN, Figure.Sort.AMOUNT, new BigDecimal("60000000000"), null, "USD"),
                        new Figure(SPAN, Figure.Sort.SHARE, new BigDecimal("2.5"), BigDecimal.TEN, "%"),
                        new Figure(SPAN, Figure.Sort.COUNT, new BigDecimal("300"), null, null)),
                false,
                null);
        assertThat(CircumstanceLine.of(told))
                .isEqualTo("to reporters · Brussels · said 2023-11-29 · 60,000,000,000 USD · 2.5–10 % · 300");
    }
}
