package org.onrecord.story;

import org.onrecord.text.Span;

/// A stretch of a story's text that serves one purpose.
///
/// @param span its place, without surrounding white space
/// @param part its purpose
public record Block(Span span, Part part) implements Comparable<Block> {
    @Override
    public int compareTo(Block other) {
        return span.compareTo(other.span);
    }
}
