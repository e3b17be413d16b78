package org.onrecord.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was passed over because it is no story by its looks: counted, and told once. For one thread.
public final class PassedOver {
    private static final int MOST = 5;

    private final Map<String, Integer> counts = new TreeMap<>();

    /// Nothing yet.
    public PassedOver() {}

    /// Counts one of this name: `style.css`.
    public void add(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        addSort(dot < 0 ? "without an ending" : last.substring(dot));
    }

    /// Counts one of this sort: `.css`, `status 404`.
    public void addSort(String sort) {
        counts.merge(sort, 1, Integer::sum);
    }

    /// What was passed over, in words, or null where nothing was:
    /// `passed over 3 files that are no story by the looks (.css 2, .png 1)`.
    ///
    /// @param one what one of them is called: `file`
    public @Nullable String words(String one) {
        int count = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (count == 0) {
            return null;
        }
        String sorts = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(sort -> sort.getKey() + " " + sort.getValue())
                .collect(Collectors.joining(", "));
        return "passed over " + (count == 1 ? "one " + one : count + " " + one + "s") + " that "
                + (count == 1 ? "is" : "are") + " no story by the looks ("
                + (counts.size() > MOST ? sorts + ", …" : sorts) + ")";
    }
}
