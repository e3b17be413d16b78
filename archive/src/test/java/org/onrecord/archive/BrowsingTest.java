package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.identity.Profile;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// One record of thirty stories, looked at in every way; nothing here changes it but what is said to.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowsingTest {
    private static final int STORIES = 30;

    @TempDir
    private static Path folder;

    private Archive archive;

    private final List<NewStory> newStories = new ArrayList<>();

    @BeforeAll
    void aRecord() {
        archive = Records.open(folder);
        for (int story = 0; story < STORIES; story++) {
            newStories.add(NewStories.of(
                    "guid " + story,
                    story % 2 == 0 ? "The Tarn Post" : "The Ostrey Mail",
                    Records.DAY.plusDays(story),
                    "“The ferry number " + word(story)
                            + " sails to Ostrey,” said captain Imre Valdane.\n\n“Nobody paid for " + word(story + 1)
                            + " engines in " + word(story + 2) + " years,” promised Pell Okonta."));
        }
        archive.add(newStories.subList(0, 7));
        archive.add(newStories.subList(7, STORIES));
    }

    private static String word(int number) {
        return "abcdefghijklmnopqrstuvwxyzäöüßåø".substring(number, number + 1).repeat(3) + number;
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 30, 1000})
    void pagesOfStoriesPutTogetherAreAllOfThem(int size) {
        List<Long> forth = new ArrayList<>();
        long from = 0;
        for (List<KeptStory> page = archive.browse().stories(from, size); !page.isEmpty(); ) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            page.forEach(story -> forth.add(story.number()));
            from = forth.getLast() + 1;
            page = archive.browse().stories(from, size);
        }
        List<Long> back = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (List<KeptStory> page = archive.browse().storiesBefore(before, size); !page.isEmpty(); ) {
            page.forEach(story -> back.add(story.number()));
            before = back.getLast();
            page = archive.browse().storiesBefore(before, size);
        }
        assertThat(forth).hasSize(STORIES).isSorted().isEqualTo(back.reversed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 1000})
    void pagesOfStatementsPutTogetherAreAllOfThem(int size) {
        List<StatementId> ids = new ArrayList<>();
        long from = 0;
        for (List<KeptStatement> page = archive.browse().statements(from, size); !page.isEmpty(); ) {
            page.forEach(kept -> ids.add(kept.found().id()));
            from = page.getLast().number() + 1;
            page = archive.browse().statements(from, size);
        }
        assertThat(ids)
                .isEqualTo(newStories.stream()
                        .flatMap(newStory -> newStory.statements().stream())
                        .map(statement -> statement.id())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1001, Integer.MAX_VALUE})
    void aPageHoldsOneToAThousand(int most) {
        Browse browse = archive.browse();
        KeptStory story = browse.stories(0, 1).getFirst();
        List<Callable<?>> pages = List.of(
                () -> browse.stories(0, most),
                () -> browse.storiesBefore(9, most),
                () -> browse.statements(0, most),
                () -> browse.speakers(-1, most),
                () -> browse.copies(story, most),
                () -> browse.events(9, most));
        for (Callable<?> page : pages) {
            assertThatThrownBy(page::call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a page can hold 1 to 1000, got " + most);
        }
    }

    @Test
    void theCensusCountsWhatIsThere() {
        RecordCounts census = archive.browse().census();
        assertThat(census.stories()).isEqualTo(STORIES);
        assertThat(census.statements()).isEqualTo(2 * STORIES);
        assertThat(census.speakers()).isEqualTo(2);
        assertThat(census.entries()).isEqualTo(archive.head().size()).isEqualTo(1 + 3 * STORIES);
        assertThat(census.first()).isEqualTo(Records.DAY);
        assertThat(census.last()).isEqualTo(Records.DAY.plusDays(STORIES - 1));
        assertThat(archive.browse().census()).isEqualTo(census);
    }

    @Test
    void everyStoryIsVisitedOnceWithItsStatementsInTheOrderOfTheLog() throws IOException {
        List<NewStory> visited = new ArrayList<>();
        archive.each((story, statements) -> visited.add(new NewStory(
                story.story(),
                story.edition(),
                statements.stream().map(KeptStatement::found).toList())));
        assertThat(visited).isEqualTo(newStories);
    }

    @Test
    void aVisitorThatFailsIsVisitedNoMore() {
        IOException full = new IOException("no space left");
        List<Long> visited = new ArrayList<>();
        assertThatThrownBy(() -> archive.each((story, _) -> {
                    visited.add(story.number());
                    if (visited.size() == 3) {
                        throw full;
                    }
                }))
                .isSameAs(full);
        assertThat(visited).hasSize(3);
        assertThatThrownBy(() -> archive.eachSpeaker(_ -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void everySpeakerIsVisitedOnceInTheOrderOfTheirNumbers() throws IOException {
        List<Profile> profiles = new ArrayList<>();
        archive.eachSpeaker(profiles::add);
        assertThat(profiles).extracting(Profile::number).isSorted().doesNotHaveDuplicates();
        assertThat(profiles).extracting(Profile::name).containsExactly("Imre Valdane", "Pell Okonta");
        assertThat(profiles).extracting(Profile::stories).containsOnly(STORIES);
        assertThat(archive.profile(profiles.getFirst().number()).orElseThrow().name())
                .isEqualTo("Imre Valdane");
        assertThat(archive.profile(0)).isEmpty();
    }

    @Test
    void whatIsNotOnRecordIsNotFound() {
        StoryId nowhere = StoryId.of(Text.of("Never seen."));
        assertThat(archive.story(nowhere)).isEmpty();
        assertThat(archive.newest("never seen")).isEmpty();
        assertThat(archive.statement(new StatementId("ffffffffffffffff"))).isEmpty();
        assertThat(archive.who("Nobody Atall", 3)).isEmpty();
        assertThat(archive.speaker(12_345, 3)).isEmpty();
        assertThatThrownBy(() -> archive.story(12_345L)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> archive.consistency(12_345)).isInstanceOf(IllegalArgumentException.class);
        assertThat(archive.kill(new Edition("never seen", null, Edition.Status.CANCELED), "why"))
                .isEmpty();
    }

    @Test
    void aNameIsFoundWholeAndByItsLastPartInAnyCase() {
        for (String name :
                new String[] {"Imre Valdane", "Valdane", "VALDANE", "imre valdane", "captain Imre Valdane"}) {
            assertThat(archive.who(name, 2)).as(name).singleElement().satisfies(page -> {
                assertThat(page.statements()).isEqualTo(STORIES);
                assertThat(page.latest()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
            });
        }
        assertThat(archive.who("Imre", 2)).isEmpty();
        assertThat(archive.who("Valdan", 2)).isEmpty();
    }

    @Test
    void everyStatementHasAReceiptThatHolds() throws UnreadableReceiptException {
        for (KeptStatement kept : archive.browse().statements(0, Browse.MOST)) {
            Receipt receipt = Receipt.parse(archive.receipt(kept).json());
            Text text = kept.story().story().text();
            assertThat(receipt.check(text)).isEmpty();
            assertThat(receipt.position()).isEqualTo(kept.number());
            assertThat(receipt.head()).isEqualTo(archive.head());
            assertThat(receipt.story()).isEqualTo(kept.story().story().id());
            assertThat(Receipt.parse(receipt.withoutWords().json()).check(text)).isEmpty();
        }
    }

    @Test
    void wordsAreCheckedOfEveryStatement() {
        for (KeptStatement kept : archive.browse().statements(0, 10)) {
            CheckResult checked = archive.check(new QuotationQuery(kept.words(), kept.speakerName()), null);
            assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
            assertThat(checked.statements().getFirst().statement().number()).isEqualTo(kept.number());
            assertThat(checked.words()).isEqualTo(kept.words());
            assertThat(archive.check(QuotationQuery.of(kept.words().replace("”", " never”")), null)
                            .verdict())
                    .isNotIn(Verdict.VERBATIM, Verdict.CUT);
        }
    }

    @Test
    void whoIsAskedAboutByNumberIsThatSpeaker() {
        KeptStatement kept = archive.browse().statements(0, 1).getFirst();
        Long speaker = kept.speaker();
        QuotationQuery query = new QuotationQuery(kept.words(), "Valdane");
        assertThat(archive.check(query, speaker).verdict()).isEqualTo(Verdict.VERBATIM);
        Long other = archive.who("Pell Okonta", 1).getFirst().number();
        assertThat(archive.check(new QuotationQuery(kept.words(), "Pell Okonta"), other)
                        .verdict())
                .isEqualTo(Verdict.OTHER_SPEAKER);
    }

    @Test
    void aRecordThatIsVerifiedSaysHowMuchItHolds() {
        VerificationResult verified = archive.verify(null, _ -> {});
        assertThat(verified.ok()).isTrue();
        assertThat(verified.stories()).isEqualTo(STORIES);
        assertThat(verified.statements()).isEqualTo(2 * STORIES);
        assertThat(verified.head()).isEqualTo(archive.head());
    }

    @Test
    void readersSeeWhatWasAcknowledgedWhileAWriterAdds(@TempDir Path other)
            throws InterruptedException, ExecutionException {
        try (Archive own = Records.open(other);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            AtomicBoolean done = new AtomicBoolean();
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 2; reader++) {
                readers.add(threads.submit(() -> {
                    long stories = 0;
                    TreeHead head = own.head();
                    while (!done.get()) {
                        RecordCounts census = own.browse().census();
                        assertThat(census.stories()).isGreaterThanOrEqualTo(stories);
                        assertThat(census.entries()).isEqualTo(1 + 3 * census.stories());
                        stories = census.stories();
                        TreeHead now = own.head();
                        assertThat(own.consistency(head.size()).from()).isEqualTo(head.size());
                        head = now;
                        for (KeptStory story : own.browse().storiesBefore(Long.MAX_VALUE, 3)) {
                            assertThat(own.statements(story)).hasSize(2);
                        }
                        assertThat(own.find(StatementQuery.about("ferry"))
                                        .total()
                                        .value())
                                .isGreaterThanOrEqualTo(stories);
                    }
                    return stories;
                }));
            }
            try {
                for (NewStory newStory : newStories) {
                    own.add(List.of(newStory));
                }
            } finally {
                done.set(true);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertThat(own.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void everythingAskedOfAClosedRecordSaysThatItWasClosed(@TempDir Path other) {
        Archive closed = Records.open(other);
        NewStory newStory = newStories.getFirst();
        closed.add(List.of(newStory));
        KeptStory story = closed.browse().stories(0, 1).getFirst();
        KeptStatement statement = closed.statements(story).getFirst();
        Browse browse = closed.browse();
        closed.close();
        closed.close();
        Map<String, Callable<?>> query = Map.ofEntries(
                Map.entry("add", () -> closed.add(List.of(newStory))),
                Map.entry("find", () -> closed.find(StatementQuery.ANY)),
                Map.entry("check", () -> closed.check(QuotationQuery.of("ferry"), null)),
                Map.entry("who", () -> closed.who("Valdane", 1)),
                Map.entry("speaker", () -> closed.speaker(1, 1)),
                Map.entry("profile", () -> closed.profile(1)),
                Map.entry("same", () -> closed.same(statement)),
                Map.entry("receipt", () -> closed.receipt(statement)),
                Map.entry("head", closed::head),
                Map.entry("consistency", () -> closed.consistency(1)),
                Map.entry("story", () -> closed.story(story.number())),
                Map.entry("statements", () -> closed.statements(story)),
                Map.entry("verify", () -> closed.verify(null, _ -> {})),
                Map.entry("stories", () -> browse.stories(0, 1)),
                Map.entry("census", browse::census),
                Map.entry("merge", () -> closed.corrections().merge(1, 2, Records.ANN)));
        query.forEach((name, question) -> assertThatThrownBy(question::call)
                .as(name)
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("the record was closed"));
    }
}
