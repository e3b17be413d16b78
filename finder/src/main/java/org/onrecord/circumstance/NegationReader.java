package org.onrecord.circumstance;

import java.util.Set;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Tells whether a speaker negates: by the cue (`denied`, `refused to`), or in the first main clause of the content.
final class NegationReader {
    private static final int LONGEST = 40;

    /// Opens a clause that is not the main one, or ends the main one.
    private static final Set<String> CLAUSES = Forms.of("""
            because if when who which whom whose while although though unless until where why whether since before
            after but so lest
            """);

    private static final Set<String> NOT = Forms.of("not never cannot neither nobody nothing none");

    /// `no` is a negation behind these: `there is no plan`, `we have no intention`.
    private static final Set<String> BEFORE_NO = Forms.of("""
            is was are were be been there's have has had see sees saw make makes made take took bear 's
            """);

    /// Behind a negation that affirms.
    private static final Set<String> AFFIRMED = Forms.of("only just merely simply wait necessarily alone surprisingly");

    private static final Set<String> NO_IDIOMS =
            Forms.of("doubt question matter wonder surprise secret accident mistake joke");

    private final Tokens tokens;

    NegationReader(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean isNegated(Statement statement) {
        for (Span cue : statement.cue()) {
            int end = tokens.from(cue.end());
            for (int at = tokens.from(cue.start()); at < end; at++) {
                boolean out = tokens.is(at, Set.of("ruled", "rules", "rule", "ruling")) && tokens.is(at + 1, "out");
                if (Cues.isNegating(tokens.form(at)) || out || isNot(at)) {
                    return true;
                }
            }
        }
        return inContent(statement.content().getFirst());
    }

    private boolean inContent(Span content) {
        int at = tokens.from(content.start());
        int end = Math.min(tokens.from(content.end()), at + LONGEST);
        while (at < end
                && (!tokens.isWord(at) || tokens.is(at, Set.of("that", "and", "but", "so", "well", "look", "no")))) {
            at++;
        }
        if (tokens.is(at, CLAUSES)) { // a clause comes first: on behind its comma
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
            boolean further = tokens.is(at + 1, "to") && at > first + 3; // the decision not to begin
            if ((isNot(at) && !further) || isNo(at, first)) {
                return !isQuestion(at, end);
            }
        }
        return false;
    }

    private boolean isNot(int at) {
        boolean not = tokens.is(at, NOT) || tokens.form(at).endsWith("n't");
        if (tokens.is(at, "no") && tokens.is(at + 1, "longer")) {
            return true;
        }
        boolean contrasts = tokens.is(at, "not") && tokens.is(at - 1, Set.of("or", "why", ",", "and", "but", "if"));
        return not && !tokens.is(at + 1, AFFIRMED) && !contrasts;
    }

    private boolean isNo(int at, int first) {
        if (!tokens.is(at, "no") || tokens.is(at + 1, NO_IDIOMS)) {
            return false;
        }
        boolean behind = tokens.is(at - 1, BEFORE_NO) || tokens.form(at - 1).endsWith("'s");
        return behind || (at <= first + 1 && tokens.is(at + 1, Set.of("one", "member", "country", "amount")));
    }

    /// Whether the sentence that goes on at a token asks.
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
