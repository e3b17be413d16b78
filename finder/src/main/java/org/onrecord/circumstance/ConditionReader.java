package org.onrecord.circumstance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Finds the condition of a statement: `if Congress approves`, `unless …`, `pending approval by …`.
///
/// How it works. The content is searched for words that open a condition. If there are none, a clause that
/// opens the sentence of the cue, or comes right after content or cue, is tried. Some openers need other
/// words beside them: `as long as`, `on condition that`, `pending` a decision. An `if` after verbs of asking
/// opens a question, after `as` a comparison, and in some idioms nothing at all. The clause extends to the
/// comma, stop or dash that ends it, or to the subject and modal of the main clause (`we will`).
///
/// Limits. Only the first condition is kept. Inversions (`had they voted`) are not read, and neither are
/// `when` and `once`, which more often give times. A clause of more than 45 tokens is dropped: its end was
/// missed.
final class ConditionReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("conditions");

    /// The longest clause, in tokens.
    private static final int LONGEST = 45;

    /// After these, `if` opens a question rather than a condition; after `as` it compares.
    private static final Set<String> NO_CONDITION = WORDS.set("no condition");

    /// Follow `if` in idioms that are not conditions.
    private static final Set<String> IDIOMS = WORDS.set("idioms");

    /// Follow `if you` in idioms that are not conditions.
    private static final Set<String> YOU = WORDS.set("you");

    /// Words for decisions, which can be pending or be what something is subject to.
    private static final Set<String> DECIDING = WORDS.set("deciding");

    /// Subjects of the main clause.
    private static final Set<String> SUBJECTS = WORDS.set("subjects");

    /// Modals of the main clause.
    private static final Set<String> MODALS = WORDS.set("modals");

    /// After the word for an event, before what it is.
    private static final Set<String> OF_AN_EVENT = WORDS.set("after the event");

    /// Before a word that is an adjective here and opens no condition: `the pending bill`.
    private static final Set<String> BEFORE_ADJECTIVE = WORDS.set("before an adjective");

    /// Before what something is contingent on.
    private static final Set<String> CONTINGENT_ON = WORDS.set("after contingent");

    /// `As long as` with these is a length, not a condition.
    private static final Set<String> PERIODS = WORDS.set("periods");

    /// After these, `if` introduces something that is asked of somebody.
    private static final Set<String> ASKING = WORDS.set("asking");

    /// Before a subject that does not begin a main clause.
    private static final Set<String> NOT_BEFORE_MAIN = WORDS.set("not before a main clause");

    /// After a comma, these open an aside and do not end the condition.
    private static final Set<String> RELATIVES = WORDS.set("relatives");

    /// Beginnings of verbs of asking: in their contents, `if` opens a question.
    private static final Set<String> ASKING_STEMS = WORDS.set("stems of asking");

    /// Opens a condition by itself.
    private static final Set<String> UNLESS = WORDS.set("unless");

    /// Opens a condition with `that` after it.
    private static final Set<String> PROVIDED = WORDS.set("provided");

    /// Opens a condition after a comma, or before `that`.
    private static final Set<String> ASSUMING = WORDS.set("assuming");

    /// Opens a condition with the words for duration after it: `as long as`.
    private static final Set<String> LONG_AS = WORDS.set("as long as");

    /// Between the two words that compare durations.
    private static final Set<String> LONG = WORDS.set("long");

    /// Before a condition, it makes the condition the only one.
    private static final Set<String> ONLY = WORDS.set("only");

    /// A condition after `only`.
    private static final Set<String> WHEN = WORDS.set("when");

    /// In `on condition that`.
    private static final Set<String> CONDITION = WORDS.set("condition");

    /// In `in the event of`.
    private static final Set<String> EVENT = WORDS.set("event");

    /// Opens the decision that is waited for.
    private static final Set<String> PENDING = WORDS.set("pending");

    /// In `subject to approval`.
    private static final Set<String> SUBJECT_TO = WORDS.set("subject to");

    /// Opens a condition with the preposition after it.
    private static final Set<String> CONTINGENT = WORDS.set("contingent");

    /// Ends the condition in any position.
    private static final Set<String> ENDS = WORDS.set("ends");

    private final Tokens tokens;
    private final List<Span> sentences;

    ConditionReader(Tokens tokens, List<Span> sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /// Returns the first condition in the content, or else beside it in the sentence of the cue; or null.
    @Nullable
    Span of(Statement statement) {
        for (Span content : statement.content()) {
            Span found = in(tokens.from(content.start()), tokens.from(content.end()), statement);
            if (found != null) {
                return found;
            }
        }
        return statement.cue().isEmpty() ? null : beside(statement);
    }

    /// Returns a clause that opens the sentence, or comes right after the content or the cue.
    private @Nullable Span beside(Statement statement) {
        Span cue = statement.cue().getFirst();
        Span sentence = Clause.sentenceAt(sentences, cue.start());
        int first = tokens.from(sentence.start());
        if (length(first) > 0 && sentence.start() < cue.start()) {
            int source = statement.source().isEmpty()
                    ? cue.start()
                    : Math.min(cue.start(), statement.source().getFirst().start());
            int limit = tokens.from(source);
            Span found =
                    first < limit && !covers(statement.content(), tokens.start(first)) ? clause(first, limit) : null;
            if (found != null) {
                return found;
            }
        }
        Span last = statement.content().getLast();
        int after = tokens.from(last.end());
        int limit = tokens.from(sentence.end());
        after = tokens.is(after, ",") ? after + 1 : after;
        boolean free = after < limit && last.end() > sentence.start() && !covers(statement.cue(), tokens.start(after));
        return free && length(after) > 0 ? clause(after, limit) : null;
    }

    /// Returns whether one of some spans contains an offset.
    private static boolean covers(List<Span> spans, int offset) {
        return spans.stream().anyMatch(span -> span.contains(offset));
    }

    /// Returns the first condition among the tokens `[from, to)`.
    private @Nullable Span in(int from, int to, Statement statement) {
        for (int at = from; at < to; at++) {
            if (length(at) > 0) {
                boolean opens = at <= from + 1;
                if (opens && tokens.is(at, Grammar.CONDITIONAL) && asks(statement)) {
                    return null;
                }
                Span found = clause(at, to);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// Returns whether the cue asks, so that an `if` opens its question.
    private boolean asks(Statement statement) {
        for (Span cue : statement.cue()) {
            int end = tokens.from(cue.end());
            for (int at = tokens.from(cue.start()); at < end; at++) {
                if (ASKING_STEMS.stream().anyMatch(tokens.form(at)::startsWith) || tokens.is(at, NO_CONDITION)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Returns the number of tokens of the words at a token that open a condition, or 0.
    private int length(int at) {
        if (tokens.is(at, Grammar.CONDITIONAL)) {
            return isCondition(at) ? 1 : 0;
        }
        if (tokens.is(at, UNLESS)) {
            return 1;
        }
        if (tokens.is(at, PROVIDED)) {
            return tokens.is(at + 1, Grammar.COMPLEMENTIZER) ? 2 : 0;
        }
        if (tokens.is(at, ASSUMING)) {
            return tokens.is(at - 1, ",") || tokens.is(at + 1, Grammar.COMPLEMENTIZER) ? 1 : 0;
        }
        if (tokens.is(at, LONG_AS)) {
            boolean asLongAs = tokens.is(at + 1, LONG) && tokens.is(at + 2, Grammar.COMPARATIVE);
            return asLongAs && !isNumberBefore(at + 3) ? 3 : 0;
        }
        if (tokens.is(at, ONLY)) {
            return tokens.is(at + 1, Grammar.CONDITIONAL) || tokens.is(at + 1, WHEN) ? 2 : 0;
        }
        if (tokens.is(at, Grammar.SUPERESSIVE)) {
            return tokens.is(at + 1, CONDITION) && tokens.is(at + 2, Grammar.COMPLEMENTIZER) ? 3 : 0;
        }
        if (tokens.is(at, Grammar.INESSIVE)) {
            boolean event = tokens.is(at + 1, Grammar.DEFINITE_ARTICLE) && tokens.is(at + 2, EVENT);
            return event && tokens.is(at + 3, OF_AN_EVENT) ? 4 : 0;
        }
        if (tokens.is(at, PENDING)) {
            return isDecided(at + 1) && !tokens.is(at - 1, BEFORE_ADJECTIVE) ? 1 : 0;
        }
        if (tokens.is(at, SUBJECT_TO)) {
            return tokens.is(at + 1, Grammar.DATIVE) && isDecided(at + 2) ? 2 : 0;
        }
        return tokens.is(at, CONTINGENT) && tokens.is(at + 1, CONTINGENT_ON) ? 2 : 0;
    }

    /// Returns whether a length of time begins at a token: `as long as two years`.
    private boolean isNumberBefore(int at) {
        return tokens.isNumber(at) || tokens.is(at + 1, PERIODS);
    }

    /// Returns whether an `if` opens a condition.
    private boolean isCondition(int at) {
        if (tokens.is(at - 1, NO_CONDITION)) {
            return false;
        }
        boolean isQuestion = tokens.is(at - 2, ASKING);
        boolean idiom =
                tokens.is(at + 1, IDIOMS) || (tokens.is(at + 1, Grammar.SECOND_PERSON) && tokens.is(at + 2, YOU));
        boolean aside = tokens.is(at - 1, ",") && tokens.is(at + 2, ","); // like-minded, if bogus, ideas
        return !isQuestion && !idiom && !aside;
    }

    /// Returns whether a word for a decision follows soon.
    private boolean isDecided(int from) {
        for (int at = from; at < from + 4; at++) {
            if (tokens.is(at, DECIDING)) {
                return true;
            }
        }
        return false;
    }

    /// Returns the clause that a condition at `from` opens; null if it is too long, or no clause at all.
    private @Nullable Span clause(int from, int to) {
        int at = from + length(from);
        int most = Math.min(to, from + LONGEST);
        while (at < most && !ends(from, at, to)) {
            at++;
        }
        boolean cut = at == from + LONGEST && at < to;
        boolean named = true; // a name and an aside: the clause goes on after it
        for (int word = from + length(from); word < at; word++) {
            named &= tokens.isCapital(word);
        }
        return cut || named || at < from + length(from) + 2 ? null : tokens.span(from, at);
    }

    /// Returns whether a clause from `from` on ends before a token.
    private boolean ends(int from, int at, int to) {
        if (tokens.is(at, ENDS)) {
            return true;
        }
        if (tokens.is(at, "-")) {
            return !tokens.glued(at) || !tokens.glued(at + 1);
        }
        if (tokens.is(at, ",")) {
            return endsAtComma(from, at, to);
        }
        return opensMain(at) && at > from + length(from) + 2 && !tokens.is(at - 1, NOT_BEFORE_MAIN);
    }

    /// Returns whether a comma ends the clause, rather than part a place from its region or open an aside.
    private boolean endsAtComma(int from, int at, int to) {
        boolean place = tokens.isCapital(at - 1) && tokens.isCapital(at + 1) && tokens.is(at + 2, ",");
        boolean aside = at + 1 < to && tokens.is(at + 1, RELATIVES);
        return at > from + length(from) + 1 && !place && !aside;
    }

    /// Returns whether the main clause begins here: `we will`, `I'll`.
    private boolean opensMain(int at) {
        return Grammar.isContractedFuture(tokens.form(at)) || (tokens.is(at, SUBJECTS) && tokens.is(at + 1, MODALS));
    }
}
