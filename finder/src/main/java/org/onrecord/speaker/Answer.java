package org.onrecord.speaker;

import org.onrecord.statement.Speaker;

/// Whom a statement is found to be by.
///
/// @param speaker who, or unknown with the reason
/// @param probability how likely that is right, from 0 to 1
public record Answer(Speaker speaker, double probability) {}
