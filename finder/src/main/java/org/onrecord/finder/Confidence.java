package org.onrecord.finder;

import java.util.EnumMap;
import java.util.Map;

/// Estimates how likely a statement is right in content (at least half of its words), source (a word of it)
/// and speaker: a logistic regression on [Features]. `training/confidence.py` fits its weights on stories
/// withheld from the net's own training.
///
/// Its output is scaled at one point, the promise: the estimate from which on 95 of 100 statements are right.
/// Estimates from there up become 0.9 and more, those below become less.
///
/// Thread-safe.
final class Confidence {

    /// The line of the table with the estimate that becomes 0.9.
    private static final String PROMISE = "PROMISE";

    /// The confidence at the promise.
    private static final double SURE = 0.9;

    private final Map<Features.Feature, Double> weights = new EnumMap<>(Features.Feature.class);
    private final double promise;

    /// @param table a line `FEATURE weight` for each feature, and a line `PROMISE chance`
    /// @throws FinderException if a feature is missing, unknown, or its weight no number
    Confidence(String table) {
        double kept = SURE;
        for (String line : table.lines().filter(line -> !line.isBlank()).toList()) {
            String[] parts = line.strip().split(" ", -1);
            try {
                double number = Double.parseDouble(parts[parts.length - 1]);
                if (parts[0].equals(PROMISE)) {
                    kept = number;
                } else {
                    weights.put(Features.Feature.valueOf(parts[0]), number);
                }
            } catch (IllegalArgumentException e) {
                throw new FinderException("the confidence's table has a malformed line: " + line, e);
            }
        }
        promise = kept;
        for (Features.Feature feature : Features.Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new FinderException("the confidence's table lacks " + feature);
            }
        }
    }

    /// Returns a probability in `[0, 1]`.
    double of(Features features) {
        double sum = 0;
        for (Map.Entry<Features.Feature, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * weight.getKey().of(features);
        }
        double chance = 1 / (1 + Math.exp(-sum));
        return chance < promise ? chance * SURE / promise : SURE + (chance - promise) * (1 - SURE) / (1 - promise);
    }
}
