package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Decides whether a speaker negates: by the cue (`denied`, `refused to`), or in the first main clause of the
/// content.
///
/// How it works. A cue negates by its verb, by `not` or `never`, or by `rule out`. In the content, the first
/// clause that is not subordinate counts: a clause that opens the content with `if` or `when` is skipped up
/// to its comma, and the search ends where another clause begins, so that `he will go if nobody objects`
/// affirms. `No` negates after verbs of being and having. Negations that affirm (`not only`, `no doubt`),
/// contrast (`this, not that`) or ask do not count.
///
/// Limits. Only the first clause is judged, and words that deny without a negation (`fail`, `lack`) count as
/// affirming. At most 40 tokens of the content are read.
final class NegationReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("negation");

    /// The number of tokens of a content that are read.
    private static final int LONGEST = 40;

    /// Opens a clause that is not the main one, or ends the main one.
    private static final Set<String> CLAUSES = WORDS.set("clauses");

    /// Negate a verb or a whole clause.
    private static final Set<String> NOT = WORDS.set("not");

    /// `no` is a negation after these: `there is no plan`, `we have no intention`.
    private static final Set<String> BEFORE_NO = WORDS.set("before no");

    /// After a negation that affirms.
    private static final Set<String> AFFIRMED = WORDS.set("affirmed");

    /// After `no` they affirm.
    private static final Set<String> NO_IDIOMS = WORDS.set("no idioms");

    /// With `out` they deny.
    private static final Set<String> RULING = WORDS.set("ruling");

    /// Makes a denial of ruling.
    private static final Set<String> OUT = WORDS.set("out");

    /// May are before the main clause.
    private static final Set<String> LEADING = WORDS.set("leading");

    /// Before a negation that sets one thing against another: `this, not that`.
    private static final Set<String> CONTRASTING = WORDS.set("contrasting");

    /// After a negative at the head of a clause: `no one`, `no member`.
    private static final Set<String> NOBODY = WORDS.set("nobody");

    /// Makes a negation of time.
    private static final Set<String> LONGER = WORDS.set("longer");

    private final Tokens tokens;

    NegationReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /// Returns whether cue or content of a statement negates.
    boolean isNegated(Statement statement) {
        for (Span cue : statement.cue()) {
            int end = tokens.from(cue.end());
            for (int at = tokens.from(cue.start()); at < end; at++) {
                boolean out = tokens.is(at, RULING) && tokens.is(at + 1, OUT);
                if (Cues.isNegating(tokens.form(at)) || out || isNot(at)) {
                    return true;
                }
            }
        }
        return inContent(statement.content().getFirst());
    }

    /// Returns whether the first main clause of a content negates.
    private boolean inContent(Span content) {
        int at = tokens.from(content.start());
        int end = Math.min(tokens.from(content.end()), at + LONGEST);
        while (at < end && (!tokens.isWord(at) || tokens.is(at, LEADING))) {
            at++;
        }
        if (tokens.is(at, CLAUSES)) { // a clause comes first: the search goes on after its comma
            while (at < end && !tokens.is(at, ",")) {
                at++;
            }
        }
        int first = at;
        for (; at < end; at++) {
            boolean stops = tokens.is(at, Set.of(".", "?", "!", ";", "–", ":"));
            if (stops || (at > first && tokens.is(at, CLAUSES))) {
                return false;
            }
            boolean further = tokens.is(at + 1, Grammar.DATIVE) && at > first + 3; // the decision not to begin
            if ((isNot(at) && !further) || isNo(at, first)) {
                return !isQuestion(at, end);
            }
        }
        return false;
    }

    /// Returns whether a verb is negated at a token.
    private boolean isNot(int at) {
        boolean not = tokens.is(at, NOT) || Grammar.isNegated(tokens.form(at));
        if (tokens.is(at, Grammar.NEGATIVE) && tokens.is(at + 1, LONGER)) {
            return true;
        }
        boolean contrasts = tokens.is(at, Grammar.NEGATOR) && tokens.is(at - 1, CONTRASTING);
        return not && !tokens.is(at + 1, AFFIRMED) && !contrasts;
    }

    /// Returns whether a noun is negated at a token, and with it the clause.
    private boolean isNo(int at, int first) {
        if (!tokens.is(at, Grammar.NEGATIVE) || tokens.is(at + 1, NO_IDIOMS)) {
            return false;
        }
        boolean isAfterVerb = tokens.is(at - 1, BEFORE_NO) || Grammar.isPossessive(tokens.form(at - 1));
        return isAfterVerb || (at <= first + 1 && tokens.is(at + 1, NOBODY));
    }

    /// Returns whether the sentence continued at a token is a question.
    private boolean isQuestion(int at, int end) {
        for (int next = at; next < end; next++) {
            if (tokens.is(next, Set.of(".", "!"))) {
                return false;
            }
            if (tokens.is(next, "?")) {
                return true;
            }
        }
        return false;
    }
}
