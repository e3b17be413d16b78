package org.onrecord.search;

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

/// What statements mean, as vectors: one a wording, since many equal vectors would spoil the graph in which
/// the nearest are found. Which statements have a wording, the index of statements tells.
final class MeaningStore implements Closeable {
    private static final String MEANING = "meaning";
    private static final int MEGABYTES = 64;
    private static final int SEGMENTS = 5;
    /// Neighbours of a node of the graph, and how many are looked at to choose them.
    private static final int NEIGHBOURS = 16;

    private static final int LOOKED_AT = 100;

    /// Segments of up to some four thousand vectors get no graph, as Lucene reckons it from this: all of
    /// their vectors are compared, and the work of a graph is done in the background when segments are
    /// merged.
    private static final int WITHOUT_GRAPH = 500;

    /// How many wordings are put before a commit, which makes them searchable too.
    private static final int MOST_IN_MEMORY = 4000;

    private final Store store;
    private final int width;
    private final SearcherManager searchers;
    private final Map<Long, Wording> latest = new HashMap<>();
    private volatile long reached;
    private int uncommitted;

    private MeaningStore(Store store, int width) throws IOException {
        this.store = store;
        this.width = width;
        searchers = new SearcherManager(store.writer(), null);
        reached = store.position();
    }

    static MeaningStore open(Path folder, String origin, int width, Consumer<String> healed) throws IOException {
        Store store = Store.open(folder, origin + ", " + width + " wide", MeaningStore::settings, healed);
        try {
            return new MeaningStore(store, width);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

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

    /// How far in the log meanings were put.
    long position() {
        return reached;
    }

    synchronized void put(List<Indexed> statements, List<float[]> meanings, long position) throws IOException {
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

    private void put(Indexed statement, float[] meaning) throws IOException {
        float[] unit = unit(meaning);
        long wording = Form.hash(Form.of(statement.words()));
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

    /// The vector at length 1; null for one without a direction, which is near to nothing.
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

    /// What is searchable now; the caller gives up its reader's reference.
    IndexSearcher searcher() throws IOException {
        return searchers.acquire();
    }

    /// The hashes of the wordings nearest to a meaning, the nearest first, with how near they are.
    ///
    /// @param searcher what to look in, from [#searcher()]
    Map<Long, Double> nearest(IndexSearcher searcher, float[] meaning, int most, @Nullable Query conditions)
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

    synchronized void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        latest.clear();
    }

    /// Makes durable what was put, and how far it came.
    synchronized void commit() throws IOException {
        if (reached != store.position() || uncommitted > 0) {
            store.commit(reached);
            uncommitted = 0;
            refresh();
        }
    }

    synchronized void clear() throws IOException {
        store.clear();
        reached = 0;
        uncommitted = 0;
        refresh();
    }

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
