package org.onrecord.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Similarity;
import org.onrecord.copies.Words;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.text.Text;

/// Matches the statements of a story with those of its newer version.
///
/// It works as a text comparison does, with statements in place of lines. First, statements of equal words
/// and source are matched, in order. Of these matches, a longest increasing subsequence is the set that kept
/// its order, as in patience diff; the others were moved. Then, of the statements that are left, pairs whose
/// words are similar enough to be one utterance are matched, the most similar pairs first: their words
/// changed. Whatever has no match was dropped.
///
/// Both steps take time in proportion to the square of the number of statements, which a story keeps small.
/// The greedy choice of pairs is not always the best assignment overall, but it is stable and explains
/// itself.
public final class Versions {
    private Versions() {}

    /// The outcome for one statement.
    ///
    /// @param outcome the outcome
    /// @param now the matching statement of the newer version, or null if it was dropped
    public record Outcome(VersionOutcome outcome, @Nullable StatementId now) {}

    /// Returns the outcome for each statement of `before`, in their order.
    public static Map<StatementId, Outcome> match(
            Text older, List<Statement> before, Text newer, List<Statement> after) {
        int[] matches = new int[before.size()];
        Arrays.fill(matches, -1);
        boolean[] taken = new boolean[after.size()];
        matchEqual(older, before, newer, after, matches, taken);
        boolean[] inOrder = inOrder(matches);
        boolean[] changed = new boolean[before.size()];
        matchAlike(older, before, newer, after, matches, taken, changed);
        Map<StatementId, Outcome> outcomes = new LinkedHashMap<>();
        for (int index = 0; index < before.size(); index++) {
            VersionOutcome outcome;
            if (matches[index] < 0) {
                outcome = VersionOutcome.DROPPED;
            } else if (changed[index]) {
                outcome = VersionOutcome.CHANGED;
            } else {
                outcome = inOrder[index] ? VersionOutcome.KEPT : VersionOutcome.MOVED;
            }
            outcomes.put(
                    before.get(index).id(),
                    new Outcome(
                            outcome,
                            matches[index] < 0
                                    ? null
                                    : after.get(matches[index]).id()));
        }
        return outcomes;
    }

    /// Matches statements of equal words and source, the first with the first where several are equal.
    private static void matchEqual(
            Text older, List<Statement> before, Text newer, List<Statement> after, int[] matches, boolean[] taken) {
        Map<String, List<Integer>> byWords = new HashMap<>();
        for (int index = 0; index < after.size(); index++) {
            byWords.computeIfAbsent(key(newer, after.get(index)), _ -> new ArrayList<>())
                    .add(index);
        }
        for (int index = 0; index < before.size(); index++) {
            List<Integer> equal = byWords.getOrDefault(key(older, before.get(index)), List.of());
            for (int other : equal) {
                if (!taken[other]) {
                    matches[index] = other;
                    taken[other] = true;
                    break;
                }
            }
        }
    }

    /// Returns what has to be equal: the words said and the words that name the source.
    private static String key(Text text, Statement statement) {
        return SpokenWords.of(text, statement.content()) + "\n" + SpokenWords.of(text, statement.source());
    }

    /// Marks the matches that form a longest increasing subsequence: a largest set whose statements are in
    /// the same order in both versions. By dynamic programming: `length[i]` is that of the longest one that
    /// ends at `i`.
    private static boolean[] inOrder(int[] matches) {
        int size = matches.length;
        int[] length = new int[size];
        int[] previous = new int[size];
        int best = -1;
        for (int index = 0; index < size; index++) {
            previous[index] = -1;
            if (matches[index] < 0) {
                continue;
            }
            length[index] = 1;
            for (int before = 0; before < index; before++) {
                if (matches[before] >= 0 && matches[before] < matches[index] && length[before] + 1 > length[index]) {
                    length[index] = length[before] + 1;
                    previous[index] = before;
                }
            }
            if (best < 0 || length[index] > length[best]) {
                best = index;
            }
        }
        boolean[] inOrder = new boolean[size];
        for (int index = best; index >= 0; index = previous[index]) {
            inOrder[index] = true;
        }
        return inOrder;
    }

    private record Pair(int before, int after, double score) {}

    /// Matches, of the statements that are left, the most similar pairs first. Ties go to the earlier
    /// statements, so the result does not depend on chance.
    private static void matchAlike(
            Text older,
            List<Statement> before,
            Text newer,
            List<Statement> after,
            int[] matches,
            boolean[] taken,
            boolean[] changed) {
        List<Words> words = new ArrayList<>();
        for (Statement statement : after) {
            words.add(Words.of(SpokenWords.of(newer, statement.content())));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            if (matches[index] >= 0) {
                continue;
            }
            Words mine = Words.of(SpokenWords.of(older, before.get(index).content()));
            for (int other = 0; other < after.size(); other++) {
                if (!taken[other]) {
                    Similarity similarity = Similarity.ofUtterances(
                            mine,
                            words.get(other),
                            isSameSpeaker(
                                    before.get(index).speaker(),
                                    after.get(other).speaker()),
                            true);
                    if (similarity.isCopy()) {
                        pairs.add(new Pair(index, other, similarity.score()));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::after));
        for (Pair pair : pairs) {
            if (matches[pair.before] < 0 && !taken[pair.after]) {
                matches[pair.before] = pair.after;
                taken[pair.after] = true;
                changed[pair.before] = true;
            }
        }
    }

    /// Returns whether two speakers have the same name; two unknown speakers do not count as the same.
    private static boolean isSameSpeaker(Speaker one, Speaker other) {
        return one instanceof Speaker.Resolved resolved
                && other instanceof Speaker.Resolved second
                && resolved.name().equalsIgnoreCase(second.name());
    }
}
