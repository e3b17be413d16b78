package org.onrecord.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Places texts into clusters of copies, one after the other in the order in which they are added: with the
/// text that a newcomer is most like, or into a cluster of its own.
///
/// A print is kept once for a cluster, so those who hold it are as many as the clusters that share it,
/// however often one story was run. A print that more than a few clusters share is *common*: an agency's
/// footer, a subscription line, a phrase. Common prints lead to no candidate and are kept no more, and in
/// judging stories the words under them count neither as shared nor as own. So lists of holders stay short,
/// whatever the size of the record.
///
/// Holds nothing but its postings; as safe between threads as these are. Copies that are placed at the same
/// moment do not see each other; a later one joins their clusters.
public final class Clusters {
    /// Stories that share a print of a footer are judged with it up to this many.
    private static final int COMMON_AMONG_STORIES = 16;

    private static final int COMMON_AMONG_UTTERANCES = 64;
    private static final int MOST_STORIES = 50;
    /// To look a statement up takes longer than to find that it shares a pair of words, and most that do
    /// share no more.
    private static final int MOST_UTTERANCES = 12;
    /// From so many prints on, one that is shared is no sign.
    private static final int ENOUGH_PRINTS = 8;
    /// Copies share a sixth of the longer story's words at least, and of their runs at worst every fourth
    /// is left whole.
    private static final int PRINTS_A_SHARED_ONE = 24;
    /// No cluster.
    private static final long NONE = Long.MIN_VALUE;
    private static final int MOST_OF_CLUSTER = 4;
    /// Words that two clusters must share in the newcomer to be joined by it; a collection of both has
    /// none.
    private static final int OVERLAP = 10;

    private static final int OVERLAP_OF_UTTERANCES = 3;

    private final Postings postings;
    private final boolean ofStories;

    private Clusters(Postings postings, boolean ofStories) {
        this.postings = postings;
        this.ofStories = ofStories;
    }

    /// Places stories.
    public static Clusters ofStories(Postings postings) {
        return new Clusters(postings, true);
    }

    /// Places what people said.
    public static Clusters ofUtterances(Postings postings) {
        return new Clusters(postings, false);
    }

    /// Where the text `number` belongs, which the postings do not hold yet. Keeping it, with the prints
    /// that the answer names, is the caller's work.
    public Placed place(long number, Words words, Ties ties) {
        Fingerprint fingerprint = ofStories ? Fingerprint.ofStory(words) : Fingerprint.ofUtterance(words);
        Holders holders = new Holders(fingerprint);
        Judge judge = judge(words, holders, ties);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : holders.candidates()) {
            Judged judged = judge.judge(candidate.text);
            if (judged.likeness().isCopy()) {
                found.add(new Found(candidate.text, candidate.cluster(), judged));
            }
        }
        found.sort(
                Comparator.comparingDouble((Found one) -> -one.judged.likeness().score())
                        .thenComparingLong(Found::text));
        if (found.isEmpty()) {
            return new Placed(number, null, List.of(), holders.keptFor(NONE));
        }
        Found best = found.getFirst();
        List<Long> joined = overlapping(best, found);
        long earliest = joined.stream().mapToLong(Long::longValue).reduce(best.cluster, Math::min);
        List<Long> others = new ArrayList<>(joined);
        others.add(best.cluster);
        others.remove(earliest);
        return new Placed(
                earliest, new Placed.Match(best.text, best.judged.likeness()), others, holders.keptFor(best.cluster));
    }

    /// The prints to keep for a text that belongs to `cluster`, as [#place] would tell: for postings that
    /// are made anew of texts whose clusters are known.
    public Fingerprint keep(Words words, long cluster) {
        Fingerprint fingerprint = ofStories ? Fingerprint.ofStory(words) : Fingerprint.ofUtterance(words);
        return new Holders(fingerprint).keptFor(cluster);
    }

    private List<Long> overlapping(Found best, List<Found> found) {
        List<Long> joined = new ArrayList<>();
        BitSet reach = (BitSet) best.judged.inNewcomer().clone();
        for (Found other : found) {
            if (other.cluster != best.cluster && !joined.contains(other.cluster)) {
                BitSet overlap = (BitSet) reach.clone();
                overlap.and(other.judged.inNewcomer());
                if (overlap.cardinality() >= (ofStories ? OVERLAP : OVERLAP_OF_UTTERANCES)) {
                    joined.add(other.cluster);
                    reach.or(other.judged.inNewcomer());
                }
            }
        }
        return joined;
    }

    private interface Judge {
        Judged judge(long text);
    }

    private Judge judge(Words words, Holders holders, Ties ties) {
        if (ofStories) {
            StoryJudge judge = new StoryJudge(words, holders.commonWords(words));
            return text -> judge.judge(postings.words(text));
        }
        UtteranceJudge judge = new UtteranceJudge(words);
        return text -> judge.judge(postings.words(text), ties.sameSpeaker(text), ties.storiesAreCopies(text));
    }

    private record Found(long text, long cluster, Judged judged) {}

    /// A text that shares prints with the newcomer; the fewer others hold them, the more they weigh.
    private final class Candidate {
        private static final long UNKNOWN = -1;

        private final long text;
        private long cluster = UNKNOWN;
        private int prints;
        private double weight;

        Candidate(long text) {
            this.text = text;
        }

        /// Looked up when it is first asked for, since most who share a print are of no further interest.
        long cluster() {
            if (cluster == UNKNOWN) {
                cluster = postings.cluster(text);
            }
            return cluster;
        }
    }

    /// What the candidates of a cluster share with the newcomer.
    private static final class Together {
        private int prints;
        private double weight;
        private int taken;
    }

    /// Who holds the prints of a newcomer.
    private final class Holders {
        private final Fingerprint fingerprint;
        private final long[][] texts;
        private final int common;
        private final Map<Long, Candidate> byText = new HashMap<>();

        Holders(Fingerprint fingerprint) {
            this.fingerprint = fingerprint;
            common = ofStories ? COMMON_AMONG_STORIES : COMMON_AMONG_UTTERANCES;
            texts = new long[fingerprint.size()][];
            for (int index = 0; index < texts.length; index++) {
                texts[index] = postings.holders(fingerprint.print(index), common);
                if (!isCommon(index)) {
                    for (long text : texts[index]) {
                        Candidate candidate = byText.computeIfAbsent(text, Candidate::new);
                        candidate.prints++;
                        candidate.weight += 1.0 / texts[index].length;
                    }
                }
            }
        }

        private boolean isCommon(int index) {
            return texts[index].length > common;
        }

        /// The likeliest, a few of each cluster.
        List<Candidate> candidates() {
            int most = ofStories ? MOST_STORIES : MOST_UTTERANCES;
            int fewest = fingerprint.size() >= ENOUGH_PRINTS ? 2 : 1;
            int fewestTogether = ofStories ? fingerprint.size() / PRINTS_A_SHARED_ONE : fewest;
            List<Candidate> ranked = byText.values().stream()
                    .filter(candidate -> candidate.prints >= fewest)
                    .sorted(Comparator.comparingDouble((Candidate one) -> -one.weight)
                            .thenComparingLong(one -> one.text))
                    .limit((long) most * MOST_OF_CLUSTER)
                    .collect(Collectors.toCollection(ArrayList::new));
            Map<Long, Together> byCluster = new HashMap<>();
            for (Candidate candidate : ranked) {
                Together together = byCluster.computeIfAbsent(candidate.cluster(), _ -> new Together());
                together.prints += candidate.prints;
                together.weight += candidate.weight;
            }
            ranked.removeIf(candidate -> together(byCluster, candidate).prints < fewestTogether);
            ranked.sort(Comparator.comparingDouble((Candidate one) -> -together(byCluster, one).weight)
                    .thenComparingLong(Candidate::cluster)
                    .thenComparingDouble(one -> -one.weight)
                    .thenComparingLong(one -> one.text));
            ranked.removeIf(candidate -> ++together(byCluster, candidate).taken > MOST_OF_CLUSTER);
            return ranked.subList(0, Math.min(ranked.size(), most));
        }

        private Together together(Map<Long, Together> byCluster, Candidate candidate) {
            return byCluster.computeIfAbsent(candidate.cluster(), _ -> new Together());
        }

        /// The words under common prints, and the few between.
        BitSet commonWords(Words words) {
            long[] prints = new long[texts.length];
            int size = 0;
            for (int index = 0; index < texts.length; index++) {
                if (isCommon(index)) {
                    prints[size++] = fingerprint.print(index);
                }
            }
            BitSet common = new BitSet();
            if (size == 0) {
                return common;
            }
            long[] grams = Fingerprint.grams(words);
            int behind = -1;
            for (int at = 0; at < grams.length; at++) {
                if (Arrays.binarySearch(prints, 0, size, grams[at]) >= 0) {
                    boolean isNear = behind >= 0 && at - behind <= Fingerprint.GRAM;
                    int end = Math.min(words.size(), at + Fingerprint.GRAM);
                    common.set(isNear ? Math.min(behind, at) : at, end);
                    behind = end;
                }
            }
            return common;
        }

        Fingerprint keptFor(long cluster) {
            BitSet held = new BitSet();
            for (int index = 0; index < texts.length; index++) {
                held.set(index, isCommon(index) || isHeld(texts[index], cluster));
            }
            return fingerprint.without(held);
        }

        private boolean isHeld(long[] holders, long cluster) {
            if (cluster == NONE) {
                return false;
            }
            for (long text : holders) {
                Candidate candidate = byText.get(text);
                if (candidate != null && candidate.cluster() == cluster) {
                    return true;
                }
            }
            return false;
        }
    }
}
