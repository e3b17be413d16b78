package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Invented.numbers;
import static org.onrecord.index.Invented.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;

class SearchByMeaningTest {
    private static final StatementQuery NEAREST = StatementQuery.ANY.with(SearchMode.MEANING);
    private static final float[] EAST = {1, 0, 0, 0, 0, 0, 0, 0};
    private static final float[] EAST_NORTH_EAST = {3, 1, 0, 0, 0, 0, 0, 0};
    private static final float[] NORTH = {0, 1, 0, 0, 0, 0, 0, 0};

    @TempDir
    private Path folder;

    private static void mean(Index index, long position, float[] meaning, Invented.Statement... statements)
            throws IOException {
        List<IndexedStatement> all = new ArrayList<>();
        List<float[]> meanings = new ArrayList<>();
        for (Invented.Statement statement : statements) {
            all.add(statement.indexed());
            meanings.add(meaning);
        }
        index.putMeanings(all, meanings, position);
        index.refresh();
    }

    @Test
    void theNearestMeaningComesFirst() throws IOException {
        Invented.Statement ferry = statement(1, "the ferry sails");
        Invented.Statement boat = statement(2, "our boat leaves");
        Invented.Statement orchard = statement(3, "apples are ripe");
        try (Index index = Invented.open(folder, ferry, boat, orchard)) {
            mean(index, 1, EAST, ferry);
            mean(index, 2, EAST_NORTH_EAST, boat);
            mean(index, 3, NORTH, orchard);
            assertThat(numbers(index.search(NEAREST, EAST))).containsExactly(1L, 2L, 3L);
            assertThat(numbers(index.search(NEAREST, NORTH))).containsExactly(3L, 2L, 1L);
            assertThat(numbers(index.search(NEAREST.withWords("boat -ferry"), EAST)))
                    .containsExactly(2L, 3L);
            assertThat(numbers(index.search(NEAREST.page(1, 1), EAST))).containsExactly(2L);
        }
    }

    @Test
    void whatRanksHighInEitherListRanksHigh() throws IOException {
        Invented.Statement ferry = statement(1, "the ferry sails");
        Invented.Statement boat = statement(2, "our boat leaves");
        Invented.Statement late = statement(3, "the ferry is late");
        try (Index index = Invented.open(folder, ferry, boat, late)) {
            mean(index, 1, EAST, ferry);
            mean(index, 2, EAST_NORTH_EAST, boat);
            mean(index, 3, NORTH, late);
            StatementQuery both = StatementQuery.about("ferry sails").with(SearchMode.BOTH);
            Hits hits = index.search(both, EAST);
            assertThat(numbers(hits)).containsExactly(1L, 2L, 3L);
            assertThat(hits.hits().getFirst().score())
                    .isGreaterThan(hits.hits().get(1).score());
            assertThat(hits.total().exact()).isFalse();
        }
    }

    @Test
    void copiesHaveOneMeaningAndEachIsFoundByItsOwnOutlet() throws IOException {
        Invented.Statement first = statement(1, "the ferry sails").of(50).a(Kind.DECISION);
        Invented.Statement copy =
                statement(2, "“The ferry sails”").of(50).in("Inland Gazette").by(9, "Ivo Karelin");
        Invented.Statement other = statement(3, "our boat leaves");
        try (Index index = Invented.open(folder, first, copy, other)) {
            mean(index, 1, EAST, first);
            mean(index, 2, EAST, copy);
            mean(index, 3, EAST_NORTH_EAST, other);
            Hits hits = index.search(NEAREST, EAST);
            assertThat(numbers(hits)).containsExactly(1L, 3L);
            assertThat(hits.hits().getFirst().copies()).isEqualTo(1);
            assertThat(numbers(index.search(NEAREST.withEveryStatement(), EAST)))
                    .containsExactly(1L, 2L, 3L);
            assertThat(numbers(index.search(NEAREST.filtered(filter -> filter.withOutlet("inland gazette")), EAST)))
                    .containsExactly(2L);
            assertThat(numbers(index.search(NEAREST.withSpeaker("Karelin"), EAST)))
                    .containsExactly(2L);
            assertThat(numbers(index.search(NEAREST.withWords("kind:decision outlet:gazette"), EAST)))
                    .isEmpty();
        }
    }

    @Test
    void filtersReachWhatIsFarFromTheMeaning() throws IOException {
        Random random = new Random(11);
        try (Index index = Invented.open(folder)) {
            List<IndexedStatement> statements = new ArrayList<>();
            List<float[]> meanings = new ArrayList<>();
            for (int number = 0; number < 3000; number++) {
                LocalDate day = LocalDate.of(2000, 1, 1).plusDays(number);
                float[] meaning = new float[Invented.WIDTH];
                for (int at = 0; at < meaning.length; at++) {
                    meaning[at] = (float) random.nextGaussian();
                }
                statements.add(statement(number, "words of number " + number)
                        .on(day, null)
                        .indexed());
                meanings.add(meaning);
                index.put(statements.getLast());
            }
            index.putMeanings(statements, meanings, 3000);
            index.refresh();
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(1234);
            assertThat(numbers(index.search(NEAREST.filtered(filter -> filter.withDays(day, day)), EAST)))
                    .containsExactly(1234L);
        }
    }

    @Test
    void meaningsFollowLaterAndKeepTheirOwnPosition() throws IOException {
        Invented.Statement ferry = statement(1, "the ferry sails");
        try (Index index = Invented.open(folder, ferry)) {
            assertThat(index.meaningPosition()).isZero();
            assertThat(index.search(NEAREST, EAST).hits()).isEmpty();
            mean(index, 7, EAST, ferry);
            assertThat(index.meaningPosition()).isEqualTo(7);
        }
        try (Index index = Invented.open(folder)) {
            assertThat(index.meaningPosition()).isEqualTo(7);
            assertThat(numbers(index.search(NEAREST, EAST))).containsExactly(1L);
        }
    }

    @Test
    void meaningsOfAnotherWidthAreForgottenAndTheRestStays() throws IOException {
        Invented.Statement ferry = statement(1, "the ferry sails");
        try (Index index = Invented.open(folder, ferry)) {
            mean(index, 7, EAST, ferry);
        }
        try (Index index = Index.open(folder, "the invented", 4)) {
            assertThat(index.meaningPosition()).isZero();
            assertThat(index.position()).isEqualTo(1);
            assertThat(index.healed())
                    .singleElement()
                    .asString()
                    .endsWith("meanings is from another version of Onrecord");
            assertThat(Invented.found(index, "ferry")).containsExactly(1L);
        }
    }

    @Test
    void withoutAMeaningOnlyWordsAreLookedForAndThatIsSaid() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "the ferry sails"))) {
            Hits hits = index.search(StatementQuery.about("ferry").with(SearchMode.BOTH), null);
            assertThat(numbers(hits)).containsExactly(1L);
            assertThat(hits.notes()).containsExactly("no meaning was given, so only words were looked for");
        }
    }

    @Test
    void meaningsMustHaveTheWidthAndBeFinite() throws IOException {
        Invented.Statement ferry = statement(1, "the ferry sails");
        try (Index index = Invented.open(folder, ferry)) {
            assertThatThrownBy(() -> mean(index, 1, new float[4], ferry))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a meaning must be 8 wide, got 4");
            assertThatThrownBy(() -> index.search(NEAREST, new float[] {Float.NaN, 0, 0, 0, 0, 0, 0, 0}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("finite");
            mean(index, 1, new float[8], ferry);
            assertThat(index.search(NEAREST, EAST).hits()).isEmpty();
            assertThat(index.search(NEAREST, new float[8]).hits()).isEmpty();
        }
    }
}
