package org.onrecord.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/// The meanings of statements as vectors: one for each wording, since many equal vectors would spoil the
/// graph in which the nearest are found. The index of statements knows which statements have a wording.
/// Thread-safe.
///
/// Vectors are kept in Lucene's HNSW graphs (Malkov and Yashunin, "Efficient and robust approximate nearest
/// neighbor search using Hierarchical Navigable Small World graphs", 2018), quantised to seven bits a number,
/// which takes a quarter of the memory and changes few neighbours. Conditions that all statements in a
/// wording may fail are kept beside the vector, so that a filtered search is still one search.
///
/// Meanings take far longer to compute than words take to index, so they have their own position in the log
/// and catch up later; searches say so while they are incomplete. Limits: neighbours are approximate, and
/// what was added since the last commit is lost in a crash and computed again.
public final class VectorStore implements Closeable {
    private static final String MEANING = "meaning";
    private static final int MEGABYTES = 64;
    private static final int SEGMENTS = 5;
    /// The number of neighbours of a node in the graph, HNSW's `M`; Lucene's default.
    private static final int NEIGHBOURS = 16;

    /// The number of candidates examined to choose a node's neighbours, HNSW's `efConstruction`; Lucene's
    /// default.
    private static final int LOOKED_AT = 100;

    /// Segments of up to some four thousand vectors get no graph, as Lucene derives it from this number:
    /// their vectors are all compared, and the work of building a graph happens in the background when
    /// segments are merged.
    private static final int WITHOUT_GRAPH = 500;

    /// The number of wordings added before a commit, which also makes them searchable.
    private static final int MOST_IN_MEMORY = 4000;

    private final Store store;
    private final int width;
    private final SearcherManager searchers;
    /// The wordings added since the last refresh, which a search does not find yet, by their hashes.
    private final Map<Long, Wording> latest = new HashMap<>();
    private volatile long reached;
    private int uncommitted;

    private VectorStore(Store store, int width) throws IOException {
        this.store = store;
        this.width = width;
        searchers = new SearcherManager(store.writer(), null);
        reached = store.position();
    }

    /// Opens the store in `folder` for vectors of `width` numbers; the other parameters are those of
    /// [Store#open].
    public static VectorStore open(Path folder, IndexOrigin origin, int width, Consumer<String> healed)
            throws IOException {
        Store store = Store.open(folder, origin.with(", " + width + " wide"), VectorStore::settings, healed);
        try {
            return new VectorStore(store, width);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// Returns the writer's settings: Lucene's current codec with vectors in the format described above.
    private static IndexWriterConfig settings() {
        KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.SEVEN_BIT, NEIGHBOURS, LOOKED_AT, 1, null, WITHOUT_GRAPH);
        return Store.settings(MEGABYTES, SEGMENTS).setCodec(new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        });
    }

    /// Returns how far into the log meanings were added.
    public long position() {
        return reached;
    }

    /// Adds the meanings of statements.
    ///
    /// @param position everything before it has its meaning now
    /// @throws IllegalArgumentException if a meaning is of another width, or is not finite
    public synchronized void put(List<IndexedStatement> statements, List<float[]> meanings, long position)
            throws IOException {
        if (statements.size() != meanings.size()) {
            throw new IllegalArgumentException("each statement needs a meaning, got " + statements.size()
                    + " statements and " + meanings.size() + " meanings");
        }
        for (int index = 0; index < statements.size(); index++) {
            put(statements.get(index), meanings.get(index));
        }
        reached = position;
        if (uncommitted >= MOST_IN_MEMORY) {
            commit();
        }
    }

    /// Adds a statement to its wording, and writes the wording if that changed what is known of it.
    private void put(IndexedStatement statement, float[] meaning) throws IOException {
        float[] unit = unit(meaning);
        long wording = AnalyzedWord.hash(AnalyzedWord.of(statement.words()));
        BytesRef key = ListedNumbers.term(wording);
        Wording known = latest.containsKey(wording) ? latest.get(wording) : find(key);
        Wording all = known == null ? Wording.of(statement) : known.with(Wording.of(statement));
        if (unit == null || all.equals(known)) {
            return;
        }
        Document document = new Document();
        document.add(new StringField(Fields.WORDING, key, Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.WORDING, wording));
        document.add(new KnnFloatVectorField(MEANING, unit, VectorSimilarityFunction.DOT_PRODUCT));
        all.addTo(document);
        store.write(writer -> writer.updateDocument(new Term(Fields.WORDING, key), document));
        latest.put(wording, all);
        uncommitted++;
    }

    /// Removes the meaning of a wording.
    ///
    /// @param wording the hash of the wording
    public synchronized void remove(long wording) throws IOException {
        store.write(writer -> writer.deleteDocuments(new Term(Fields.WORDING, ListedNumbers.term(wording))));
        latest.remove(wording);
        uncommitted++;
    }

    /// Removes what was deleted or replaced from the files; see [Store#purge()].
    public synchronized void purge() throws IOException {
        store.purge();
        uncommitted++;
        commit();
    }

    /// Returns what is stored of a wording, or null if it is new.
    private @Nullable Wording find(BytesRef key) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.WORDING, key)), 1).scoreDocs;
            return found.length == 0
                    ? null
                    : Wording.read(searcher.storedFields().document(found[0].doc));
        } finally {
            searchers.release(searcher);
        }
    }

    /// Returns the vector scaled to length 1, or null for a vector of zeros, which is near to nothing.
    /// Between vectors of length 1 the dot product is the cosine.
    private float @Nullable [] unit(float[] meaning) {
        if (meaning.length != width) {
            throw new IllegalArgumentException("a meaning must be " + width + " wide, got " + meaning.length);
        }
        double squares = 0;
        for (float value : meaning) {
            squares += value * (double) value;
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException("a meaning must be finite, got " + Arrays.toString(meaning));
        }
        if (squares == 0) {
            return null;
        }
        float[] unit = new float[width];
        for (int index = 0; index < width; index++) {
            unit[index] = (float) (meaning[index] / Math.sqrt(squares));
        }
        return unit;
    }

    /// Returns a searcher over what is searchable now. The caller releases its reader's reference.
    public IndexSearcher searcher() throws IOException {
        return searchers.acquire();
    }

    /// Returns the hashes of the wordings nearest to a meaning, nearest first, with their similarity.
    ///
    /// @param searcher the searcher to use, from [#searcher()]
    /// @param most the maximum number of wordings
    /// @param conditions what the wordings have to fulfil, or null
    public Map<Long, Double> nearest(IndexSearcher searcher, float[] meaning, int most, @Nullable Query conditions)
            throws IOException {
        Map<Long, Double> nearest = new LinkedHashMap<>();
        float[] unit = unit(meaning);
        if (unit == null) {
            return nearest;
        }
        Query query = new KnnFloatVectorQuery(MEANING, unit, most, conditions);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
            NumericDocValues wordings = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
            if (wordings.advanceExact(found.doc - leaf.docBase)) {
                nearest.put(wordings.longValue(), (double) found.score);
            }
        }
        return nearest;
    }

    /// Makes what was added searchable.
    public synchronized void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        latest.clear();
    }

    /// Makes durable what was added, together with how far into the log it came.
    public synchronized void commit() throws IOException {
        if (reached != store.position() || uncommitted > 0) {
            store.commit(reached);
            uncommitted = 0;
            refresh();
        }
    }

    /// Removes all meanings and sets the position to 0.
    public synchronized void clear() throws IOException {
        store.clear();
        reached = 0;
        uncommitted = 0;
        refresh();
    }

    /// Commits and closes.
    @Override
    public synchronized void close() throws IOException {
        try {
            commit();
            searchers.close();
        } finally {
            store.close();
        }
    }
}
