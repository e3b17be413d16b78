package org.onrecord.finder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Looks a second time at what is reported, for the reports inside it: in `Kuleba said Blinken had assured him that
/// support will go on` it finds Blinken's. The stories that the net learnt from do not mark these.
///
/// A verb of [InnerVerbs] with its subject right before it and its clause right behind it counts; what is denied, asked
/// or supposed does not. Reads a bounded number of words around each verb. For one stretch of one story.
final class ContentReader {
    /// The share of its findings that are right in content and source, by our own reading.
    static final double RIGHT = 0.75;

    private static final int FAR = 8;
    private static final int LONGEST_JOINED = 12;

    private static final Set<String> NEGATIONS = FunctionWords.list("not never hardly nor neither t cannot");

    private static final Set<String> PUT_OFF =
            FunctionWords.list("would could may might will should can must shall ll to");

    /// Put the clause behind them in doubt.
    private static final Set<String> SUPPOSING = FunctionWords.list("""
            if whether unless suppose imagine pretend doubt doubts doubted wish wishes hope hopes hoped maybe perhaps
            whenever would could nobody no not never t
            """);

    /// Begin a clause that the outer speaker goes on from at a comma.
    private static final Set<String> SUBORDINATING =
            FunctionWords.list("because since after although though while when until once");

    private final Words words;
    private final Subjects subjects;
    private final InnerClauses clauses;
    private final BitSet sentences;

    /// @param sentences as [#sentences(Words, List)] gives them
    ContentReader(Words words, Scores scores, BitSet sentences) {
        this.words = words;
        this.subjects = new Subjects(words, scores);
        this.clauses = new InnerClauses(words, sentences);
        this.sentences = sentences;
    }

    /// The first words of sentences.
    static BitSet sentences(Words words, List<Span> sentences) {
        BitSet first = new BitSet(words.size());
        for (Span sentence : sentences) {
            first.set(words.firstEndingAfter(sentence.start()));
        }
        return first;
    }

    /// The reports that stand directly in a content, in the order of the text; as sure in their parts as the outer one.
    List<Attribution> read(Attribution outer) {
        List<Attribution> inner = new ArrayList<>();
        for (Piece piece : outer.contents()) {
            int from = piece.start();
            for (int word = from + 1; word <= piece.end(); word++) {
                if (word == piece.end() || sentences.get(word)) {
                    readSentence(from, word, outer, inner);
                    from = word;
                }
            }
        }
        return inner;
    }

    private record Found(Stretch source, Stretch cue, Stretch content) {}

    private void readSentence(int low, int to, Attribution outer, List<Attribution> inner) {
        int from = low;
        while (from < to && words.marks().isMark(from)) {
            from++;
        }
        for (int word = from + 1; word < to; word++) {
            Found found = at(word, from, to);
            if (found != null) {
                inner.add(new Attribution(
                        List.of(piece(Role.CONTENT, found.content())),
                        piece(Role.CUE, found.cue()),
                        piece(Role.SOURCE, found.source()),
                        outer.contentLink(),
                        outer.sourceLink()));
                word = found.content().to() - 1;
                from = word + 1;
            }
        }
    }

    private static Piece piece(Role role, Stretch stretch) {
        return new Piece(role, stretch.from(), stretch.to(), 1, 1);
    }

    /// The report whose verb is the word `verb`, inside the sentence `[from, to)`.
    private @Nullable Found at(int verb, int from, int to) {
        InnerVerbs.Form form = words.caseAt(verb) == Words.Case.LOWER ? InnerVerbs.form(words.at(verb)) : null;
        int first = form == null ? -1 : cueFrom(verb, from, form);
        if (form == null || first < 0) {
            return null;
        }
        Stretch source = subjects.before(subjectEnd(first, from), from, form, words.at(verb));
        if (source == null) {
            source = joined(first, from, form);
        }
        if (source == null || isSupposed(source.from(), from)) {
            return null;
        }
        Stretch content = clauses.behind(verb, form.verb(), from, to);
        if (content == null) {
            return null;
        }
        boolean asked = is(to - 1, "?") || (to - 2 > verb && is(to - 2, "?"));
        boolean quoted = words.marks().isMark(content.from());
        if (asked && !quoted) {
            return null;
        }
        boolean subordinate = source.from() > from && SUBORDINATING.contains(lower(source.from() - 1));
        return new Found(
                source, new Stretch(first, verb + 1), subordinate && !quoted ? clauses.upToComma(content) : content);
    }

    /// Where the auxiliaries and adverbs before a verb begin; -1 where they deny it, put it off, or turn it round.
    private int cueFrom(int verb, int from, InnerVerbs.Form form) {
        int first = verb;
        boolean be = false;
        boolean did = false;
        boolean contracted = false;
        while (first > from) {
            String lower = lower(first - 1);
            if (NEGATIONS.contains(lower) || PUT_OFF.contains(lower)) {
                return -1;
            }
            if (first - 3 >= from && isContraction(first - 1)) {
                contracted = true;
                be |= !lower.equals("ve") && !lower.equals("d");
                first -= 2;
                break;
            }
            boolean adverb = lower.endsWith("ly")
                    && words.caseAt(first - 1) == Words.Case.LOWER
                    && !FunctionWords.NOUNS_IN_LY.contains(lower);
            if (!adverb && !FunctionWords.BEFORE_VERBS.contains(lower)) {
                break;
            }
            be |= FunctionWords.BE.contains(lower);
            did |= lower.equals("did");
            first--;
        }
        boolean has = contracted && lower(first + 1).equals("s"); // "she's said"
        return switch (form.tense()) {
            case GOING_ON -> be ? first : -1;
            case PAST -> be && !has ? -1 : first;
            case PRESENT -> first;
            case BASE -> first == verb || did ? first : -1;
        };
    }

    /// Whether a word is the end of a verb drawn to a pronoun: the `ve` of `she've`.
    private boolean isContraction(int word) {
        return switch (lower(word)) {
            case "s", "ve", "d", "re" ->
                "'’".contains(words.at(word - 1))
                        && words.gap(word) == Words.Gap.NONE
                        && words.gap(word - 1) == Words.Gap.NONE
                        && FunctionWords.PRONOUNS.contains(lower(word - 2));
            default -> false;
        };
    }

    /// The word behind the subject, where a day or a year stands between it and the verb.
    private int subjectEnd(int first, int from) {
        if (first - 1 > from && FunctionWords.DAYS.contains(lower(first - 1))) {
            return first - 2 > from && is(first - 2, "on") ? first - 2 : first - 1;
        }
        boolean dated = first - 2 > from
                && (FunctionWords.TIMES.contains(lower(first - 1)) || words.caseAt(first - 1) == Words.Case.DIGITS)
                && (is(first - 2, "last") || is(first - 2, "in"));
        return dated ? first - 2 : first;
    }

    /// The subject of a verb joined on to another one: `He looked at me and said`.
    private @Nullable Stretch joined(int first, int from, InnerVerbs.Form form) {
        int and = is(first - 1, "then") ? first - 2 : first - 1;
        if (and - from > LONGEST_JOINED || and <= from + 1 || !is(and, "and")) {
            return null;
        }
        int subject = lower(from).equals("that") ? from + 1 : from;
        String pronoun = lower(subject);
        boolean sure = form.tense() == InnerVerbs.Tense.PAST && (pronoun.equals("he") || pronoun.equals("she"));
        for (int word = subject + 1; sure && word < and; word++) {
            String lower = lower(word);
            sure = words.caseAt(word) != Words.Case.OTHER
                    && !subjects.isPronoun(lower)
                    && !FunctionWords.CLAUSE_OPENERS.contains(lower)
                    && !NEGATIONS.contains(lower)
                    && !PUT_OFF.contains(lower);
        }
        return sure ? new Stretch(subject, subject + 1) : null;
    }

    /// Whether the clause hangs on something supposed, denied or wished.
    private boolean isSupposed(int subject, int from) {
        for (int word = subject - 1; word >= Math.max(from, subject - FAR); word--) {
            boolean mark = words.marks().isMark(word) && words.gap(word) != Words.Gap.NONE;
            if (is(word, ",") || is(word, ";") || mark) {
                return false;
            }
            if (SUPPOSING.contains(lower(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int word, String other) {
        return words.at(word).equals(other);
    }

    private String lower(int word) {
        return words.at(word).toLowerCase(Locale.ROOT);
    }
}
