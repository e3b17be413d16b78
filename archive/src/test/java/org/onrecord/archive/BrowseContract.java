package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.identity.Profile;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;

/// How every record is gone through, whatever database keeps it.
interface BrowseContract {
    EditNote ANN = new EditNote("Ann Lee", RecordContract.NOW, "the story says so");

    /// A record of this test's own, empty when it is first opened.
    Archive open();

    /// All pages of three together.
    private static <T> List<T> pages(long first, Function<Long, List<T>> page, ToLongFunction<T> next) {
        List<T> all = new ArrayList<>();
        long key = first;
        List<T> some = page.apply(key);
        while (!some.isEmpty()) {
            assertThat(some).hasSizeLessThanOrEqualTo(3);
            all.addAll(some);
            key = next.applyAsLong(some.getLast());
            some = page.apply(key);
        }
        return all;
    }

    private static void addTwenty(Archive archive) {
        archive.add(LongStream.range(0, 20).mapToObj(Killed::story).toList());
    }

    @Test
    default void storiesComeInTheOrderOfTheLogAndNewestFirst() {
        try (Archive archive = open()) {
            assertThat(archive.browse().stories(0, 3)).isEmpty();
            addTwenty(archive);
            List<KeptStory> forth = pages(0, from -> archive.browse().stories(from, 3), story -> story.number() + 1);
            assertThat(forth)
                    .hasSize(20)
                    .isSortedAccordingTo((one, other) -> Long.compare(one.number(), other.number()));
            assertThat(forth.getFirst())
                    .isEqualTo(archive.story(forth.getFirst().number()));
            List<KeptStory> back =
                    pages(Long.MAX_VALUE, before -> archive.browse().storiesBefore(before, 3), KeptStory::number);
            assertThat(back).isEqualTo(forth.reversed());
        }
    }

    @Test
    default void statementsComeInTheOrderOfTheLog() {
        try (Archive archive = open()) {
            addTwenty(archive);
            List<KeptStatement> expected = new ArrayList<>();
            archive.browse().stories(0, 100).forEach(story -> expected.addAll(archive.statements(story)));
            assertThat(pages(0, from -> archive.browse().statements(from, 3), each -> each.number() + 1))
                    .isEqualTo(expected)
                    .hasSize(40);
        }
    }

    @Test
    default void speakersComeOnceAsPeopleMergedAndSplitThem() {
        try (Archive archive = open()) {
            addTwenty(archive);
            archive.add(List.of(NewStories.of("b", RecordContract.PIER)));
            long okonta = archive.who("Pell Okonta", 0).getFirst().number();
            long valdane = archive.who("Imre Valdane", 0).getFirst().number();
            List<Profile> before = pages(-1, after -> archive.browse().speakers(after, 3), Profile::number);
            assertThat(before.stream().map(Profile::number))
                    .doesNotHaveDuplicates()
                    .contains(okonta, valdane);
            assertThat(archive.browse().census().speakers()).isEqualTo(before.size());

            archive.corrections().merge(okonta, valdane, ANN);
            StatementId haske = archive.find(StatementQuery.ANY.withSpeaker("Haske"))
                    .statements()
                    .getFirst()
                    .statement()
                    .statement()
                    .id();
            long from = archive.who("Dorrit Haske", 0).getFirst().number();
            long split = archive.corrections().split(from, List.of(haske), ANN).position();
            List<Profile> after = pages(-1, last -> archive.browse().speakers(last, 3), Profile::number);
            List<Long> numbers = after.stream().map(Profile::number).toList();
            assertThat(numbers)
                    .doesNotHaveDuplicates()
                    .doesNotContain(okonta, from)
                    .contains(valdane, split);
            assertThat(numbers).isSorted().hasSize(before.size() - 1);
        }
    }

    @Test
    default void whatHasANumberIsFoundByItAndNothingElse() {
        try (Archive archive = open()) {
            long number = archive.add(List.of(NewStories.of("a", RecordContract.PIER)))
                    .getFirst()
                    .number();
            assertThat(archive.browse().story(number).orElseThrow().number()).isEqualTo(number);
            assertThat(archive.browse().statement(number + 1).orElseThrow())
                    .isEqualTo(archive.statements(archive.story(number)).getFirst());
            assertThat(archive.browse().story(number + 1)).isEmpty();
            assertThat(archive.browse().statement(number)).isEmpty();
            assertThat(archive.browse().story(1_000_000)).isEmpty();
            assertThat(archive.browse().statement(-1)).isEmpty();
        }
    }

    @Test
    default void versionsOfAPieceComeEarliestFirst() {
        try (Archive archive = open()) {
            List<Long> numbers = new ArrayList<>();
            for (int version = 0; version < 4; version++) {
                numbers.add(archive.add(
                                List.of(NewStories.of("piece", "Version " + version + ".\n\n" + RecordContract.PIER)))
                        .getFirst()
                        .number());
            }
            for (long number : numbers) {
                assertThat(archive.browse().versions(archive.story(number)).stream()
                                .map(KeptStory::number))
                        .containsExactlyElementsOf(numbers);
            }
            long alone = archive.add(List.of(NewStories.of("Somebody said nothing.")))
                    .getFirst()
                    .number();
            assertThat(archive.browse().versions(archive.story(alone)).stream().map(KeptStory::number))
                    .containsExactly(alone);
        }
    }

    @Test
    default void copiesOfAStoryAreTheOthersOfItsClusterAsItStandsNow() {
        try (Archive archive = open()) {
            List<KeptStory> stories = new ArrayList<>();
            for (String guid : List.of("a", "b", "c", "d")) {
                long number = archive.add(
                                List.of(NewStories.of(guid, "From wire " + guid + ".\n\n" + RecordContract.PIER)))
                        .getFirst()
                        .number();
                stories.add(archive.story(number));
            }
            archive.add(List.of(NewStories.of("e", "“The ferry sails,” said Ann Lee.")));
            for (KeptStory story : stories) {
                assertThat(archive.browse().copies(story, 10).stream().map(KeptStory::number))
                        .containsExactlyElementsOf(stories.stream()
                                .map(KeptStory::number)
                                .filter(number -> number != story.number())
                                .toList());
                assertThat(archive.browse().copies(story, 2)).hasSize(2);
            }
        }
    }

    @Test
    default void eventsComeNewestFirst() {
        try (Archive archive = open()) {
            assertThat(archive.browse().events(Long.MAX_VALUE, 3)).isEmpty();
            NewStory newStory = NewStories.of("a", RecordContract.PIER);
            archive.add(List.of(newStory));
            List<Event> done = new ArrayList<>();
            StatementId id = newStory.statements().getFirst().id();
            for (int event = 0; event < 4; event++) {
                Event.Corrected corrected = archive.corrections()
                        .correct(id, new Change.ToKind(event % 2 == 0 ? Kind.PLEDGE : Kind.DENIAL), ANN);
                done.add(corrected);
                done.add(archive.corrections().undo(corrected.position(), ANN));
                archive.add(
                        List.of(NewStories.of("b", "Paper " + event, LocalDate.of(2031, 5, 5), RecordContract.PIER)));
                done.add(archive.newest("a").orElseThrow().sightings().getLast());
            }
            assertThat(pages(Long.MAX_VALUE, before -> archive.browse().events(before, 3), Event::position))
                    .isEqualTo(done.reversed());
        }
    }

    @Test
    default void aCensusCountsWhatIsThereNow() {
        try (Archive archive = open()) {
            assertThat(archive.browse().census())
                    .isEqualTo(new RecordCounts(1, 0, 0, 0, new RecordCounts.Days(null, null), 0));
            archive.add(List.of(
                    NewStories.of("a", "The Tarn Post", LocalDate.of(2031, 5, 4), RecordContract.PIER),
                    NewStories.of("b", "The Tarn Post", LocalDate.of(2030, 1, 2), "“The ferry sails,” said Ann Lee.")));
            RecordCounts.Days days = new RecordCounts.Days(LocalDate.of(2030, 1, 2), LocalDate.of(2031, 5, 4));
            RecordCounts census = new RecordCounts(7, 2, 4, 4, days, 7);
            assertThat(archive.browse().census()).isEqualTo(census);
            archive.addMeanings(1_000);
            assertThat(archive.browse().census().meaningsMissing()).isZero();
            KeptStory story = archive.newest("b").orElseThrow();
            archive.corrections().withdraw(story.story().id(), Edition.Status.CANCELED, ANN);
            assertThat(archive.browse().census().statements()).isEqualTo(3);
            assertThat(archive.browse().census().entries()).isEqualTo(8);
            assertThat(archive.browse().census().stories()).isOne();
            assertThat(archive.browse().census().first()).isEqualTo(LocalDate.of(2031, 5, 4));
        }
        try (Archive archive = open()) {
            assertThat(archive.browse().census().speakers()).isEqualTo(3);
        }
    }

    @Test
    default void aPageOfNothingOrOfTooMuchIsRefused() {
        try (Archive archive = open()) {
            for (int most : List.of(0, -1, Browse.MOST + 1)) {
                assertThatThrownBy(() -> archive.browse().stories(0, most))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("a page can hold 1 to 1000, got " + most);
            }
        }
    }

    @Test
    default void whatWasPutOnRecordBehindAPositionIsFoundAlone() {
        try (Archive archive = open()) {
            addTwenty(archive);
            List<KeptStatement> all = archive.browse().statements(0, 100);
            long position = all.get(29).number();
            StatementQuery later = StatementQuery.ANY
                    .filtered(filter -> filter.withAfter(position))
                    .withEveryStatement()
                    .page(0, 100);
            assertThat(archive.find(later).statements())
                    .extracting(hit -> hit.statement().number())
                    .containsExactlyInAnyOrderElementsOf(all.subList(30, 40).stream()
                            .map(KeptStatement::number)
                            .toList());
        }
    }

    @Test
    default void memosAreKeptBesideTheRecordAndChangedInPlace() {
        try (Archive archive = open()) {
            KeyValueStore store = archive.keyValues();
            assertThat(store.get("watch a")).isEmpty();
            store.put("watch a", "1");
            store.put("watch b", "2");
            store.put("search _%", "3");
            store.put("watch a", "4");
            assertThat(store.beginning("watch ")).containsExactly(Map.entry("watch a", "4"), Map.entry("watch b", "2"));
            store.remove("watch b");
            store.remove("watch b");
            assertThat(archive.head().size()).isOne();
        }
        try (Archive archive = open()) {
            // The record keeps the public key of its head there too.
            assertThat(archive.keyValues().beginning("")).containsOnlyKeys("watch a", "search _%", "head/key");
            assertThat(archive.keyValues().get("search _%")).contains("3");
            assertThatThrownBy(() -> archive.keyValues().put("a".repeat(501), ""))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }
}
