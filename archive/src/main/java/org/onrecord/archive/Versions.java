package org.onrecord.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Likeness;
import org.onrecord.copies.Words;
import org.onrecord.json.Wording;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.text.Text;

/// What became of the statements of a story in its newer version.
final class Versions {
    private Versions() {}

    /// What became of one statement.
    ///
    /// @param fate what
    /// @param now the statement of the newer version that it is, or null when it was dropped
    record Outcome(Fate fate, @Nullable StatementId now) {}

    /// The outcome for each of `before`, in their order.
    ///
    /// Statements of equal words and source are the same; those among them that keep their order are kept,
    /// the others moved. Of the rest, the most alike pairs whose words are one utterance are the same,
    /// changed.
    static Map<StatementId, Outcome> match(Text older, List<Statement> before, Text newer, List<Statement> after) {
        int[] matches = new int[before.size()];
        Arrays.fill(matches, -1);
        boolean[] taken = new boolean[after.size()];
        matchEqual(older, before, newer, after, matches, taken);
        boolean[] inOrder = inOrder(matches);
        boolean[] changed = new boolean[before.size()];
        matchAlike(older, before, newer, after, matches, taken, changed);
        Map<StatementId, Outcome> outcomes = new LinkedHashMap<>();
        for (int index = 0; index < before.size(); index++) {
            Fate fate;
            if (matches[index] < 0) {
                fate = Fate.DROPPED;
            } else if (changed[index]) {
                fate = Fate.CHANGED;
            } else {
                fate = inOrder[index] ? Fate.KEPT : Fate.MOVED;
            }
            outcomes.put(
                    before.get(index).id(),
                    new Outcome(
                            fate,
                            matches[index] < 0
                                    ? null
                                    : after.get(matches[index]).id()));
        }
        return outcomes;
    }

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

    private static String key(Text text, Statement statement) {
        return Wording.of(text, statement.content()) + "\n" + Wording.of(text, statement.source());
    }

    /// Which of the matches are among the most that stand in the same order in both.
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
            words.add(Words.of(Wording.of(newer, statement.content())));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int index = 0; index < before.size(); index++) {
            if (matches[index] >= 0) {
                continue;
            }
            Words mine = Words.of(Wording.of(older, before.get(index).content()));
            for (int other = 0; other < after.size(); other++) {
                if (!taken[other]) {
                    Likeness likeness = Likeness.ofUtterances(
                            mine,
                            words.get(other),
                            isSameSpeaker(
                                    before.get(index).speaker(),
                                    after.get(other).speaker()),
                            true);
                    if (likeness.isCopy()) {
                        pairs.add(new Pair(index, other, likeness.score()));
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

    private static boolean isSameSpeaker(Speaker one, Speaker other) {
        return one instanceof Speaker.Resolved resolved
                && other instanceof Speaker.Resolved second
                && resolved.name().equalsIgnoreCase(second.name());
    }
}
