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
/// How it works: the newcomer's [Fingerprint] is looked up in the postings. Texts that share enough prints
/// are candidates, those that share most first. A judge compares the words of the best few, and the newcomer
/// joins the cluster of the one that it is most like. If it contains the words of two clusters and both
/// overlap in it, it joins them.
///
/// Why not MinHash or SimHash: they estimate the similarity of whole texts, while most copies of agency
/// stories are parts of a longer one. Winnowed prints find a part of any length, and the judges, which see
/// the words, keep precision.
///
/// A print is kept once for a cluster, so it has as many holders as clusters that share it, however often one
/// story was run. A print that more than a few clusters share is *common*: an agency's footer, a subscription
/// line, a phrase. Common prints lead to no candidate and are not kept any more, and in judging stories the
/// words under them count neither as shared nor as own. So lists of holders stay short, whatever the size of
/// the record.
///
/// Limits: the answer depends on the order in which texts come, because clusters are never split again.
/// Copies that are placed at the same moment do not see each other; a later one joins their clusters. The
/// thresholds were set by hand. It has no state but its postings, and is as thread-safe as these are.
public final class Clusters {
    /// The most holders of a print of stories before it is common.
    private static final int COMMON_AMONG_STORIES = 16;

    /// The most holders of a print of utterances before it is common: few words are said by many.
    private static final int COMMON_AMONG_UTTERANCES = 64;

    /// The most stories that are compared with a newcomer.
    private static final int MOST_STORIES = 50;
    /// The most statements that are compared with a newcomer. Looking a statement up takes longer than
    /// finding that it shares a pair of words, and most that share one pair share no more.
    private static final int MOST_UTTERANCES = 12;
    /// The number of prints from which a single shared one is not a sign.
    private static final int ENOUGH_PRINTS = 8;
    /// One print of so many must be shared. Copies share at least a sixth of the longer story's words, and at
    /// worst one in four of their runs is whole.
    private static final int PRINTS_A_SHARED_ONE = 24;
    /// Stands for no cluster.
    private static final long NONE = Long.MIN_VALUE;

    /// The most texts of one cluster that are compared, so that a story run everywhere does not crowd out
    /// others.
    private static final int MOST_OF_CLUSTER = 4;
    /// The number of words of the newcomer that two clusters must share to be joined by it; in a collection
    /// of two stories they share none.
    private static final int OVERLAP = 10;

    private static final int OVERLAP_OF_UTTERANCES = 3;

    private final Postings postings;
    private final boolean ofStories;

    private Clusters(Postings postings, boolean ofStories) {
        this.postings = postings;
        this.ofStories = ofStories;
    }

    /// Returns clusters of stories.
    public static Clusters ofStories(Postings postings) {
        return new Clusters(postings, true);
    }

    /// Returns clusters of statements.
    public static Clusters ofUtterances(Postings postings) {
        return new Clusters(postings, false);
    }

    /// Returns where the text `number` belongs, which the postings must not contain yet. The caller keeps the
    /// text, with the prints that the answer names.
    public ClusterLink place(long number, Words words, Ties ties) {
        Fingerprint fingerprint = ofStories ? Fingerprint.ofStory(words) : Fingerprint.ofUtterance(words);
        Holders holders = new Holders(fingerprint);
        Judge judge = judge(words, holders, ties);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : holders.candidates()) {
            ScoredCopy judged = judge.judge(candidate.text);
            if (judged.similarity().isCopy()) {
                found.add(new Found(candidate.text, candidate.cluster(), judged));
            }
        }
        found.sort(Comparator.comparingDouble(
                        (Found one) -> -one.judged.similarity().score())
                .thenComparingLong(Found::text));
        if (found.isEmpty()) {
            return new ClusterLink(number, null, List.of(), holders.keptFor(NONE));
        }
        Found best = found.getFirst();
        List<Long> joined = overlapping(best, found);
        long earliest = joined.stream().mapToLong(Long::longValue).reduce(best.cluster, Math::min);
        List<Long> others = new ArrayList<>(joined);
        others.add(best.cluster);
        others.remove(earliest);
        return new ClusterLink(
                earliest,
                new ClusterLink.Match(best.text, best.judged.similarity()),
                others,
                holders.keptFor(best.cluster));
    }

    /// Returns the prints to keep for a text that belongs to `cluster`, the same as [#place] would give: for
    /// rebuilding postings from texts whose clusters are known.
    public Fingerprint keep(Words words, long cluster) {
        Fingerprint fingerprint = ofStories ? Fingerprint.ofStory(words) : Fingerprint.ofUtterance(words);
        return new Holders(fingerprint).keptFor(cluster);
    }

    /// Returns the other clusters that overlap the best in the newcomer, or a cluster joined before. Overlap
    /// is by words of the newcomer, so two stories side by side in a digest stay apart.
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
        ScoredCopy judge(long text);
    }

    private Judge judge(Words words, Holders holders, Ties ties) {
        if (ofStories) {
            StoryJudge judge = new StoryJudge(words, holders.commonWords(words));
            return text -> judge.judge(postings.words(text));
        }
        UtteranceJudge judge = new UtteranceJudge(words);
        return text -> judge.judge(postings.words(text), ties.sameSpeaker(text), ties.storiesAreCopies(text));
    }

    private record Found(long text, long cluster, ScoredCopy judged) {}

    /// A text that shares prints with the newcomer. A print weighs the less, the more texts have it.
    private final class Candidate {
        private static final long UNKNOWN = -1;

        private final long text;
        private long cluster = UNKNOWN;
        private int prints;
        private double weight;

        Candidate(long text) {
            this.text = text;
        }

        /// Returns its cluster, looked up on first use, since most texts that share a print need no closer
        /// look.
        long cluster() {
            if (cluster == UNKNOWN) {
                cluster = postings.cluster(text);
            }
            return cluster;
        }
    }

    /// The prints that the candidates of one cluster share with the newcomer.
    private static final class Together {
        private int prints;
        private double weight;
        private int taken;
    }

    /// The texts that have the prints of a newcomer.
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

        /// Returns the likeliest candidates, a few of each cluster. Clusters rank by the weight of all prints
        /// that their texts share, since a long copy is often spread over several of them.
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

        /// Returns the words under common prints, and the few between.
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
            int covered = -1;
            for (int at = 0; at < grams.length; at++) {
                if (Arrays.binarySearch(prints, 0, size, grams[at]) >= 0) {
                    boolean isNear = covered >= 0 && at - covered <= Fingerprint.GRAM;
                    int end = Math.min(words.size(), at + Fingerprint.GRAM);
                    common.set(isNear ? Math.min(covered, at) : at, end);
                    covered = end;
                }
            }
            return common;
        }

        /// Returns the prints to keep: neither common nor known for the cluster.
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
