package org.onrecord.speaker;

import org.onrecord.text.Span;

/// A proper name somewhere in a story.
///
/// @param span where it stands
/// @param sort what sort of thing bears it
public record Name(Span span, Sort sort) implements Comparable<Name> {
    /// What sort of thing bears a name.
    public enum Sort {
        /// A person.
        PERSON,
        /// A party, campaign, company, outlet, agency or other body.
        BODY,
        /// A country, town or region.
        PLACE,
        /// Anything else: nationalities, events, laws, works.
        OTHER
    }

    @Override
    public int compareTo(Name other) {
        return span.compareTo(other.span);
    }
}
