package org.onrecord.search;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A search for statements. Begin with [#about(String)] or [#ANY] and add to it.
///
/// **Words.** Each word is looked for, in any of its forms, in what was said and in the names of who said it;
/// the exact form given ranks higher. Up to four words must all be found; of more, three in four must. Words
/// such as *the* and *of* need not be found if there are others. Case, accents and the form of marks do not
/// count.
///
/// - `"early spring"`: exactly these words, in this order, in what was said
/// - `-bridge`, `-"early spring"`: without it
/// - `speaker:kuleba`, `role:minister` (title or affiliation), `outlet:"The Harbour Post"`,
///   `headline:bridge`, `kind:pledge`, `manner:direct`: there, and not in what was said
///
/// Anything else, such as `https:`, `((` or `kind:nonsense`, is read as the words in it; no input is an
/// error. Words without a letter or digit find nothing.
///
/// **Meaning.** Of the words, a search by meaning applies only the exclusions and those that name their
/// place.
///
/// @param words the searcher's words, or null for every statement that passes the filter
/// @param speaker words of the speaker's name, all of which must be found, or null
/// @param speakers the numbers of speakers who count as having that name too
/// @param filter which statements can be found
/// @param mode by words, by meaning or by both; by words if no meaning is given
/// @param order the order of the hits
/// @param everyStatement whether each copy of an utterance is a hit of its own
/// @param offset the number of hits to skip
/// @param limit the maximum number of hits
/// @param facets the fields by which to count the matches
public record StatementQuery(
        @Nullable String words,
        @Nullable String speaker,
        Set<Long> speakers,
        Filter filter,
        SearchMode mode,
        Order order,
        boolean everyStatement,
        int offset,
        int limit,
        List<FacetField> facets) {
    /// The number of the last hit that a page can contain.
    public static final int DEEPEST = 10_000;

    /// Every statement on record, newest first; twenty hits.
    public static final StatementQuery ANY = new StatementQuery(
            null, null, Set.of(), Filter.NONE, SearchMode.WORDS, Order.RELEVANCE, false, 0, 20, List.of());

    public StatementQuery {
        speakers = Set.copyOf(speakers);
        facets = List.copyOf(facets);
        if (offset < 0 || limit < 1 || offset > DEEPEST - limit) {
            throw new IllegalArgumentException("a page must have 1 hit or more and lie within the first " + DEEPEST
                    + ", got offset " + offset + " and limit " + limit);
        }
    }

    /// Returns the query for statements with these words.
    public static StatementQuery about(String words) {
        return ANY.withWords(words);
    }

    /// Returns this query with these words.
    public StatementQuery withWords(@Nullable String wanted) {
        return new StatementQuery(
                wanted, speaker, speakers, filter, mode, order, everyStatement, offset, limit, facets);
    }

    /// Returns this query for a speaker whose name has these words.
    public StatementQuery withSpeaker(@Nullable String name) {
        return new StatementQuery(words, name, Set.of(), filter, mode, order, everyStatement, offset, limit, facets);
    }

    /// Returns this query also for these speakers, besides those whose names have the words. Without words of
    /// a name, they have no effect.
    public StatementQuery withSpeakers(Set<Long> numbers) {
        return new StatementQuery(words, speaker, numbers, filter, mode, order, everyStatement, offset, limit, facets);
    }

    /// Returns this query with this filter.
    public StatementQuery withFilter(Filter wanted) {
        return new StatementQuery(words, speaker, speakers, wanted, mode, order, everyStatement, offset, limit, facets);
    }

    /// Returns this query with its filter changed: `query.filtered(filter -> filter.withNamed(true))`.
    public StatementQuery filtered(UnaryOperator<Filter> change) {
        return withFilter(change.apply(filter));
    }

    /// Returns this query with this search mode.
    public StatementQuery with(SearchMode wanted) {
        return new StatementQuery(
                words, speaker, speakers, filter, wanted, order, everyStatement, offset, limit, facets);
    }

    /// Returns this query with this order.
    public StatementQuery with(Order wanted) {
        return new StatementQuery(
                words, speaker, speakers, filter, mode, wanted, everyStatement, offset, limit, facets);
    }

    /// Returns this query with each copy as a hit of its own.
    public StatementQuery withEveryStatement() {
        return new StatementQuery(words, speaker, speakers, filter, mode, order, true, offset, limit, facets);
    }

    /// Returns this query for another page.
    public StatementQuery page(int from, int most) {
        return new StatementQuery(words, speaker, speakers, filter, mode, order, everyStatement, from, most, facets);
    }

    /// Returns this query with counts by these fields.
    public StatementQuery withFacets(FacetField... wanted) {
        return new StatementQuery(
                words, speaker, speakers, filter, mode, order, everyStatement, offset, limit, List.of(wanted));
    }
}
