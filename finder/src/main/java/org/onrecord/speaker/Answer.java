package org.onrecord.speaker;

import org.onrecord.statement.Speaker;

/// Whom a statement is found to be by.
///
/// @param speaker who, or unknown with the reason
/// @param probability how likely that is right, from 0 to 1
/// @param share how much of what the net sees goes to this speaker, from 0 to 1: [Attributed] has the shares
public record Answer(Speaker speaker, double probability, double share) {
    Answer(Speaker speaker, double probability) {
        this(speaker, probability, 0);
    }

    Answer with(double newShare) {
        return new Answer(speaker, probability, newShare);
    }
}
