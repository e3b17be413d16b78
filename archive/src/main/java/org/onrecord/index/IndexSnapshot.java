package org.onrecord.index;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.StatementStatus;
import org.onrecord.lucene.AnalyzedWord;
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.VectorStore;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;

/// The contents of an index at one moment. What is added later is not visible, so several searches that
/// belong together agree; a snapshot can be searched even after its index is closed.
///
/// Thread-safe. Users are counted: the caller that gets the snapshot closes it once, and so does each user
/// for whom [#tryUse()] succeeded; the readers are closed with the last. Once the count is 0 it stays there,
/// so a snapshot that is being replaced cannot come back to life.
public final class IndexSnapshot implements AutoCloseable {
    private static final int MOST_OF_ID = 10;

    private static final Filter STANDING = Filter.NONE.withAllVersions();

    private final IndexSearcher statements;
    private final IndexSearcher passages;
    private final IndexSearcher wordings;
    private final VectorStore meanings;
    private final long meaningPosition;
    private final AtomicInteger users = new AtomicInteger(1);

    /// Takes over a reference to the reader of each searcher.
    IndexSnapshot(
            IndexSearcher statements,
            IndexSearcher passages,
            IndexSearcher wordings,
            VectorStore meanings,
            long meaningPosition) {
        this.statements = statements;
        this.passages = passages;
        this.wordings = wordings;
        this.meanings = meanings;
        this.meaningPosition = meaningPosition;
    }

    /// Keeps the snapshot open for one more user, unless all have closed it.
    ///
    /// @return whether it is open
    public boolean tryUse() {
        int before;
        do {
            before = users.get();
            if (before == 0) {
                return false;
            }
        } while (!users.compareAndSet(before, before + 1));
        return true;
    }

    /// Searches.
    ///
    /// @param meaning the meaning to look for, of the width that the index was opened with, or null to search
    /// by words only
    public Hits search(StatementQuery query, float @Nullable [] meaning) throws IOException {
        return search(query, meaning, null);
    }

    /// Searches within a time limit.
    ///
    /// @param meaning the meaning to look for, of the width that the index was opened with, or null to search
    /// by words only
    /// @param limit the maximum duration, or null for none
    /// @throws SearchTookTooLongException if the search takes longer
    public Hits search(StatementQuery query, float @Nullable [] meaning, @Nullable Duration limit) throws IOException {
        TimeLimit time = TimeLimit.of(limit);
        return new Search(time.on(statements), this, query, time).hits(meaning);
    }

    /// Returns the hashes of the wordings nearest to a meaning, nearest first, with their similarity.
    Map<Long, Double> nearest(float[] meaning, int most, @Nullable Query conditions, TimeLimit time)
            throws IOException {
        return meanings.nearest(time.on(wordings), meaning, most, conditions);
    }

    /// Returns the numbers of the statements from which a quotation may come, likeliest first: those that
    /// share most of its rarest words, in their exact form or another. The first 10,000 words of a quotation
    /// are looked for.
    ///
    /// @param limit the maximum duration, or null for none
    /// @throws SearchTookTooLongException if it takes longer
    public List<Long> candidates(String words, Filter filter, int atMost, @Nullable Duration limit) throws IOException {
        if (atMost < 1 || atMost > StatementQuery.DEEPEST) {
            throw new IllegalArgumentException(
                    "1 to " + StatementQuery.DEEPEST + " candidates can be asked for, got " + atMost);
        }
        Query conditions = Conditions.ofStatements(StatementQuery.ANY.withFilter(filter), ParsedQuery.of(null));
        TimeLimit time = TimeLimit.of(limit);
        List<Long> candidates = Candidates.of(time.on(statements), words, conditions, atMost);
        time.check();
        return candidates;
    }

    /// Returns the passages of stories from which a quotation may come, likeliest first, as [#candidates]
    /// does: those that share most of its rarest words in their exact form.
    ///
    /// @param limit the maximum duration, or null for none
    /// @throws SearchTookTooLongException if it takes longer
    public List<PassageHit> passages(String words, int atMost, @Nullable Duration limit) throws IOException {
        TimeLimit time = TimeLimit.of(limit);
        List<PassageHit> found = Candidates.passages(time.on(passages), words, atMost);
        time.check();
        return found;
    }

    /// Returns the numbers of the speakers of whom a current statement contains words in exactly this order,
    /// with or without other words around.
    ///
    /// @param limit the maximum duration, or null for none
    /// @throws SearchTookTooLongException if it takes longer
    public Set<Long> speakersSaying(String words, @Nullable Duration limit) throws IOException {
        String[] exact =
                AnalyzedWord.of(words).stream().map(AnalyzedWord::exact).toArray(String[]::new);
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(new PhraseQuery(Fields.EXACT, exact), BooleanClause.Occur.FILTER);
        query.add(query(Filter.NONE.withStatuses(Set.of(StatementStatus.CURRENT))), BooleanClause.Occur.FILTER);
        TimeLimit time = TimeLimit.of(limit);
        Set<Long> speakers = time.on(statements).search(query.build(), new SpeakerNumbers());
        time.check();
        return speakers;
    }

    /// Returns the numbers of the statements with an id: usually one.
    public List<Long> numbersOf(String id) throws IOException {
        return MatchedStatement.read(
                        statements, statements.search(new TermQuery(new Term(Fields.ID, id)), MOST_OF_ID).scoreDocs)
                .stream()
                .map(MatchedStatement::number)
                .toList();
    }

    /// Returns the number of statements in the index.
    public int size() {
        return statements.getIndexReader().numDocs();
    }

    /// Returns the number of statements that contain a word in any of its forms; all statements for a word
    /// such as *the*.
    public int statementsWith(String word) throws IOException {
        List<AnalyzedWord> words = AnalyzedWord.of(word);
        if (words.stream().allMatch(ParsedQuery::isFunctionWord)) {
            return size();
        }
        int most = 0;
        for (AnalyzedWord each : words) {
            most = Math.max(most, statements.getIndexReader().docFreq(new Term(Fields.WORDS, each.stem())));
        }
        return most;
    }

    /// Returns the number of current statements.
    public long current() throws IOException {
        return statements.count(query(Filter.NONE.withStatuses(Set.of(StatementStatus.CURRENT))));
    }

    /// Returns the numbers of the stories that are withdrawn and have statements.
    public Set<Long> withdrawnStories() throws IOException {
        return withdrawn().stories();
    }

    /// Returns the numbers of the speakers whom only withdrawn stories quote.
    public Set<Long> speakersOfWithdrawnOnly() throws IOException {
        Set<Long> speakers = withdrawn().speakers();
        for (Iterator<Long> each = speakers.iterator(); each.hasNext(); ) {
            if (statements.count(query(STANDING.withSpeakers(Set.of(each.next())))) > 0) {
                each.remove();
            }
        }
        return speakers;
    }

    private FacetCounter withdrawn() throws IOException {
        Query withdrawn = query(Filter.NONE.withStatuses(Set.of(StatementStatus.WITHDRAWN)));
        return new FacetCounter(Matches.of(statements, withdrawn, TimeLimit.of(null)));
    }

    private static Query query(Filter filter) {
        Query query = Conditions.ofStatements(StatementQuery.ANY.withFilter(filter), ParsedQuery.of(null));
        return query == null ? MatchAllDocsQuery.INSTANCE : query;
    }

    /// Returns the earliest day of a statement of a story that is not withdrawn, or null if no such statement
    /// has a day.
    public @Nullable LocalDate firstDay() throws IOException {
        return day(false);
    }

    /// Returns the latest day of a statement of a story that is not withdrawn; see [#firstDay()].
    public @Nullable LocalDate lastDay() throws IOException {
        return day(true);
    }

    private @Nullable LocalDate day(boolean isLatest) throws IOException {
        long none = isLatest ? Long.MIN_VALUE : Long.MAX_VALUE;
        Sort byDay = new Sort(LongField.newSortField(
                Fields.DAY,
                isLatest,
                isLatest ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN,
                none));
        ScoreDoc[] found = statements.search(query(STANDING), new TopFieldCollectorManager(byDay, 1, 1)).scoreDocs;
        return found.length == 0 || !(((FieldDoc) found[0]).fields[0] instanceof Long day) || day == none
                ? null
                : LocalDate.ofEpochDay(day);
    }

    /// Returns how far meanings came: those of everything before this position of the log were in the index.
    public long meaningPosition() {
        return meaningPosition;
    }

    /// Ends one use; the last one closes the readers.
    @Override
    public void close() throws IOException {
        if (users.decrementAndGet() == 0) {
            IOUtils.close(
                    () -> statements.getIndexReader().decRef(),
                    () -> passages.getIndexReader().decRef(),
                    () -> wordings.getIndexReader().decRef());
        }
    }
}
