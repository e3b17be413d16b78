package org.onrecord.request;

import java.time.Clock;
import org.onrecord.archive.Archive;
import org.onrecord.desk.Answer;
import org.onrecord.search.StatementQuery;

/// What answers are made with. Safe to share between threads.
///
/// @param archive the record
/// @param readers reads stories; a bounded number at a time
/// @param pages fetches pages whose addresses people give
/// @param links where things are
/// @param clock tells the time
/// @param names what speakers are called
public record House(Archive archive, Readers readers, FetchedPages pages, Links links, Clock clock, Names names) {
    /// With names yet to be made out.
    public House(Archive archive, Readers readers, FetchedPages pages, Links links, Clock clock) {
        this(archive, readers, pages, links, clock, new Names(archive, clock));
    }

    /// What a search finds.
    ///
    /// @param facets whether to count the matches
    public Answer search(StatementQuery query, boolean facets) {
        return SearchEvent.around(this, query, facets);
    }
}
