package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;

/// Cuts the power of a disk on which stories are added, corrected, withdrawn and backed up, at random writes, and
/// expects that everything that was acknowledged is there afterwards, whole, and found. `-Donrecord.cuts=200` cuts as
/// often; `-Donrecord.seed=SEED` replays them, as far as threads do the same again.
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("onrecord.cuts", 8);
    private static final int MOST_WRITES = 600;

    /// Most writes are those of the index; some cuts must meet one of the files that matter more.
    private static final int MOST_WRITES_OF_A_FILE = 24;

    /// After how many cuts another record is begun: verifying one takes the longer the more is in it.
    private static final int CUTS_OF_A_RECORD = 8;

    @TempDir
    private Path folder;

    @BeforeAll
    static void theFilesOfTheDatabaseAreOnTheDisk() {
        FilePath.register(new LossyFilePath());
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePowerFails() throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int cut = 0; cut < CUTS; ) {
            Acknowledged acknowledged = new Acknowledged();
            Path root = Files.createDirectory(folder.resolve("begun-" + cut)).toRealPath();
            for (int last = Math.min(CUTS, cut + CUTS_OF_A_RECORD); cut < last; cut++) {
                String run = "cut " + cut + " of seed " + seed;
                root = cut(root, acknowledged, random, run);
            }
        }
    }

    /// The database is not flushed until its tables are complete, so it can be damaged before; nothing is on record
    /// then.
    @Test
    void aRecordThatWasBeingMadeIsThereOrIsSaidToBeDamaged() throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int cut = 0; cut < Math.max(4, CUTS / 10); cut++) {
            Path root = Files.createDirectory(folder.resolve("made-" + cut)).toRealPath();
            LossyDisk disk = LossyDisk.of(root);
            Acknowledged acknowledged = new Acknowledged();
            disk.cutAfter(1 + random.nextInt(90), random.nextBoolean() ? "" : "record.mv.db");
            work(disk, acknowledged, random);
            Path survivors =
                    Files.createDirectory(folder.resolve("made-after-" + cut)).toRealPath();
            disk.survive(random, survivors);
            String run = "cut " + cut + " of seed " + seed;
            try {
                acknowledged.requireAllIn(new RecordLocation.Folder(survivors.resolve("record")), survivors, run);
            } catch (UnableToUseRecordException e) {
                assertThat(e).as(run).hasMessageContaining("cannot be opened");
                assertThat(acknowledged.stories()).as(run).isZero();
                assertThat(survivors.resolve("record/head")).as(run).doesNotExist();
            }
        }
    }

    /// Works on a disk until its power is cut.
    ///
    /// @return the folder with what survived
    private Path cut(Path root, Acknowledged acknowledged, Random random, String run) throws IOException {
        LossyDisk disk = LossyDisk.of(root);
        try (Archive archive = open(disk)) {
            new Killed(archive, disk.path(), acknowledged.stories(), acknowledged::done).step(random);
        }
        switch (random.nextInt(3)) {
            case 0 -> disk.cutAfter(1 + random.nextInt(MOST_WRITES), "");
            case 1 -> disk.cutAfter(1 + random.nextInt(MOST_WRITES_OF_A_FILE), "record.mv.db");
            default -> disk.cutAfter(1 + random.nextInt(MOST_WRITES_OF_A_FILE), "head");
        }
        work(disk, acknowledged, random);
        Path survivors = Files.createDirectory(folder.resolve("survivors-" + run.replaceAll("[^0-9]+", "-")))
                .toRealPath();
        disk.survive(random, survivors);
        acknowledged.requireAllIn(new RecordLocation.Folder(survivors.resolve("record")), survivors, run);
        return survivors;
    }

    private static Archive open(LossyDisk disk) {
        Path work = disk.path();
        return Archive.open(
                new RecordLocation.Folder(work.resolve("record")),
                AccessMode.WRITE,
                new ArchiveSettings(Clock.systemUTC(), _ -> {}, null, work.resolve("cache")));
    }

    /// Does one thing after the other until the power fails.
    private static void work(LossyDisk disk, Acknowledged acknowledged, Random random) throws IOException {
        try (Archive archive = open(disk)) {
            Killed working = new Killed(archive, disk.path(), acknowledged.stories(), acknowledged::done);
            while (!disk.isOff()) {
                working.step(random);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            // Lucene asserts that folders can be flushed.
            if (!disk.isOff()) {
                throw e;
            }
        }
    }
}
