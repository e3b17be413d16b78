package org.onrecord.finder;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.text.Span;

/// Searches contents for the reports inside them: in `Kuleba said Blinken had assured him that support will
/// go on` it finds Blinken's. The stories that the net learned from do not mark these.
///
/// How it works. Each sentence of a content is searched for a verb of [InnerVerbs]. Its auxiliaries and
/// adverbs are included; a negation, a modal or an infinitive before it means that nothing was said. Right
/// before it there must be a subject that opens its clause ([Subjects]), right after it a clause or a
/// quotation ([InnerClauses]). Questions and what depends on something hypothetical (`if he says`, `I wish
/// they said`) are excluded. Results are searched again, so statements nest to any depth.
///
/// Why so strict. A wrong statement puts words into somebody's mouth, a missed one is only missed. [#RIGHT]
/// is how often these results were right by our own reading; multiplied by the certainty of the speaker it is
/// the confidence.
///
/// Limits. Only verbs that mean little but speech, each with its subject next to it; inverted order (`said
/// the mayor`) and passives are not read.
///
/// Reads a bounded number of words around each verb. Serves one stretch of one story.
final class ContentReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("inner-contents");

    /// The share of its findings that are right in content and source, by our own reading.
    static final double RIGHT = 0.75;

    /// How far before a subject something that makes it hypothetical is searched for.
    private static final int FAR = 8;

    /// The longest stretch between a subject and a second verb of its.
    private static final int LONGEST_JOINED = 12;

    /// Before a verb, they say that it did not happen.
    private static final Set<String> NEGATIONS = WORDS.set("negations");

    /// Before a verb, they say that it has not happened yet, or may not.
    private static final Set<String> PUT_OFF = WORDS.set("put off");

    /// Put the clause after them in doubt.
    private static final Set<String> SUPPOSING = WORDS.set("supposing");

    /// Begin a clause that the outer speaker continues from at a comma.
    private static final Set<String> SUBORDINATING = WORDS.set("subordinating");

    /// Contracted verbs after a pronoun.
    private static final Set<String> CONTRACTED = WORDS.set("contracted verbs");

    /// Of these, those that make no passive.
    private static final Set<String> HAVE_CONTRACTED = WORDS.set("contracted forms of have");

    /// Takes the base form of a verb to make its past.
    private static final Set<String> DID = WORDS.set("did");

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

    /// Returns the first words of sentences.
    static BitSet sentences(Words words, List<Span> sentences) {
        BitSet first = new BitSet(words.size());
        for (Span sentence : sentences) {
            first.set(words.firstEndingAfter(sentence.start()));
        }
        return first;
    }

    /// Returns the reports that stand directly in a content, in the order of the text; as sure in their parts
    /// as the outer one.
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

    /// A report as stretches of words.
    private record Found(WordRange source, WordRange cue, WordRange content) {}

    /// Adds the reports of the sentence `[low, to)`, one after the other.
    private void readSentence(int low, int to, Attribution outer, List<Attribution> inner) {
        int from = low;
        while (from < to && words.isMark(from)) {
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

    /// Returns a stretch as a piece that is sure.
    private static Piece piece(Role role, WordRange stretch) {
        return new Piece(role, stretch.from(), stretch.to(), 1, 1);
    }

    /// Returns the report whose verb is the word `verb`, inside the sentence `[from, to)`.
    private @Nullable Found at(int verb, int from, int to) {
        InnerVerbs.Form form = words.caseAt(verb) == Words.Case.LOWER ? InnerVerbs.form(words.at(verb)) : null;
        int first = form == null ? -1 : cueFrom(verb, from, form);
        if (form == null || first < 0) {
            return null;
        }
        WordRange source = subjects.before(subjectEnd(first, from), from, form, words.at(verb));
        if (source == null) {
            source = joined(first, from, form);
        }
        if (source == null || isSupposed(source.from(), from)) {
            return null;
        }
        WordRange content = clauses.after(verb, form.verb(), from, to);
        if (content == null) {
            return null;
        }
        boolean isQuestion = words.is(to - 1, "?") || (to - 2 > verb && words.is(to - 2, "?"));
        boolean quoted = words.isMark(content.from());
        if (isQuestion && !quoted) {
            return null;
        }
        boolean subordinate = source.from() > from && SUBORDINATING.contains(words.lower(source.from() - 1));
        return new Found(
                source, new WordRange(first, verb + 1), subordinate && !quoted ? clauses.upToComma(content) : content);
    }

    /// Returns where the auxiliaries and adverbs before a verb begin; -1 where they deny it, put it off, or
    /// turn it round.
    private int cueFrom(int verb, int from, InnerVerbs.Form form) {
        int first = verb;
        boolean be = false;
        boolean did = false;
        boolean contracted = false;
        while (first > from) {
            String lower = words.lower(first - 1);
            if (NEGATIONS.contains(lower) || PUT_OFF.contains(lower)) {
                return -1;
            }
            if (first - 3 >= from && isContraction(first - 1)) {
                contracted = true;
                be |= !HAVE_CONTRACTED.contains(lower);
                first -= 2;
                break;
            }
            boolean adverb = Grammar.isAdverb(lower)
                    && words.caseAt(first - 1) == Words.Case.LOWER
                    && !FunctionWords.NOUNS_IN_LY.contains(lower);
            if (!adverb && !FunctionWords.BEFORE_VERBS.contains(lower)) {
                break;
            }
            be |= FunctionWords.BE.contains(lower);
            did |= DID.contains(lower);
            first--;
        }
        boolean has = contracted && Grammar.CONTRACTED_S.contains(words.lower(first + 1)); // "she's said"
        return switch (form.tense()) {
            case GOING_ON -> be ? first : -1;
            case PAST -> be && !has ? -1 : first;
            case PRESENT -> first;
            case BASE -> first == verb || did ? first : -1;
        };
    }

    /// Returns whether a word is the end of a verb drawn to a pronoun: the `ve` of `she've`.
    private boolean isContraction(int word) {
        return CONTRACTED.contains(words.lower(word))
                && "'’".contains(words.at(word - 1))
                && words.gap(word) == Words.Gap.NONE
                && words.gap(word - 1) == Words.Gap.NONE
                && FunctionWords.PRONOUNS.contains(words.lower(word - 2));
    }

    /// Returns the word after the subject, where a day or a year is between it and the verb.
    private int subjectEnd(int first, int from) {
        if (first - 1 > from && FunctionWords.DAYS.contains(words.lower(first - 1))) {
            return first - 2 > from && words.is(first - 2, Grammar.SUPERESSIVE) ? first - 2 : first - 1;
        }
        boolean dated = first - 2 > from
                && (FunctionWords.TIMES.contains(words.lower(first - 1))
                        || words.caseAt(first - 1) == Words.Case.DIGITS)
                && (words.is(first - 2, Grammar.PRECEDING) || words.is(first - 2, Grammar.INESSIVE));
        return dated ? first - 2 : first;
    }

    /// Returns the subject of a verb joined on to another one: `He looked at me and said`.
    private @Nullable WordRange joined(int first, int from, InnerVerbs.Form form) {
        int and = words.is(first - 1, Grammar.SEQUENTIAL) ? first - 2 : first - 1;
        if (and - from > LONGEST_JOINED || and <= from + 1 || !words.is(and, Grammar.COORDINATING)) {
            return null;
        }
        int subject = Grammar.COMPLEMENTIZER.contains(words.lower(from)) ? from + 1 : from;
        String pronoun = words.lower(subject);
        boolean sure = form.tense() == InnerVerbs.Tense.PAST && Grammar.SINGULAR_PERSONAL.contains(pronoun);
        for (int word = subject + 1; sure && word < and; word++) {
            String lower = words.lower(word);
            sure = words.caseAt(word) != Words.Case.OTHER
                    && !subjects.isPronoun(lower)
                    && !FunctionWords.CLAUSE_OPENERS.contains(lower)
                    && !NEGATIONS.contains(lower)
                    && !PUT_OFF.contains(lower);
        }
        return sure ? new WordRange(subject, subject + 1) : null;
    }

    /// Returns whether the clause depends on something supposed, denied or wished.
    private boolean isSupposed(int subject, int from) {
        for (int word = subject - 1; word >= Math.max(from, subject - FAR); word--) {
            boolean mark = words.isMark(word) && words.gap(word) != Words.Gap.NONE;
            if (words.is(word, ",") || words.is(word, ";") || mark) {
                return false;
            }
            if (SUPPOSING.contains(words.lower(word))) {
                return true;
            }
        }
        return false;
    }
}
