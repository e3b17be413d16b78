package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.lucene.Fields;

/// The query for the statements that contain the searched words.
///
/// A required part decides what is found: the stems of the words, all of up to four, or three in four of
/// more, so that a long query is not lost by one word; and every phrase. Optional parts only rank: the exact
/// form of each word, and function words. So *the early spring* finds what *early spring* does, in an order
/// that prefers the very words.
///
/// @param query the query
/// @param ranks whether the query ranks what it finds
/// @param notes what was left out, in words
record WordQuery(Query query, boolean ranks, List<String> notes) {
    /// Up to this many words must all be found.
    private static final int ALL = 4;
    /// The share of the words that must be found if there are more.
    private static final double MOST = 0.75;

    /// The maximum number of words in a query.
    private static final int MOST_WORDS = 32;
    /// The maximum number of words whose frequency is looked up to choose the rarest.
    private static final int MOST_LOOKED_UP = 256;
    /// The weight of an exact form in addition to the stem's.
    private static final float EXACT_BOOST = 0.5f;

    /// Builds the query.
    ///
    /// @param isBlank whether the searcher gave no words at all
    static WordQuery of(ParsedQuery parsed, boolean isBlank, @Nullable Query conditions, IndexReader reader)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<AnalyzedWord> words = rarest(parsed.contentWords(), reader, notes);
        List<ParsedQuery.Clause> phrases = parsed.phrases();
        if (words.isEmpty() && phrases.isEmpty()) {
            if (!isBlank && parsed.clauses().isEmpty()) {
                return new WordQuery(MatchNoDocsQuery.INSTANCE, false, List.of("there is no word to look for"));
            }
            return new WordQuery(conditions == null ? MatchAllDocsQuery.INSTANCE : conditions, false, notes);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        require(all, words);
        for (ParsedQuery.Clause phrase : phrases) {
            all.add(Conditions.query(phrase), Occur.MUST);
        }
        for (AnalyzedWord word : words) {
            all.add(exact(word), Occur.SHOULD);
        }
        parsed.words().stream()
                .filter(word -> ParsedQuery.isFunctionWord(word) && !words.contains(word))
                .limit(MOST_WORDS)
                .forEach(word -> all.add(exact(word), Occur.SHOULD));
        if (conditions != null) {
            all.add(conditions, Occur.FILTER);
        }
        return new WordQuery(all.build(), true, notes);
    }

    private static Query exact(AnalyzedWord word) {
        return new BoostQuery(new TermQuery(new Term(Fields.EXACT, word.exact())), EXACT_BOOST);
    }

    /// Adds the required part for words.
    private static void require(BooleanQuery.Builder all, List<AnalyzedWord> words) {
        List<String> stems = words.stream().map(AnalyzedWord::stem).distinct().toList();
        if (stems.size() <= ALL) {
            stems.forEach(stem -> all.add(new TermQuery(new Term(Fields.WORDS, stem)), Occur.MUST));
            return;
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        stems.forEach(stem -> most.add(new TermQuery(new Term(Fields.WORDS, stem)), Occur.SHOULD));
        most.setMinimumNumberShouldMatch((int) Math.ceil(MOST * stems.size()));
        all.add(most.build(), Occur.MUST);
    }

    /// Returns all words if there are not too many, else the rarest among the first ones. A word that no
    /// statement contains counts as the most common: requiring it would only find nothing.
    private static List<AnalyzedWord> rarest(List<AnalyzedWord> words, IndexReader reader, List<String> notes)
            throws IOException {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        Map<AnalyzedWord, Integer> holders = new LinkedHashMap<>();
        for (AnalyzedWord word : words.subList(0, Math.min(words.size(), MOST_LOOKED_UP))) {
            int count = reader.docFreq(new Term(Fields.WORDS, word.stem()));
            holders.put(word, count == 0 ? Integer.MAX_VALUE : count);
        }
        notes.add("of " + words.size() + " words only the " + MOST_WORDS + " rarest were looked for");
        return holders.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
