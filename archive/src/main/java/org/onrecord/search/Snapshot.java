package org.onrecord.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/// What an index held at one moment. What is put later does not show, so several searches that belong
/// together agree; it can be searched even when its index is closed.
///
/// Safe for use by several threads at once. Whoever is given one closes it; others may use it meanwhile and
/// close it too, each once for each [#tryUse()].
public final class Snapshot implements AutoCloseable {
    private static final int MOST_OF_ID = 10;

    private final IndexSearcher statements;
    private final IndexSearcher wordings;
    private final MeaningStore meanings;
    private final long meaningPosition;
    private final AtomicInteger users = new AtomicInteger(1);

    /// Takes over a reference to each searcher's reader.
    Snapshot(IndexSearcher statements, IndexSearcher wordings, MeaningStore meanings, long meaningPosition) {
        this.statements = statements;
        this.wordings = wordings;
        this.meanings = meanings;
        this.meaningPosition = meaningPosition;
    }

    /// Keeps it open for one more user, unless all have closed it.
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
    /// @param meaning the meaning to look for, of the width that the index was opened with, or null for
    /// words only
    public Hits search(StatementQuery query, float @Nullable [] meaning) throws IOException {
        return search(query, meaning, null);
    }

    /// Searches for some time at most.
    ///
    /// @param meaning the meaning to look for, of the width that the index was opened with, or null for
    /// words only
    /// @param limit how long it may take, or null for as long as it takes
    /// @throws SearchTookTooLongException if it takes longer
    public Hits search(StatementQuery query, float @Nullable [] meaning, @Nullable Duration limit) throws IOException {
        TimeLimit time = TimeLimit.of(limit);
        return new Search(time.on(statements), this, query, time).hits(meaning);
    }

    /// The hashes of the wordings nearest to a meaning, the nearest first, with how near they are.
    Map<Long, Double> nearest(float[] meaning, int most, @Nullable Query conditions, TimeLimit time)
            throws IOException {
        return meanings.nearest(time.on(wordings), meaning, most, conditions);
    }

    /// The numbers of the statements that a quotation may come from, the likeliest first: those that share
    /// most of its rarest words, in their exact form or another. Of a quotation of 10,000 words every part
    /// is looked for.
    ///
    /// @param limit how long it may take, or null for as long as it takes
    /// @throws SearchTookTooLongException if it takes longer
    public List<Long> candidates(String words, Filter filter, int atMost, @Nullable Duration limit) throws IOException {
        if (atMost < 1 || atMost > StatementQuery.DEEPEST) {
            throw new IllegalArgumentException(
                    "1 to " + StatementQuery.DEEPEST + " candidates can be asked for, got " + atMost);
        }
        Query conditions = Conditions.ofStatements(filter, null, Asked.of(null));
        TimeLimit time = TimeLimit.of(limit);
        List<Long> candidates = Candidates.of(time.on(statements), words, conditions, atMost);
        time.check();
        return candidates;
    }

    /// The numbers of the statements with an id: mostly one.
    public List<Long> numbersOf(String id) throws IOException {
        return Found.read(statements, statements.search(new TermQuery(new Term(Fields.ID, id)), MOST_OF_ID).scoreDocs)
                .stream()
                .map(Found::number)
                .toList();
    }

    /// How many statements are in the index.
    public int size() {
        return statements.getIndexReader().numDocs();
    }

    /// How many statements hold a word, in any of its forms; all of them for a word such as *the*.
    public int statementsWith(String word) throws IOException {
        List<Form> forms = Form.of(word);
        if (forms.stream().allMatch(Asked::isFunctionWord)) {
            return size();
        }
        int most = 0;
        for (Form form : forms) {
            most = Math.max(most, statements.getIndexReader().docFreq(new Term(Fields.WORDS, form.stem())));
        }
        return most;
    }

    /// How many statements are current.
    public long current() throws IOException {
        Filter filter = Filter.NONE.withStandings(Set.of(Standing.CURRENT));
        Query current = Conditions.ofStatements(filter, null, Asked.of(null));
        return statements.count(current == null ? MatchAllDocsQuery.INSTANCE : current);
    }

    /// The earliest day of a statement, or null when no statement has a day. Deleted statements may count
    /// until merges drop them.
    public @Nullable LocalDate firstDay() throws IOException {
        return day(PointValues.getMinPackedValue(statements.getIndexReader(), Fields.DAY));
    }

    /// The latest day of a statement, as [#firstDay()] is the earliest.
    public @Nullable LocalDate lastDay() throws IOException {
        return day(PointValues.getMaxPackedValue(statements.getIndexReader(), Fields.DAY));
    }

    private static @Nullable LocalDate day(byte @Nullable [] packed) {
        return packed == null ? null : LocalDate.ofEpochDay(NumericUtils.sortableBytesToLong(packed, 0));
    }

    /// How far meanings came: those of everything before this position of the log were in the index.
    public long meaningPosition() {
        return meaningPosition;
    }

    /// Gives up one use; with the last the readers are closed.
    @Override
    public void close() throws IOException {
        if (users.decrementAndGet() == 0) {
            try {
                statements.getIndexReader().decRef();
            } finally {
                wordings.getIndexReader().decRef();
            }
        }
    }
}
