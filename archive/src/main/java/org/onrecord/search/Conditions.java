package org.onrecord.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What a statement must fulfil to be found at all, as a query.
///
/// A document of meanings stands for all statements in one wording, so there conditions can only be such
/// that hold where they hold of one of these; the statements themselves are asked again.
final class Conditions {
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final boolean ofMeanings;
    private boolean hasSome;
    private boolean hasPositive;

    private Conditions(boolean ofMeanings) {
        this.ofMeanings = ofMeanings;
    }

    /// What statements must fulfil, or null when any will do.
    static @Nullable Query ofStatements(Filter filter, @Nullable String speaker, Asked asked) {
        return new Conditions(false).add(filter).add(speaker).add(asked).query();
    }

    /// What meanings must fulfil, or null when any will do.
    static @Nullable Query ofMeanings(Filter filter, @Nullable String speaker, Asked asked) {
        return new Conditions(true).add(filter).add(speaker).add(asked).query();
    }

    private Conditions add(Filter filter) {
        addOneOf("speaker", filter.speakers(), number -> number);
        addOneOf("type", filter.types(), type -> type);
        addOneOf("kind", filter.kinds(), kind -> kind);
        addOneOf("manner", filter.manner() == null ? Set.of() : Set.of(filter.manner()), manner -> manner);
        addOneOf("named", filter.named() == null ? Set.of() : Set.of(filter.named()), named -> named);
        if (filter.outlet() != null) {
            add(new TermQuery(new Term(Fields.IS, Fields.outletFact(filter.outlet()))), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            add(
                    LongField.newRangeQuery(
                            Fields.DAY, day(filter.from(), Long.MIN_VALUE), day(filter.to(), Long.MAX_VALUE)),
                    Occur.FILTER);
        }
        if (filter.after() != null && !ofMeanings) {
            add(new TermRangeQuery(Fields.NUMBER, ListedNumbers.term(filter.after()), null, false, true), Occur.FILTER);
        }
        if (!filter.utterances().isEmpty() && !ofMeanings) {
            List<BytesRef> terms =
                    filter.utterances().stream().map(ListedNumbers::term).toList();
            add(new TermInSetQuery(Fields.UTTERANCE, terms), Occur.FILTER);
        }
        addStandings(filter.standings());
        return this;
    }

    /// Most statements are current, so it costs less to leave out those that are not.
    private void addStandings(Set<Standing> standings) {
        if (!standings.contains(Standing.CURRENT)) {
            addOneOf("standing", standings, standing -> standing);
        } else if (!ofMeanings) {
            Set<Standing> others = EnumSet.allOf(Standing.class);
            others.removeAll(standings);
            others.forEach(other ->
                    add(new TermQuery(new Term(Fields.IS, Fields.fact("standing", other))), Occur.MUST_NOT));
        }
    }

    private static long day(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay();
    }

    private <T> void addOneOf(String what, Collection<T> values, Function<T, Object> value) {
        if (values.isEmpty()) {
            return;
        }
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(one -> terms.add(Fields.fact(what, value.apply(one))));
        add(
                terms.size() == 1
                        ? new TermQuery(new Term(Fields.IS, terms.getFirst()))
                        : new TermInSetQuery(Fields.IS, terms),
                Occur.FILTER);
    }

    private Conditions add(@Nullable String speaker) {
        if (speaker != null && !speaker.isBlank()) {
            List<Form> forms = Form.of(speaker, 64);
            // Marks alone are no name, and whoever asks for them finds nobody.
            add(forms.isEmpty() ? noName() : together(Fields.SPEAKER, texts(forms, false), false), Occur.FILTER);
        }
        return this;
    }

    private static Query noName() {
        return new TermQuery(new Term(Fields.SPEAKER, ""));
    }

    private Conditions add(Asked asked) {
        for (Asked.Clause clause : asked.clauses()) {
            boolean isPhrase = clause.place() == Asked.Place.WORDS && !clause.excluded();
            if (!isPhrase && !(ofMeanings && (clause.excluded() || !isKnownOfMeanings(clause.place())))) {
                add(query(clause), clause.excluded() ? Occur.MUST_NOT : Occur.FILTER);
            }
        }
        return this;
    }

    private static boolean isKnownOfMeanings(Asked.Place place) {
        return switch (place) {
            case SPEAKER, OUTLET, KIND, MANNER -> true;
            case WORDS, ROLE, HEADLINE -> false;
        };
    }

    /// Where a clause's words are found.
    static Query query(Asked.Clause clause) {
        return switch (clause.place()) {
            case WORDS ->
                clause.inOrder()
                        ? together(Fields.EXACT, texts(clause.forms(), false), true)
                        : together(Fields.WORDS, texts(clause.forms(), true), false);
            case SPEAKER -> together(Fields.SPEAKER, texts(clause.forms(), false), clause.inOrder());
            case OUTLET -> together(Fields.OUTLET, texts(clause.forms(), false), clause.inOrder());
            case ROLE -> together(Fields.ROLE, texts(clause.forms(), true), clause.inOrder());
            case HEADLINE -> together(Fields.HEADLINE, texts(clause.forms(), true), clause.inOrder());
            case KIND ->
                new TermQuery(new Term(
                        Fields.IS, Fields.fact("kind", clause.forms().getFirst().exact())));
            case MANNER ->
                new TermQuery(new Term(
                        Fields.IS,
                        Fields.fact("manner", clause.forms().getFirst().exact())));
        };
    }

    private static String[] texts(List<Form> forms, boolean stems) {
        return forms.stream().map(stems ? Form::stem : Form::exact).toArray(String[]::new);
    }

    private static Query together(String field, String[] texts, boolean inOrder) {
        if (texts.length == 1) {
            return new TermQuery(new Term(field, texts[0]));
        }
        if (inOrder) {
            return new PhraseQuery(field, texts);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String text : texts) {
            all.add(new TermQuery(new Term(field, text)), Occur.FILTER);
        }
        return all.build();
    }

    private void add(Query query, Occur occur) {
        all.add(query, occur);
        hasSome = true;
        hasPositive |= occur == Occur.FILTER;
    }

    private @Nullable Query query() {
        if (!hasSome) {
            return null;
        }
        if (!hasPositive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }
}
