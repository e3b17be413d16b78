package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.search.FacetField;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;

/// Threads that read one record while another adds to it.
class ManyReadersTest {
    private static final int READERS = 8;
    private static final int STORIES = 24;
    private static final long SEED = 20310504;
    private static final EditNote IDA = new EditNote("Ida Rowe", RecordContract.NOW, "she was there");

    @TempDir
    private Path folder;

    private Archive open(RecordLocation where) {
        return Archive.open(where, AccessMode.WRITE, RecordContract.settings(folder));
    }

    private RecordLocation ofFolder(String name) {
        return new RecordLocation.Folder(folder.resolve(name));
    }

    /// Does something in many threads and waits for them, or fails as one of them did.
    private static void inMany(int threads, Runnable work) throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                done.add(pool.submit(work));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    /// What is asked of a record and its answer; which question it is hangs on the random numbers alone.
    private static String answer(Archive archive, SplittableRandom random) {
        long story = random.nextInt(STORIES);
        NewStory newStory = Killed.story(story);
        String words = "\"We counted " + story + " gulls\"";
        return switch (random.nextInt(7)) {
            case 0 ->
                archive.find(StatementQuery.about("gulls " + story)
                                .withEveryStatement()
                                .withFacets(FacetField.values()))
                        .toString();
            case 1 ->
                archive.check(new QuotationQuery(words, "Pell Okonta" + story % 5), null)
                        .toString();
            case 2 -> archive.who("Pell Okonta" + story % 5, 10).toString();
            case 3 -> archive.story(newStory.story().id()).toString();
            case 4 -> archive.statement(newStory.statements().getFirst().id()).toString();
            case 5 ->
                archive.same(archive.statement(newStory.statements().getFirst().id())
                                .orElseThrow())
                        .toString();
            default ->
                archive.statements(archive.story(newStory.story().id()).orElseThrow())
                        .toString();
        };
    }

    private static List<String> answers(Archive archive, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> answers = new ArrayList<>();
        for (int question = 0; question < 60; question++) {
            // A receipt is told by its address, not by what it holds.
            answers.add(answer(archive, random).replaceAll("Receipt@\\p{XDigit}+", "Receipt"));
        }
        return answers;
    }

    private void readersGetTheAnswersOfOneReader(RecordLocation where) throws InterruptedException, ExecutionException {
        try (Archive archive = open(where)) {
            for (long story = 0; story < STORIES; story++) {
                archive.add(List.of(Killed.story(story)));
            }
            archive.corrections()
                    .correct(Killed.story(7).statements().getFirst().id(), new Change.ToKind(Kind.PLEDGE), IDA);
            List<List<String>> alone = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                alone.add(answers(archive, SEED + reader));
            }
            AtomicInteger next = new AtomicInteger();
            inMany(READERS, () -> {
                int reader = next.getAndIncrement();
                assertThat(answers(archive, SEED + reader))
                        .as("reader %d of seed %d", reader, SEED)
                        .isEqualTo(alone.get(reader));
            });
        }
    }

    @Test
    void readersOfAFolderGetTheAnswersOfOneReader() throws InterruptedException, ExecutionException {
        readersGetTheAnswersOfOneReader(ofFolder("record"));
    }

    @Test
    void readersOfAServerGetTheAnswersOfOneReader() throws InterruptedException, ExecutionException {
        readersGetTheAnswersOfOneReader(new RecordLocation.Server(Postgres.newSchema()));
    }

    /// How far the one who adds came; a reader that begins now sees all before it.
    private void whatWasAcknowledgedIsFoundAtOnce(RecordLocation where)
            throws InterruptedException, ExecutionException {
        try (Archive archive = open(where)) {
            archive.add(List.of(Killed.story(0)));
            AtomicInteger acknowledged = new AtomicInteger(1);
            AtomicInteger adders = new AtomicInteger();
            inMany(READERS, () -> {
                if (adders.getAndIncrement() == 0) {
                    try {
                        for (int story = 1; story < STORIES; story++) {
                            archive.add(List.of(Killed.story(story)));
                            acknowledged.set(story + 1);
                        }
                    } finally {
                        acknowledged.set(STORIES);
                    }
                }
                SplittableRandom random = new SplittableRandom(SEED + adders.get());
                int before = 0;
                while (before < STORIES) {
                    before = acknowledged.get();
                    assertIsThere(archive, before == STORIES ? STORIES - 1 : random.nextInt(before));
                }
            });
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    private static void assertIsThere(Archive archive, int story) {
        NewStory newStory = Killed.story(story);
        KeptStory kept = archive.story(newStory.story().id()).orElseThrow();
        SearchResult found = archive.find(StatementQuery.about("\"Number " + story + " flew away\"")
                .withFilter(Filter.NONE.withStatuses(EnumSet.allOf(StatementStatus.class)))
                .withEveryStatement()
                .page(0, 100));
        assertThat(found.statements().stream()
                        .map(hit -> hit.statement().story().number()))
                .contains(kept.number());
        assertThat(archive.check(new QuotationQuery("We counted " + story + " gulls on pier", null), null)
                        .evidence())
                .isNotEmpty();
        assertThat(archive.statement(newStory.statements().getLast().id())).isPresent();
    }

    @Test
    void whatWasAcknowledgedIsFoundAtOnceInAFolder() throws InterruptedException, ExecutionException {
        whatWasAcknowledgedIsFoundAtOnce(ofFolder("record"));
    }

    @Test
    void whatWasAcknowledgedIsFoundAtOnceOnAServer() throws InterruptedException, ExecutionException {
        whatWasAcknowledgedIsFoundAtOnce(new RecordLocation.Server(Postgres.newSchema()));
    }

    /// Versions of one piece follow each other: at every moment, one of them is current, in the index and in
    /// the tables.
    private void nobodySeesHalfOfAnAddition(RecordLocation where) throws InterruptedException, ExecutionException {
        try (Archive archive = open(where)) {
            archive.add(List.of(version(0)));
            AtomicInteger adders = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            inMany(READERS / 2, () -> {
                if (adders.getAndIncrement() == 0) {
                    try {
                        for (int version = 1; version < STORIES / 2; version++) {
                            archive.add(List.of(version(version)));
                        }
                    } finally {
                        done.set(1);
                    }
                }
                do {
                    SearchResult current =
                            archive.find(StatementQuery.about("gulls").withFacets(FacetField.YEAR));
                    assertThat(current.statements()).singleElement().satisfies(hit -> {
                        assertThat(hit.statement().status()).isEqualTo(StatementStatus.CURRENT);
                        assertThat(hit.statement().story().supersededBy()).isNull();
                    });
                    assertThat(archive.newest("piece").orElseThrow().status()).isEqualTo(StatementStatus.CURRENT);
                } while (done.get() == 0);
            });
        }
    }

    private static NewStory version(int number) {
        return NewStories.of("piece", "The pier.\n\n“We counted " + number + " gulls,” said Pell Okonta.\n");
    }

    @Test
    void nobodySeesHalfOfAnAdditionToAFolder() throws InterruptedException, ExecutionException {
        nobodySeesHalfOfAnAddition(ofFolder("record"));
    }

    @Test
    void nobodySeesHalfOfAnAdditionToAServer() throws InterruptedException, ExecutionException {
        nobodySeesHalfOfAnAddition(new RecordLocation.Server(Postgres.newSchema()));
    }

    /// A story with the statements of a longer one, at which adding fails when it has told the index of others.
    private static NewStory brokenDraft() {
        return new NewStory(
                NewStories.of("Nobody said anything.").story(),
                null,
                Killed.story(51).statements());
    }

    @Test
    void readersGoOnWhileAdditionsFailAndTheIndexIsMadeAnew() throws InterruptedException, ExecutionException {
        try (Archive archive = open(ofFolder("record"))) {
            archive.add(List.of(Killed.story(1), Killed.story(2)));
            archive.addMeanings(1_000);
            AtomicInteger threads = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            inMany(READERS / 2, () -> {
                if (threads.getAndIncrement() == 0) {
                    try {
                        for (int round = 3; round < 10; round++) {
                            assertThatThrownBy(() -> archive.add(List.of(Killed.story(50), brokenDraft())))
                                    .isInstanceOf(IndexOutOfBoundsException.class);
                            assertThatThrownBy(() -> archive.corrections().merge(1_000_000, 2_000_000, IDA))
                                    .isInstanceOf(IllegalArgumentException.class);
                            archive.add(List.of(Killed.story(round)));
                            archive.addMeanings(1_000);
                            archive.reindex(_ -> {});
                        }
                    } finally {
                        done.set(1);
                    }
                }
                do {
                    assertIsThere(archive, 1);
                } while (done.get() == 0);
            });
            assertThat(archive.meaningsMissing()).isPositive();
            assertThat(archive.story(Killed.story(50).story().id())).isEmpty();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aThreadThatIsInterruptedGetsItsAnswerAndHurtsNobody() {
        try (Archive archive = open(ofFolder("record"))) {
            Thread.currentThread().interrupt();
            archive.add(List.of(Killed.story(1)));
            assertIsThere(archive, 1);
            assertThat(Thread.interrupted()).isTrue();
            assertIsThere(archive, 1);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aRecordThatWasClosedSaysSo() {
        Archive archive = open(ofFolder("record"));
        archive.close();
        assertThatThrownBy(archive::head)
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("the record was closed");
    }
}
