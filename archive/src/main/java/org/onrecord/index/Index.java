package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Fingerprint;
import org.onrecord.lucene.Fields;
import org.onrecord.lucene.FingerprintKind;
import org.onrecord.lucene.FingerprintStore;
import org.onrecord.lucene.IndexOrigin;
import org.onrecord.lucene.IndexedStatement;
import org.onrecord.lucene.ListedNumbers;
import org.onrecord.lucene.PassageStore;
import org.onrecord.lucene.Store;
import org.onrecord.lucene.VectorStore;
import org.onrecord.search.Filter;
import org.onrecord.search.StatementQuery;

/// The index of a record, in its own folder: its statements by words and by meaning, the whole texts of its
/// stories by words, and the fingerprints by which copies are recognised.
///
/// The record is the source of truth and numbers everything in its log. The index follows it, and stores how
/// far it came together with its contents. So a killed process loses nothing: on opening, the caller adds
/// everything from [#position()] on again, and what was there already is replaced. An index that is missing,
/// damaged or of another record starts empty at 0, and [#healed()] says why. Meanings take long to compute
/// and have their own position, [#meaningPosition()].
///
/// Thread-safe. What was added is found by [#search] and [#candidates] after the next [#refresh()], and by
/// [#holders] at once. The caller closes the index; what was added since the last commit is then discarded,
/// except meanings.
public final class Index implements AutoCloseable {
    /// The version of the documents. Increase it when documents are made in another way, so that older
    /// indexes are rebuilt.
    private static final String FORM = "4";

    /// The version of meanings, which take long to compute. It did not change when the folding of words did:
    /// hardly any wording in Latin letters got another number, and a statement in such a wording is found by
    /// its words.
    private static final String FORM_OF_MEANINGS = "2";

    private static final int MEGABYTES = 48;
    private static final int SEGMENTS = 6;
    private static final int CACHED_QUERIES = 200;
    private static final long CACHED_BYTES = 16L << 20;

    private final Directory directory;
    private final Lock lock;
    private final Store statements;
    private final SearcherManager searchers;
    private final FingerprintStore prints;
    private final VectorStore meanings;
    private final PassageStore passages;
    private final List<String> healed;

    private Index(
            Directory directory,
            Lock lock,
            Store statements,
            SearcherManager searchers,
            FingerprintStore prints,
            VectorStore meanings,
            PassageStore passages,
            List<String> healed) {
        this.directory = directory;
        this.lock = lock;
        this.statements = statements;
        this.searchers = searchers;
        this.prints = prints;
        this.meanings = meanings;
        this.passages = passages;
        this.healed = List.copyOf(healed);
    }

    /// Opens the index in `folder`, or creates it there.
    ///
    /// @param record the identity of the record; the index of another record is deleted
    /// @param width the number of values in a meaning
    /// @throws FolderInUseException if the folder is already open
    /// @throws IOException if the folder cannot be written; the message names it
    public static Index open(Path folder, String record, int width) throws IOException {
        Directory directory = null;
        Lock lock = null;
        Store statements = null;
        SearcherManager searchers = null;
        FingerprintStore prints = null;
        VectorStore meanings = null;
        PassageStore passages = null;
        try {
            directory = directory(folder);
            lock = lock(folder, directory);
            List<String> healed = new ArrayList<>();
            IndexOrigin origin = new IndexOrigin(record, FORM);
            statements = Store.open(
                    folder.resolve("statements"), origin, () -> Store.settings(MEGABYTES, SEGMENTS), healed::add);
            prints = FingerprintStore.open(folder.resolve("prints"), origin, healed::add);
            meanings = VectorStore.open(
                    folder.resolve("meanings"), new IndexOrigin(record, FORM_OF_MEANINGS), width, healed::add);
            passages = PassageStore.open(folder.resolve("passages"), origin, healed::add);
            searchers = new SearcherManager(statements.writer(), new Searchers());
            return new Index(directory, lock, statements, searchers, prints, meanings, passages, healed);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(searchers, passages, meanings, prints, statements, lock, directory);
            throw e;
        }
    }

    /// Opens the folder, which is created if it does not exist. The folder itself contains only the lock; the
    /// four indexes are in folders below it.
    private static Directory directory(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + e, e);
        }
    }

    /// Takes the lock that keeps others out of the folder.
    private static Lock lock(Path folder, Directory directory) throws IOException {
        try {
            return directory.obtainLock("index.lock");
        } catch (LockObtainFailedException e) {
            throw new FolderInUseException(folder, e);
        } catch (IOException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + e, e);
        }
    }

    /// Creates searchers that share a small cache of filters.
    private static final class Searchers extends SearcherFactory {
        private final LRUQueryCache cache = new LRUQueryCache(CACHED_QUERIES, CACHED_BYTES);

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(cache);
            return searcher;
        }
    }

    /// Returns which indexes were deleted when the index was opened, and why, in words; usually
    /// empty.
    public List<String> healed() {
        return healed;
    }

    /// Returns how far the index came: everything before this position of the log is in it, durably.
    public long position() {
        return Math.min(passages.position(), Math.min(statements.position(), prints.position()));
    }

    /// Adds a statement, replacing the one of the same number.
    public void put(IndexedStatement statement) throws IOException {
        Document document = Fields.document(statement);
        Term key = new Term(Fields.NUMBER, ListedNumbers.term(statement.number()));
        statements.write(writer -> writer.updateDocument(key, document));
    }

    /// Removes statements, with the meanings that no other statement has. What the files have of them goes with
    /// [#purge()].
    public void remove(Collection<Long> numbers) throws IOException {
        searchers.maybeRefreshBlocking();
        Set<Long> wordings = new HashSet<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (Long number : numbers) {
                wordings.addAll(wordings(searcher, new Term(Fields.NUMBER, ListedNumbers.term(number)), 1));
            }
        } finally {
            searchers.release(searcher);
        }
        for (Long number : numbers) {
            prints.put(FingerprintKind.UTTERANCES, number, Fingerprint.of());
            statements.write(writer -> writer.deleteDocuments(new Term(Fields.NUMBER, ListedNumbers.term(number))));
        }
        searchers.maybeRefreshBlocking();
        IndexSearcher left = searchers.acquire();
        try {
            for (Long wording : wordings) {
                if (wordings(left, new Term(Fields.WORDING, ListedNumbers.term(wording)), 1)
                        .isEmpty()) {
                    meanings.remove(wording);
                }
            }
        } finally {
            searchers.release(left);
        }
    }

    /// Returns the hashes of the wordings of the first `most` statements with a term.
    private static List<Long> wordings(IndexSearcher searcher, Term term, int most) throws IOException {
        List<Long> wordings = new ArrayList<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc found : searcher.search(new TermQuery(term), most).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
            NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
            if (values.advanceExact(found.doc - leaf.docBase)) {
                wordings.add(values.longValue());
            }
        }
        return wordings;
    }

    /// Writes the files again that have something that was removed or replaced. The old files disappear with
    /// the next [#commit], once no snapshot uses them any more.
    public void purge() throws IOException {
        prints.purge();
        passages.purge();
        statements.purge();
        meanings.purge();
    }

    /// Adds the words of a story's text and headline, replacing those that it had.
    ///
    /// @param story the story's number
    public void putText(long story, @Nullable String headline, String text) throws IOException {
        passages.put(story, headline, text);
    }

    /// Stores the prints of a text, replacing those that it had; an empty fingerprint removes them.
    ///
    /// @param number the text's number among the stories or among the statements
    public void putPrints(FingerprintKind of, long number, Fingerprint fingerprint) throws IOException {
        prints.put(of, number, fingerprint);
    }

    /// Returns the numbers of the texts that have `print`, each once, in any order; if there are more than
    /// `atMost`, any `atMost + 1` of them.
    public long[] holders(FingerprintKind of, long print, int atMost) throws IOException {
        if (atMost < 0 || atMost == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("at most 0 or more holders can be asked for, got " + atMost);
        }
        return prints.holders(of, print, atMost);
    }

    /// Makes everything added durable, and with it the fact that this is everything before `position`.
    /// Returns when it is on the disk; merges, except small ones, continue in the background. Statements are
    /// committed last but for meanings, and [#position()] is the least of three positions, so a crash between
    /// the commits only means that some entries are added twice.
    public void commit(long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("a position must be 0 or more, got " + position);
        }
        prints.commit(position);
        passages.commit(position);
        statements.commit(position);
        meanings.commit();
    }

    /// Makes what was added visible to searches.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        passages.refresh();
        meanings.refresh();
    }

    /// Empties the index and sets its position to 0, for example when the log turns out to be another one.
    public void clear() throws IOException {
        meanings.clear();
        prints.clear();
        passages.clear();
        statements.clear();
        refresh();
    }

    /// Returns the contents of the index as of the last [#refresh()]. The caller closes the snapshot.
    public IndexSnapshot snapshot() throws IOException {
        // Read before the searchers, so that meanings added meanwhile count as still missing.
        long position = meanings.position();
        List<IndexSearcher> acquired = new ArrayList<>();
        try {
            acquired.add(searchers.acquire());
            acquired.add(passages.searcher());
            acquired.add(meanings.searcher());
            return new IndexSnapshot(acquired.get(0), acquired.get(1), acquired.get(2), meanings, position);
        } catch (IOException | RuntimeException e) {
            for (IndexSearcher searcher : acquired) {
                searcher.getIndexReader().decRef();
            }
            throw e;
        }
    }

    /// Searches the current contents as [IndexSnapshot#search] does.
    public Hits search(StatementQuery query, float @Nullable [] meaning) throws IOException {
        try (IndexSnapshot now = snapshot()) {
            return now.search(query, meaning);
        }
    }

    /// Returns the [IndexSnapshot#candidates] in the current contents.
    public List<Long> candidates(String words, Filter filter, int atMost) throws IOException {
        try (IndexSnapshot now = snapshot()) {
            return now.candidates(words, filter, atMost, null);
        }
    }

    /// Returns the numbers of the statements with an id: usually one.
    public List<Long> numbersOf(String id) throws IOException {
        try (IndexSnapshot now = snapshot()) {
            return now.numbersOf(id);
        }
    }

    /// Returns the number of statements in the index.
    public int size() throws IOException {
        try (IndexSnapshot now = snapshot()) {
            return now.size();
        }
    }

    /// Returns the number of statements that contain a word in any of its forms; all statements for a word
    /// such as *the*.
    public int statementsWith(String word) throws IOException {
        try (IndexSnapshot now = snapshot()) {
            return now.statementsWith(word);
        }
    }

    /// Returns how far meanings came: those of everything before this position of the log are in the index,
    /// though the last few thousand become durable only with [#commit(long)] or [#close()].
    public long meaningPosition() {
        return meanings.position();
    }

    /// Adds the meanings of statements.
    ///
    /// @param statements the statements, as they are added with [#put] too
    /// @param vectors their meanings, each of the width that the index was opened with; one of zeros means
    /// none
    /// @param position everything before it has its meaning now
    /// @throws IllegalArgumentException if a meaning is of another width, or is not finite
    public void putMeanings(List<IndexedStatement> statements, List<float[]> vectors, long position)
            throws IOException {
        meanings.put(statements, vectors, position);
    }

    /// Closes the index and waits a few seconds at most for merges. What was added since the last commit is
    /// discarded, except meanings.
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, passages, meanings, prints, statements, lock, directory);
    }
}
