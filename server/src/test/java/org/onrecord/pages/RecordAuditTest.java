package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.SearchResult;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Total;

class RecordAuditTest {
    @TempDir
    private Path folder;

    private static final Facet MANNERS = new Facet(
            FacetField.MANNER, List.of(new Facet.Count("indirect", 240_000), new Facet.Count("direct", 60_000)), true);

    @Test
    void veryManyStatementsAreReckonedFromTheirManners() {
        assertThat(RecordAudit.size(new SearchResult(new Total(1_001, false), List.of(), List.of(MANNERS), List.of())))
                .isEqualTo(300_000);
    }

    @Test
    void whatWasCountedExactlyIsTakenAsItIs() {
        assertThat(RecordAudit.size(new SearchResult(new Total(17, true), List.of(), List.of(), List.of())))
                .isEqualTo(17);
    }

    @Test
    void countedOneByOneThePartsAreThoseOfASmallRecord() {
        try (Served served = new Served(
                folder,
                Stories.draft("The Harbour Post", "2029-03-02", "“It opens,” he said. “It will not,” officials said."),
                Stories.draft("The Tidewatch", "2031-01-09", "“It stays,” he said. “We were not asked,” they said."))) {
            SearchParameters parameters = new SearchParameters(Map.of("from", List.of("2029-02")));
            RecordAudit audit = RecordAudit.of(served.archive(), parameters, 10);

            RecordAudit again =
                    new ExactCounts(served.archive(), parameters.query().page(0, 1)).of(audit);

            assertThat(again.years()).isEqualTo(audit.years()).hasSize(3);
            assertThat(again.outlets()).containsExactlyInAnyOrderElementsOf(audit.outlets());
            assertThat(again.voices()).containsExactlyInAnyOrderElementsOf(audit.voices());
            assertThat(again.all()).isEqualTo(new RecordAudit.Split("all", 4, 2, 1));
        }
    }

    @Test
    void aShareOfNothingIsNotShown() {
        assertThat(RecordAudit.percent(0, 0)).isEmpty();
        assertThat(RecordAudit.percent(1, 3)).isEqualTo("33.3");
    }
}
