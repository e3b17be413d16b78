package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// The table `member`: which stories are copies of one another, and which statements one utterance. A cluster goes by
/// its first member's number; one that is joined to another has a row of its own, so clusters form trees.
final class ClusterTable {
    /// The most numbers in one query.
    private static final int AT_ONCE = 500;

    private final Handle handle;

    ClusterTable(Handle handle) {
        this.handle = handle;
    }

    /// Returns the cluster that each story, statement or cluster belongs to after all joins: the end of its chain.
    /// Walks
    /// up all chains one level at a time, so many cost few queries.
    Map<Long, Long> clusters(Collection<Long> numbers) {
        Map<Long, Long> ends = new HashMap<>();
        numbers.forEach(number -> ends.put(number, number));
        Map<Long, Long> next = next(Set.copyOf(numbers));
        while (!next.isEmpty()) {
            Map<Long, Long> up = next;
            ends.replaceAll((_, end) -> up.getOrDefault(end, end));
            next = next(Set.copyOf(up.values()));
        }
        return ends;
    }

    /// Returns the cluster that one story, statement or cluster belongs to after all joins.
    long cluster(long number) {
        return clusters(List.of(number)).getOrDefault(number, number);
    }

    /// Returns the next cluster on each chain; nothing for those at its end.
    private Map<Long, Long> next(Set<Long> numbers) {
        Map<Long, Long> next = new HashMap<>();
        List<Long> all = List.copyOf(numbers);
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            handle.createQuery("select number, cluster from member where number in (<numbers>)")
                    .bindList("numbers", all.subList(first, Math.min(all.size(), first + AT_ONCE)))
                    .map((row, _) -> next.put(row.getLong(1), row.getLong(2)))
                    .list();
        }
        return next;
    }

    /// Returns the numbers of the stories or statements of a cluster, including clusters joined to it, in
    /// order; of more than `most`, any `most`. Walks down the tree of joins one level at a time, so a cluster
    /// of many joins costs few queries.
    List<Long> of(long cluster, int most) {
        Set<Long> numbers = new TreeSet<>(Set.of(cluster));
        List<Long> clusters = List.of(cluster);
        while (!clusters.isEmpty()) {
            List<Long> joined = new ArrayList<>();
            for (int first = 0; first < clusters.size() && numbers.size() < most; first += AT_ONCE) {
                members(clusters.subList(first, Math.min(clusters.size(), first + AT_ONCE)), most).stream()
                        .filter(numbers::add)
                        .forEach(joined::add);
            }
            clusters = joined;
        }
        return numbers.stream().limit(most).toList();
    }

    /// Returns the numbers of at most `most` stories or statements that are directly in one of these
    /// clusters.
    private List<Long> members(List<Long> clusters, int most) {
        return handle.createQuery("select number from member where cluster in (<clusters>) order by number"
                        + " fetch first :most rows only")
                .bindList("clusters", clusters)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
