package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The predictions for one story, matched one to one with its gold statements.
///
/// Matching is greedy, as the referee does it: the overlap of two contents is the number of words that both
/// cover divided by the number that either covers (the Jaccard index). Pairs with an overlap of a half or
/// more are taken in order of overlap, the largest first, unless one of the two is already matched. A
/// statement's words are compared as sets, so statements in pieces need no special treatment. The time is
/// proportional to predictions times gold statements.
final class StoryMatch {
    private static final double LEAST_OVERLAP = 0.5;
    private static final int NONE = -1;
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparingInt(Pair::predicted)
            .thenComparingInt(Pair::gold);

    private final GoldStory story;
    private final List<Attribution> predicted;
    private final StoryWords words;
    private final List<Covers> goldCovers;
    private final List<Covers> predictedCovers;
    private final int[] predictedOfGold;
    private final boolean[] used;

    /// The words that each role of a statement covers.
    private record Covers(BitSet source, BitSet cue, BitSet content) {
        BitSet at(Role role) {
            return switch (role) {
                case SOURCE -> source;
                case CUE -> cue;
                case CONTENT -> content;
            };
        }
    }

    private record Pair(double overlap, int predicted, int gold) {}

    private StoryMatch(GoldStory story, List<Attribution> predicted) {
        this.story = story;
        this.predicted = List.copyOf(predicted);
        words = StoryWords.of(story.text().string());
        goldCovers = story.statements().stream().map(this::covers).toList();
        predictedCovers = predicted.stream().map(this::covers).toList();
        predictedOfGold = new int[goldCovers.size()];
        used = new boolean[predictedCovers.size()];
        Arrays.fill(predictedOfGold, NONE);
    }

    static StoryMatch of(GoldStory story, List<Attribution> predicted) {
        StoryMatch match = new StoryMatch(story, predicted);
        match.pair();
        return match;
    }

    GoldStory story() {
        return story;
    }

    List<Attribution> predicted() {
        return predicted;
    }

    StoryWords words() {
        return words;
    }

    /// Returns whether there is a gold statement of that number.
    boolean has(int gold) {
        return gold >= 0 && gold < goldCovers.size();
    }

    /// Returns the prediction of a matched gold statement.
    Attribution predictedAt(int gold) {
        return predicted.get(predictedOf(gold));
    }

    /// Returns whether the contents of gold statement `gold` and of a prediction overlap by half or more.
    boolean isMatched(int gold) {
        return predictedOfGold[gold] != NONE;
    }

    /// Returns the number of the prediction of a matched gold statement.
    int predictedOf(int gold) {
        if (!isMatched(gold)) {
            throw new IllegalArgumentException("gold statement " + gold + " of " + story.doc() + " is not matched");
        }
        return predictedOfGold[gold];
    }

    /// Returns whether a prediction is matched with a gold statement.
    boolean isUsed(int prediction) {
        return used[prediction];
    }

    /// Returns whether the gold statement is matched and the sources share a word or are both absent.
    boolean isFound(int gold) {
        if (!isMatched(gold)) {
            return false;
        }
        BitSet expected = goldCovers.get(gold).source();
        BitSet got = predictedCovers.get(predictedOfGold[gold]).source();
        return (expected.isEmpty() && got.isEmpty()) || expected.intersects(got);
    }

    /// Returns whether the gold statement is matched and covers exactly the prediction's words in all roles.
    boolean isExact(int gold) {
        return isMatched(gold) && goldCovers.get(gold).equals(predictedCovers.get(predictedOfGold[gold]));
    }

    /// Returns whether the matched gold statement covers exactly the prediction's words in this role.
    boolean isExact(int gold, Role role) {
        return goldCovers
                .get(gold)
                .at(role)
                .equals(predictedCovers.get(predictedOf(gold)).at(role));
    }

    /// Returns the distinct ranges of words that the role has in all predictions.
    Set<StoryWords.Range> predictedRanges(Role role) {
        return ranges(predicted, role);
    }

    /// Returns, by role, the tally of distinct ranges of words.
    Map<Role, Tally> ranges() {
        Map<Role, Tally> tallies = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Set<StoryWords.Range> expected = ranges(story.statements(), role);
            Set<StoryWords.Range> got = predictedRanges(role);
            long hits = expected.stream().filter(got::contains).count();
            tallies.put(role, new Tally(hits, got.size(), expected.size()));
        }
        return tallies;
    }

    /// Returns, by role, the tally of words.
    Map<Role, Tally> covered() {
        Map<Role, Tally> tallies = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            BitSet expected = union(goldCovers, role);
            BitSet got = union(predictedCovers, role);
            tallies.put(role, new Tally(shared(expected, got), got.cardinality(), expected.cardinality()));
        }
        return tallies;
    }

    private void pair() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < predictedCovers.size(); i++) {
            BitSet got = predictedCovers.get(i).content();
            int gotCount = got.cardinality();
            for (int j = 0; j < goldCovers.size(); j++) {
                BitSet expected = goldCovers.get(j).content();
                int shared = shared(expected, got);
                int union = gotCount + expected.cardinality() - shared;
                if (union > 0) {
                    double overlap = (double) shared / union;
                    if (overlap >= LEAST_OVERLAP) {
                        pairs.add(new Pair(overlap, i, j));
                    }
                }
            }
        }
        pairs.sort(BEST_FIRST);
        for (Pair pair : pairs) {
            if (!used[pair.predicted()] && !isMatched(pair.gold())) {
                used[pair.predicted()] = true;
                predictedOfGold[pair.gold()] = pair.predicted();
            }
        }
    }

    private Covers covers(Attribution statement) {
        return new Covers(
                words.cover(statement.source()), words.cover(statement.cue()), words.cover(statement.content()));
    }

    private Set<StoryWords.Range> ranges(List<Attribution> statements, Role role) {
        Set<StoryWords.Range> ranges = new HashSet<>();
        statements.forEach(statement -> ranges.addAll(words.ranges(statement.at(role))));
        return ranges;
    }

    private static BitSet union(List<Covers> covers, Role role) {
        BitSet union = new BitSet();
        covers.forEach(cover -> union.or(cover.at(role)));
        return union;
    }

    private static int shared(BitSet one, BitSet other) {
        BitSet shared = (BitSet) one.clone();
        shared.and(other);
        return shared.cardinality();
    }
}
