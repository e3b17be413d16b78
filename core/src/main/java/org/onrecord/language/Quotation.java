package org.onrecord.language;

import java.util.List;
import org.onrecord.text.Span;

/// A quotation from its opening to its closing mark.
///
/// @param pieces its stretches, marks included: one, or one for each paragraph that it spans
/// @param depth 1 for one outside all others, 2 for one inside such a one, and so on
public record Quotation(List<Span> pieces, int depth) {
    public Quotation {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a quotation needs at least 1 piece, got none");
        }
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be 1 or more, got " + depth);
        }
        pieces = List.copyOf(pieces);
    }

    /// Returns whether it is outside all other quotations.
    public boolean isOutermost() {
        return depth == 1;
    }
}
