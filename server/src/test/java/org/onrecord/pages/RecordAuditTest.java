package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.archive.Found;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Total;

class RecordAuditTest {
    private static final Facet MANNERS = new Facet(
            FacetOf.MANNER, List.of(new Facet.Count("indirect", 240_000), new Facet.Count("direct", 60_000)), true);

    @Test
    void veryManyStatementsAreReckonedFromTheirManners() {
        assertThat(RecordAudit.size(new Found(new Total(1_001, false), List.of(), List.of(MANNERS), List.of())))
                .isEqualTo(300_000);
    }

    @Test
    void whatWasCountedExactlyIsTakenAsItIs() {
        assertThat(RecordAudit.size(new Found(new Total(17, true), List.of(), List.of(), List.of())))
                .isEqualTo(17);
    }

    @Test
    void aShareOfNothingIsNotTold() {
        assertThat(RecordAudit.percent(0, 0)).isEmpty();
        assertThat(RecordAudit.percent(1, 3)).isEqualTo("33.3");
    }
}
