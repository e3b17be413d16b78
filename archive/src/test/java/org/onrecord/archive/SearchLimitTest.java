package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.search.FacetField;
import org.onrecord.search.SearchMode;
import org.onrecord.search.SearchTookTooLongException;
import org.onrecord.search.StatementQuery;

/// How long a search may take.
class SearchLimitTest {
    @TempDir
    private Path folder;

    private Archive open(ArchiveSettings settings) {
        return Archive.open(new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, settings);
    }

    @Test
    void aSearchThatTakesLongerThanItMaySaysHowToAskForLess() {
        // No search takes less than the shortest time that can be told.
        ArchiveSettings hasty = RecordContract.settings(folder).withSearchLimit(Duration.ofNanos(1));
        try (Archive archive = open(hasty)) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            archive.addMeanings(1_000);
            for (SearchMode mode : SearchMode.values()) {
                assertThatThrownBy(
                                () -> archive.find(StatementQuery.about("pier").with(mode)))
                        .isInstanceOf(SearchTookTooLongException.class)
                        .hasMessageContaining("ask for fewer or rarer words");
            }
            assertThatThrownBy(() -> archive.check(new QuotationQuery("We will not sell the pier", null), null))
                    .isInstanceOf(SearchTookTooLongException.class);
        }
    }

    @Test
    void aSearchWithinItsTimeFindsWhatItFindsWithoutALimit() {
        ArchiveSettings patient = RecordContract.settings(folder).withSearchLimit(Duration.ofHours(1));
        StatementQuery query =
                StatementQuery.about("pier").with(SearchMode.BOTH).withFacets(FacetField.values());
        SearchResult limited;
        try (Archive archive = open(patient)) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            archive.addMeanings(1_000);
            limited = archive.find(query);
            assertThat(limited.statements()).isNotEmpty();
        }
        try (Archive archive = open(RecordContract.settings(folder))) {
            assertThat(archive.find(query)).isEqualTo(limited);
        }
    }

    @Test
    void aLimitOfNoTimeIsRefused() {
        assertThatThrownBy(() -> RecordContract.settings(folder).withSearchLimit(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a search needs some time");
    }
}
