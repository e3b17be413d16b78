package org.onrecord.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.onrecord.copies.Fingerprint;

/// Who holds which print. What was put last is kept in memory, so that it is found at once; the rest is
/// looked up among Lucene's terms, one a print. Safe for use by several threads, which wait for one
/// another.
final class PrintStore implements Closeable {
    private static final String KEY = "key";

    /// How many prints are kept in memory before Lucene makes them searchable.
    private static final int MOST_IN_MEMORY = 1 << 16;

    private static final int MEGABYTES = 16;
    private static final FieldType PRINTS = new FieldType();

    static {
        PRINTS.setTokenized(true);
        PRINTS.setOmitNorms(true);
        PRINTS.setIndexOptions(IndexOptions.DOCS);
        PRINTS.freeze();
    }

    private final Store store;
    private final Map<PrintsOf, LatestPrints> latest = new EnumMap<>(PrintsOf.class);
    private final Map<PrintsOf, List<PrintsOfSegment>> segments = new EnumMap<>(PrintsOf.class);
    private DirectoryReader reader;

    private PrintStore(Store store) throws IOException {
        this.store = store;
        reader = DirectoryReader.open(store.writer());
        readSegments();
    }

    static PrintStore open(Path folder, String origin, Consumer<String> healed) throws IOException {
        Store store = Store.open(folder, origin, () -> Store.settings(MEGABYTES, 4), healed);
        try {
            return new PrintStore(store);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    long position() {
        return store.position();
    }

    /// Keeps a text under these prints, and under no others.
    synchronized void put(PrintsOf of, long number, Fingerprint fingerprint) throws IOException {
        long[] prints = fingerprint.prints();
        BytesRef key = new BytesRef(of.name() + number);
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new NumericDocValuesField(PrintsOfSegment.NUMBER, number));
        document.add(new Field(of.name(), new ListedNumbers(prints), PRINTS));
        store.write(writer -> writer.updateDocument(new Term(KEY, key), document));
        latest(of).put(number, prints);
        if (latest.values().stream().mapToInt(LatestPrints::size).sum() > MOST_IN_MEMORY) {
            refresh();
        }
    }

    /// Those who hold a print, each once; where they are more than `atMost`, any `atMost + 1` of them.
    synchronized long[] holders(PrintsOf of, long print, int atMost) throws IOException {
        LatestPrints newest = latest(of);
        Holders holders = new Holders(atMost + 1, newest);
        newest.holders(print, holders);
        List<PrintsOfSegment> older = segments.getOrDefault(of, List.of());
        if (!older.isEmpty()) {
            BytesRef term = ListedNumbers.term(print);
            for (int index = 0; index < older.size() && !holders.isFull(); index++) {
                older.get(index).holders(term, holders);
            }
        }
        return holders.numbers();
    }

    private LatestPrints latest(PrintsOf of) {
        return latest.computeIfAbsent(of, _ -> new LatestPrints());
    }

    private void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, store.writer());
        if (newer != null) {
            reader.close();
            reader = newer;
            readSegments();
        }
        latest.clear();
    }

    private void readSegments() throws IOException {
        for (PrintsOf of : PrintsOf.values()) {
            List<PrintsOfSegment> all = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                PrintsOfSegment.of(leaf.reader(), of).ifPresent(all::add);
            }
            segments.put(of, all);
        }
    }

    synchronized void commit(long position) throws IOException {
        store.commit(position);
    }

    synchronized void clear() throws IOException {
        store.clear();
        refresh();
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            reader.close();
        } finally {
            store.close();
        }
    }

    /// The numbers found so far.
    static final class Holders {
        private final LatestPrints latest;
        private final int most;
        private long[] numbers = new long[8];
        private int size;

        Holders(int most, LatestPrints latest) {
            this.latest = latest;
            this.most = most;
        }

        boolean isFull() {
            return size == most;
        }

        void add(long number) {
            if (!isFull()) {
                numbers = ArrayUtil.grow(numbers, size + 1);
                numbers[size++] = number;
            }
        }

        /// Adds a number unless newer prints of it are in memory.
        void addOlder(long number) {
            if (!latest.has(number)) {
                add(number);
            }
        }

        long[] numbers() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
