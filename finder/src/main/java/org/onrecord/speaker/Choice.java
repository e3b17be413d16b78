package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Candidates with scores, of which the best is taken: a log-linear model, so that the scores also say how sure it is.
final class Choice {
    /// @param actor null for the candidate "nobody whom the story names"
    private record Candidate(@Nullable Actor actor, double score) {}

    private final List<Candidate> candidates = new ArrayList<>();

    void add(@Nullable Actor actor, double score) {
        candidates.add(new Candidate(actor, score));
    }

    boolean isEmpty() {
        return candidates.isEmpty();
    }

    @Nullable
    Actor best() {
        return top().actor();
    }

    /// The second best candidate that is an actor, or null.
    @Nullable
    Actor second() {
        Candidate top = top();
        Candidate second = null;
        for (Candidate candidate : candidates) {
            if (!candidate.equals(top)
                    && candidate.actor() != null
                    && (second == null || candidate.score() > second.score())) {
                second = candidate;
            }
        }
        return second == null ? null : second.actor();
    }

    private Candidate top() {
        Candidate top = candidates.getFirst();
        for (Candidate candidate : candidates) {
            if (candidate.score() > top.score()) {
                top = candidate;
            }
        }
        return top;
    }

    double probability() {
        double top = top().score();
        double sum = 0;
        for (Candidate candidate : candidates) {
            sum += Math.exp(candidate.score() - top);
        }
        return 1 / sum;
    }
}
