package org.onrecord.index;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.onrecord.search.SearchTookTooLongException;

/// The time limit of a search. Lucene asks it from time to time and then stops on its own, with what it has
/// found so far; an incomplete result must not pass for a whole one, so the search calls [#check()]
/// afterwards.
final class TimeLimit implements QueryTimeout {
    private final @Nullable Duration limit;
    private final long start = System.nanoTime();
    private final long nanos;

    private TimeLimit(@Nullable Duration limit) {
        this.limit = limit;
        this.nanos = limit == null ? Long.MAX_VALUE : limit.toNanos();
    }

    /// Returns a limit that starts now; null means no limit.
    public static TimeLimit of(@Nullable Duration limit) {
        return new TimeLimit(limit);
    }

    /// Returns a searcher of the same index that observes the limit.
    public IndexSearcher on(IndexSearcher searcher) {
        if (limit == null) {
            return searcher;
        }
        IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
        limited.setQueryCache(searcher.getQueryCache());
        limited.setTimeout(this);
        return limited;
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - start >= nanos;
    }

    /// Throws [SearchTookTooLongException] if the time is over, since the result can then be incomplete.
    public void check() {
        if (limit != null && shouldExit()) {
            throw new SearchTookTooLongException(limit);
        }
    }
}
