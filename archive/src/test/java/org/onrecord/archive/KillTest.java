package org.onrecord.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.RecordLocation;

/// Kills a process that adds, corrects, withdraws and redacts stories, backs the record up and keeps values beside
/// it, at random instants, and expects that everything that it acknowledged is there, whole, and found.
/// `-Donrecord.kills=500` kills as often; `-Donrecord.seed=SEED` replays the instants.
class KillTest {
    private static final int KILLS = Integer.getInteger("onrecord.kills", 16);
    private static final long LONGEST_MILLISECONDS = 600;

    /// After how many kills another record is begun: verifying one takes the longer the more is in it.
    private static final int KILLS_OF_A_RECORD = 12;

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostFromAFolderWhenTheProcessIsKilled() throws IOException, InterruptedException {
        AtomicInteger records = new AtomicInteger();
        kill(() -> folder.resolve("record-" + records.incrementAndGet()).toString(), KILLS);
    }

    @Test
    void nothingAcknowledgedIsLostFromAServerWhenTheProcessIsKilled() throws IOException, InterruptedException {
        kill(Postgres::newSchema, Math.max(3, KILLS / 4));
    }

    private void kill(Supplier<String> newRecord, int kills) throws IOException, InterruptedException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; ) {
            String where = newRecord.get();
            Path work = Files.createDirectories(folder.resolve("work-" + kill));
            Acknowledged acknowledged = new Acknowledged();
            if (random.nextInt(4) > 0) {
                // To make the tables takes a second, which hardly any process that is killed should spend.
                acknowledged.requireAllIn(RecordLocation.of(where), work, "a new record");
            }
            for (int last = Math.min(kills, kill + KILLS_OF_A_RECORD); kill < last; kill++) {
                killed(where, work, acknowledged, random);
                acknowledged.requireAllIn(RecordLocation.of(where), work, "kill " + kill + " of seed " + seed);
            }
        }
    }

    /// Lets a process work on a record and kills it after some time.
    private void killed(String where, Path work, Acknowledged acknowledged, Random random)
            throws IOException, InterruptedException {
        long milliseconds = random.nextLong(LONGEST_MILLISECONDS);
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        where,
                        work.toString(),
                        Long.toString(acknowledged.stories()),
                        Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Mostly the instant counts from the first that was acknowledged, since starting takes its time.
        boolean isCounting = milliseconds % 4 == 0;
        if (isCounting) {
            killAfter(process, milliseconds);
        }
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                acknowledged.done(line.substring(0, Math.max(0, space)), line.substring(space + 1));
                if (!isCounting) {
                    isCounting = true;
                    killAfter(process, milliseconds);
                }
            }
        }
        process.waitFor();
    }

    private static void killAfter(Process process, long milliseconds) {
        process.onExit().orTimeout(milliseconds, TimeUnit.MILLISECONDS).exceptionally(_ -> {
            // Not through the process, which would close its output before the last of it is read.
            process.toHandle().destroyForcibly();
            return process;
        });
    }
}
