package org.onrecord.export;

/// What an export contains.
///
/// @param stories the number of stories
/// @param statements the number of statements
/// @param leftOut the number of statements that were left out because the format cannot express them
/// @param replaced the number of characters replaced by U+FFFD because XML does not allow them
public record ExportResult(long stories, long statements, long leftOut, long replaced) {}
