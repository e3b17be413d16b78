package org.onrecord.source;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts the items of a source that were skipped because they do not look like stories, and reports them
/// once. Not thread-safe.
public final class Skipped {
    private static final int MOST = 5;

    private final Map<String, Integer> counts = new TreeMap<>();

    /// Creates a counter at zero.
    public Skipped() {}

    /// Counts an item by the extension of its name: `style.css`.
    public void add(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        addSort(dot < 0 ? "without an extension" : last.substring(dot));
    }

    /// Counts an item of this sort: `.css`, `status 404`.
    public void addSort(String sort) {
        counts.merge(sort, 1, Integer::sum);
    }

    /// Returns the result to give at the end of a source: what was skipped, or that there was no story; or
    /// null.
    ///
    /// @param origin the source
    /// @param one the noun for one item: `file`
    /// @param advice text to append if items were skipped: `; give a file by name`; may be empty
    /// @param gaveAny whether the source gave any result
    public @Nullable ReadResult result(String origin, String one, String advice, boolean gaveAny) {
        if (counts.isEmpty()) {
            return gaveAny ? null : new ReadResult.Refused(origin, "contains no story");
        }
        String words = words(one) + advice;
        return gaveAny
                ? new ReadResult.Noted(origin, words)
                : new ReadResult.Refused(origin, "contains no story; " + words);
    }

    /// `skipped 3 files that do not look like stories (.css 2, .png 1)`
    private String words(String one) {
        int count = counts.values().stream().mapToInt(Integer::intValue).sum();
        String sorts = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(sort -> sort.getKey() + " " + sort.getValue())
                .collect(Collectors.joining(", "));
        return "skipped " + (count == 1 ? "1 " + one : count + " " + one + "s") + " that "
                + (count == 1 ? "does not look like a story (" : "do not look like stories (")
                + (counts.size() > MOST ? sorts + ", …" : sorts) + ")";
    }
}
