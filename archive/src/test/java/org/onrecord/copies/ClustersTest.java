package org.onrecord.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.copies.Invented.FERRY;
import static org.onrecord.copies.Invented.FOOTER;
import static org.onrecord.copies.Invented.ORCHARD;
import static org.onrecord.copies.Invented.paragraphs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final long SEED = 4;

    private final PostingsInMemory postings = new PostingsInMemory();
    private final Clusters stories = Clusters.ofStories(postings);
    private long last;

    @Test
    void aStoryOnFiftySitesIsOneClusterNamedByTheEarliest() {
        long first = add(FERRY).cluster();
        add(ORCHARD);
        Random random = new Random(SEED);
        for (int site = 0; site < 50; site++) {
            int from = random.nextInt(3);
            ClusterLink placed = add("From the newsroom of site " + site + ".\n\n" + paragraphs(FERRY, from, from + 4));
            assertThat(placed.cluster()).isEqualTo(first);
        }
        assertThat(Set.copyOf(postings.clusters().values())).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void aCopyKeepsOnlyThePrintsThatItsClusterLacks() {
        ClusterLink first = add(FERRY);
        assertThat(first.keep()).isEqualTo(Fingerprint.ofStory(Words.of(FERRY)));
        assertThat(add(FERRY).keep().size()).isZero();
        assertThat(add(FERRY + " And then a goat came aboard without a ticket.")
                        .keep()
                        .size())
                .isBetween(1, 12);
    }

    @Test
    void cutsThatAreAddedBeforeTheWholeAreJoinedByIt() {
        long front = add(paragraphs(FERRY, 0, 3)).cluster();
        long back = add(paragraphs(FERRY, 2, 6)).cluster();
        assertThat(back).isNotEqualTo(front);
        ClusterLink whole = add(FERRY);
        assertThat(whole.cluster()).isEqualTo(front);
        assertThat(whole.joined()).containsExactly(back);
        assertThat(postings.cluster(back)).isEqualTo(front);
    }

    @Test
    void aCollectionOfTwoStoriesDoesNotJoinThem() {
        long ferry = add(FERRY).cluster();
        long orchard = add(ORCHARD).cluster();
        ClusterLink collection = add(FERRY + "\n\n" + ORCHARD);
        assertThat(collection.joined()).isEmpty();
        assertThat(postings.cluster(orchard)).isNotEqualTo(postings.cluster(ferry));
    }

    @Test
    void aFooterThatManyStoriesShareMakesNoCopies() {
        List<ClusterLink> placed = new ArrayList<>();
        Random random = new Random(SEED);
        for (int story = 0; story < 40; story++) {
            placed.add(add(babble(random, 120) + FOOTER));
        }
        assertThat(placed).allMatch(each -> each.match() == null);
    }

    @Test
    void whoSharesNoMoreThanAPairOfWordsWithALongStatementIsNotLookedUp() {
        Clusters utterances = Clusters.ofUtterances(new Closed());
        Words words = Words.of("The ferry will sail for another winter, said nobody who had seen the engine smoke");
        assertThat(Fingerprint.ofUtterance(words).size()).isGreaterThanOrEqualTo(8);
        assertThat(utterances.place(1_000, words, Ties.NONE).match()).isNull();
    }

    /// Postings in which each print has a holder of its own that must not be looked up.
    private static final class Closed implements Postings {
        private long next;

        @Override
        public long[] holders(long print, int atMost) {
            return new long[] {next++};
        }

        @Override
        public long cluster(long text) {
            throw new AssertionError("looked up the cluster of " + text);
        }

        @Override
        public Words words(long text) {
            throw new AssertionError("looked up the words of " + text);
        }
    }

    @Test
    void aFooterThatIsCommonByNowDoesNotJoinBriefsMadeOfItMostly() {
        Random random = new Random(SEED);
        for (int story = 0; story < 40; story++) {
            add(babble(random, 120) + FOOTER);
        }
        add(babble(random, 30) + FOOTER);
        assertThat(add(babble(random, 30) + FOOTER).match()).isNull();
    }

    @Test
    void oneFooterDoesNotKeepCopiesApart() {
        Random random = new Random(SEED);
        for (int story = 0; story < 40; story++) {
            add(babble(random, 120) + FOOTER);
        }
        long ferry = add(FERRY).cluster();
        assertThat(add(paragraphs(FERRY, 0, 2) + FOOTER).cluster()).isEqualTo(ferry);
    }

    @Test
    void oneUtteranceIsOneClusterWhereverItWasCut() {
        Clusters utterances = Clusters.ofUtterances(postings);
        Ties sameSpeaker = tie(true, false);
        long first = add(utterances, "We will not sell the pier, whatever they offer us for it, said nobody", Ties.NONE)
                .cluster();
        assertThat(add(utterances, "We will not sell the pier, whatever they offer us", sameSpeaker)
                        .cluster())
                .isEqualTo(first);
        assertThat(add(utterances, "the pier would not be sold whatever was offered", sameSpeaker)
                        .cluster())
                .isEqualTo(first);
        assertThat(add(utterances, "The pier is falling into the sea", sameSpeaker)
                        .match())
                .isNull();
    }

    @Test
    void noCommentIsAnUtteranceOfEachWhoSaysIt() {
        Clusters utterances = Clusters.ofUtterances(postings);
        long first = add(utterances, "No comment", Ties.NONE).cluster();
        assertThat(add(utterances, "No comment.", Ties.NONE).match()).isNull();
        assertThat(add(utterances, "No comment!", tie(false, true)).cluster()).isEqualTo(first);
    }

    @Test
    void textsWithoutWordsStayAlone() {
        assertThat(add("").match()).isNull();
        assertThat(add("…").match()).isNull();
    }

    @Test
    void aTextThatWasNeverKeptIsNamed() {
        assertThatThrownBy(() -> postings.words(77))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("77");
    }

    private ClusterLink add(String story) {
        return add(stories, story, Ties.NONE);
    }

    private ClusterLink add(Clusters clusters, String text, Ties ties) {
        Words words = Words.of(text);
        long number = ++last;
        ClusterLink placed = clusters.place(number, words, ties);
        postings.keep(number, words, placed);
        return placed;
    }

    private static Ties tie(boolean sameSpeaker, boolean storiesAreCopies) {
        return new Ties() {
            @Override
            public boolean sameSpeaker(long text) {
                return sameSpeaker;
            }

            @Override
            public boolean storiesAreCopies(long text) {
                return storiesAreCopies;
            }
        };
    }

    /// Returns words that no other story has in this order.
    private static String babble(Random random, int words) {
        StringBuilder babble = new StringBuilder();
        for (int word = 0; word < words; word++) {
            babble.append("w").append(random.nextInt(400)).append(word % 12 == 11 ? ". " : " ");
        }
        return babble.toString();
    }
}
