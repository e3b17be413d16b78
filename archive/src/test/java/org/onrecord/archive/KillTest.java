package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VerificationResult;
import org.onrecord.log.TreeHead;
import org.onrecord.search.StatementQuery;

/// Kills a process that adds and redacts stories, at random instants, and expects that everything that it
/// acknowledged is there, whole, and found, and nothing that it redacted. `-Donrecord.kills=200` kills as often;
/// `-Donrecord.seed=SEED` replays the
/// instants.
class KillTest {
    private static final int KILLS = Integer.getInteger("onrecord.kills", 16);
    private static final long LONGEST_MILLISECONDS = 1_500;

    @TempDir
    private Path folder;

    /// The stories of which the process said that they are redacted.
    private final Set<Long> redacted = new HashSet<>();

    @Test
    void nothingAcknowledgedIsLostFromAFolderWhenTheProcessIsKilled() throws IOException, InterruptedException {
        kill(folder.resolve("record").toString(), KILLS);
    }

    @Test
    void nothingAcknowledgedIsLostFromAServerWhenTheProcessIsKilled() throws IOException, InterruptedException {
        kill(Postgres.newSchema(), Math.max(3, KILLS / 4));
    }

    private void kill(String where, int kills) throws IOException, InterruptedException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        long acknowledged = 0;
        redacted.clear();
        TreeHead head = null;
        for (int kill = 0; kill < kills; kill++) {
            String run = "kill " + kill + " of seed " + seed;
            acknowledged = killed(where, acknowledged, 1 + random.nextInt(12), random.nextLong(LONGEST_MILLISECONDS));
            List<String> notes = new ArrayList<>();
            try (Archive archive = Archive.open(
                    RecordLocation.of(where),
                    AccessMode.WRITE,
                    new ArchiveSettings(Clock.systemUTC(), notes::add, null, folder.resolve("cache")))) {
                VerificationResult verified = archive.verify(head, _ -> {});
                assertThat(verified.faults()).as(run).isEmpty();
                assertThat(verified.stories()).as(run).isGreaterThanOrEqualTo(acknowledged);
                assertThat(verified.statements()).as(run).isEqualTo(2 * verified.stories());
                for (long story = Math.max(0, acknowledged - 40); story < acknowledged; story++) {
                    NewStory newStory = Killed.story(story);
                    Optional<KeptStory> kept = archive.story(newStory.story().id());
                    assertThat(kept).as(run + ", story " + story).isPresent();
                    boolean isRedacted = kept.orElseThrow().redaction() != null;
                    assertThat(isRedacted || !redacted.contains(story))
                            .as(run + ", story " + story)
                            .isTrue();
                    assertThat(archive.find(StatementQuery.about("\"Number " + story + " flew away\"")
                                            .filtered(filter ->
                                                    filter.withStatuses(EnumSet.allOf(StatementStatus.class))))
                                    .statements())
                            .as(run + ", story " + story)
                            .hasSize(isRedacted ? 0 : 1);
                }
                // Each was redacted with its two statements.
                assertThat(indexed(archive))
                        .as(run)
                        .isEqualTo(verified.statements()
                                - 2L * verified.redactions().size());
                head = archive.head();
                acknowledged = verified.stories();
            }
            Path leftOver = folder.resolve("record");
            if (Files.exists(leftOver)) {
                try (Stream<Path> files = Files.list(leftOver)) {
                    assertThat(files.map(file -> String.valueOf(file.getFileName()))
                                    .filter(name -> name.startsWith("record.")))
                            .as(run)
                            .containsExactly("record.mv.db");
                }
            }
        }
    }

    /// How many statements are in the index, once it has caught up.
    private static long indexed(Archive archive) throws IOException {
        archive.find(StatementQuery.ANY);
        return archive.room().<Integer>look((_, view) -> view.index().size());
    }

    /// Lets a process add stories from `first` on and kills it after some time.
    ///
    /// @return up to where it said that all are on record
    private long killed(String where, long first, int batch, long milliseconds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        where,
                        folder.resolve("cache").toString(),
                        Long.toString(first),
                        Integer.toString(batch))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = first;
        // Mostly the instant counts from the first that was acknowledged, since starting takes its time.
        boolean isCounting = milliseconds % 4 == 0;
        if (isCounting) {
            killAfter(process, milliseconds);
        }
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("redacted ")) {
                    redacted.add(Long.parseLong(line.substring("redacted ".length())));
                } else if (line.startsWith("kept before ")) {
                    acknowledged = Long.parseLong(line.substring("kept before ".length()));
                    if (!isCounting) {
                        isCounting = true;
                        killAfter(process, milliseconds);
                    }
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }

    private static void killAfter(Process process, long milliseconds) {
        process.onExit().orTimeout(milliseconds, TimeUnit.MILLISECONDS).exceptionally(_ -> {
            // Not through the process, which would close its output before the last of it is read.
            process.toHandle().destroyForcibly();
            return process;
        });
    }
}
