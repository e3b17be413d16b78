package org.onrecord.export;

/// What went out.
///
/// @param stories how many stories
/// @param statements how many statements
/// @param leftOut how many statements of those that came in did not go out, since the format has no place
/// for them
/// @param replaced how many characters that XML forbids were replaced by U+FFFD
public record Exported(long stories, long statements, long leftOut, long replaced) {}
