package org.onrecord.watch;

import java.util.regex.Pattern;
import org.onrecord.answers.SearchParameters;

/// A search that is kept with a record under a name, so that its new matches can be sent to a [Destination].
///
/// @param name 1 to 100 letters, digits, blanks and `-_.`, without a blank at either end or a dot at its
/// start
/// @param parameters the parameters of the search, which is by words
public record SavedSearch(String name, SearchParameters parameters) {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_-](?:[\\p{L}\\p{M}\\p{N} ._-]{0,98}[\\p{L}\\p{M}\\p{N}._-])?");

    /// @throws InvalidSearchException if the search is not valid
    /// @throws IllegalArgumentException if the name is not valid
    public SavedSearch {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a search's name has 1 to 100 letters, digits, blanks and -_. and no dot at its start, got \""
                            + name + "\"");
        }
        parameters.query();
    }
}
