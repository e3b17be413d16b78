package org.onrecord.search;

/// A statement that was found.
///
/// @param number its number
/// @param story the number of its story
/// @param utterance the number of the utterance that it reports
/// @param score how well it matches; comparable within one answer only
/// @param copies how many more statements of this utterance matched, where hits are one an utterance; else
/// 0
public record Hit(long number, long story, long utterance, double score, int copies) {}
