package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Invented.found;
import static org.onrecord.index.Invented.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.Total;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

class FilterTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @TempDir
    private Path folder;

    private Invented.Statement[] statements;

    @BeforeEach
    void invent() {
        statements = new Invented.Statement[] {
            statement(1, "the bridge closes")
                    .by(4, "Ivo Karelin")
                    .a(Kind.DECISION)
                    .on(DAY, null),
            statement(2, "the bridge opens")
                    .by(5, "Mira Tolland", "Tolland")
                    .a(Manner.MIXED)
                    .on(DAY, DAY.minusYears(1)),
            statement(3, "the bridge stays")
                    .by(IndexedStatement.UNKNOWN, "two officials")
                    .unnamed()
                    .a((Kind) null)
                    .on(null, null),
            statement(4, "the bridge falls").in("Câble du Sud", "Coastwire").on(DAY.plusDays(2), null),
            statement(5, "the bridge burns").now(StatementStatus.SUPERSEDED),
            statement(6, "the bridge bends").now(StatementStatus.WITHDRAWN),
            statement(7, "the bridge is long").now(StatementStatus.REJECTED)
        };
    }

    private List<Long> filtered(Index index, UnaryOperator<Filter> filter) throws IOException {
        List<Long> found = found(index, StatementQuery.about("bridge").filtered(filter));
        assertThat(found(index, StatementQuery.ANY.filtered(filter))).containsExactlyInAnyOrderElementsOf(found);
        return found;
    }

    @Test
    void whatTheStoriesStillSayIsFoundUnlessOtherwiseAsked() throws IOException {
        try (Index index = Invented.open(folder, statements)) {
            assertThat(filtered(index, filter -> filter)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
            assertThat(filtered(index, filter -> filter.with(WithdrawnStories.INCLUDED)))
                    .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 6L);
            assertThat(filtered(index, Filter::withAllVersions)).doesNotContain(6L);
            assertThat(filtered(index, filter -> filter.withStatuses(Set.of(StatementStatus.REJECTED))))
                    .containsExactly(7L);
            assertThat(filtered(index, filter -> filter.withStatuses(Set.of(StatementStatus.values()))))
                    .hasSize(7);
        }
    }

    @Test
    void speakersAreFoundByNumberAndByName() throws IOException {
        try (Index index = Invented.open(folder, statements)) {
            assertThat(filtered(index, filter -> filter.withSpeakers(Set.of(4L))))
                    .containsExactly(1L);
            assertThat(filtered(index, filter -> filter.withSpeakers(Set.of(4L, 5L, 99L))))
                    .containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(
                            index,
                            StatementQuery.ANY
                                    .withSpeaker("Tolland, Mira")
                                    .filtered(filter -> filter.withSpeakers(Set.of(5L)))))
                    .containsExactly(2L);
            assertThat(found(index, StatementQuery.ANY.withSpeaker("Mira Karelin")))
                    .isEmpty();
            assertThat(found(index, StatementQuery.ANY.withSpeaker("(("))).isEmpty();
            assertThat(filtered(index, filter -> filter.withNamed(false))).containsExactly(3L);
            assertThat(filtered(index, filter -> filter.withTypes(Set.of(SpeakerType.GROUP))))
                    .isEmpty();
        }
    }

    @Test
    void kindsMannersAndOutletsNarrow() throws IOException {
        try (Index index = Invented.open(folder, statements)) {
            assertThat(filtered(index, filter -> filter.withKinds(Set.of(Kind.DECISION, Kind.DENIAL))))
                    .containsExactly(1L);
            assertThat(filtered(index, filter -> filter.withManner(Manner.MIXED)))
                    .containsExactly(2L);
            assertThat(filtered(index, filter -> filter.withOutlet("CABLE DU SUD")))
                    .containsExactly(4L);
            assertThat(filtered(index, filter -> filter.withOutlet("Coastwire")))
                    .containsExactly(4L);
            assertThat(filtered(index, filter -> filter.withOutlet("Cable"))).isEmpty();
        }
    }

    @Test
    void daysAreThoseOfSayingElseOfPublicationAndBothEndsCount() throws IOException {
        try (Index index = Invented.open(folder, statements)) {
            assertThat(filtered(index, filter -> filter.withDays(DAY, DAY))).containsExactly(1L);
            assertThat(filtered(index, filter -> filter.withDays(DAY, null))).containsExactlyInAnyOrder(1L, 4L);
            assertThat(filtered(index, filter -> filter.withDays(null, DAY.minusYears(1))))
                    .containsExactly(2L);
        }
        assertThatThrownBy(() -> Filter.NONE.withDays(DAY, DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-05-01 to 2024-04-30");
    }

    @Test
    void facetsCountTheMatches() throws IOException {
        try (Index index = Invented.open(folder, statements)) {
            Hits hits = index.search(
                    StatementQuery.about("bridge")
                            .filtered(filter -> filter.with(WithdrawnStories.INCLUDED))
                            .withFacets(FacetField.values()),
                    null);
            assertThat(hits.total()).isEqualTo(new Total(5, true));
            assertThat(hits.facets()).extracting(Facet::field).containsExactly(FacetField.values());
            assertThat(hits.facets()).extracting(Facet::estimated).containsOnly(false);
            assertThat(counts(hits, FacetField.KIND)).containsExactly("claim 3", "decision 1");
            assertThat(counts(hits, FacetField.MANNER)).containsExactly("direct 4", "mixed 1");
            assertThat(counts(hits, FacetField.NAMED)).containsExactly("true 4", "false 1");
            assertThat(counts(hits, FacetField.YEAR)).containsExactly("2024 3", "2023 1");
            assertThat(counts(hits, FacetField.SPEAKER)).containsExactly("1 2", "4 1", "5 1");
            assertThat(counts(hits, FacetField.OUTLET))
                    .containsExactly("The Harbour Post 4", "Coastwire 1", "Câble du Sud 1");
        }
    }

    private static List<String> counts(Hits hits, FacetField field) {
        Facet facet = hits.facets().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
        return facet.counts().stream()
                .map(count -> count.value() + " " + count.matches())
                .toList();
    }

    @Test
    void veryManyMatchesAreCountedByASampleAndThatIsSaid() throws IOException {
        try (Index index = Invented.open(folder)) {
            int all = Matches.ALL + 60_000;
            for (int number = 0; number < all; number++) {
                index.put(statement(number, "yes")
                        .by(number % 4 == 0 ? 7 : 8, "N")
                        .indexed());
            }
            index.refresh();
            Hits hits = index.search(StatementQuery.about("yes").withFacets(FacetField.SPEAKER), null);
            assertThat(hits.total().exact()).isFalse();
            Facet facet = hits.facets().getFirst();
            assertThat(facet.estimated()).isTrue();
            assertThat(facet.counts()).extracting(Facet.Count::value).containsExactly("8", "7");
            assertThat((double) facet.counts().getFirst().matches()).isBetween(0.70 * all, 0.80 * all);
            assertThat((double) facet.counts().getLast().matches()).isBetween(0.22 * all, 0.28 * all);
        }
    }
}
