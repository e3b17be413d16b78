package org.onrecord.index;

/// A statement that was found.
///
/// @param number the statement's number
/// @param story the number of its story
/// @param utterance the number of its utterance
/// @param score how well it matches; comparable only within one result
/// @param copies the number of other matching statements of the same utterance, if hits are utterances; else
/// 0
public record Hit(long number, long story, long utterance, double score, int copies) {}
