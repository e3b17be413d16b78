package org.onrecord.search;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What to search for. Begin with [#about(String)] or [#ANY] and add to it.
///
/// **Words.** Each word is looked for, in any of its forms, in what was said and in the names of who said
/// it; the very form that was asked for ranks higher. Up to four words must all be found; of more, three in
/// four must. Words such as *the* and *of* need not be found where there are others. Case, accents and the
/// form of marks do not count.
///
/// - `"early spring"`: just these words, in this order, in what was said
/// - `-bridge`, `-"early spring"`: without it
/// - `speaker:kuleba`, `role:minister` (title or affiliation), `outlet:"The Harbour Post"`,
///   `headline:bridge`, `kind:pledge`, `manner:direct`: there, and not in what was said
///
/// Anything else, `https:` or `((` or `kind:nonsense`, is taken as the words in it; no words are wrong.
/// Words without a letter or digit find nothing.
///
/// **Meaning.** A search by meaning takes of the words only the exclusions and what names its place.
///
/// @param words the searcher's words, or null for none: whatever passes the filter
/// @param speaker words of the speaker's name, all of which must be found, or null
/// @param filter which statements may be found
/// @param how by words, by meaning or by both; by words where no meaning is given
/// @param order the order of the hits
/// @param everyStatement whether copies of an utterance are hits of their own
/// @param offset how many hits to leave out at the start
/// @param limit how many hits to give at most
/// @param facets what to count the matches by
public record StatementQuery(
        @Nullable String words,
        @Nullable String speaker,
        Filter filter,
        How how,
        Order order,
        boolean everyStatement,
        int offset,
        int limit,
        List<FacetOf> facets) {
    /// How far into the hits a page may reach.
    public static final int DEEPEST = 10_000;

    /// Whatever stands in the record, the newest first; twenty hits.
    public static final StatementQuery ANY =
            new StatementQuery(null, null, Filter.NONE, How.WORDS, Order.RELEVANCE, false, 0, 20, List.of());

    public StatementQuery {
        facets = List.copyOf(facets);
        if (offset < 0 || limit < 1 || offset > DEEPEST - limit) {
            throw new IllegalArgumentException("a page must have 1 hit or more and lie within the first " + DEEPEST
                    + ", got offset " + offset + " and limit " + limit);
        }
    }

    /// Statements with these words.
    public static StatementQuery about(String words) {
        return ANY.withWords(words);
    }

    /// The same with these words.
    public StatementQuery withWords(@Nullable String wanted) {
        return new StatementQuery(wanted, speaker, filter, how, order, everyStatement, offset, limit, facets);
    }

    /// The same by a speaker whose name has these words.
    public StatementQuery withSpeaker(@Nullable String name) {
        return new StatementQuery(words, name, filter, how, order, everyStatement, offset, limit, facets);
    }

    /// The same with this filter.
    public StatementQuery withFilter(Filter wanted) {
        return new StatementQuery(words, speaker, wanted, how, order, everyStatement, offset, limit, facets);
    }

    /// The same with its filter changed: `query.filtered(filter -> filter.withNamed(true))`.
    public StatementQuery filtered(UnaryOperator<Filter> change) {
        return withFilter(change.apply(filter));
    }

    /// The same, found so.
    public StatementQuery with(How wanted) {
        return new StatementQuery(words, speaker, filter, wanted, order, everyStatement, offset, limit, facets);
    }

    /// The same, in this order.
    public StatementQuery with(Order wanted) {
        return new StatementQuery(words, speaker, filter, how, wanted, everyStatement, offset, limit, facets);
    }

    /// The same with every copy a hit of its own.
    public StatementQuery withEveryStatement() {
        return new StatementQuery(words, speaker, filter, how, order, true, offset, limit, facets);
    }

    /// Another page of the same.
    public StatementQuery page(int from, int most) {
        return new StatementQuery(words, speaker, filter, how, order, everyStatement, from, most, facets);
    }

    /// The same, counted by these.
    public StatementQuery withFacets(FacetOf... wanted) {
        return new StatementQuery(words, speaker, filter, how, order, everyStatement, offset, limit, List.of(wanted));
    }
}
