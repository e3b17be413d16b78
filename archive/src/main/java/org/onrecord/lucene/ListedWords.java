package org.onrecord.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A token stream of words that are analysed already. It takes the place of a Lucene `Analyzer`, so that
/// [AnalyzedWord] alone decides what a word is.
final class ListedWords extends TokenStream {
    /// The distance in positions between two texts in one field, so that no phrase reaches from one into the
    /// other.
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int next;
    private int nextStart;

    /// Adds a text by the exact forms of its words.
    ListedWords exact(List<AnalyzedWord> analyzed) {
        starts.add(words.size());
        analyzed.forEach(word -> words.add(word.exact()));
        return this;
    }

    /// Adds a text by the stems of its words.
    ListedWords stems(List<AnalyzedWord> analyzed) {
        starts.add(words.size());
        analyzed.forEach(word -> words.add(word.stem()));
        return this;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        term.append(words.get(next));
        while (nextStart < starts.size() && starts.get(nextStart) <= next) {
            increment.setPositionIncrement(next == 0 ? 1 : GAP);
            nextStart++;
        }
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        nextStart = 0;
    }
}
