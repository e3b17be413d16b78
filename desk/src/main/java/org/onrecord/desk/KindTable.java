package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.statement.Kind;

/// Which kinds were taken for which, among the matched statements whose gold kind is sure. Not for use by several
/// threads.
final class KindTable {
    /// What stands for a statement whose kind was not told.
    static final String NONE = "none";

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    KindTable() {}

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

    /// The kinds that occur, gold or got: those of [Kind] in their order, then what else a file may hold.
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

    /// How often statements of the kind `gold` were taken for `got`.
    int count(String gold, String got) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(got, 0);
    }

    /// Precision and recall of one kind.
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
