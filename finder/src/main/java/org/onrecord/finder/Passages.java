package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.language.MarkPositions;
import org.onrecord.language.QuotationMarks;
import org.onrecord.text.Span;

/// The quotations of a story, and its sentences joined where a quotation runs over their ends.
///
/// A quotation reaches from its opening mark to its closing one, both included, or to the end of its line if
/// none closes; two single marks that stand for a double one are one mark. A sentence that ends within a
/// quotation continues with the next, as does one whose quotation ends in a question or a cry and is followed
/// by its verb (`"Why?" she asked.`): the sentence's end is the quotation's there. Marks are read by
/// [org.onrecord.language.MarkPositions]; nothing here looks at their shapes.
///
/// Immutable.
final class Passages {
    private static final int NONE = -1;
    private static final int NEAR = 8;

    /// For each word the first word of the quotation that it belongs to.
    private final int[] quotationFrom;

    /// For each first word of a quotation the word after it.
    private final int[] quotationTo;

    private final List<WordRange> passages = new ArrayList<>();
    private final Words words;
    private final ReportingVerbs verbs;

    Passages(Words words, List<Span> sentences, ReportingVerbs verbs) {
        this.words = words;
        this.verbs = verbs;
        this.quotationFrom = new int[words.size()];
        this.quotationTo = new int[words.size()];
        Arrays.fill(quotationFrom, NONE);
        markQuotations();
        join(sentences);
    }

    /// Notes for each word which quotation it belongs to.
    private void markQuotations() {
        int open = NONE;
        for (int word = 0; word < words.size(); word++) {
            boolean lineBegins = words.gap(word).compareTo(Words.Gap.LINE) >= 0;
            MarkPositions.Place place = words.place(word);
            if (open != NONE && (lineBegins || place == MarkPositions.Place.OPENING)) {
                quotationTo[open] = word;
                open = NONE;
            }
            if (place == MarkPositions.Place.OPENING) {
                open = word;
            }
            quotationFrom[word] = open;
            if (open != NONE && place == MarkPositions.Place.CLOSING && isHalfOfMark(word)) {
                quotationFrom[word + 1] = open;
                quotationTo[open] = word + 2;
                open = NONE;
                word++;
            } else if (open != NONE && place == MarkPositions.Place.CLOSING) {
                quotationTo[open] = word + 1;
                open = NONE;
            }
        }
        if (open != NONE) {
            quotationTo[open] = words.size();
        }
    }

    /// Returns whether two single marks stand for a double one and the word is the first of them.
    private boolean isHalfOfMark(int word) {
        return word + 1 < words.size()
                && words.gap(word + 1) == Words.Gap.NONE
                && QuotationMarks.isSingle(words.only(word))
                && words.only(word + 1) == words.only(word);
    }

    /// Joins sentences that a quotation runs across.
    private void join(List<Span> sentences) {
        int from = 0;
        for (Span sentence : sentences) {
            int to = words.firstEndingAfter(sentence.end());
            boolean cutsQuotation = to < words.size() && quotationFrom[to] != NONE && quotationFrom[to] < to;
            if (to > from && !cutsQuotation && !goesOn(to)) {
                passages.add(new WordRange(from, to));
                from = to;
            }
        }
        if (from < words.size()) {
            passages.add(new WordRange(from, words.size()));
        }
    }

    /// Returns whether the sentence that begins at `word` continues the one before. It does if that one ends in
    /// a quotation and a dash follows, or a reporting verb soon follows its question or exclamation
    /// (`"Why?" she asked.`).
    private boolean goesOn(int word) {
        if (word >= words.size()
                || words.gap(word).compareTo(Words.Gap.LINE) >= 0
                || !isQuoted(word - 1)
                || isQuoted(word)) {
            return false;
        }
        if ("-–—".indexOf(words.only(word)) >= 0) {
            return true;
        }
        int stop = word - 2;
        while (stop > 0 && words.isMark(stop)) {
            stop--;
        }
        if (stop < 0 || "?!…".indexOf(words.only(stop)) < 0) {
            return false;
        }
        for (int near = word; near < Math.min(word + NEAR, words.size()); near++) {
            if (verbs.form(words.at(near)).use() != ReportingVerbs.Use.NONE) {
                return true;
            }
        }
        return false;
    }

    /// Returns the sentences, joined, in order; together they hold every word.
    List<WordRange> passages() {
        return passages;
    }

    /// Returns whether a word belongs to a quotation, as one of its marks too.
    boolean isQuoted(int word) {
        return quotationFrom[word] != NONE;
    }

    /// Returns whether a quotation begins with a word.
    boolean opensQuotation(int word) {
        return quotationFrom[word] == word;
    }

    /// Returns the quotation that holds a quoted word.
    WordRange quotationAt(int word) {
        int from = quotationFrom[word];
        return new WordRange(from, quotationTo[from]);
    }

    /// Returns whether a mark closes a quotation.
    boolean isClosed(WordRange quotation) {
        int end = quotation.to() - 1;
        return words.place(end) == MarkPositions.Place.CLOSING
                || (end > quotation.from() && words.place(end - 1) == MarkPositions.Place.CLOSING);
    }
}
