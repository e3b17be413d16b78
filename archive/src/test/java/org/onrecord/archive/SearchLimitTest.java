package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.quotation.Asked;
import org.onrecord.search.FacetOf;
import org.onrecord.search.How;
import org.onrecord.search.SearchTookTooLongException;
import org.onrecord.search.StatementQuery;

/// How long a search may take.
class SearchLimitTest {
    @TempDir
    private Path folder;

    private Archive open(Settings settings) {
        return Archive.open(new Where.Folder(folder.resolve("record")), Access.WRITE, settings);
    }

    @Test
    void aSearchThatTakesLongerThanItMaySaysHowToAskForLess() {
        // No search takes less than the shortest time that can be told.
        Settings hasty = RecordContract.settings(folder).withSearchLimit(Duration.ofNanos(1));
        try (Archive archive = open(hasty)) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            archive.addMeanings(1_000);
            for (How how : How.values()) {
                assertThatThrownBy(
                                () -> archive.find(StatementQuery.about("pier").with(how)))
                        .isInstanceOf(SearchTookTooLongException.class)
                        .hasMessageContaining("ask for fewer or rarer words");
            }
            assertThatThrownBy(() -> archive.check(new Asked("We will not sell the pier", null), null))
                    .isInstanceOf(SearchTookTooLongException.class);
        }
    }

    @Test
    void aSearchWithinItsTimeFindsWhatItFindsWithoutALimit() {
        Settings patient = RecordContract.settings(folder).withSearchLimit(Duration.ofHours(1));
        StatementQuery query = StatementQuery.about("pier").with(How.BOTH).withFacets(FacetOf.values());
        Found limited;
        try (Archive archive = open(patient)) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
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
