package org.onrecord.search;

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

/// The statements with the words asked for, as a query.
///
/// @param query the query
/// @param ranks whether it ranks what it finds
/// @param notes what was left out, in words
record WordQuery(Query query, boolean ranks, List<String> notes) {
    /// Up to so many words must all be found.
    private static final int ALL = 4;
    /// Of more, this share.
    private static final double MOST = 0.75;

    private static final int MOST_WORDS = 32;
    private static final int MOST_LOOKED_UP = 256;
    private static final float EXACT_BOOST = 0.5f;

    /// Reads what was asked for.
    ///
    /// @param isBlank whether the searcher gave no words at all
    static WordQuery of(Asked asked, boolean isBlank, @Nullable Query conditions, IndexReader reader)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<Form> words = rarest(asked.contentWords(), reader, notes);
        List<Asked.Clause> phrases = asked.phrases();
        if (words.isEmpty() && phrases.isEmpty()) {
            if (!isBlank && asked.clauses().isEmpty()) {
                return new WordQuery(MatchNoDocsQuery.INSTANCE, false, List.of("there is no word to look for"));
            }
            return new WordQuery(conditions == null ? MatchAllDocsQuery.INSTANCE : conditions, false, notes);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        require(all, words);
        for (Asked.Clause phrase : phrases) {
            all.add(Conditions.query(phrase), Occur.MUST);
        }
        for (Form form : words) {
            all.add(exact(form), Occur.SHOULD);
        }
        asked.words().stream()
                .filter(form -> Asked.isFunctionWord(form) && !words.contains(form))
                .limit(MOST_WORDS)
                .forEach(form -> all.add(exact(form), Occur.SHOULD));
        if (conditions != null) {
            all.add(conditions, Occur.FILTER);
        }
        return new WordQuery(all.build(), true, notes);
    }

    private static Query exact(Form form) {
        return new BoostQuery(new TermQuery(new Term(Fields.EXACT, form.exact())), EXACT_BOOST);
    }

    private static void require(BooleanQuery.Builder all, List<Form> words) {
        List<String> stems = words.stream().map(Form::stem).distinct().toList();
        if (stems.size() <= ALL) {
            stems.forEach(stem -> all.add(new TermQuery(new Term(Fields.WORDS, stem)), Occur.MUST));
            return;
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        stems.forEach(stem -> most.add(new TermQuery(new Term(Fields.WORDS, stem)), Occur.SHOULD));
        most.setMinimumNumberShouldMatch((int) Math.ceil(MOST * stems.size()));
        all.add(most.build(), Occur.MUST);
    }

    /// All words when they are not too many, else the rarest of the first.
    private static List<Form> rarest(List<Form> words, IndexReader reader, List<String> notes) throws IOException {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        Map<Form, Integer> holders = new LinkedHashMap<>();
        for (Form form : words.subList(0, Math.min(words.size(), MOST_LOOKED_UP))) {
            int count = reader.docFreq(new Term(Fields.WORDS, form.stem()));
            holders.put(form, count == 0 ? Integer.MAX_VALUE : count);
        }
        notes.add("of " + words.size() + " words only the " + MOST_WORDS + " rarest were looked for");
        return holders.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
