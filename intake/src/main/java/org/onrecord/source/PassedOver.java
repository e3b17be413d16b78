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

    /// What to tell at the end of a source: what was passed over, or that there was no story; or null.
    ///
    /// @param origin the source
    /// @param one what one of its parts is called: `file`
    /// @param advice what else to say where some were passed over: `; give a file by name`; may be empty
    /// @param gaveAny whether the source gave anything
    public @Nullable Taken told(String origin, String one, String advice, boolean gaveAny) {
        if (counts.isEmpty()) {
            return gaveAny ? null : new Taken.Refused(origin, "holds no story");
        }
        String words = words(one) + advice;
        return gaveAny ? new Taken.Noted(origin, words) : new Taken.Refused(origin, "holds no story; " + words);
    }

    /// `passed over 3 files that are no story by the looks (.css 2, .png 1)`
    private String words(String one) {
        int count = counts.values().stream().mapToInt(Integer::intValue).sum();
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
