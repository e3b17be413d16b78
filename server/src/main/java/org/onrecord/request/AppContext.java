package org.onrecord.request;

import java.time.Clock;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.archive.Archive;
import org.onrecord.search.StatementQuery;

/// The services from which answers are made. Thread-safe.
///
/// @param archive the record
/// @param readers read stories, a bounded number at a time
/// @param pages fetches pages whose addresses people give
/// @param links the addresses of this server
/// @param clock the clock
/// @param names the names of speakers
public record AppContext(
        Archive archive, StoryFinders readers, FetchedPages pages, Links links, Clock clock, SpeakerNames names) {
    /// Creates a context whose speakers' names are not yet cached.
    public AppContext(Archive archive, StoryFinders readers, FetchedPages pages, Links links, Clock clock) {
        this(archive, readers, pages, links, clock, new SpeakerNames(archive, clock));
    }

    /// Searches the record.
    ///
    /// @param facets whether to count the matches by each facet
    public SearchAnswer search(StatementQuery query, boolean facets) {
        return SearchEvent.around(this, query, facets);
    }
}
