package org.onrecord.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// How long a search may go on. Lucene stops of itself, with what it has so far; [#check()] tells.
final class TimeLimit implements QueryTimeout {
    private final @Nullable Duration limit;
    private final long start = System.nanoTime();
    private final long nanos;

    private TimeLimit(@Nullable Duration limit) {
        this.limit = limit;
        this.nanos = limit == null ? Long.MAX_VALUE : limit.toNanos();
    }

    /// A limit that begins now, or none for null.
    static TimeLimit of(@Nullable Duration limit) {
        return new TimeLimit(limit);
    }

    /// A searcher of the same index that keeps to the limit.
    IndexSearcher on(IndexSearcher searcher) {
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

    /// Throws when time is over: what was found may then lack something.
    void check() {
        if (limit != null && shouldExit()) {
            throw new SearchTookTooLongException(limit);
        }
    }
}
