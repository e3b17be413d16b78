package org.onrecord.identity;

import org.jspecify.annotations.Nullable;

/// The profile that a mention belongs to.
///
/// @param profile the profile's number, or null for a new speaker
/// @param isGuess true if others were as likely, so that a person should check it
/// @param because the evidence, in words for the reader: `same name; same role: mayor`
public record Link(@Nullable Long profile, boolean isGuess, String because) {
    public Link {
        if (because.isBlank()) {
            throw new IllegalArgumentException("a link needs a reason, got none for profile " + profile);
        }
    }

    static Link in(Profile profile, String because) {
        return new Link(profile.number(), false, because);
    }

    static Link guess(Profile profile, String because) {
        return new Link(profile.number(), true, because);
    }

    static Link alone(String because) {
        return new Link(null, false, "new: " + because);
    }
}
