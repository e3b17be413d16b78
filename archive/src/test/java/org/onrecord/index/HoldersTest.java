package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.copies.Fingerprint;
import org.onrecord.lucene.FingerprintKind;

class HoldersTest {
    @TempDir
    private Path folder;

    @Test
    void holdersAreFoundAtOnceAndAfterReopening() throws IOException {
        try (Index index = Invented.open(folder)) {
            index.putPrints(FingerprintKind.STORIES, 5, Fingerprint.of(10, 20));
            index.putPrints(FingerprintKind.STORIES, 6, Fingerprint.of(20, 30));
            assertThat(index.holders(FingerprintKind.STORIES, 20, 16)).containsExactlyInAnyOrder(5, 6);
            index.commit(2);
        }
        try (Index index = Invented.open(folder)) {
            assertThat(index.holders(FingerprintKind.STORIES, 20, 16)).containsExactlyInAnyOrder(5, 6);
            assertThat(index.holders(FingerprintKind.STORIES, 40, 16)).isEmpty();
        }
    }

    @Test
    void storiesAndUtterancesAreApart() throws IOException {
        try (Index index = Invented.open(folder)) {
            index.putPrints(FingerprintKind.STORIES, 5, Fingerprint.of(10));
            index.putPrints(FingerprintKind.UTTERANCES, 5, Fingerprint.of(20));
            assertThat(index.holders(FingerprintKind.UTTERANCES, 10, 16)).isEmpty();
            assertThat(index.holders(FingerprintKind.UTTERANCES, 20, 16)).containsExactly(5);
        }
    }

    @Test
    void moreHoldersThanAskedForAreOneMore() throws IOException {
        try (Index index = Invented.open(folder)) {
            for (int number = 0; number < 40; number++) {
                index.putPrints(FingerprintKind.STORIES, number, Fingerprint.of(10));
            }
            assertThat(index.holders(FingerprintKind.STORIES, 10, 16))
                    .hasSize(17)
                    .doesNotHaveDuplicates();
            assertThat(index.holders(FingerprintKind.STORIES, 10, 0)).hasSize(1);
        }
    }

    @Test
    void anEmptyFingerprintTakesThePrintsAway() throws IOException {
        try (Index index = Invented.open(folder)) {
            index.putPrints(FingerprintKind.STORIES, 5, Fingerprint.of(10));
            index.commit(1);
        }
        try (Index index = Invented.open(folder)) {
            index.putPrints(FingerprintKind.STORIES, 5, Fingerprint.of());
            assertThat(index.holders(FingerprintKind.STORIES, 10, 16)).isEmpty();
        }
    }

    @Test
    void holdersAreThoseOfASimpleMapWhateverIsPutAndReplaced() throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Long, Set<Long>> held = new HashMap<>();
        Map<Long, long[]> prints = new HashMap<>();
        Index index = Invented.open(folder);
        try {
            for (int step = 0; step < 3000; step++) {
                long number = random.nextInt(800);
                long[] some = random.longs(60, 0, 3000).distinct().toArray();
                for (long print : prints.getOrDefault(number, new long[0])) {
                    held.getOrDefault(print, Set.of()).remove(number);
                }
                prints.put(number, some);
                for (long print : some) {
                    held.computeIfAbsent(print, _ -> new HashSet<>()).add(number);
                }
                index.putPrints(FingerprintKind.UTTERANCES, number, Fingerprint.of(some));
                if (step % 1000 == 500) {
                    index.commit(step);
                    index.close();
                    index = Invented.open(folder);
                }
                long print = random.nextInt(3000);
                assertThat(index.holders(FingerprintKind.UTTERANCES, print, 1000))
                        .as("fails with -Donrecord.seed=%d", seed)
                        .containsExactlyInAnyOrder(held.getOrDefault(print, Set.of()).stream()
                                .mapToLong(Long::longValue)
                                .toArray());
            }
        } finally {
            index.close();
        }
    }
}
