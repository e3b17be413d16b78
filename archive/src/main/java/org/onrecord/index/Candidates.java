package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.PassageStore;
import org.onrecord.text.Span;

/// Finds the statements, or the passages of stories, from which a quotation may come.
///
/// A long quotation can contain the words of many statements, so it is divided into parts, and the rarest
/// words of each part are looked up: only a few, since looking up all of them takes long and common words say
/// little (the weight of a rare word is its inverse document frequency, Spärck Jones, 1972). Words count by
/// their stems, and half as much again in their exact form, so that a changed form is still found. A short
/// quotation can consist of common words only, so there the order counts too.
///
/// The judge reads the words of every candidate, so this can be generous: what it misses is lost, and a wrong
/// candidate costs one comparison.
final class Candidates {
    /// The number of words of a quotation that are read at all.
    private static final int MOST_WORDS = 10_000;
    /// The number of words in a part.
    private static final int PART = 60;
    /// The maximum number of parts; longer quotations have longer parts.
    private static final int MOST_PARTS = 16;
    /// The number of rare words to look up in all, which bounds the time of a query.
    private static final int MOST_TERMS = 48;
    /// The bounds of each part's share of them: even in a long quotation, every part can find its statement.
    private static final int FEWEST_OF_PART = 3;
    private static final int MOST_OF_PART = 12;
    /// Quotations of up to this many words can consist of common words only, where only their order tells
    /// statements apart.
    private static final int SHORT = 8;

    private final IndexReader reader;
    private final Map<String, Integer> holders = new HashMap<>();

    /// The field by whose terms words are counted and looked up: stems of statements, exact forms of
    /// passages.
    private final String field;

    private Candidates(IndexReader reader, String field) {
        this.reader = reader;
        this.field = field;
    }

    /// Returns the numbers of at most `atMost` candidates, likeliest first.
    static List<Long> of(IndexSearcher searcher, String words, @Nullable Query conditions, int atMost)
            throws IOException {
        Query query = new Candidates(searcher.getIndexReader(), Fields.WORDS).query(AnalyzedWord.of(words, MOST_WORDS));
        if (conditions != null) {
            query = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(conditions, Occur.FILTER)
                    .build();
        }
        return Ranked.of(searcher, query, false, true, atMost).found().stream()
                .map(MatchedStatement::number)
                .toList();
    }

    /// Returns at most `atMost` passages, likeliest first.
    static List<PassageHit> passages(IndexSearcher searcher, String words, int atMost) throws IOException {
        Query query =
                new Candidates(searcher.getIndexReader(), PassageStore.EXACT).query(AnalyzedWord.of(words, MOST_WORDS));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<PassageHit> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, atMost).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            int document = hit.doc - leaf.docBase;
            int start = (int) value(leaf, PassageStore.START, document);
            Span span = start == PassageStore.HEADLINE
                    ? null
                    : new Span(start, (int) value(leaf, PassageStore.END, document));
            found.add(new PassageHit(value(leaf, PassageStore.STORY, document), span));
        }
        return found;
    }

    private static long value(LeafReaderContext leaf, String field, int document) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    /// Returns the term by which a word is counted and looked up.
    private Term term(AnalyzedWord word) {
        return new Term(field, field.equals(Fields.WORDS) ? word.stem() : word.exact());
    }

    /// Returns the query for the rarest words of each part, any of which can match.
    private Query query(List<AnalyzedWord> words) throws IOException {
        Map<String, AnalyzedWord> chosen = new LinkedHashMap<>();
        int parts = Math.clamp(Math.ceilDiv(words.size(), PART), 1, MOST_PARTS);
        int ofPart = Math.clamp(MOST_TERMS / parts, FEWEST_OF_PART, MOST_OF_PART);
        for (int part = 0; part < parts; part++) {
            List<AnalyzedWord> all = words.subList(part * words.size() / parts, (part + 1) * words.size() / parts);
            rarest(all, ofPart).forEach(word -> chosen.putIfAbsent(term(word).text(), word));
        }
        if (chosen.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (AnalyzedWord word : chosen.values()) {
            any.add(new TermQuery(term(word)), Occur.SHOULD);
            if (field.equals(Fields.WORDS)) {
                any.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, word.exact())), 0.5f), Occur.SHOULD);
            }
        }
        if (words.size() > 1 && words.size() <= SHORT) {
            String[] inOrder = words.stream().map(AnalyzedWord::exact).toArray(String[]::new);
            any.add(new BoostQuery(new PhraseQuery(Fields.EXACT, inOrder), 2), Occur.SHOULD);
        }
        return any.build();
    }

    /// Returns the words of a part that the fewest statements contain, of those that any contains. In a part
    /// with very many words, the longest ones are looked up, which are mostly the rarer ones.
    private List<AnalyzedWord> rarest(List<AnalyzedWord> words, int most) throws IOException {
        Map<String, AnalyzedWord> distinct = new LinkedHashMap<>();
        words.forEach(word -> distinct.putIfAbsent(term(word).text(), word));
        List<AnalyzedWord> longest = new ArrayList<>(distinct.values());
        longest.sort(
                Comparator.comparingInt((AnalyzedWord word) -> -word.exact().length()));
        Set<AnalyzedWord> found = new LinkedHashSet<>();
        for (AnalyzedWord word : longest.subList(0, Math.min(longest.size(), PART))) {
            if (holders(word) > 0) {
                found.add(word);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(
                        word -> holders.getOrDefault(term(word).text(), 0)))
                .limit(most)
                .toList();
    }

    /// Returns the number of statements that contain a word in any of its forms.
    private int holders(AnalyzedWord word) throws IOException {
        Term term = term(word);
        Integer known = holders.get(term.text());
        if (known == null) {
            known = reader.docFreq(term);
            holders.put(term.text(), known);
        }
        return known;
    }
}
