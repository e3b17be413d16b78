package org.onrecord.watch;

import java.util.List;
import java.util.Optional;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Memos;
import org.onrecord.desk.Ask;

/// The searches that are kept with a record. As safe between threads as the record.
public final class SavedSearches {
    private static final String PREFIX = "search ";

    private final Memos memos;

    /// Those of a record.
    public SavedSearches(Archive archive) {
        this.memos = archive.memos();
    }

    /// All of them, by name.
    public List<SavedSearch> all() {
        return memos.beginning(PREFIX).entrySet().stream()
                .map(memo -> new SavedSearch(memo.getKey().substring(PREFIX.length()), Ask.of(memo.getValue())))
                .toList();
    }

    /// The one of this name.
    public Optional<SavedSearch> named(String name) {
        return memos.get(PREFIX + name).map(ask -> new SavedSearch(name, Ask.of(ask)));
    }

    /// Keeps a search, in place of an older one of its name.
    public void save(SavedSearch search) {
        memos.put(PREFIX + search.name(), search.ask().toString());
    }

    /// Keeps it no more.
    ///
    /// @return whether there was one of this name
    public boolean remove(String name) {
        boolean was = named(name).isPresent();
        memos.remove(PREFIX + name);
        return was;
    }
}
