package org.onrecord.story;

/// The publisher of a story.
///
/// @param name the outlet's name as the story gives it, not blank
public record Outlet(String name) {
    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("outlet name must not be blank, got \"" + name + "\"");
        }
    }
}
