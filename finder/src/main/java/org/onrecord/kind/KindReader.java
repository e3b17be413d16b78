package org.onrecord.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.statement.Kind;

/// Tells of what kind a statement is: a net's score for each kind, and on top of it what the reporting words settle by
/// their meaning ("denied", "warned of") and how the words said are built (a question, an order, "we will").
///
/// A log-linear model: the scores are added and the highest is taken. Thread-safe.
public final class KindReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[?]");

    /// How many words of a content say how it is built.
    private static final int OPENING = 40;

    private static final Set<String> OWN = Set.of("i", "we");
    private static final Set<String> OWN_WILL = Set.of("i'll", "we'll", "i’ll", "we’ll");
    private static final Set<String> OBLIGING = Set.of("should", "must", "ought", "shouldn't", "shouldn’t");
    private static final Set<String> COMING = Set.of("will", "won't", "won’t");
    private static final Set<String> ORDERS = Set.of(
            "let", "stop", "don't", "don’t", "go", "come", "give", "tell", "get", "vote", "stand", "take", "make",
            "keep", "leave", "listen", "join", "call", "please", "resign", "release", "stay", "be", "put", "bring");

    private static final Set<String> FELT = Set.of(
            "hope",
            "fear",
            "worry",
            "wish",
            "regret",
            "thank",
            "love",
            "like",
            "hate",
            "want",
            "miss",
            "apologize",
            "apologise",
            "felt",
            "feel");
    private static final Set<String> NEGATING = Set.of("not", "never", "without");

    private KindReader() {}

    /// The likeliest kind.
    ///
    /// @param scores what a net says of each kind, in the order of [Kind], as logarithms up to a constant
    /// @param cue the reporting words; empty where there are none
    /// @param content the words said
    /// @param direct whether they are quoted, all of them
    /// @throws IllegalArgumentException if there is not one score for each kind
    public static Kind kind(double[] scores, String cue, String content, boolean direct) {
        Kind[] kinds = Kind.values();
        if (scores.length != kinds.length) {
            throw new IllegalArgumentException("kinds have " + kinds.length + " scores, got " + scores.length);
        }
        List<String> words = words(content);
        List<String> reporting = words(cue);
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

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && words.size() < OPENING) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /// "asked whether" asks, "asked him to" demands.
    private static Kind settled(Kind kind, List<String> content) {
        int to = content.indexOf("to");
        boolean wanted = kind == Kind.QUESTION && 0 <= to && to <= 8 && !content.contains("?");
        return wanted
                        && !content.getFirst().equals("whether")
                        && !content.getFirst().equals("if")
                ? Kind.DEMAND
                : kind;
    }

    /// How much the way a content is built speaks for a kind.
    private static double built(Kind kind, List<String> words, boolean direct) {
        return switch (kind) {
            case QUESTION -> direct && !words.isEmpty() && words.indexOf("?") == words.size() - 1 ? 1.5 : 0;
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
        return cue.stream().anyMatch(word -> NEGATING.contains(word) || word.endsWith("n't") || word.endsWith("n’t"));
    }

    private static boolean ownFeeling(List<String> words) {
        for (int at = 0; at + 1 < words.size() && at < 4; at++) {
            if (OWN.contains(words.get(at)) && FELT.contains(words.get(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ownWill(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            boolean will = at > 0 && OWN.contains(words.get(at - 1)) && COMING.contains(words.get(at));
            if (will || OWN_WILL.contains(words.get(at))) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of these verbs has another subject than "I" or "we".
    private static boolean others(List<String> words, Set<String> verbs) {
        for (int at = 1; at < words.size(); at++) {
            if (verbs.contains(words.get(at)) && !OWN.contains(words.get(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
