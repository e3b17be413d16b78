package org.onrecord.watch;

import java.util.List;
import java.util.Optional;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeyValueStore;

/// The searches that are kept with a record. Thread-safe if the record is.
public final class SavedSearches {
    private static final String PREFIX = "search ";

    private final KeyValueStore store;

    /// Opens the saved searches of a record.
    public SavedSearches(Archive archive) {
        this.store = archive.keyValues();
    }

    /// Returns all of them, by name.
    public List<SavedSearch> all() {
        return store.beginning(PREFIX).entrySet().stream()
                .map(entry -> new SavedSearch(
                        entry.getKey().substring(PREFIX.length()), SearchParameters.of(entry.getValue())))
                .toList();
    }

    /// Returns the search of this name.
    public Optional<SavedSearch> named(String name) {
        return store.get(PREFIX + name).map(ask -> new SavedSearch(name, SearchParameters.of(ask)));
    }

    /// Saves a search, replacing an older one of the same name.
    public void save(SavedSearch search) {
        store.put(PREFIX + search.name(), search.parameters().toString());
    }

    /// Removes a search.
    ///
    /// @return whether there was one of this name
    public boolean remove(String name) {
        boolean was = named(name).isPresent();
        store.remove(PREFIX + name);
        return was;
    }
}
