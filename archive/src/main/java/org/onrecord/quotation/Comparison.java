package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.text.Span;

/// Compares words asked about with words said: what is equal in order, and what differs between.
///
/// [Alignment] gives each word asked about its partner or none. The gaps between two partners are then judged
/// one by one: words on both sides are a change, words on one side are added or dropped. Some differences do
/// not count: a figure in words or digits, a form of the same word in an editor's brackets, a sentence that
/// an ellipsis leaves out as a whole. A negation on one side only reverses the sense, whatever else is equal.
///
/// Words in an editor's brackets count neither as added nor as dropped, and can stand for pronouns or for
/// another form of the word; if they stand for other words, those were left out. A negation in brackets
/// counts.
///
/// Limit: words that moved show as dropped in one place and added in the other.
final class Comparison {
    /// The most words that brackets can stand for without a loss. Set by hand.
    private static final int MOST_REPLACED = 4;

    private final Wording asked;
    private final Wording said;
    private final int[] partners;
    private final List<Difference> diff = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();
    private int matched;
    private int covered;
    private int contents;
    private int changed;
    private int dropped;
    private int first = -1;
    private int last = -1;
    private boolean turned;
    private boolean leapt;
    private boolean bracketed;
    private boolean sameFigure;
    private boolean droppedSentenceHasNot;

    private Comparison(Wording asked, Wording said, int[] partners) {
        this.asked = asked;
        this.said = said;
        this.partners = partners;
    }

    /// Compares by the best alignment. If that changes words and they are all there with others left out, then
    /// they were cut and not changed: an accusation needs more than a cheaper path through a table.
    static Comparison of(Wording asked, Wording said) {
        Comparison best = compared(asked, said, Alignment.of(asked, said));
        if (best.changed > 0) {
            int[] cut = Alignment.cut(asked, said);
            if (cut.length > 0) {
                return compared(asked, said, cut);
            }
        }
        return best;
    }

    private static Comparison compared(Wording asked, Wording said, int[] partners) {
        Comparison comparison = new Comparison(asked, said, partners);
        comparison.compare();
        return comparison;
    }

    /// Returns the number of equal words.
    int matched() {
        return matched;
    }

    /// Returns the number of words with content that are equal, in the same form or another.
    int covered() {
        return covered;
    }

    /// Returns the number of words with content that were asked about, outside brackets.
    int contents() {
        return contents;
    }

    /// Returns the number of words asked about that were not said.
    int changed() {
        return changed;
    }

    /// Returns the number of words left out between equal ones.
    int dropped() {
        return dropped;
    }

    /// Returns whether a negation was dropped or added.
    boolean isTurned() {
        return turned;
    }

    /// Returns whether equal words follow one another only because the reporter's words between quotations
    /// are left out.
    boolean leaps() {
        return leapt;
    }

    /// Returns whether a gap contains words in an editor's brackets.
    boolean hasBrackets() {
        return bracketed;
    }

    /// Returns whether a number is written in another way with the same value.
    boolean hasSameFigure() {
        return sameFigure;
    }

    /// Returns whether a sentence with a negation was left out as a whole.
    boolean dropsSentenceWithNot() {
        return droppedSentenceHasNot;
    }

    /// Returns the index of the first word said that is equal, or -1 if none is.
    int first() {
        return first;
    }

    /// Returns the index of the last word said that is equal, or -1 if none is.
    int last() {
        return last;
    }

    /// Returns the share of the words asked about that are equal and in order.
    double aligned() {
        return asked.size() == 0 ? 0 : (double) matched / asked.size();
    }

    /// Returns where the equal words are in the string of the words said.
    List<Span> places() {
        return places;
    }

    /// Returns the stretches in order, equal and different ones by turns.
    List<Difference> diff() {
        return diff;
    }

    /// Walks through the partners and closes an equal stretch at every gap, at every leap over the reporter's
    /// words, and at the end.
    private void compare() {
        for (Word word : asked.words()) {
            contents += word.isContent() && !word.bracketed() ? 1 : 0;
        }
        Set<Integer> sentences = new HashSet<>();
        for (int at = 0; at < partners.length; at++) {
            if (partners[at] >= 0) {
                first = first < 0 ? partners[at] : first;
                last = partners[at];
                sentences.add(said.word(last).sentence());
            }
        }
        if (first < 0) {
            changed = asked.size();
            return;
        }
        int askedAt = 0;
        int saidAt = before();
        int sameFrom = -1;
        for (int at = 0; at <= partners.length; at++) {
            boolean isEnd = at == partners.length;
            if (!isEnd && partners[at] < 0) {
                continue;
            }
            int to = isEnd ? after(at - askedAt, saidAt) : partners[at];
            boolean isGap = at > askedAt || to > saidAt;
            boolean isLeap = !isEnd
                    && matched > 0
                    && said.word(to).index() != said.word(to - 1).index() + 1;
            leapt |= isLeap;
            if (sameFrom >= 0 && (isGap || isLeap || isEnd)) {
                same(sameFrom, askedAt, saidAt);
                sameFrom = -1;
            }
            if (isGap) {
                gap(askedAt, at, saidAt, to, sentences);
            }
            if (!isEnd) {
                sameFrom = sameFrom < 0 ? at : sameFrom;
                matched++;
                covered += asked.word(at).isContent() && !asked.word(at).bracketed() ? 1 : 0;
                askedAt = at + 1;
                saidAt = to + 1;
            }
        }
    }

    /// Returns where the words said begin that the first words asked about replace: as many words before the
    /// first equal one, within its sentence.
    private int before() {
        int added = 0;
        while (partners[added] < 0) {
            added++;
        }
        int from = first;
        while (from > 0
                && first - from < added
                && said.word(from - 1).sentence() == said.word(first).sentence()) {
            from--;
        }
        return from;
    }

    /// Returns the end of the words said that the last words asked about replace, likewise.
    private int after(int added, int from) {
        int to = from;
        while (to < said.size()
                && to - from < added
                && said.word(to).sentence() == said.word(last).sentence()) {
            to++;
        }
        return to;
    }

    private void same(int from, int to, int saidTo) {
        int saidFrom = saidTo - (to - from);
        diff.add(new Difference(Op.SAME, asked.at(from, to), said.at(saidFrom, saidTo)));
        places.add(new Span(said.word(saidFrom).start(), said.word(saidTo - 1).end()));
    }

    /// Records one gap: its difference, its negations, and the words that count as changed or dropped.
    private void gap(int askedFrom, int askedTo, int saidFrom, int saidTo, Set<Integer> sentences) {
        String askedWords = asked.at(askedFrom, askedTo);
        String saidWords = said.at(saidFrom, saidTo);
        Op op = askedWords.isEmpty() ? Op.DROPPED : saidWords.isEmpty() ? Op.ADDED : Op.CHANGED;
        diff.add(new Difference(op, askedWords, saidWords));
        Wording askedGap = asked.part(askedFrom, askedTo);
        Wording saidGap = said.part(saidFrom, saidTo);
        countNegations(askedGap, saidGap, sentences);

        List<Word> added = unbracketed(askedGap);
        List<Word> left = unbracketed(saidGap);
        boolean askedBrackets = added.size() < askedGap.size();
        boolean saidBrackets = left.size() < saidGap.size();
        bracketed |= askedBrackets || saidBrackets;
        if (added.isEmpty()) {
            dropped += askedBrackets && canStandFor(askedGap.words(), left) ? 0 : left.size();
        } else if (!(saidBrackets && left.isEmpty() && canStandFor(saidGap.words(), added))) {
            changed += added.size();
            Set<String> stems = new HashSet<>();
            left.forEach(word -> stems.add(word.stem()));
            boolean isSameFigure = Figures.areSame(added, left);
            sameFigure |= isSameFigure;
            for (Word word : added) {
                covered += word.isContent() && (isSameFigure || stems.contains(word.stem())) ? 1 : 0;
            }
        }
    }

    /// Counts the negations of a gap. A negation reverses the sense of its sentence, so one in a sentence
    /// that was left out as a whole does not count as dropped.
    private void countNegations(Wording askedGap, Wording saidGap, Set<Integer> sentences) {
        int near = 0;
        for (Word word : saidGap.words()) {
            if (word.isNot()) {
                if (askedGap.negations() > 0 || sentences.contains(word.sentence())) {
                    near++;
                } else {
                    droppedSentenceHasNot = true;
                }
            }
        }
        turned |= near != askedGap.negations();
    }

    private static List<Word> unbracketed(Wording words) {
        return words.words().stream().filter(word -> !word.bracketed()).toList();
    }

    /// Returns whether words in brackets can stand for others without a loss: for a pronoun, or for another
    /// form.
    private static boolean canStandFor(List<Word> bracketed, List<Word> words) {
        Set<String> stems = new HashSet<>();
        bracketed.forEach(word -> stems.add(word.stem()));
        return words.size() <= MOST_REPLACED
                && words.stream().allMatch(word -> Lexicon.isPronoun(word.key()) || stems.contains(word.stem()));
    }
}
