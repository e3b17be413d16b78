package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.statement.Kind;

/// Counts which kinds were confused with which, among the matched statements whose gold kind is sure. Not
/// thread-safe.
final class ConfusionMatrix {
    /// Stands for a statement without a kind.
    static final String NONE = "none";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    ConfusionMatrix() {}

    void add(StoryMatch match, List<GoldSpeaker> goldSpeakers) {
        for (GoldSpeaker speaker : goldSpeakers) {
            int gold = speaker.number() - 1;
            if (speaker.sure() && match.has(gold) && match.isMatched(gold)) {
                String got = match.predictedAt(gold).kind();
                counts.computeIfAbsent(speaker.kind(), _ -> new TreeMap<>())
                        .merge(got == null ? NONE : got, 1, Integer::sum);
            }
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /// Returns the kinds that occur, gold or predicted: those of [Kind] in their order, then any others that
    /// a file contains.
    List<String> kinds() {
        Set<String> met = new TreeSet<>(counts.keySet());
        counts.values().forEach(got -> met.addAll(got.keySet()));
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (met.remove(kind.word())) {
                kinds.add(kind.word());
            }
        }
        kinds.addAll(met);
        return kinds;
    }

    /// Returns how many statements of the kind `gold` were predicted to be of the kind `got`.
    int count(String gold, String got) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(got, 0);
    }

    /// Returns precision and recall of one kind.
    Tally tally(String kind) {
        int predicted = counts.values().stream()
                .mapToInt(got -> got.getOrDefault(kind, 0))
                .sum();
        int gold = counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Tally(count(kind, kind), predicted, gold);
    }
}
