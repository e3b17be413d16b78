package org.onrecord.copies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Postings on the heap, for a record that fits. Not thread-safe.
public final class PostingsInMemory implements Postings {
    private static final long[] NONE = {};

    private final Map<Long, long[]> holders = new HashMap<>();
    private final Map<Long, Words> words = new HashMap<>();
    private final Map<Long, Long> clusters = new HashMap<>();

    /// Creates empty postings.
    public PostingsInMemory() {}

    /// Keeps a text in its cluster. Joining clusters visits all texts, which only a
    /// record of this size can afford.
    public void keep(long text, Words itsWords, ClusterLink link) {
        words.put(text, itsWords);
        clusters.put(text, link.cluster());
        List<Long> joined = link.joined();
        if (!joined.isEmpty()) {
            clusters.replaceAll((_, cluster) -> joined.contains(cluster) ? link.cluster() : cluster);
        }
        for (long print : link.keep().prints()) {
            holders.merge(print, new long[] {text}, PostingsInMemory::both);
        }
    }

    /// Returns the cluster of each text.
    public Map<Long, Long> clusters() {
        return Map.copyOf(clusters);
    }

    @Override
    public long[] holders(long print, int atMost) {
        long[] found = holders.getOrDefault(print, NONE);
        return found.length > atMost + 1 ? Arrays.copyOf(found, atMost + 1) : found.clone();
    }

    @Override
    public long cluster(long text) {
        Long cluster = clusters.get(text);
        if (cluster == null) {
            throw new IllegalArgumentException("no text has the number " + text);
        }
        return cluster;
    }

    @Override
    public Words words(long text) {
        Words found = words.get(text);
        if (found == null) {
            throw new IllegalArgumentException("no text has the number " + text);
        }
        return found;
    }

    private static long[] both(long[] before, long[] more) {
        long[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }
}
