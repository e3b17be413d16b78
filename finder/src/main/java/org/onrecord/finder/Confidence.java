package org.onrecord.finder;

import java.util.EnumMap;
import java.util.Map;

/// How likely a statement is right, in content (half of its words at least), source (a word of it) and speaker: a
/// logistic model of what [Clues] tell. `training/confidence.py` fits its weights on stories kept back from the net's
/// own training.
///
/// Thread-safe.
final class Confidence {

    private final Map<Clues.Feature, Double> weights = new EnumMap<>(Clues.Feature.class);

    /// @param table a line `FEATURE weight` for each feature
    /// @throws FinderException if a feature is missing, unknown, or its weight no number
    Confidence(String table) {
        for (String line : table.lines().filter(line -> !line.isBlank()).toList()) {
            String[] parts = line.strip().split(" ", -1);
            try {
                weights.put(Clues.Feature.valueOf(parts[0]), Double.valueOf(parts[parts.length - 1]));
            } catch (IllegalArgumentException e) {
                throw new FinderException("the confidence's table has a line that says nothing: " + line, e);
            }
        }
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
        return 1 / (1 + Math.exp(-sum));
    }
}
