package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Maps that share parts of their trees behave like separate ones. `-Donrecord.seed=SEED` replays a run.
class LongMapTest {
    private static final long[] HIGHEST = {1, 16, 1_000, Integer.MAX_VALUE, Long.MAX_VALUE};

    @Test
    void itHoldsWhatASortedMapHolds() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (long highest : HIGHEST) {
            TreeMap<Long, Integer> expected = new TreeMap<>();
            LongMap<Integer> map = LongMap.empty();
            for (int step = 0; step < 2_000; step++) {
                long key = random.nextLong(highest);
                if (random.nextInt(3) > 0) {
                    expected.put(key, step);
                    map = map.with(key, step);
                } else {
                    expected.remove(key);
                    map = map.without(key);
                }
                String run = "seed " + seed + ", keys before " + highest + ", step " + step;
                assertThat(map.size()).as(run).isEqualTo(expected.size());
                assertThat(map.get(key)).as(run).isEqualTo(expected.get(key));
                long probe = random.nextLong(highest);
                assertThat(map.get(probe)).as(run).isEqualTo(expected.get(probe));
                assertThat(map.keyAfter(probe)).as(run).isEqualTo(expected.higherKey(probe));
                assertThat(map.before(probe, 3))
                        .as(run)
                        .containsExactlyElementsOf(expected.headMap(probe).sequencedValues().reversed().stream()
                                .limit(3)
                                .toList());
                assertThat(map.last())
                        .as(run)
                        .isEqualTo(
                                expected.isEmpty() ? null : expected.lastEntry().getValue());
            }
            assertThat(map.values()).as("seed " + seed).containsExactlyElementsOf(expected.values());
        }
    }

    @Test
    void whatAMapWasMadeFromStaysAsItWas() {
        List<LongMap<Long>> maps = new ArrayList<>();
        LongMap<Long> map = LongMap.empty();
        for (long key = 0; key < 300; key++) {
            maps.add(map);
            map = map.with(key * key, key);
        }
        LongMap<Long> full = map;
        for (long key = 0; key < 300; key += 2) {
            map = map.without(key * key);
        }
        for (int size = 0; size < 300; size++) {
            assertThat(maps.get(size).size()).isEqualTo(size);
            assertThat(maps.get(size).holds((long) size * size)).isFalse();
        }
        assertThat(full.size()).isEqualTo(300);
        assertThat(map.size()).isEqualTo(150);
    }

    @Test
    void whatIsTakenOutThoughItIsNotThereMakesNoOtherMap() {
        LongMap<String> map = LongMap.<String>empty().with(7, "seven");
        assertThat(map.without(6)).isSameAs(map);
        assertThat(map.without(7).isEmpty()).isTrue();
        assertThat(map.get(6, "none")).isEqualTo("none");
    }

    @Test
    void aNegativeKeyIsRefused() {
        assertThatThrownBy(() -> LongMap.empty().with(-1, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
