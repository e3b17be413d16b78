package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Fingerprint;

/// What a record is searched by, in a folder of its own: its statements by words and by meaning, and the
/// prints by which copies are told.
///
/// The record is the truth and numbers everything in its log; the index follows, and keeps how far it came
/// with what it holds. A killed process loses nothing: whoever opens the index feeds it whatever lies
/// behind [#position()], and what it had already is replaced. An index that is missing, damaged or another
/// record's begins anew at 0, and [#healed()] says why. Meanings, which take long to compute, have a
/// position of their own, [#meaningPosition()].
///
/// Safe for use by several threads. What was put is found by [#search] and [#candidates] after the next
/// [#refresh()], by [#holders] at once. Whoever opens an index closes it; what was put since the last
/// commit is then left out.
public final class Index implements AutoCloseable {
    /// Grows when documents are made in another way, so that older indexes are made anew.
    private static final int FORM = 2;

    private static final int MEGABYTES = 48;
    private static final int SEGMENTS = 6;
    private static final int CACHED_QUERIES = 200;
    private static final long CACHED_BYTES = 16L << 20;

    private final Directory directory;
    private final Lock lock;
    private final Store statements;
    private final SearcherManager searchers;
    private final PrintStore prints;
    private final MeaningStore meanings;
    private final List<String> healed;

    private Index(
            Directory directory,
            Lock lock,
            Store statements,
            SearcherManager searchers,
            PrintStore prints,
            MeaningStore meanings,
            List<String> healed) {
        this.directory = directory;
        this.lock = lock;
        this.statements = statements;
        this.searchers = searchers;
        this.prints = prints;
        this.meanings = meanings;
        this.healed = List.copyOf(healed);
    }

    /// Opens the index in `folder`, or makes it there.
    ///
    /// @param record what tells one record from another; the index of another is foreign
    /// @param width how many numbers a meaning has
    /// @throws FolderInUseException if it is open already
    /// @throws IOException if the folder cannot be written; the message names it
    public static Index open(Path folder, String record, int width) throws IOException {
        Directory directory = null;
        Lock lock = null;
        Store statements = null;
        SearcherManager searchers = null;
        PrintStore prints = null;
        MeaningStore meanings = null;
        try {
            directory = directory(folder);
            lock = lock(folder, directory);
            List<String> healed = new ArrayList<>();
            String origin = "record " + record + ", form " + FORM;
            statements = Store.open(
                    folder.resolve("statements"), origin, () -> Store.settings(MEGABYTES, SEGMENTS), healed::add);
            prints = PrintStore.open(folder.resolve("prints"), origin, healed::add);
            meanings = MeaningStore.open(folder.resolve("meanings"), origin, width, healed::add);
            searchers = new SearcherManager(statements.writer(), new Searchers());
            return new Index(directory, lock, statements, searchers, prints, meanings, healed);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(searchers, meanings, prints, statements, lock, directory);
            throw e;
        }
    }

    private static Directory directory(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + e, e);
        }
    }

    private static Lock lock(Path folder, Directory directory) throws IOException {
        try {
            return directory.obtainLock("index.lock");
        } catch (LockObtainFailedException e) {
            throw new FolderInUseException(folder, e);
        } catch (IOException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + e, e);
        }
    }

    /// Makes searchers that keep no more than a little of what was asked before.
    private static final class Searchers extends SearcherFactory {
        private final LRUQueryCache cache = new LRUQueryCache(CACHED_QUERIES, CACHED_BYTES);

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(cache);
            return searcher;
        }
    }

    /// What was found damaged or foreign when the index was opened, and was deleted, in words; mostly
    /// nothing.
    public List<String> healed() {
        return healed;
    }

    /// How far the index came: everything before this position of the log is in it for good.
    public long position() {
        return Math.min(statements.position(), prints.position());
    }

    /// Puts a statement, in the place of the one with its number.
    public void put(Indexed statement) throws IOException {
        Document document = Fields.document(statement);
        Term key = new Term(Fields.NUMBER, ListedNumbers.term(statement.number()));
        statements.write(writer -> writer.updateDocument(key, document));
    }

    /// Puts a text's prints, in the place of those it had; an empty fingerprint takes them away.
    ///
    /// @param number the text's number among the stories or among the statements
    public void putPrints(PrintsOf of, long number, Fingerprint fingerprint) throws IOException {
        prints.put(of, number, fingerprint);
    }

    /// The numbers of the texts under which `print` is kept, each once, in any order; where there are more
    /// than `atMost`, any `atMost + 1` of them.
    public long[] holders(PrintsOf of, long print, int atMost) throws IOException {
        if (atMost < 0 || atMost == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("at most 0 or more holders can be asked for, got " + atMost);
        }
        return prints.holders(of, print, atMost);
    }

    /// Makes all that was put durable, and with it that it is everything before `position`. Returns when it
    /// is on the disk; all but small merges go on in the background.
    public void commit(long position) throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("a position must be 0 or more, got " + position);
        }
        prints.commit(position);
        statements.commit(position);
        meanings.commit();
    }

    /// Lets searches see what was put.
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        meanings.refresh();
    }

    /// Empties the index, which is at position 0 then, as when the log turns out to be another one.
    public void clear() throws IOException {
        meanings.clear();
        prints.clear();
        statements.clear();
        refresh();
    }

    /// What the index holds as of the last [#refresh()]. Whoever is given it closes it.
    public Snapshot snapshot() throws IOException {
        // Before the searchers: of meanings that are put meanwhile, it then says that they are missing still.
        long position = meanings.position();
        IndexSearcher statementSearcher = searchers.acquire();
        try {
            return new Snapshot(statementSearcher, meanings.searcher(), meanings, position);
        } catch (IOException | RuntimeException e) {
            searchers.release(statementSearcher);
            throw e;
        }
    }

    /// Searches, as [Snapshot#search] does, what the index holds now.
    public Hits search(StatementQuery query, float @Nullable [] meaning) throws IOException {
        try (Snapshot now = snapshot()) {
            return now.search(query, meaning);
        }
    }

    /// Looks for [Snapshot#candidates] in what the index holds now.
    public List<Long> candidates(String words, Filter filter, int atMost) throws IOException {
        try (Snapshot now = snapshot()) {
            return now.candidates(words, filter, atMost, null);
        }
    }

    /// The numbers of the statements with an id: mostly one.
    public List<Long> numbersOf(String id) throws IOException {
        try (Snapshot now = snapshot()) {
            return now.numbersOf(id);
        }
    }

    /// How many statements are in the index.
    public int size() throws IOException {
        try (Snapshot now = snapshot()) {
            return now.size();
        }
    }

    /// How many statements hold a word, in any of its forms; all of them for a word such as *the*.
    public int statementsWith(String word) throws IOException {
        try (Snapshot now = snapshot()) {
            return now.statementsWith(word);
        }
    }

    /// How far meanings came: those of everything before this position of the log are in the index, though
    /// the last few thousand only for good after [#commit(long)] or [#close()].
    public long meaningPosition() {
        return meanings.position();
    }

    /// Puts what statements mean.
    ///
    /// @param statements the statements as they are put among the others too
    /// @param vectors their meanings, each of the width that the index was opened with; one of zeros is
    /// none
    /// @param position everything before it has its meaning now
    /// @throws IllegalArgumentException if a meaning is of another width, or not finite
    public void putMeanings(List<Indexed> statements, List<float[]> vectors, long position) throws IOException {
        meanings.put(statements, vectors, position);
    }

    /// Closes, waiting a few seconds at most for merges. What was put since the last commit is left out,
    /// but for meanings.
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, meanings, prints, statements, lock, directory);
    }
}
