package org.onrecord.desk;

import java.util.Locale;
import org.onrecord.finder.NeuralFinder;
import org.onrecord.finder.QuoteMarkFinder;
import org.onrecord.statement.StatementFinder;

/// The finders to choose from.
public enum FinderChoice {
    /// The model.
    NEURAL,
    /// Quotation marks and reporting verbs, without a model.
    MARKS;

    /// Opens the finder; whoever calls this closes it.
    public StatementFinder open() {
        return switch (this) {
            case NEURAL -> NeuralFinder.open();
            case MARKS -> new QuoteMarkFinder();
        };
    }

    /// The word that the user gives: `neural`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
