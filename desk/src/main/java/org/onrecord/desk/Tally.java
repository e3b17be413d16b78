package org.onrecord.desk;

/// Hits among what was predicted and what is in the gold, and the shares that follow, in per cent.
///
/// The operations stand in the order in which the referee does them, so that the figures agree to the last bit.
record Tally(long hits, long predicted, long gold) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, predicted + other.predicted, gold + other.gold);
    }

    /// The share of what was predicted that is in the gold; 0 when nothing was predicted.
    double precision() {
        return 100 * share(hits, predicted);
    }

    /// The share of the gold that was predicted; 0 when the gold is empty.
    double recall() {
        return 100 * share(hits, gold);
    }

    /// The harmonic mean of precision and recall.
    double f1() {
        double precision = share(hits, predicted);
        double recall = share(hits, gold);
        return 100 * (precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
