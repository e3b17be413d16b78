package org.onrecord.statement;

import java.util.Locale;

/// The kinds of statements: what a speaker does by saying something.
public enum Kind {
    /// Asserts something as fact.
    CLAIM,
    /// Judges, praises, criticises, believes or prefers.
    OPINION,
    /// Says what will or can happen, outside the speaker's control.
    FORECAST,
    /// Commits the speaker's side to future action.
    PLEDGE,
    /// Declines, rejects or rules out.
    REFUSAL,
    /// Wants others to act.
    DEMAND,
    /// Warns of harm ahead, or threatens it.
    WARNING,
    /// Says that someone did a wrong.
    ACCUSATION,
    /// Says that an allegation against the speaker's side is untrue.
    DENIAL,
    /// Concedes something against the speaker's interest.
    ADMISSION,
    /// Announces what was decided or done by authority.
    DECISION,
    /// Asks.
    QUESTION,
    /// Expresses hope, fear, thanks, regret or liking.
    FEELING;

    /// Returns the word in output: `claim`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
