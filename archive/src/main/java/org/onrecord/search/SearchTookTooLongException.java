package org.onrecord.search;

import java.time.Duration;

/// A search was given up because it took longer than it may; the message says how to ask for less.
public final class SearchTookTooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SearchTookTooLongException(Duration limit) {
        super("the search took longer than " + limit.toMillis() / 1000.0
                + " seconds and was given up; ask for fewer or rarer words, shorter phrases, a speaker or some days");
    }
}
