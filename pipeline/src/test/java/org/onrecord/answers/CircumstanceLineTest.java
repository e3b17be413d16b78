package org.onrecord.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.SaidOn;
import org.onrecord.text.Span;

class CircumstanceLineTest {
    private static final Span SPAN = new Span(0, 1);

    @Test
    void noCircumstancesGiveAnEmptyLine() {
        assertThat(CircumstanceLine.of(Circumstances.NONE)).isEmpty();
    }

    @Test
    void circumstancesAreInOneOrder() {
        Circumstances circumstances = new Circumstances(
                "reporters",
                "Brussels",
                new SaidOn(LocalDate.of(2023, 11, 29), SaidOn.Precision.DAY),
                List.of(
                        new Figure(SPAN, Figure.Sort.AMOUNT, new BigDecimal("60000000000"), null, "USD"),
                        new Figure(SPAN, Figure.Sort.SHARE, new BigDecimal("2.5"), BigDecimal.TEN, "%"),
                        new Figure(SPAN, Figure.Sort.COUNT, new BigDecimal("300"), null, null)),
                false,
                null);
        assertThat(CircumstanceLine.of(circumstances))
                .isEqualTo("to reporters · Brussels · said 2023-11-29 · 60,000,000,000 USD · 2.5–10 % · 300");
    }
}
