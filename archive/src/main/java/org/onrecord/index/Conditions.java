package org.onrecord.index;

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
import org.onrecord.entry.StatementStatus;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.ListedNumbers;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;

/// Builds the query of what a statement has to fulfil to be found at all.
///
/// All conditions are filters: they do not score, and Lucene caches those that recur. Most statements are
/// current, so the usual condition is expressed as what it leaves out, which touches few documents.
///
/// A document of meanings represents all statements in one wording. There, only conditions can be tested that
/// the document meets whenever one of its statements does; the statements themselves are tested again
/// afterwards. Conditions that some statements of a wording meet and others do not (numbers, statuses,
/// exclusions) are left to that second test.
final class Conditions {
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final boolean ofMeanings;
    private boolean hasSome;
    private boolean hasPositive;

    /// Starts without conditions.
    ///
    /// @param ofMeanings whether they are for the index of meanings, which knows less
    private Conditions(boolean ofMeanings) {
        this.ofMeanings = ofMeanings;
    }

    /// Returns what statements have to fulfil, or null if all will do.
    static @Nullable Query ofStatements(StatementQuery query, ParsedQuery parsed) {
        return of(new Conditions(false), query, parsed);
    }

    /// Returns what wordings have to fulfil, or null if all will do.
    static @Nullable Query ofMeanings(StatementQuery query, ParsedQuery parsed) {
        return of(new Conditions(true), query, parsed);
    }

    private static @Nullable Query of(Conditions conditions, StatementQuery query, ParsedQuery parsed) {
        return conditions
                .add(query.filter())
                .add(query.speaker(), query.speakers())
                .add(parsed)
                .query();
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
        addStandings(filter.statuses());
        return this;
    }

    /// Adds the statuses. Most statements are current, so it costs less to exclude those that are not.
    private void addStandings(Set<StatementStatus> statuses) {
        if (!statuses.contains(StatementStatus.CURRENT)) {
            addOneOf("standing", statuses, status -> status);
        } else if (!ofMeanings) {
            Set<StatementStatus> others = EnumSet.allOf(StatementStatus.class);
            others.removeAll(statuses);
            others.forEach(other ->
                    add(new TermQuery(new Term(Fields.IS, Fields.fact("standing", other))), Occur.MUST_NOT));
        }
    }

    private static long day(@Nullable LocalDate day, long none) {
        return day == null ? none : day.toEpochDay();
    }

    /// Adds the condition that a fact has one of these values; no values mean no condition.
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

    /// Adds the condition that the speaker has a name with these words, or one of these numbers.
    private Conditions add(@Nullable String speaker, Set<Long> numbers) {
        if (speaker != null && !speaker.isBlank()) {
            List<AnalyzedWord> words = AnalyzedWord.of(speaker, 64);
            // Marks alone are not a name, so they find nobody.
            Query named = words.isEmpty() ? noName() : together(Fields.SPEAKER, texts(words, false), false);
            add(numbers.isEmpty() ? named : either(named, numbers), Occur.FILTER);
        }
        return this;
    }

    private static Query either(Query named, Set<Long> numbers) {
        List<BytesRef> terms = new ArrayList<>();
        numbers.forEach(number -> terms.add(Fields.fact("speaker", number)));
        return new BooleanQuery.Builder()
                .add(named, Occur.SHOULD)
                .add(new TermInSetQuery(Fields.IS, terms), Occur.SHOULD)
                .build();
    }

    private static Query noName() {
        return new TermQuery(new Term(Fields.SPEAKER, ""));
    }

    private Conditions add(ParsedQuery parsed) {
        for (ParsedQuery.Clause clause : parsed.clauses()) {
            boolean isPhrase = clause.place() == ParsedQuery.Place.WORDS && !clause.excluded();
            if (!isPhrase && !(ofMeanings && (clause.excluded() || !isKnownOfMeanings(clause.place())))) {
                add(query(clause), clause.excluded() ? Occur.MUST_NOT : Occur.FILTER);
            }
        }
        return this;
    }

    /// Returns whether the index of meanings has a place's words.
    private static boolean isKnownOfMeanings(ParsedQuery.Place place) {
        return switch (place) {
            case SPEAKER, OUTLET, KIND, MANNER -> true;
            case WORDS, ROLE, HEADLINE -> false;
        };
    }

    /// Returns the query for a clause's words, in the field of its place.
    static Query query(ParsedQuery.Clause clause) {
        return switch (clause.place()) {
            case WORDS ->
                clause.inOrder()
                        ? together(Fields.EXACT, texts(clause.words(), false), true)
                        : together(Fields.WORDS, texts(clause.words(), true), false);
            case SPEAKER -> together(Fields.SPEAKER, texts(clause.words(), false), clause.inOrder());
            case OUTLET -> together(Fields.OUTLET, texts(clause.words(), false), clause.inOrder());
            case ROLE -> together(Fields.ROLE, texts(clause.words(), true), clause.inOrder());
            case HEADLINE -> together(Fields.HEADLINE, texts(clause.words(), true), clause.inOrder());
            case KIND ->
                new TermQuery(new Term(
                        Fields.IS, Fields.fact("kind", clause.words().getFirst().exact())));
            case MANNER ->
                new TermQuery(new Term(
                        Fields.IS,
                        Fields.fact("manner", clause.words().getFirst().exact())));
        };
    }

    private static String[] texts(List<AnalyzedWord> words, boolean stems) {
        return words.stream()
                .map(stems ? AnalyzedWord::stem : AnalyzedWord::exact)
                .toArray(String[]::new);
    }

    /// Returns a query for all of the words: as a phrase, or in any order.
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

    /// Returns the query, or null if there are no conditions. Lucene needs a positive clause beside
    /// exclusions.
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
