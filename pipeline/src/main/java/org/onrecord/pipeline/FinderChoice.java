package org.onrecord.pipeline;

import java.util.Locale;
import org.onrecord.finder.NeuralFinder;
import org.onrecord.finder.QuoteMarkFinder;
import org.onrecord.statement.StatementFinder;

/// The finders that a user can choose from.
public enum FinderChoice {
    /// The model.
    NEURAL,
    /// Quotation marks and reporting verbs, without a model.
    MARKS;

    /// Opens the finder. The caller closes it.
    public StatementFinder open() {
        return switch (this) {
            case NEURAL -> NeuralFinder.open();
            case MARKS -> new QuoteMarkFinder();
        };
    }

    /// Returns the word by which a user chooses it: `neural`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
