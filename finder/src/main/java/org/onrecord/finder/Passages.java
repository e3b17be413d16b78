package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;

/// The quotations of a story, and its sentences joined where a quotation runs over their ends.
///
/// A quotation reaches from its opening mark to its closing one, both included, or to the end of its line where none
/// closes. Immutable.
final class Passages {
    private static final int NONE = -1;
    private static final int NEAR = 8;

    /// For each word the first word of the quotation that it belongs to.
    private final int[] quotationFrom;

    /// For each first word of a quotation the word behind it.
    private final int[] quotationTo;

    private final List<Stretch> passages = new ArrayList<>();
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

    private void markQuotations() {
        int open = NONE;
        for (int word = 0; word < words.size(); word++) {
            boolean lineBegins = words.gap(word).compareTo(Words.Gap.LINE) >= 0;
            Marks.Place place = words.marks().place(word);
            if (open != NONE && (lineBegins || place == Marks.Place.OPENING)) {
                quotationTo[open] = word;
                open = NONE;
            }
            if (place == Marks.Place.OPENING) {
                open = word;
            }
            quotationFrom[word] = open;
            if (open != NONE && place == Marks.Place.CLOSING && isHalfOfMark(word)) {
                quotationFrom[word + 1] = open;
                quotationTo[open] = word + 2;
                open = NONE;
                word++;
            } else if (open != NONE && place == Marks.Place.CLOSING) {
                quotationTo[open] = word + 1;
                open = NONE;
            }
        }
        if (open != NONE) {
            quotationTo[open] = words.size();
        }
    }

    /// Whether two single marks stand for a double one and the word is the first of them.
    private boolean isHalfOfMark(int word) {
        return word + 1 < words.size()
                && words.gap(word + 1) == Words.Gap.NONE
                && Marks.isSingle(words.only(word))
                && words.only(word + 1) == words.only(word);
    }

    private void join(List<Span> sentences) {
        int from = 0;
        for (Span sentence : sentences) {
            int to = words.firstEndingAfter(sentence.end());
            boolean cutsQuotation = to < words.size() && quotationFrom[to] != NONE && quotationFrom[to] < to;
            if (to > from && !cutsQuotation && !goesOn(to)) {
                passages.add(new Stretch(from, to));
                from = to;
            }
        }
        if (from < words.size()) {
            passages.add(new Stretch(from, words.size()));
        }
    }

    /// Whether the sentence that begins at `word` goes on with the one before: that ends in a quotation, and a dash
    /// follows it, or a reporting verb soon follows its question or cry (`"Why?" she asked.`).
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
        while (stop > 0 && words.marks().isMark(stop)) {
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

    List<Stretch> passages() {
        return passages;
    }

    boolean isQuoted(int word) {
        return quotationFrom[word] != NONE;
    }

    boolean opensQuotation(int word) {
        return quotationFrom[word] == word;
    }

    /// The quotation that holds a quoted word.
    Stretch quotationAt(int word) {
        int from = quotationFrom[word];
        return new Stretch(from, quotationTo[from]);
    }

    boolean isClosed(Stretch quotation) {
        int end = quotation.to() - 1;
        return words.marks().place(end) == Marks.Place.CLOSING
                || (end > quotation.from() && words.marks().place(end - 1) == Marks.Place.CLOSING);
    }
}
