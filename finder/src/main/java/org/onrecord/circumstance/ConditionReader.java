package org.onrecord.circumstance;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// Finds the words that say on what a statement hangs: `if Congress approves`, `unless …`, `pending approval by …`.
final class ConditionReader {
    private static final int LONGEST = 45;

    /// `if` behind these asks rather than makes a condition, and behind `as` it compares.
    private static final Set<String> NO_CONDITION = Forms.of("""
            as even what ask asks asked asking see seeing know knows knew known wonder wonders wondered wondering
            doubt doubts question questions tell decide determine unclear sure say matter matters care find clear
            learn check wait discuss explain out
            """);

    /// Behind `if` in phrases that hang nothing on it.
    private static final Set<String> IDIOMS = Forms.of("not any ever anything so only possible necessary needed else");

    private static final Set<String> YOU = Forms.of("will like want look think ask remember consider");

    private static final Set<String> DECIDING = Forms.of("""
            approval approvals review outcome confirmation ratification consent agreement negotiation negotiations
            vote investigation completion results appeal conditions change authorization permission findings
            congressional regulatory parliamentary judicial final further legal
            """);

    private static final Set<String> SUBJECTS = Forms.of("i we he she they it you");
    private static final Set<String> MODALS =
            Forms.of("will would can could should must won't wouldn't can't may might 'll");

    private final Tokens tokens;
    private final List<Span> sentences;

    ConditionReader(Tokens tokens, List<Span> sentences) {
        this.tokens = tokens;
        this.sentences = sentences;
    }

    /// The first condition in the content, or else beside it in the sentence of the cue; or null.
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

    /// A clause that opens the sentence, or stands right behind the content or the cue.
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
        int behind = tokens.from(last.end());
        int limit = tokens.from(sentence.end());
        behind = tokens.is(behind, ",") ? behind + 1 : behind;
        boolean free =
                behind < limit && last.end() > sentence.start() && !covers(statement.cue(), tokens.start(behind));
        return free && length(behind) > 0 ? clause(behind, limit) : null;
    }

    private static boolean covers(List<Span> spans, int offset) {
        return spans.stream().anyMatch(span -> span.contains(offset));
    }

    private @Nullable Span in(int from, int to, Statement statement) {
        for (int at = from; at < to; at++) {
            if (length(at) > 0) {
                boolean opens = at <= from + 1;
                if (opens && tokens.is(at, "if") && asks(statement)) {
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

    private boolean asks(Statement statement) {
        for (Span cue : statement.cue()) {
            int end = tokens.from(cue.end());
            for (int at = tokens.from(cue.start()); at < end; at++) {
                if (tokens.form(at).startsWith("ask")
                        || tokens.form(at).startsWith("wonder")
                        || tokens.is(at, NO_CONDITION)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// How many tokens the words at a token take that open a condition, or none.
    private int length(int at) {
        return switch (tokens.form(at)) {
            case "if" -> isCondition(at) ? 1 : 0;
            case "unless" -> 1;
            case "provided", "providing" -> tokens.is(at + 1, "that") ? 2 : 0;
            case "assuming" -> tokens.is(at - 1, ",") || tokens.is(at + 1, "that") ? 1 : 0;
            case "as", "so" -> tokens.is(at + 1, "long") && tokens.is(at + 2, "as") && !isNumberBefore(at + 3) ? 3 : 0;
            case "only" -> tokens.is(at + 1, "if") || tokens.is(at + 1, "when") ? 2 : 0;
            case "on" -> tokens.is(at + 1, "condition") && tokens.is(at + 2, "that") ? 3 : 0;
            case "in" ->
                tokens.is(at + 1, "the") && tokens.is(at + 2, "event") && tokens.is(at + 3, Set.of("that", "of"))
                        ? 4
                        : 0;
            case "pending" -> isDecided(at + 1) && !tokens.is(at - 1, Set.of("the", "a", "is", "are", "any")) ? 1 : 0;
            case "subject" -> tokens.is(at + 1, "to") && isDecided(at + 2) ? 2 : 0;
            case "contingent", "conditional" -> tokens.is(at + 1, Set.of("on", "upon")) ? 2 : 0;
            default -> 0;
        };
    }

    private boolean isNumberBefore(int at) {
        return tokens.isNumber(at) || tokens.is(at + 1, Set.of("years", "months", "hours"));
    }

    private boolean isCondition(int at) {
        if (tokens.is(at - 1, NO_CONDITION)) {
            return false;
        }
        boolean asked = tokens.is(at - 2, Set.of("ask", "asked", "asking", "asks", "tell", "wonder"));
        boolean idiom = tokens.is(at + 1, IDIOMS) || (tokens.is(at + 1, "you") && tokens.is(at + 2, YOU));
        boolean aside = tokens.is(at - 1, ",") && tokens.is(at + 2, ","); // like-minded, if bogus, ideas
        return !asked && !idiom && !aside;
    }

    private boolean isDecided(int from) {
        for (int at = from; at < from + 4; at++) {
            if (tokens.is(at, DECIDING)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Span clause(int from, int to) {
        int at = from + length(from);
        int most = Math.min(to, from + LONGEST);
        while (at < most && !ends(from, at, to)) {
            at++;
        }
        boolean cut = at == from + LONGEST && at < to;
        boolean named = true; // a name and an aside: the clause goes on behind it
        for (int word = from + length(from); word < at; word++) {
            named &= tokens.isCapital(word);
        }
        return cut || named || at < from + length(from) + 2 ? null : tokens.span(from, at);
    }

    private boolean ends(int from, int at, int to) {
        return switch (tokens.form(at)) {
            case ".", "?", "!", ";", ":", "\"", "–", "(", ")", "then" -> true;
            case "-" -> !tokens.glued(at) || !tokens.glued(at + 1);
            case "," -> endsAtComma(from, at, to);
            default ->
                opensMain(at) && at > from + length(from) + 2 && !tokens.is(at - 1, Set.of("that", "what", "and"));
        };
    }

    private boolean endsAtComma(int from, int at, int to) {
        boolean place = tokens.isCapital(at - 1) && tokens.isCapital(at + 1) && tokens.is(at + 2, ",");
        boolean aside = at + 1 < to && tokens.is(at + 1, Set.of("which", "who"));
        return at > from + length(from) + 1 && !place && !aside;
    }

    /// Whether the clause that hangs on the condition begins: `we will`, `I'll`.
    private boolean opensMain(int at) {
        return tokens.form(at).endsWith("'ll") || (tokens.is(at, SUBJECTS) && tokens.is(at + 1, MODALS));
    }
}
