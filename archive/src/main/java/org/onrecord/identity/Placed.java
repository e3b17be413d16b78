package org.onrecord.identity;

import org.jspecify.annotations.Nullable;

/// Whose profile an appearance belongs to.
///
/// @param profile the profile's number, or null for a speaker not met before
/// @param isGuess whether others were as possible, so that a person should look
/// @param because the evidence, in words for the reader: `same name; same role: mayor`
public record Placed(@Nullable Long profile, boolean isGuess, String because) {
    public Placed {
        if (because.isBlank()) {
            throw new IllegalArgumentException("a placing needs its evidence, got none for " + profile);
        }
    }

    static Placed in(Profile profile, String because) {
        return new Placed(profile.number(), false, because);
    }

    static Placed guess(Profile profile, String because) {
        return new Placed(profile.number(), true, because);
    }

    static Placed alone(String because) {
        return new Placed(null, false, "new: " + because);
    }
}
