package org.onrecord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// The statements that a quotation may come from. A long one may hold the words of many statements, so it
/// is taken in parts, and of each part the rarest words are looked for: few, since looking for all takes
/// long and the common ones tell little.
final class Candidates {
    private static final int MOST_WORDS = 10_000;
    private static final int PART = 60;
    private static final int MOST_PARTS = 16;
    private static final int MOST_TERMS = 48;
    private static final int FEWEST_OF_PART = 3;
    private static final int MOST_OF_PART = 12;
    /// Up to so many words may all be common ones, and only their order tells statements apart.
    private static final int SHORT = 8;

    private final IndexReader reader;
    private final Map<String, Integer> holders = new HashMap<>();

    private Candidates(IndexReader reader) {
        this.reader = reader;
    }

    static List<Long> of(IndexSearcher searcher, String words, @Nullable Query conditions, int atMost)
            throws IOException {
        Query query = new Candidates(searcher.getIndexReader()).query(Form.of(words, MOST_WORDS));
        if (conditions != null) {
            query = new BooleanQuery.Builder()
                    .add(query, Occur.MUST)
                    .add(conditions, Occur.FILTER)
                    .build();
        }
        return Ranked.of(searcher, query, false, true, atMost).found().stream()
                .map(Found::number)
                .toList();
    }

    private Query query(List<Form> forms) throws IOException {
        Map<String, Form> chosen = new LinkedHashMap<>();
        int parts = Math.clamp(Math.ceilDiv(forms.size(), PART), 1, MOST_PARTS);
        int ofPart = Math.clamp(MOST_TERMS / parts, FEWEST_OF_PART, MOST_OF_PART);
        for (int part = 0; part < parts; part++) {
            List<Form> all = forms.subList(part * forms.size() / parts, (part + 1) * forms.size() / parts);
            rarest(all, ofPart).forEach(form -> chosen.putIfAbsent(form.stem(), form));
        }
        if (chosen.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Form form : chosen.values()) {
            any.add(new TermQuery(new Term(Fields.WORDS, form.stem())), Occur.SHOULD);
            any.add(new BoostQuery(new TermQuery(new Term(Fields.EXACT, form.exact())), 0.5f), Occur.SHOULD);
        }
        if (forms.size() > 1 && forms.size() <= SHORT) {
            String[] inOrder = forms.stream().map(Form::exact).toArray(String[]::new);
            any.add(new BoostQuery(new PhraseQuery(Fields.EXACT, inOrder), 2), Occur.SHOULD);
        }
        return any.build();
    }

    /// The words of a part that the fewest statements have. Of a part with very many words the longest are
    /// looked up, which are mostly the rarer ones.
    private List<Form> rarest(List<Form> forms, int most) throws IOException {
        Map<String, Form> distinct = new LinkedHashMap<>();
        forms.forEach(form -> distinct.putIfAbsent(form.stem(), form));
        List<Form> longest = new ArrayList<>(distinct.values());
        longest.sort(Comparator.comparingInt((Form form) -> -form.exact().length()));
        Set<Form> held = new LinkedHashSet<>();
        for (Form form : longest.subList(0, Math.min(longest.size(), PART))) {
            if (holders(form) > 0) {
                held.add(form);
            }
        }
        return held.stream()
                .sorted(Comparator.comparingInt(form -> holders.getOrDefault(form.stem(), 0)))
                .limit(most)
                .toList();
    }

    private int holders(Form form) throws IOException {
        Integer known = holders.get(form.stem());
        if (known == null) {
            known = reader.docFreq(new Term(Fields.WORDS, form.stem()));
            holders.put(form.stem(), known);
        }
        return known;
    }
}
