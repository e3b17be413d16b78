package org.onrecord.finder;

import java.util.EnumMap;
import java.util.Map;

/// How likely a statement is right, in content (half of its words at least), source (a word of it) and speaker: a
/// logistic model of what [Clues] tell. `training/confidence.py` fits its weights on stories kept back from the net's
/// own training. Chances from the promise up are said as 0.9 and more, those below as less: what is said with 0.9 or
/// more
/// is to be right in 95 of 100 cases.
///
/// Thread-safe.
final class Confidence {

    private static final String PROMISE = "PROMISE";

    /// What is said where the promise begins.
    private static final double SURE = 0.9;

    private final Map<Clues.Feature, Double> weights = new EnumMap<>(Clues.Feature.class);
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
                    weights.put(Clues.Feature.valueOf(parts[0]), number);
                }
            } catch (IllegalArgumentException e) {
                throw new FinderException("the confidence's table has a line that says nothing: " + line, e);
            }
        }
        promise = kept;
        for (Clues.Feature feature : Clues.Feature.values()) {
            if (!weights.containsKey(feature)) {
                throw new FinderException("the confidence's table lacks " + feature);
            }
        }
    }

    /// A probability in `[0, 1]`.
    double of(Clues clues) {
        double sum = 0;
        for (Map.Entry<Clues.Feature, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * weight.getKey().of(clues);
        }
        double chance = 1 / (1 + Math.exp(-sum));
        return chance < promise ? chance * SURE / promise : SURE + (chance - promise) * (1 - SURE) / (1 - promise);
    }
}
