package org.onrecord.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Clusters;
import org.onrecord.copies.Fingerprint;
import org.onrecord.copies.Placed;
import org.onrecord.copies.Postings;
import org.onrecord.copies.Ties;
import org.onrecord.copies.Words;
import org.onrecord.search.Index;
import org.onrecord.search.PrintsOf;
import tools.jackson.databind.JsonNode;

/// Finds the cluster of a story or statement among all that are on record. What it looked up lately it
/// remembers. For one thread.
final class Copies {
    private static final int STORIES = 2_000;
    private static final int UTTERED = 40_000;

    private final Index index;
    private final Clusters stories;
    private final Clusters utterances;
    private final Lru<Long, Words> storyWords = new Lru<>(STORIES);
    private final Lru<Long, Uttered> uttered = new Lru<>(UTTERED);
    private final Lru<String, Long> storyNumbers = new Lru<>(STORIES);
    private final Lru<Long, Long> clusters = new Lru<>(4 * UTTERED);

    /// Clusters that were joined by what was placed lately, which need not be in the tables yet.
    private final Map<Long, Long> joins = new HashMap<>();

    private @Nullable Shelf shelf;

    Copies(Index index) {
        this.index = index;
        this.stories = Clusters.ofStories(new OnRecord(PrintsOf.STORIES));
        this.utterances = Clusters.ofUtterances(new OnRecord(PrintsOf.UTTERANCES));
    }

    /// What is remembered of a statement.
    private record Uttered(
            Words words, long story, @Nullable Long speaker) {}

    private static final class Lru<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Lru(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /// Looks things up on this shelf from now on.
    void on(Shelf current) {
        shelf = current;
    }

    private Shelf shelf() {
        Shelf current = shelf;
        if (current == null) {
            throw new IllegalStateException("copies are looked for within a transaction");
        }
        return current;
    }

    /// Places a story, and remembers it as if it were on record.
    Placed placeStory(long number, Words words) {
        storyWords.put(number, words);
        Placed placed = stories.place(number, words, Ties.NONE);
        remember(PrintsOf.STORIES, number, placed);
        return placed;
    }

    /// Places what was said, and remembers it as if it were on record.
    ///
    /// @param story the number of the story that holds it
    /// @param storyCluster that story's cluster
    /// @param speaker the number of its speaker, or null
    Placed placeUtterance(long number, Words words, long story, long storyCluster, @Nullable Long speaker) {
        uttered.put(number, new Uttered(words, story, speaker));
        Placed placed = utterances.place(number, words, new Ties() {
            @Override
            public boolean sameSpeaker(long text) {
                Long other = uttered(text).speaker();
                return speaker != null && speaker.equals(other);
            }

            @Override
            public boolean storiesAreCopies(long text) {
                long other = uttered(text).story();
                return other != story && cluster(other) == storyCluster;
            }
        });
        remember(PrintsOf.UTTERANCES, number, placed);
        return placed;
    }

    /// The prints of a story or statement on record that its cluster does not hold otherwise: for an index
    /// that is made anew.
    Fingerprint printsOf(PrintsOf of, Words words, long cluster) {
        return (of == PrintsOf.STORIES ? stories : utterances).keep(words, cluster);
    }

    private void remember(PrintsOf of, long number, Placed placed) {
        clusters.put(number, placed.cluster());
        placed.joined().forEach(joined -> joins.put(joined, placed.cluster()));
        for (Long joined : placed.joined()) {
            clusters.replaceAll((_, cluster) -> cluster.equals(joined) ? Long.valueOf(placed.cluster()) : cluster);
        }
        try {
            index.putPrints(of, number, placed.keep());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets what it knows of clusters, since others have joined some.
    void forget() {
        clusters.clear();
        joins.clear();
    }

    private long cluster(long number) {
        Long known = clusters.get(number);
        if (known == null) {
            long cluster = shelf().cluster(number);
            for (Long into = joins.get(cluster); into != null; into = joins.get(cluster)) {
                cluster = into;
            }
            known = cluster;
            clusters.put(number, known);
        }
        return known;
    }

    private Words wordsOfStory(long number) {
        Words known = storyWords.get(number);
        if (known == null) {
            known = Words.of(shelf().story(number).story());
            storyWords.put(number, known);
        }
        return known;
    }

    private Uttered uttered(long number) {
        Uttered known = uttered.get(number);
        if (known == null) {
            JsonNode payload = shelf().payload(number);
            String digest = payload.get("story").asString();
            Long story = storyNumbers.get(digest);
            if (story == null) {
                story = shelf().story(digest);
                if (story == null) {
                    throw new UnableToUseRecordException("the story " + digest + " of the statement at " + number
                            + " is not on record; onrecord verify tells more");
                }
                storyNumbers.put(digest, story);
            }
            JsonNode speaker = payload.get("speaker");
            known = new Uttered(
                    Words.of(payload.get("statement").get("words").asString()),
                    story,
                    speaker.isNull() ? null : speaker.asLong());
            uttered.put(number, known);
        }
        return known;
    }

    /// The record as clusters see it.
    private final class OnRecord implements Postings {
        private final PrintsOf of;

        OnRecord(PrintsOf of) {
            this.of = of;
        }

        @Override
        public long[] holders(long print, int atMost) {
            try {
                return index.holders(of, print, atMost);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long cluster(long text) {
            return Copies.this.cluster(text);
        }

        @Override
        public Words words(long text) {
            return of == PrintsOf.STORIES ? wordsOfStory(text) : uttered(text).words();
        }
    }
}
