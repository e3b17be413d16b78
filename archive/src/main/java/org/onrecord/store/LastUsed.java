package org.onrecord.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that keeps the most recently used entries and drops the others. Not thread-safe.
///
/// While stories are added, a story or speaker that was just placed must be found although no table contains
/// it yet, so the order of eviction is a matter of correctness here. That is why this is not a Caffeine cache
/// as others are: Caffeine may evict a new entry at once in favour of one that is used more often.
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
