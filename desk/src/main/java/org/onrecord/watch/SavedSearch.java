package org.onrecord.watch;

import java.util.regex.Pattern;
import org.onrecord.desk.Ask;
import org.onrecord.desk.WrongAskException;

/// A search that is kept with a record under a name, so that whoever wants to know is told of what is new for it.
///
/// @param name 1 to 100 letters, digits, blanks and `-_.`, no blank at its ends, no dot at its start
/// @param ask what is searched for, by words
public record SavedSearch(String name, Ask ask) {
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_-](?:[\\p{L}\\p{M}\\p{N} ._-]{0,98}[\\p{L}\\p{M}\\p{N}._-])?");

    /// @throws WrongAskException if the search makes no sense
    /// @throws IllegalArgumentException if the name is none
    public SavedSearch {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a search's name has 1 to 100 letters, digits, blanks and -_. and no dot at its start, got \""
                            + name + "\"");
        }
        ask.query();
    }
}
