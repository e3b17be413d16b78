package org.onrecord.archive;

import java.util.Map;
import java.util.OptionalLong;
import org.onrecord.story.Edition;

/// What became of a story that was added.
public sealed interface Added {
    /// The number of the story on record.
    long number();

    /// It is on record from now on.
    ///
    /// @param number its number
    /// @param statements how many statements it holds
    /// @param copyOf the number of the earliest story that it is a copy of, if there is one
    record Kept(long number, int statements, OptionalLong copyOf) implements Added {}

    /// It is on record from now on, in the place of an older version.
    ///
    /// @param number its number
    /// @param statements how many statements it holds
    /// @param supersedes the number of the version before
    /// @param fates how many of that version's statements were kept, moved, changed and dropped
    record NewVersion(long number, int statements, long supersedes, Map<Fate, Integer> fates) implements Added {
        public NewVersion {
            fates = Map.copyOf(fates);
        }
    }

    /// It was on record already; nothing changed.
    ///
    /// @param number its number
    record Known(long number) implements Added {}

    /// Its text was on record already, from elsewhere; that it was published here too is on record from now
    /// on.
    ///
    /// @param number the number of the story that was on record
    /// @param outlet who published it
    record Sighted(long number, String outlet) implements Added {}

    /// Its text was on record already, and from now on it is withdrawn, or may be used again.
    ///
    /// @param number its number
    /// @param status whether it may be used
    record StatusChanged(long number, Edition.Status status) implements Added {}
}
