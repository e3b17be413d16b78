package org.onrecord.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.search.StatementQuery;
import org.onrecord.text.Span;

/// Finds a query's words in a passage, to mark them when a statement is shown in its sentence: plain words in
/// any of their forms, phrases only as a whole. Words such as *the* are marked only if the query has no
/// others; words that the query excludes or looks for elsewhere are not marked.
///
/// Immutable and thread-safe.
public final class QueryHighlighter {
    private final Set<String> stems = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    private QueryHighlighter(ParsedQuery parsed) {
        parsed.contentWords().forEach(word -> stems.add(word.stem()));
        parsed.phrases()
                .forEach(phrase -> phrases.add(
                        phrase.words().stream().map(AnalyzedWord::exact).toList()));
    }

    /// Returns the highlighter of a query's words.
    public static QueryHighlighter of(StatementQuery query) {
        return new QueryHighlighter(ParsedQuery.of(query.words()));
    }

    /// Returns the spans of `passage` to mark, in order and without overlaps.
    public List<Span> in(String passage) {
        if (stems.isEmpty() && phrases.isEmpty()) {
            return List.of();
        }
        List<AnalyzedWord> words = AnalyzedWord.of(passage);
        List<Span> marked = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int end = stems.contains(words.get(at).stem()) ? at + 1 : at;
            for (List<String> phrase : phrases) {
                end = Math.max(end, startsAt(at, words, phrase) ? at + phrase.size() : at);
            }
            if (end > at) {
                add(
                        marked,
                        new Span(
                                words.get(at).span().start(),
                                words.get(end - 1).span().end()));
            }
        }
        return List.copyOf(marked);
    }

    /// Returns whether a phrase begins at a word of the passage.
    private static boolean startsAt(int at, List<AnalyzedWord> words, List<String> phrase) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int index = 0; index < phrase.size(); index++) {
            if (!words.get(at + index).exact().equals(phrase.get(index))) {
                return false;
            }
        }
        return true;
    }

    /// Adds a span, merged with the last one if they overlap.
    private static void add(List<Span> marked, Span span) {
        if (!marked.isEmpty() && marked.getLast().overlaps(span)) {
            Span last = marked.removeLast();
            marked.add(new Span(last.start(), Math.max(last.end(), span.end())));
        } else {
            marked.add(span);
        }
    }
}
