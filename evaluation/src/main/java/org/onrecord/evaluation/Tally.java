package org.onrecord.evaluation;

/// The number of hits among what was predicted and what is in the gold, and the shares that follow from it,
/// in per cent.
///
/// The operations are in the same order as in the referee, so that the figures agree to the last bit.
record Tally(long hits, long predicted, long gold) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, predicted + other.predicted, gold + other.gold);
    }

    /// Returns the share of the predictions that are in the gold, or 0 if nothing was predicted.
    double precision() {
        return 100 * share(hits, predicted);
    }

    /// Returns the share of the gold that was predicted, or 0 if the gold is empty.
    double recall() {
        return 100 * share(hits, gold);
    }

    /// Returns the harmonic mean of precision and recall.
    double f1() {
        double precision = share(hits, predicted);
        double recall = share(hits, gold);
        return 100 * (precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
