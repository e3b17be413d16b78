package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.quotation.Difference.Op;

/// Words asked about beside words said: what is the same in order, and what differs in the places between.
///
/// Words in an editor's brackets count neither as added nor as dropped, and may stand for pronouns or for
/// another form of the word; where they stand for other words, these were left out. A negation in
/// brackets counts.
final class Comparison {
    private static final int MOST_REPLACED = 4;

    private final Wording asked;
    private final Wording said;
    private final int[] partners;
    private final List<Difference> diff = new ArrayList<>();
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
    private boolean droppedSentenceHoldsNot;

    private Comparison(Wording asked, Wording said) {
        this.asked = asked;
        this.said = said;
        partners = Alignment.of(asked, said);
    }

    static Comparison of(Wording asked, Wording said) {
        Comparison comparison = new Comparison(asked, said);
        comparison.compare();
        return comparison;
    }

    /// How many words are the same.
    int matched() {
        return matched;
    }

    /// How many words with content are the same, in the same form or another.
    int covered() {
        return covered;
    }

    /// How many words with content were asked about, outside brackets.
    int contents() {
        return contents;
    }

    /// How many words asked about were not said.
    int changed() {
        return changed;
    }

    /// How many words were left out between those that are the same.
    int dropped() {
        return dropped;
    }

    /// Whether a negation was dropped or added.
    boolean isTurned() {
        return turned;
    }

    /// Whether the same words follow one another only when what stands between quotation marks is left out.
    boolean leaps() {
        return leapt;
    }

    boolean hasBrackets() {
        return bracketed;
    }

    boolean hasSameFigure() {
        return sameFigure;
    }

    boolean dropsSentenceWithNot() {
        return droppedSentenceHoldsNot;
    }

    /// The first word said that is the same, or -1 when none is.
    int first() {
        return first;
    }

    /// The last word said that is the same.
    int last() {
        return last;
    }

    List<Difference> diff() {
        return diff;
    }

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
            int to = isEnd ? behind(at - askedAt, saidAt) : partners[at];
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

    /// Where the words said begin that stand in the place of the first words asked about, if these differ.
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

    private int behind(int added, int from) {
        int to = from;
        while (to < said.size()
                && to - from < added
                && said.word(to).sentence() == said.word(last).sentence()) {
            to++;
        }
        return to;
    }

    private void same(int from, int to, int saidTo) {
        diff.add(new Difference(Op.SAME, asked.at(from, to), said.at(saidTo - (to - from), saidTo)));
    }

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
            dropped += askedBrackets && mayStandFor(askedGap.words(), left) ? 0 : left.size();
        } else if (!(saidBrackets && left.isEmpty() && mayStandFor(saidGap.words(), added))) {
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

    /// A negation turns the sense of what it stands with: one in a sentence left out whole does not.
    private void countNegations(Wording askedGap, Wording saidGap, Set<Integer> sentences) {
        int near = 0;
        for (Word word : saidGap.words()) {
            if (word.isNot()) {
                if (askedGap.negations() > 0 || sentences.contains(word.sentence())) {
                    near++;
                } else {
                    droppedSentenceHoldsNot = true;
                }
            }
        }
        turned |= near != askedGap.negations();
    }

    private static List<Word> unbracketed(Wording words) {
        return words.words().stream().filter(word -> !word.bracketed()).toList();
    }

    /// Whether words in brackets may stand for others without a loss: for a pronoun, or for another form.
    private static boolean mayStandFor(List<Word> bracketed, List<Word> words) {
        Set<String> stems = new HashSet<>();
        bracketed.forEach(word -> stems.add(word.stem()));
        return words.size() <= MOST_REPLACED
                && words.stream().allMatch(word -> Lexicon.isPronoun(word.key()) || stems.contains(word.stem()));
    }
}
