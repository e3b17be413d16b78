package org.onrecord.bench;

import java.util.HashMap;
import java.util.Map;

/// Measures how well a clustering matches the truth, by pairs of items from different stories.
final class Pairs {
    private final Map<String, Group> truth = new HashMap<>();
    private final Map<Long, Group> found = new HashMap<>();
    private final Map<Right, Group> right = new HashMap<>();
    private final Map<Alike, Group> alike = new HashMap<>();
    private final Map<RightlyAlike, Group> rightlyAlike = new HashMap<>();

    private record Right(String truth, long found) {}

    private record Alike(String made, long found) {}

    private record RightlyAlike(String truth, String made, long found) {}

    /// Items, by story.
    private static final class Group {
        private final Map<Long, Integer> byStory = new HashMap<>();

        void add(long story) {
            byStory.merge(story, 1, Integer::sum);
        }

        long pairs() {
            long all = 0;
            long squares = 0;
            for (int number : byStory.values()) {
                all += number;
                squares += (long) number * number;
            }
            return (all * all - squares) / 2;
        }
    }

    /// Adds an item.
    ///
    /// @param together its true cluster
    /// @param made its origin; items of the same origin are alike, but can belong to different clusters
    /// @param cluster its cluster in the record
    /// @param story the story that contains it
    void add(String together, String made, long cluster, long story) {
        truth.computeIfAbsent(together, _ -> new Group()).add(story);
        found.computeIfAbsent(cluster, _ -> new Group()).add(story);
        right.computeIfAbsent(new Right(together, cluster), _ -> new Group()).add(story);
        alike.computeIfAbsent(new Alike(made, cluster), _ -> new Group()).add(story);
        rightlyAlike
                .computeIfAbsent(new RightlyAlike(together, made, cluster), _ -> new Group())
                .add(story);
    }

    private static long pairs(Map<?, Group> groups) {
        return groups.values().stream().mapToLong(Group::pairs).sum();
    }

    @Override
    public String toString() {
        long these = pairs(truth);
        long together = pairs(found);
        long rightly = pairs(right);
        long wrongly = together - rightly;
        return "%7d pairs, %7d found (%.2f %%); of %7d put together %5d wrongly (%.2f %%), %d of these made of one"
                .formatted(
                        these,
                        rightly,
                        100.0 * rightly / Math.max(1, these),
                        together,
                        wrongly,
                        100.0 * wrongly / Math.max(1, together),
                        pairs(alike) - pairs(rightlyAlike));
    }
}
