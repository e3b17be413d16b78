package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/// Splits a span at the bounds of other spans.
final class SpanSplitter {
    private SpanSplitter() {}

    /// Returns the parts of `span` that are inside one of `bounds`, in order.
    ///
    /// @param bounds spans in order, without overlap
    static List<Span> cut(Span span, List<Span> bounds) {
        List<Span> parts = new ArrayList<>();
        int low = 0;
        int high = bounds.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds.get(middle).end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int index = low; index < bounds.size() && bounds.get(index).start() < span.end(); index++) {
            Span bound = bounds.get(index);
            parts.add(new Span(Math.max(span.start(), bound.start()), Math.min(span.end(), bound.end())));
        }
        return parts;
    }
}
