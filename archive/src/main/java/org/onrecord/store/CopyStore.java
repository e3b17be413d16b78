package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.ClusterLink;
import org.onrecord.copies.Clusters;
import org.onrecord.copies.Fingerprint;
import org.onrecord.copies.Postings;
import org.onrecord.copies.Ties;
import org.onrecord.copies.Words;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.index.Index;
import org.onrecord.lucene.FingerprintKind;
import tools.jackson.databind.JsonNode;

/// Assigns stories and statements to clusters of near-copies, among all that are on record. Not thread-safe.
///
/// [Clusters] decides; this class gives it the record to look at: fingerprints from the index, words and
/// speakers from the tables. Adding a story asks for the same neighbours again and again, so it caches what
/// it looked up. It must also see what was placed a moment ago and is not in any table yet: the caches
/// contain that too, and `joins` contains the clusters that were joined in the transaction under way. Another
/// process can join clusters as well; the caller then calls [#forget()].
public final class CopyStore {
    /// The number of stories whose words are cached. The words of a whole story are large, and most look-ups
    /// are of recent stories.
    private static final int STORIES = 2_000;
    /// Statements with their words and speakers, some twenty to each story in the cache.
    private static final int UTTERED = 40_000;

    private final Index index;
    private final Clusters stories;
    private final Clusters utterances;
    private final LastUsed<Long, Words> storyWords = new LastUsed<>(STORIES);
    private final LastUsed<Long, Uttered> uttered = new LastUsed<>(UTTERED);
    private final LastUsed<String, Long> storyNumbers = new LastUsed<>(STORIES);
    private final LastUsed<Long, Long> clusters = new LastUsed<>(4 * UTTERED);

    /// Clusters joined by recent placements, which need not be in the tables yet: the joined one to the one
    /// it is part of.
    private final Map<Long, Long> joins = new HashMap<>();

    private @Nullable StatementStore statements;

    public CopyStore(Index index) {
        this.index = index;
        this.stories = Clusters.ofStories(new OnRecord(FingerprintKind.STORIES));
        this.utterances = Clusters.ofUtterances(new OnRecord(FingerprintKind.UTTERANCES));
    }

    /// The cached facts of a statement.
    private record Uttered(
            Words words, long story, @Nullable Long speaker) {}

    /// Uses `current` for look-ups from now on; call this at the start of each transaction.
    public void on(StatementStore current) {
        statements = current;
    }

    /// Returns the store of the transaction under way.
    private StatementStore statements() {
        StatementStore current = statements;
        if (current == null) {
            throw new IllegalStateException("copies are looked for within a transaction");
        }
        return current;
    }

    /// Places a story in a cluster and caches it as if it were on record.
    public ClusterLink placeStory(long number, Words words) {
        storyWords.put(number, words);
        ClusterLink placed = stories.place(number, words, Ties.NONE);
        remember(FingerprintKind.STORIES, number, placed);
        return placed;
    }

    /// Places an utterance in a cluster and caches it as if it were on record.
    ///
    /// @param story the number of the story that contains it
    /// @param storyCluster that story's cluster
    /// @param speaker the speaker's number, or null
    public ClusterLink placeUtterance(long number, Words words, long story, long storyCluster, @Nullable Long speaker) {
        uttered.put(number, new Uttered(words, story, speaker));
        ClusterLink placed = utterances.place(number, words, new Ties() {
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
        remember(FingerprintKind.UTTERANCES, number, placed);
        return placed;
    }

    /// Returns the fingerprint of a story or statement on record, reduced to the prints that its cluster does
    /// not have already. Used to rebuild an index.
    public Fingerprint printsOf(FingerprintKind of, Words words, long cluster) {
        return (of == FingerprintKind.STORIES ? stories : utterances).keep(words, cluster);
    }

    /// Caches a placement. If it joined clusters, every cached member of one of them is moved to the cluster
    /// that is left, and the fingerprint goes to the index at once, so that the next text finds this one.
    private void remember(FingerprintKind of, long number, ClusterLink placed) {
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

    /// Drops all cached clusters, since another process has joined some.
    public void forget() {
        clusters.clear();
        joins.clear();
    }

    /// Returns the cluster of a story or statement after all joins, also those that are not in the tables
    /// yet.
    private long cluster(long number) {
        Long known = clusters.get(number);
        if (known == null) {
            long cluster = statements().cluster(number);
            for (Long into = joins.get(cluster); into != null; into = joins.get(cluster)) {
                cluster = into;
            }
            known = cluster;
            clusters.put(number, known);
        }
        return known;
    }

    /// Returns the words of a story on record or of one placed just now.
    private Words wordsOfStory(long number) {
        Words known = storyWords.get(number);
        if (known == null) {
            known = Words.of(statements().story(number).story());
            storyWords.put(number, known);
        }
        return known;
    }

    /// Returns the facts of a statement on record or of one placed just now.
    private Uttered uttered(long number) {
        Uttered known = uttered.get(number);
        if (known == null) {
            JsonNode payload = statements().entries().payload(number);
            String digest = payload.get("story").asString();
            Long story = storyNumbers.get(digest);
            if (story == null) {
                story = statements().story(digest);
                if (story == null) {
                    throw new UnableToUseRecordException("the story " + digest + " of the statement at " + number
                            + " is not on record; run onrecord verify for details");
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

    /// The record as [Clusters] sees it.
    private final class OnRecord implements Postings {
        private final FingerprintKind of;

        OnRecord(FingerprintKind of) {
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
            return CopyStore.this.cluster(text);
        }

        @Override
        public Words words(long text) {
            return of == FingerprintKind.STORIES
                    ? wordsOfStory(text)
                    : uttered(text).words();
        }
    }
}
