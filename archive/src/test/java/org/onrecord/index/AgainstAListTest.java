package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.entry.StatementStatus;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Filter;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.Total;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// Compares an index of random statements with a list that is searched from end to end.
/// `-Donrecord.seed=SEED` replays a run.
class AgainstAListTest {
    private static final int SIZE = 120;
    private static final LocalDate DAY = LocalDate.of(2023, 12, 20);
    private static final List<String> WORDS =
            List.of("bridge", "ferry", "harbour", "orchard", "frost", "engine", "pier");
    private static final List<String> OUTLETS = List.of("The Harbour Post", "Coastwire", "Câble du Sud");

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("onrecord.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<IndexedStatement> list = new ArrayList<>();

    private Index index() throws IOException {
        Index index = Invented.open(folder);
        for (int number = 0; number < SIZE; number++) {
            IndexedStatement statement = statement(number);
            list.add(statement);
            index.put(statement);
        }
        index.refresh();
        return index;
    }

    private IndexedStatement statement(int number) {
        int speaker = random.nextInt(6);
        Invented.Statement statement = Invented.statement(number, words())
                .of(number)
                .by(speaker, "Speaker " + (char) ('A' + speaker))
                .in(any(OUTLETS))
                .on(day(), day())
                .a(any(Manner.values()))
                .a(random.nextInt(5) == 0 ? null : any(Kind.values()))
                .now(any(StatementStatus.values()));
        return (random.nextBoolean() ? statement : statement.unnamed()).indexed();
    }

    private String words() {
        return any(WORDS) + " " + any(WORDS) + " " + any(WORDS);
    }

    private @Nullable LocalDate day() {
        return random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(20));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// A filter and the same condition as a test of one statement.
    private record Condition(Filter filter, Predicate<IndexedStatement> test) {
        Condition and(Function<Filter, Filter> narrower, Predicate<IndexedStatement> also) {
            return new Condition(narrower.apply(filter), test.and(also));
        }
    }

    private Condition condition() {
        Set<StatementStatus> statuses =
                new HashSet<>(List.of(any(StatementStatus.values()), any(StatementStatus.values())));
        Condition condition =
                new Condition(Filter.NONE.withStatuses(statuses), statement -> statuses.contains(statement.status()));
        if (random.nextBoolean()) {
            Set<Long> speakers = new HashSet<>(List.of((long) random.nextInt(7), (long) random.nextInt(7)));
            condition = condition.and(
                    filter -> filter.withSpeakers(speakers), statement -> speakers.contains(statement.speaker()));
        }
        if (random.nextInt(3) == 0) {
            Set<Kind> kinds = new HashSet<>(Arrays.asList(Kind.values()).subList(0, 1 + random.nextInt(12)));
            condition = condition.and(filter -> filter.withKinds(kinds), statement -> isOneOf(kinds, statement.kind()));
        }
        if (random.nextInt(3) == 0) {
            Manner manner = any(Manner.values());
            condition = condition.and(filter -> filter.withManner(manner), statement -> statement.manner() == manner);
        }
        if (random.nextInt(3) == 0) {
            String outlet = any(OUTLETS);
            condition = condition.and(
                    filter -> filter.withOutlet(outlet),
                    statement -> statement.outlets().contains(outlet));
        }
        if (random.nextInt(3) == 0) {
            boolean named = random.nextBoolean();
            condition = condition.and(filter -> filter.withNamed(named), statement -> statement.named() == named);
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = DAY.plusDays(random.nextInt(10));
            LocalDate to = from.plusDays(random.nextInt(10));
            condition = condition.and(filter -> filter.withDays(from, to), statement -> {
                LocalDate day = statement.day();
                return day != null && !day.isBefore(from) && !day.isAfter(to);
            });
        }
        if (random.nextInt(4) == 0) {
            long after = random.nextInt(SIZE);
            condition = condition.and(filter -> filter.withAfter(after), statement -> statement.number() > after);
        }
        return condition;
    }

    private static boolean isOneOf(Set<Kind> kinds, @Nullable Kind kind) {
        return kind != null && kinds.contains(kind);
    }

    private static StatementQuery all(Condition condition) {
        return StatementQuery.ANY.withFilter(condition.filter()).page(0, 1_000);
    }

    private List<Long> expected(Predicate<IndexedStatement> test) {
        return list.stream().filter(test).map(IndexedStatement::number).toList();
    }

    @Test
    void whatPassesAFilterIsFoundAndNothingElse() throws IOException {
        try (Index index = index()) {
            for (int round = 0; round < 150; round++) {
                Condition condition = condition();
                Hits hits = index.search(all(condition), null);
                assertThat(Invented.numbers(hits))
                        .as("-Donrecord.seed=%d, round %d: %s", seed, round, condition.filter())
                        .containsExactlyInAnyOrderElementsOf(expected(condition.test()));
                assertThat(hits.total()).isEqualTo(new Total(hits.hits().size(), true));
            }
        }
    }

    @Test
    void aWordIsFoundInWhatPassesAFilter() throws IOException {
        try (Index index = index()) {
            for (String word : WORDS) {
                Condition condition = condition();
                assertThat(Invented.found(index, all(condition).withWords(word)))
                        .as("-Donrecord.seed=%d: %s in %s", seed, word, condition.filter())
                        .containsExactlyInAnyOrderElementsOf(
                                expected(condition.test().and(has(word))));
                assertThat(Invented.found(index, all(condition).withWords("-" + word)))
                        .as("-Donrecord.seed=%d: not %s in %s", seed, word, condition.filter())
                        .containsExactlyInAnyOrderElementsOf(
                                expected(condition.test().and(has(word).negate())));
            }
        }
    }

    private static Predicate<IndexedStatement> has(String words) {
        return statement -> (" " + statement.words() + " ").contains(" " + words + " ");
    }

    @Test
    void aPhraseIsFoundWhereItStands() throws IOException {
        try (Index index = index()) {
            for (int round = 0; round < 30; round++) {
                String phrase = any(WORDS) + " " + any(WORDS);
                Condition condition = condition();
                assertThat(Invented.found(index, all(condition).withWords("\"" + phrase + "\"")))
                        .as("-Donrecord.seed=%d: %s", seed, phrase)
                        .containsExactlyInAnyOrderElementsOf(
                                expected(condition.test().and(has(phrase))));
            }
        }
    }

    @Test
    void pagesPutTogetherAreTheWhole() throws IOException {
        try (Index index = index()) {
            for (Order order : Order.values()) {
                for (String words : new String[] {"bridge", "ferry harbour"}) {
                    StatementQuery query = StatementQuery.about(words).with(order);
                    List<Long> whole = Invented.found(index, query.page(0, SIZE));
                    for (int size : new int[] {1, 3, 7, 50}) {
                        List<Long> paged = new ArrayList<>();
                        for (int from = 0; from < SIZE; from += size) {
                            paged.addAll(Invented.found(index, query.page(from, size)));
                        }
                        assertThat(paged)
                                .as("-Donrecord.seed=%d: %s by %d", seed, query, size)
                                .isEqualTo(whole);
                    }
                }
            }
        }
    }

    @Test
    void theNewestComeFirstAndThoseWithoutADayLast() throws IOException {
        try (Index index = index()) {
            List<LocalDate> days = Invented.found(
                            index, StatementQuery.ANY.with(Order.DATE).page(0, SIZE))
                    .stream()
                    .map(number -> dayOrNone(list.get(Math.toIntExact(number))))
                    .toList();
            assertThat(days).as("-Donrecord.seed=%d", seed).isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    private static LocalDate dayOrNone(IndexedStatement statement) {
        LocalDate day = statement.day();
        return day == null ? LocalDate.MIN : day;
    }

    @ParameterizedTest
    @EnumSource(FacetField.class)
    void aFacetCountsWhatPasses(FacetField field) throws IOException {
        try (Index index = index()) {
            for (int round = 0; round < 20; round++) {
                Condition condition = condition();
                Map<String, Long> expected = new TreeMap<>();
                list.stream()
                        .filter(condition.test())
                        .flatMap(statement -> values(field, statement))
                        .forEach(value -> expected.merge(value, 1L, Long::sum));
                Map<String, Long> counted = new TreeMap<>();
                Facet facet = index.search(all(condition).withFacets(field), null)
                        .facets()
                        .getFirst();
                facet.counts().forEach(count -> counted.put(count.value(), count.matches()));
                assertThat(counted)
                        .as("-Donrecord.seed=%d: %s", seed, condition.filter())
                        .isEqualTo(expected);
                assertThat(facet.counts())
                        .extracting(Facet.Count::matches)
                        .isSortedAccordingTo(Comparator.reverseOrder());
                assertThat(facet.estimated()).isFalse();
            }
        }
    }

    private static Stream<String> values(FacetField field, IndexedStatement statement) {
        return switch (field) {
            case KIND -> Stream.ofNullable(statement.kind()).map(Kind::word);
            case MANNER -> Stream.of(statement.manner().word());
            case OUTLET -> statement.outlets().stream();
            case SPEAKER -> Stream.of(Long.toString(statement.speaker()));
            case YEAR -> Stream.ofNullable(statement.day()).map(day -> Integer.toString(day.getYear()));
            case NAMED -> Stream.of(Boolean.toString(statement.named()));
        };
    }

    @Test
    void copiesOfOneUtteranceAreOneHitThatCountsThem() throws IOException {
        try (Index index = Invented.open(folder)) {
            for (int number = 0; number < 40; number++) {
                index.put(Invented.statement(number, "the bridge closes")
                        .of(number % 5)
                        .indexed());
            }
            index.refresh();
            Hits hits = index.search(StatementQuery.about("bridge"), null);
            assertThat(hits.hits()).hasSize(5).extracting(Hit::copies).containsOnly(7);
            assertThat(hits.hits()).extracting(Hit::utterance).doesNotHaveDuplicates();
            assertThat(hits.total()).isEqualTo(new Total(40, true));
            Hits each = index.search(
                    StatementQuery.about("bridge").withEveryStatement().page(0, 100), null);
            assertThat(each.hits()).hasSize(40).extracting(Hit::copies).containsOnly(0);
        }
    }

    @Test
    void whatIsPutAgainTakesThePlaceOfWhatWasThere() throws IOException {
        try (Index index = index()) {
            for (int number = 0; number < SIZE; number += 3) {
                IndexedStatement other = statement(number);
                list.set(number, other);
                index.put(other);
            }
            index.refresh();
            assertThat(index.size()).isEqualTo(SIZE);
            Condition condition = condition();
            assertThat(Invented.found(index, all(condition)))
                    .as("-Donrecord.seed=%d: %s", seed, condition.filter())
                    .containsExactlyInAnyOrderElementsOf(expected(condition.test()));
        }
    }

    @Test
    void aStatementIsFoundByItsIdOnly() throws IOException {
        try (Index index = index()) {
            assertThat(index.numbersOf("id7")).containsExactly(7L);
            assertThat(index.numbersOf("id")).isEmpty();
            assertThat(index.numbersOf("ID7")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, -1", "10000, 1", "9999, 2", "0, 10001"})
    void aPageLiesAmongTheFirstTenThousand(int offset, int limit) {
        assertThatThrownBy(() -> StatementQuery.ANY.page(offset, limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("got offset " + offset + " and limit " + limit);
    }

    @Test
    void filtersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Filter.NONE.withStatuses(Set.of())).hasMessage("a filter needs a status, got none");
        assertThatThrownBy(() -> Filter.NONE.withDays(DAY, DAY.minusDays(1)))
                .hasMessageContaining("got 2023-12-20 to 2023-12-19");
        assertThat(Filter.NONE.withDays(DAY, DAY).from()).isEqualTo(DAY);
    }

    @Test
    void statementsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Invented.statement(-1, "x").indexed()).hasMessageContaining("got -1");
        assertThatThrownBy(() -> Invented.statement(1, "x").by(-2, "N").indexed())
                .hasMessageContaining("got -2 of 1");
        assertThatThrownBy(() -> new Facet.Count("x", -1)).hasMessageContaining("got -1 of x");
        assertThatThrownBy(() -> new Total(-1, true)).hasMessageContaining("got -1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 0",
        "0, false, 0",
        "40, true, 40",
        "1234567, true, '1,234,567'",
        "1001, false, 'more than 1,000'"
    })
    void aTotalReadsAsWords(long value, boolean exact, String words) {
        assertThat(new Total(value, exact)).hasToString(words);
    }

    @Test
    void aFilterOfAnotherSortOfSpeakerFindsNobody() throws IOException {
        try (Index index = index()) {
            assertThat(Invented.found(
                            index,
                            StatementQuery.ANY.filtered(filter -> filter.withTypes(Set.of(SpeakerType.DOCUMENT)))))
                    .isEmpty();
        }
    }
}
