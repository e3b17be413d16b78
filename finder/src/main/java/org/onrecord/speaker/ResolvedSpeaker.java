package org.onrecord.speaker;

import org.onrecord.statement.Speaker;

/// The resolved speaker of a statement.
///
/// @param speaker the speaker, or unknown with the reason
/// @param probability the probability that this is right, from 0 to 1
/// @param share the net's share for this speaker, from 0 to 1, from the shares in [ResolutionInput]
public record ResolvedSpeaker(Speaker speaker, double probability, double share) {
    ResolvedSpeaker(Speaker speaker, double probability) {
        this(speaker, probability, 0);
    }

    /// Returns the same answer with the net's share of it.
    ResolvedSpeaker with(double newShare) {
        return new ResolvedSpeaker(speaker, probability, newShare);
    }
}
