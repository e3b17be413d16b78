package org.onrecord.watch;

import java.io.IOException;
import java.util.List;
import org.onrecord.entry.KeptStatement;

/// A place to which new statements that match a saved search are sent.
public interface Destination {
    /// Returns its name, under which the record remembers what was sent to it. Different destinations have
    /// different names.
    String name();

    /// Prepares for the statements of a search.
    ///
    /// @throws IOException if the search can never be sent there; the message is for the user
    default void begin(SavedSearch search) throws IOException {}

    /// Sends statements. They count as sent when this returns. If it fails they are sent again, so each is
    /// delivered at least once.
    ///
    /// @param statements in the order in which they were put on record; not empty
    /// @throws org.onrecord.fetch.FetchException if they did not arrive and are to be sent again later
    /// @throws IOException if nothing can be sent any more; then watching ends
    void send(SavedSearch search, List<KeptStatement> statements) throws IOException;
}
