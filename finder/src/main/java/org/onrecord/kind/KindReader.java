package org.onrecord.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Document;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.Tokens;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/// Decides the kind of a statement from the net's score for each kind, the meaning of the reporting words
/// ("denied", "warned of") and the form of the words said (a question, an order, "we will").
///
/// A log-linear model: the scores are added and the highest wins. The net reads cue and content, but it
/// learned kinds from some thousand labels, few of them for rare kinds. The meanings of reporting verbs are
/// known without labels, and [CueKinds] lets them outweigh the net where they nearly settle the kind. The
/// form of the content adds less: "must" with a subject other than the speaker demands, "will" pledges with
/// the speaker as its subject and forecasts with another, a quoted question mark asks.
///
/// The weights were set by hand, not fitted. Limits: only the first forty words of a content are read, a
/// negated cue decides nothing, and irony is taken literally. Thread-safe.
public final class KindReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("kinds");

    /// Stand inside words.
    private static final String JOINING = "'’-";

    /// Among the words, since it tells a question.
    private static final String QUESTION_MARK = "?";

    /// The number of words of a content whose form is read.
    private static final int OPENING = 40;

    /// The speaker, as a subject.
    private static final Set<String> OWN = WORDS.set("own");

    /// Contractions of the speaker with a verb for the future.
    private static final Set<String> OWN_WILL = WORDS.set("own will");

    /// Oblige their subject.
    private static final Set<String> OBLIGING = WORDS.set("obliging");

    /// Tell what is to come.
    private static final Set<String> COMING = WORDS.set("coming");

    /// Verbs that open an order.
    private static final Set<String> ORDERS = WORDS.set("orders");

    /// Verbs of feeling.
    private static final Set<String> FELT = WORDS.set("felt");

    /// Take away what the cue means.
    private static final Set<String> NEGATING = WORDS.set("negating");

    /// Opens what somebody is asked to do.
    private static final String TO_DO = WORDS.word("to do");

    private KindReader() {}

    /// Returns the likeliest kind.
    ///
    /// @param scores what a net says of each kind, in the order of [Kind], as logarithms up to a constant
    /// @param document the story's
    /// @param cue the reporting words; empty where there are none
    /// @param content the words said
    /// @param direct whether they are quoted, all of them
    /// @throws IllegalArgumentException if there is not one score for each kind
    public static Kind kind(double[] scores, Document document, List<Span> cue, List<Span> content, boolean direct) {
        Kind[] kinds = Kind.values();
        if (scores.length != kinds.length) {
            throw new IllegalArgumentException("kinds have " + kinds.length + " scores, got " + scores.length);
        }
        List<String> words = words(document, content);
        List<String> reporting = words(document, cue);
        CueKinds.Hint hint = isNegated(reporting) ? null : CueKinds.of(reporting);
        Kind best = Kind.CLAIM;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < kinds.length; at++) {
            double score = scores[at] + built(kinds[at], words, direct);
            if (hint != null && settled(hint.kind(), words) == kinds[at]) {
                score += hint.weight();
            }
            if (score > most) {
                best = kinds[at];
                most = score;
            }
        }
        return best;
    }

    /// Returns the first words of some spans in lower case, compounds whole, and their question marks.
    private static List<String> words(Document document, List<Span> spans) {
        Tokens tokens = document.tokens();
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            int end = tokens.firstEndingAfter(span.end());
            int next;
            for (int at = tokens.firstStartingFrom(span.start()); at < end && words.size() < OPENING; at = next) {
                next = at + 1;
                if (tokens.isWord(at)) {
                    next = endOfWord(tokens, at, end);
                    words.add(tokens.at(at, next).toLowerCase(Locale.ROOT));
                } else if (tokens.sign(at) == '?') {
                    words.add(QUESTION_MARK);
                }
            }
        }
        return words;
    }

    /// Returns the token after a word and what hyphens and apostrophes join to it.
    private static int endOfWord(Tokens tokens, int from, int limit) {
        int end = from + 1;
        while (end < limit && tokens.isGlued(end)) {
            boolean joins = JOINING.indexOf(tokens.sign(end)) >= 0
                    && end + 1 < limit
                    && tokens.isGlued(end + 1)
                    && tokens.isWord(end + 1);
            if (!joins && !tokens.isWord(end)) {
                break;
            }
            end += joins ? 2 : 1;
        }
        return end;
    }

    /// "asked whether" asks, "asked him to" demands.
    private static Kind settled(Kind kind, List<String> content) {
        int to = content.indexOf(TO_DO);
        boolean wanted = kind == Kind.QUESTION && 0 <= to && to <= 8 && !content.contains(QUESTION_MARK);
        return wanted
                        && !Grammar.INTERROGATIVE.contains(content.getFirst())
                        && !Grammar.CONDITIONAL.contains(content.getFirst())
                ? Kind.DEMAND
                : kind;
    }

    /// Returns how much the way a content is built speaks for a kind.
    private static double built(Kind kind, List<String> words, boolean direct) {
        return switch (kind) {
            case QUESTION -> direct && !words.isEmpty() && words.indexOf(QUESTION_MARK) == words.size() - 1 ? 1.5 : 0;
            case DEMAND ->
                (others(words, OBLIGING) ? 1 : 0)
                        + (direct && !words.isEmpty() && ORDERS.contains(words.getFirst()) ? 1 : 0);
            case PLEDGE -> ownWill(words) ? 0.7 : 0;
            case FORECAST -> others(words, COMING) && !ownWill(words) ? 0.4 : 0;
            case FEELING -> direct && ownFeeling(words) ? 1 : 0;
            case CLAIM, OPINION, REFUSAL, WARNING, ACCUSATION, DENIAL, ADMISSION, DECISION -> 0;
        };
    }

    /// "did not promise" promises nothing.
    private static boolean isNegated(List<String> cue) {
        return cue.stream().anyMatch(word -> NEGATING.contains(word) || Grammar.isNegated(word));
    }

    /// Returns whether the speaker tells a feeling at once.
    private static boolean ownFeeling(List<String> words) {
        for (int at = 0; at + 1 < words.size() && at < 4; at++) {
            if (OWN.contains(words.get(at)) && FELT.contains(words.get(at + 1))) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether the speaker tells what the speaker will do.
    private static boolean ownWill(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            boolean will = at > 0 && OWN.contains(words.get(at - 1)) && COMING.contains(words.get(at));
            if (will || OWN_WILL.contains(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether one of these verbs has another subject than "I" or "we".
    private static boolean others(List<String> words, Set<String> verbs) {
        for (int at = 1; at < words.size(); at++) {
            if (verbs.contains(words.get(at)) && !OWN.contains(words.get(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
