package org.onrecord.watch;

import java.io.IOException;
import java.util.List;
import org.onrecord.archive.KeptStatement;

/// Where new statements go that match a saved search.
public interface Destination {
    /// What names it, so that it is known how far it was told: another place has another name.
    String name();

    /// Makes ready to be told of a search.
    ///
    /// @throws IOException if it cannot be told at all; the message is for the user
    default void begin(SavedSearch search) throws IOException {}

    /// Tells of statements. They count as told when this returns; when it fails they are told again, so that each is
    /// told once at least.
    ///
    /// @param statements in the order in which they were put on record; not empty
    /// @throws org.onrecord.fetch.FetchException if they did not arrive, and are to be told again later
    /// @throws IOException if nothing can be told any more; then watching ends
    void tell(SavedSearch search, List<KeptStatement> statements) throws IOException;
}
