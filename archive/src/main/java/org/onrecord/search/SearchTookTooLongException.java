package org.onrecord.search;

import java.time.Duration;

/// Thrown when a search exceeds its time limit. The message says how to search for less.
public final class SearchTookTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SearchTookTooLongException(Duration limit) {
        super("the search took longer than " + limit.toMillis() / 1000.0
                + " seconds and was given up; ask for fewer or rarer words, shorter phrases, a speaker or some days");
    }
}
