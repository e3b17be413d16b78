package org.onrecord.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.source.SeenSet;

/// The parts of one feed that were read, in this round or before.
final class SeenParts implements SeenSet {
    /// How many times a part is put off before whatever the feed itself contains of it is taken.
    private static final int MOST_TRIES = 3;

    /// How many parts are remembered. A feed never has more.
    private static final int MOST_PARTS = 20_000;

    private final Map<String, Integer> before;
    private final Map<String, Integer> now = new LinkedHashMap<>();
    private boolean isLeftOver;

    /// @param before the parts that were read (0) and those that were put off (how many times)
    SeenParts(Map<String, Integer> before) {
        this.before = before;
    }

    @Override
    public boolean add(String part) {
        boolean isNew = before.getOrDefault(part, 1) != 0;
        if (now.size() < MOST_PARTS) {
            now.put(part, 0);
        }
        return isNew;
    }

    @Override
    public boolean putOff(String part) {
        int tries = before.getOrDefault(part, 0) + 1;
        if (tries > MOST_TRIES) {
            return false;
        }
        now.put(part, tries);
        isLeftOver = true;
        return true;
    }

    /// Returns whether some part is still to be read later.
    boolean isLeftOver() {
        return isLeftOver;
    }

    /// Returns the parts to remember after all were seen. Those no longer in the feed are forgotten.
    Map<String, Integer> afterAll() {
        return now;
    }

    /// Returns the parts to remember if some were not reached.
    Map<String, Integer> afterSome() {
        Map<String, Integer> both = new LinkedHashMap<>(now);
        before.forEach((part, tries) -> {
            if (both.size() < MOST_PARTS) {
                both.putIfAbsent(part, tries);
            }
        });
        return both;
    }
}
