package org.onrecord.finder;

/// How likely a statement is right in content and source (half of the content's words at least, and a word of the
/// source), from how sure the net is of its parts: a logistic model whose
/// weights `training/` fits on stories kept back from the net's own training.
///
/// @param weights of the constant, of the three parts of [Attribution.Sureness] in their order, and of direct speech
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record Confidence(double[] weights) {

    private static final int PARTS = 4;

    Confidence {
        if (weights.length != 1 + PARTS) {
            throw new IllegalArgumentException("confidence has " + (1 + PARTS) + " weights, got " + weights.length);
        }
    }

    /// A probability in `[0, 1]`.
    ///
    /// @param direct whether all pieces of the content stand in quotation marks of their own
    double of(Attribution.Sureness sureness, boolean direct) {
        double sum = weights[0]
                + weights[1] * sureness.pieces()
                + weights[2] * sureness.contentLink()
                + weights[3] * sureness.sourceLink()
                + (direct ? weights[4] : 0);
        return 1 / (1 + Math.exp(-sum));
    }
}
