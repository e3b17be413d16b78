package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.log.TreeHead;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Edition;

/// A record after many deeds of all sorts, in any order, from a seed: it verifies, and it answers the same
/// when it is opened again and when its index is rebuilt. `-Donrecord.seed=SEED` repeats the same edits.
class RebuiltTest {
    private static final List<String> NAMES = List.of(
            "mayor Imre Valdane", "Imre Valdane", "judge Pell Okonta", "Dorrit Haske", "singer Imre Valdane", "they");
    private static final List<String> SUBJECTS =
            List.of("pier", "ferry", "orchard", "lighthouse", "school", "bridge", "engine", "harbour");
    private static final List<String> REASONS =
            List.of("since spring", "for nine million crowns", "without a vote", "in two weeks", "by winter");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aRecordAnswersTheSameOpenedAgainAndWithItsIndexMadeAnew(long round) throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime() + round);
        Random random = new Random(seed);
        List<String> answers;
        List<TreeHead> heads = new ArrayList<>();
        try (Archive archive = Records.open(folder)) {
            for (int deed = 0; deed < 40; deed++) {
                something(archive, random);
                heads.add(archive.head());
            }
            answers = Records.answers(archive);
            assertThat(archive.verify(null, _ -> {}).faults())
                    .as("-Donrecord.seed=%d", seed)
                    .isEmpty();
        }
        try (Archive archive = Records.open(folder)) {
            assertThat(Records.answers(archive)).as("-Donrecord.seed=%d", seed).isEqualTo(answers);
            archive.reindex(_ -> {});
            assertThat(Records.answers(archive)).as("-Donrecord.seed=%d", seed).isEqualTo(answers);
            for (TreeHead head : heads) {
                assertThat(archive.consistency(head.size()).holds(head, archive.head()))
                        .isTrue();
            }
            assertThat(archive.verify(heads.getFirst(), _ -> {}).ok()).isTrue();
        }
    }

    private static void something(Archive archive, Random random) {
        try {
            switch (random.nextInt(10)) {
                case 0 -> correct(archive, random);
                case 1 -> merge(archive, random);
                case 2 -> split(archive, random);
                case 3 -> undo(archive, random);
                case 4 -> withdraw(archive, random);
                default -> archive.add(List.of(newStory(random), newStory(random)));
            }
        } catch (IllegalArgumentException e) {
            // Chance asked for what makes no sense: that is refused, and nothing is written.
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    private static NewStory newStory(Random random) {
        StringBuilder text = new StringBuilder("Number " + random.nextInt(40) + ".\n\n");
        for (int statement = random.nextInt(4); statement >= 0; statement--) {
            text.append("“We will keep the ")
                    .append(any(random, SUBJECTS))
                    .append(" open to every boat ")
                    .append(any(random, REASONS))
                    .append(",” said ")
                    .append(any(random, NAMES))
                    .append(".\n\n");
        }
        return NewStories.of(
                "guid " + random.nextInt(12),
                random.nextBoolean() ? "The Tarn Post" : "The Ostrey Mail",
                Records.DAY.plusDays(random.nextInt(300)),
                text.toString());
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<KeptStatement> statements(Archive archive) {
        return archive.browse().statements(0, Browse.MOST);
    }

    private static void correct(Archive archive, Random random) {
        List<KeptStatement> statements = statements(archive);
        if (!statements.isEmpty()) {
            KeptStatement statement = any(random, statements);
            Change change = switch (random.nextInt(4)) {
                case 0 -> new Change.ToNothing();
                case 1 -> new Change.ToKind(any(random, List.of(Kind.values())));
                case 2 ->
                    new Change.ToSpans(
                            statement.found().content(), statement.found().cue(), List.of());
                default ->
                    new Change.ToSpeaker(new Speaker.Resolved(
                            any(random, List.of("Olga Prent", "Imre Valdane")),
                            SpeakerType.PERSON,
                            true,
                            random.nextBoolean() ? "mayor" : null,
                            null,
                            Resolution.NAME));
            };
            archive.corrections().correct(statement.found().id(), change, Records.ANN);
        }
    }

    private static void merge(Archive archive, Random random) {
        List<Long> speakers = archive.browse().speakers(-1, 100).stream()
                .map(profile -> profile.number())
                .toList();
        if (speakers.size() > 1) {
            archive.corrections().merge(any(random, speakers), any(random, speakers), Records.ANN);
        }
    }

    private static void split(Archive archive, Random random) {
        List<KeptStatement> named = statements(archive).stream()
                .filter(kept -> kept.speaker() != null)
                .toList();
        if (!named.isEmpty()) {
            KeptStatement statement = any(random, named);
            Long speaker = statement.speaker();
            if (speaker != null) {
                archive.corrections().split(speaker, List.of(statement.found().id()), Records.ANN);
            }
        }
    }

    private static void undo(Archive archive, Random random) {
        List<Event> events = archive.browse().events(Long.MAX_VALUE, 100);
        if (!events.isEmpty()) {
            archive.corrections().undo(any(random, events).position(), Records.ANN);
        }
    }

    private static void withdraw(Archive archive, Random random) {
        List<KeptStory> stories = archive.browse().stories(0, Browse.MOST);
        if (!stories.isEmpty()) {
            archive.corrections()
                    .withdraw(
                            any(random, stories).story().id(),
                            any(random, List.of(Edition.Status.values())),
                            Records.ANN);
        }
    }

    @Test
    void aRecordWhoseIndexIsGoneAnswersTheSame() throws IOException {
        List<String> notes = new ArrayList<>();
        List<String> answers;
        try (Archive archive = Records.open(folder)) {
            for (int deed = 0; deed < 20; deed++) {
                something(archive, new Random(deed));
            }
            answers = Records.answers(archive);
        }
        for (Path index : indexes(folder.resolve("record"))) {
            try (Stream<Path> files = Files.walk(index)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        ArchiveSettings settings =
                new ArchiveSettings(RecordContract.CLOCK, notes::add, FirstLetters::new, folder.resolve("cache"));
        try (Archive archive =
                Archive.open(new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, settings)) {
            assertThat(Records.answers(archive)).isEqualTo(answers);
        }
    }

    /// The folders beside the database: all that is there of the index.
    private static List<Path> indexes(Path record) throws IOException {
        try (Stream<Path> files = Files.list(record)) {
            List<Path> folders = files.filter(Files::isDirectory).toList();
            assertThat(folders).isNotEmpty();
            return folders;
        }
    }

    @Test
    void makingTheIndexAnewTellsHowFarItIs() {
        try (Archive archive = Records.open(folder)) {
            for (int story = 0; story < 30; story++) {
                archive.add(List.of(Records.said("g" + story, "The ferry number " + story + " sails", "Ann Lee")));
            }
            List<Long> progress = new ArrayList<>();
            archive.reindex(progress::add);
            assertThat(progress).isSorted();
            assertThat(progress.getLast()).isEqualTo(archive.head().size());
            List<Long> verified = new ArrayList<>();
            archive.verify(null, verified::add);
            assertThat(verified).isSorted();
        }
    }
}
