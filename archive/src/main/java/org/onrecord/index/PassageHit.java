package org.onrecord.index;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// A passage of a story on record from which a quotation may come.
///
/// @param story the story's number
/// @param span where the passage is in the story's text, in UTF-16 units; null if it is the headline
public record PassageHit(long story, @Nullable Span span) {}
