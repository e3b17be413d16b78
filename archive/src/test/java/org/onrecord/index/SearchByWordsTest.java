package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.onrecord.index.Invented.found;
import static org.onrecord.index.Invented.statement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.search.FacetField;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.Total;
import org.onrecord.statement.Kind;

class SearchByWordsTest {
    @TempDir
    private Path folder;

    @Test
    void aWordIsFoundInAnyFormAndTheExactOneRanksHigher() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "The council pledges new bridges for the town"),
                statement(2, "The council pledged a new bridge for the town"),
                statement(3, "Nothing of the sort"))) {
            assertThat(found(index, "bridge")).containsExactly(2L, 1L);
            assertThat(found(index, "BRIDGES")).containsExactly(1L, 2L);
        }
    }

    @Test
    void accentsAndTheShapeOfMarksDoNotCount() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "We don’t owe Zoë Brandt a café"))) {
            assertThat(found(index, "don't cafe")).containsExactly(1L);
            assertThat(found(index, "“zoe brandt”")).containsExactly(1L);
        }
    }

    @Test
    void fewWordsMustAllBeFoundAndOfManyMost() throws IOException {
        try (Index index = Invented.open(
                folder, statement(1, "ferries sail at noon from the northern pier whatever the weather"))) {
            assertThat(found(index, "ferries noon pier")).containsExactly(1L);
            assertThat(found(index, "ferries noon pier midnight")).isEmpty();
            assertThat(found(index, "ferries noon northern pier weather midnight"))
                    .containsExactly(1L);
            assertThat(found(index, "ferries noon trains buses trams midnight")).isEmpty();
        }
    }

    @Test
    void functionWordsNeedNotBeFoundWhereThereAreOthers() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "Ferries sail"), statement(2, "It is what it is"))) {
            assertThat(found(index, "are the ferries")).containsExactly(1L);
            assertThat(found(index, "it is")).containsExactly(2L);
        }
    }

    @Test
    void aWordIsAlsoFoundInTheNameOfWhoSaidIt() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "Ferries sail at noon").by(4, "Ivo Karelin", "Karelin"),
                statement(2, "Ferries sail at night"))) {
            assertThat(found(index, "karelin ferries")).containsExactly(1L);
        }
    }

    @Test
    void aPhraseIsFoundOnlyAsItStands() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "an early spring is ahead"),
                statement(2, "spring came early"),
                statement(3, "early springs are wet"))) {
            assertThat(found(index, "\"early spring\"")).containsExactly(1L);
            assertThat(found(index, "„early spring”")).containsExactly(1L);
            assertThat(found(index, "\"early\"")).containsExactlyInAnyOrder(1L, 2L, 3L);
        }
    }

    @Test
    void noPhraseReachesFromOneNameIntoTheNext() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "Ferries sail").by(4, "Ivo Karelin", "Mira Tolland"))) {
            assertThat(found(index, "speaker:\"mira tolland\"")).containsExactly(1L);
            assertThat(found(index, "speaker:\"karelin mira\"")).isEmpty();
        }
    }

    @Test
    void aMinusLeavesOut() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "the bridge stays open"),
                statement(2, "the bridge closes in early spring"),
                statement(3, "the pier closes"))) {
            assertThat(found(index, "bridge -closes")).containsExactly(1L);
            assertThat(found(index, "bridge -closing")).containsExactly(1L);
            assertThat(found(index, "-bridge")).containsExactly(3L);
            assertThat(found(index, "closes -\"early spring\"")).containsExactly(3L);
            assertThat(found(index, "bridge - open")).containsExactly(1L);
        }
    }

    @Test
    void placesAreAskedByName() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "we shall see")
                        .by(4, "Ivo Karelin")
                        .as("Transport Minister")
                        .under("Bridges to close")
                        .a(Kind.PLEDGE)
                        .in("The Harbour Post", "Coastwire"),
                statement(2, "we shall not see").a(Kind.DENIAL).in("Inland Gazette"))) {
            assertThat(found(index, "speaker:KARELIN")).containsExactly(1L);
            assertThat(found(index, "role:ministers see")).containsExactly(1L);
            assertThat(found(index, "headline:bridge")).containsExactly(1L);
            assertThat(found(index, "kind:pledge")).containsExactly(1L);
            assertThat(found(index, "kind:\"denial\" see")).containsExactly(2L);
            assertThat(found(index, "-kind:denial see")).containsExactly(1L);
            assertThat(found(index, "outlet:“the harbour post”")).containsExactly(1L);
            assertThat(found(index, "outlet:coastwire")).containsExactly(1L);
            assertThat(found(index, "outlet:\"post harbour\"")).isEmpty();
            assertThat(found(index, "manner:direct see")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "manner:mixed see")).isEmpty();
        }
    }

    @Test
    void placesThatDoNotExistAreWords() throws IOException {
        try (Index index =
                Invented.open(folder, statement(1, "the colour is blue"), statement(2, "kind people, and nonsense"))) {
            assertThat(found(index, "colour:blue")).containsExactly(1L);
            assertThat(found(index, "kind:nonsense")).containsExactly(2L);
        }
    }

    @Test
    void noWordsAreWrong() throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        String alphabet = "ab \"“”'-+:()[]{}*?~^\\/!&|%_#@.,;<>=\u0000\uD83D\uDE00é\n\t";
        try (Index index = Invented.open(folder, statement(1, "50 % of a and b, not c"))) {
            for (String words : List.of(
                    "\"(((\"",
                    "(((",
                    "AND OR NOT",
                    "***",
                    "\"",
                    "-",
                    "--",
                    "\"\"",
                    "speaker:",
                    ":",
                    "%",
                    "speaker:\"",
                    "-\"",
                    "a:b:c",
                    "kind:",
                    "\uD83D",
                    "- - -",
                    "speaker:***",
                    "NOT NOT",
                    "[* TO *]")) {
                assertThatCode(() -> found(index, words)).as(words).doesNotThrowAnyException();
            }
            for (int round = 0; round < 500; round++) {
                StringBuilder words = new StringBuilder();
                for (int length = random.nextInt(30); length > 0; length--) {
                    words.append(
                            random.nextInt(9) == 0 ? "speaker:" : alphabet.charAt(random.nextInt(alphabet.length())));
                }
                String asked = words.toString();
                assertThatCode(() -> found(index, asked))
                        .as("%s fails with -Donrecord.seed=%d", asked, seed)
                        .doesNotThrowAnyException();
            }
            assertThat(found(index, "50%")).containsExactly(1L);
        }
    }

    @Test
    void wordsWithoutALetterFindNothingAndSayWhy() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "anything"))) {
            Hits hits = index.search(StatementQuery.about("((( ***"), null);
            assertThat(hits.hits()).isEmpty();
            assertThat(hits.notes()).containsExactly("there is no word to look for");
            assertThat(found(index, "  ")).containsExactly(1L);
        }
    }

    @Test
    void tenThousandWordsAreTakenForTheirRarestAndThatIsSaid() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int word = 0; word < 10_500; word++) {
            many.append("word").append(word).append(' ');
        }
        try (Index index = Invented.open(folder, statement(1, many.substring(0, 500)))) {
            Hits hits = index.search(StatementQuery.about(many.toString()), null);
            assertThat(Invented.numbers(hits)).containsExactly(1L);
            assertThat(hits.notes())
                    .containsExactly(
                            "only the first 10000 words were read",
                            "of 10000 words only the 32 rarest were looked for");
            assertThatCode(() -> found(index, "\"" + many + "\"")).doesNotThrowAnyException();
        }
    }

    @Test
    void copiesOfAnUtteranceAreOneHitAndAreCounted() throws IOException {
        try (Index index = Invented.open(
                folder,
                statement(1, "the bridge closes").of(70),
                statement(2, "the bridge closes").of(70).in("Inland Gazette"),
                statement(3, "the bridge, closed").of(70),
                statement(4, "the bridge closes at noon"),
                statement(5, "the pier").of(70))) {
            Hits hits = index.search(StatementQuery.about("bridge closes"), null);
            assertThat(hits.hits()).extracting(Hit::utterance).containsExactlyInAnyOrder(70L, 4L);
            assertThat(hits.hits().getFirst().copies()).isEqualTo(2);
            assertThat(hits.total()).isEqualTo(new Total(4, true));
            assertThat(found(index, StatementQuery.about("bridge closes").withEveryStatement()))
                    .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void whatIsVeryMuchIsNotCountedToTheEndAndIsSaidInARoundNumber() throws IOException {
        try (Index index = Invented.open(folder)) {
            for (int number = 0; number < 20_000; number++) {
                index.put(statement(number, "the bridge closes in " + number + " days")
                        .indexed());
            }
            index.commit(20_000);
            index.refresh();
            Total total =
                    index.search(StatementQuery.about("bridge closes"), null).total();
            Total counted = index.search(StatementQuery.about("bridge closes").withFacets(FacetField.KIND), null)
                    .total();
            assertThat(total).isEqualTo(new Total(1001, false)).hasToString("more than 1,000");
            assertThat(counted).isEqualTo(new Total(20_000, true)).hasToString("20,000");
        }
    }

    @Test
    void pagesFollowOneAnotherWhateverTheNumberOfCopies() throws IOException {
        try (Index index = Invented.open(folder)) {
            for (int number = 0; number < 600; number++) {
                index.put(
                        statement(number, "the bridge closes").of(number / 100).indexed());
            }
            index.refresh();
            StatementQuery query = StatementQuery.about("bridge");
            assertThat(index.search(query.page(0, 4), null).hits())
                    .extracting(Hit::utterance)
                    .containsExactly(0L, 1L, 2L, 3L);
            assertThat(index.search(query.page(4, 4), null).hits())
                    .extracting(Hit::utterance)
                    .containsExactly(4L, 5L);
            assertThat(index.search(query.page(8, 4), null).hits()).isEmpty();
        }
    }

    @Test
    void theNewestComeFirstWhenAskedOrWhenNothingRanks() throws IOException {
        LocalDate day = LocalDate.of(2024, 5, 1);
        try (Index index = Invented.open(
                folder,
                statement(1, "bridge bridge bridge").on(day, null),
                statement(2, "the bridge over the river").on(day, day.plusDays(3)),
                statement(3, "a bridge").on(null, null),
                statement(4, "a long bridge").on(day.plusDays(1), null))) {
            assertThat(found(index, StatementQuery.about("bridge").with(Order.DATE)))
                    .containsExactly(2L, 4L, 1L, 3L);
            assertThat(found(index, StatementQuery.ANY)).containsExactly(2L, 4L, 1L, 3L);
        }
    }

    @Test
    void thoseOfOneDayComeInTheOrderOfTheLogEvenIfOneWasIndexedAgain() throws IOException {
        try (Index index = Invented.open(
                folder, statement(1, "a bridge"), statement(2, "the bridge"), statement(3, "one bridge"))) {
            index.put(statement(1, "a bridge").indexed());
            index.refresh();
            assertThat(found(index, StatementQuery.about("bridge").with(Order.DATE)))
                    .containsExactly(1L, 2L, 3L);
        }
    }
}
