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
import org.onrecord.quotation.Asked;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Filter;
import org.onrecord.search.Standing;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;

/// Threads that read one record while another adds to it.
class ManyReadersTest {
    private static final int READERS = 16;
    private static final int STORIES = 60;
    private static final long SEED = 20310504;
    private static final Signed IDA = new Signed("Ida Rowe", RecordContract.NOW, "she was there");

    @TempDir
    private Path folder;

    private Archive open(Where where) {
        return Archive.open(where, Access.WRITE, RecordContract.settings(folder));
    }

    private Where ofFolder(String name) {
        return new Where.Folder(folder.resolve(name));
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
        Draft draft = Killed.draft(story);
        String words = "\"We counted " + story + " gulls\"";
        return switch (random.nextInt(7)) {
            case 0 ->
                archive.find(StatementQuery.about("gulls " + story)
                                .withEveryStatement()
                                .withFacets(FacetOf.values()))
                        .toString();
            case 1 ->
                archive.check(new Asked(words, "Pell Okonta" + story % 5), null).toString();
            case 2 -> archive.who("Pell Okonta" + story % 5, 10).toString();
            case 3 -> archive.story(draft.story().id()).toString();
            case 4 -> archive.statement(draft.statements().getFirst().id()).toString();
            case 5 ->
                archive.same(archive.statement(draft.statements().getFirst().id())
                                .orElseThrow())
                        .toString();
            default ->
                archive.statements(archive.story(draft.story().id()).orElseThrow())
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

    private void readersGetTheAnswersOfOneReader(Where where) throws InterruptedException, ExecutionException {
        try (Archive archive = open(where)) {
            for (long story = 0; story < STORIES; story++) {
                archive.add(List.of(Killed.draft(story)));
            }
            archive.byHand().correct(Killed.draft(7).statements().getFirst().id(), new Change.ToKind(Kind.PLEDGE), IDA);
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
        readersGetTheAnswersOfOneReader(new Where.Server(Postgres.newSchema()));
    }

    /// How far the one who adds came; a reader that begins now sees all before it.
    private void whatWasAcknowledgedIsFoundAtOnce(Where where) throws InterruptedException, ExecutionException {
        try (Archive archive = open(where)) {
            archive.add(List.of(Killed.draft(0)));
            AtomicInteger acknowledged = new AtomicInteger(1);
            AtomicInteger adders = new AtomicInteger();
            inMany(READERS, () -> {
                if (adders.getAndIncrement() == 0) {
                    try {
                        for (int story = 1; story < STORIES; story++) {
                            archive.add(List.of(Killed.draft(story)));
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
        Draft draft = Killed.draft(story);
        KeptStory kept = archive.story(draft.story().id()).orElseThrow();
        Found found = archive.find(StatementQuery.about("\"Number " + story + " flew away\"")
                .withFilter(Filter.NONE.withStandings(EnumSet.allOf(Standing.class)))
                .withEveryStatement()
                .page(0, 100));
        assertThat(found.statements().stream()
                        .map(hit -> hit.statement().story().number()))
                .contains(kept.number());
        assertThat(archive.check(new Asked("We counted " + story + " gulls on pier", null), null)
                        .evidence())
                .isNotEmpty();
        assertThat(archive.statement(draft.statements().getLast().id())).isPresent();
    }

    @Test
    void whatWasAcknowledgedIsFoundAtOnceInAFolder() throws InterruptedException, ExecutionException {
        whatWasAcknowledgedIsFoundAtOnce(ofFolder("record"));
    }

    @Test
    void whatWasAcknowledgedIsFoundAtOnceOnAServer() throws InterruptedException, ExecutionException {
        whatWasAcknowledgedIsFoundAtOnce(new Where.Server(Postgres.newSchema()));
    }

    /// Versions of one piece follow each other: at every moment, one of them is current, in the index and in
    /// the tables.
    private void nobodySeesHalfOfAnAddition(Where where) throws InterruptedException, ExecutionException {
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
                    Found current = archive.find(StatementQuery.about("gulls").withFacets(FacetOf.YEAR));
                    assertThat(current.statements()).singleElement().satisfies(hit -> {
                        assertThat(hit.statement().standing()).isEqualTo(Standing.CURRENT);
                        assertThat(hit.statement().story().supersededBy()).isNull();
                    });
                    assertThat(archive.newest("piece").orElseThrow().standing()).isEqualTo(Standing.CURRENT);
                } while (done.get() == 0);
            });
        }
    }

    private static Draft version(int number) {
        return Told.draft("piece", "The pier.\n\n“We counted " + number + " gulls,” said Pell Okonta.\n");
    }

    @Test
    void nobodySeesHalfOfAnAdditionToAFolder() throws InterruptedException, ExecutionException {
        nobodySeesHalfOfAnAddition(ofFolder("record"));
    }

    @Test
    void nobodySeesHalfOfAnAdditionToAServer() throws InterruptedException, ExecutionException {
        nobodySeesHalfOfAnAddition(new Where.Server(Postgres.newSchema()));
    }

    /// A story with the statements of a longer one, at which adding fails when it has told the index of others.
    private static Draft brokenDraft() {
        return new Draft(
                Told.draft("Nobody said anything.").story(),
                null,
                Killed.draft(51).statements());
    }

    @Test
    void readersGoOnWhileAdditionsFailAndTheIndexIsMadeAnew() throws InterruptedException, ExecutionException {
        try (Archive archive = open(ofFolder("record"))) {
            archive.add(List.of(Killed.draft(1), Killed.draft(2)));
            archive.addMeanings(1_000);
            AtomicInteger threads = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            inMany(READERS / 2, () -> {
                if (threads.getAndIncrement() == 0) {
                    try {
                        for (int round = 3; round < 10; round++) {
                            assertThatThrownBy(() -> archive.add(List.of(Killed.draft(50), brokenDraft())))
                                    .isInstanceOf(IndexOutOfBoundsException.class);
                            assertThatThrownBy(() -> archive.byHand().merge(1_000_000, 2_000_000, IDA))
                                    .isInstanceOf(IllegalArgumentException.class);
                            archive.add(List.of(Killed.draft(round)));
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
            assertThat(archive.story(Killed.draft(50).story().id())).isEmpty();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aThreadThatIsInterruptedGetsItsAnswerAndHurtsNobody() {
        try (Archive archive = open(ofFolder("record"))) {
            Thread.currentThread().interrupt();
            archive.add(List.of(Killed.draft(1)));
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
