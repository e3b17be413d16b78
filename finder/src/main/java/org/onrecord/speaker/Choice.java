package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice of the best candidate by score: a log-linear model, so that the scores also give the certainty.
///
/// The probability of the best is the softmax of its score among all. It is only as well calibrated as the
/// weights behind the scores, so the caller maps it to how often such choices were right.
final class Choice {
    /// @param entity null for the candidate "nobody whom the story names"
    private record Candidate(@Nullable Entity entity, double score) {}

    private final List<Candidate> candidates = new ArrayList<>();

    /// Adds a candidate; null stands for nobody whom the story names.
    void add(@Nullable Entity entity, double score) {
        candidates.add(new Candidate(entity, score));
    }

    /// Returns whether there is none.
    boolean isEmpty() {
        return candidates.isEmpty();
    }

    /// Returns the best candidate; null if that is nobody. There must be one.
    @Nullable
    Entity best() {
        return top().entity();
    }

    /// Returns the second best candidate that is an entity, or null.
    @Nullable
    Entity second() {
        Candidate top = top();
        Candidate second = null;
        for (Candidate candidate : candidates) {
            if (!candidate.equals(top)
                    && candidate.entity() != null
                    && (second == null || candidate.score() > second.score())) {
                second = candidate;
            }
        }
        return second == null ? null : second.entity();
    }

    /// Returns the first of those that score most.
    private Candidate top() {
        Candidate top = candidates.getFirst();
        for (Candidate candidate : candidates) {
            if (candidate.score() > top.score()) {
                top = candidate;
            }
        }
        return top;
    }

    /// Returns how likely the best is, among all candidates.
    double probability() {
        double top = top().score();
        double sum = 0;
        for (Candidate candidate : candidates) {
            sum += Math.exp(candidate.score() - top);
        }
        return 1 / sum;
    }
}
