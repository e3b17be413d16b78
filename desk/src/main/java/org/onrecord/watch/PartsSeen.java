package org.onrecord.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.source.Seen;

/// The parts of one feed that were read, in this round or before.
final class PartsSeen implements Seen {
    /// How often a part is put off; then what can be had of it is taken.
    private static final int MOST_TRIES = 3;

    /// How many parts are remembered; a feed of more is no feed.
    private static final int MOST_PARTS = 20_000;

    private final Map<String, Integer> before;
    private final Map<String, Integer> now = new LinkedHashMap<>();
    private boolean isLeftOver;

    /// @param before the parts that were read (0) and those that were put off, with how often
    PartsSeen(Map<String, Integer> before) {
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

    /// Whether some part is to be read later.
    boolean isLeftOver() {
        return isLeftOver;
    }

    /// The parts to remember when all were seen: those that are no more in the feed are forgotten.
    Map<String, Integer> afterAll() {
        return now;
    }

    /// The parts to remember when some were not reached.
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
