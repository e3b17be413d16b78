package org.onrecord.lucene;

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

/// Finds the texts that have a print in common. Thread-safe; threads wait for one another.
///
/// A fingerprint is a set of hashes of a text, its prints, some of which near-copies share; adding a text
/// looks up each of them. Here each print is a term of a Lucene field, and the texts that have it are its
/// postings. Lucene shows what was written only after a refresh, which costs far more than a look-up, and
/// copies often arrive in the same minute; so the newest prints are also kept in memory, up to
/// [#MOST_IN_MEMORY], and a look-up asks both. A text whose prints were replaced is found by the new ones
/// only: the memory overrides Lucene.
public final class FingerprintStore implements Closeable {
    /// The term by which a text's document is replaced: its kind and number.
    private static final String KEY = "key";

    /// The number of prints kept in memory before Lucene makes them searchable.
    private static final int MOST_IN_MEMORY = 1 << 16;

    private static final int MEGABYTES = 16;
    /// Terms alone: neither frequencies nor lengths matter, since nothing is ranked.
    private static final FieldType PRINTS = new FieldType();

    static {
        PRINTS.setTokenized(true);
        PRINTS.setOmitNorms(true);
        PRINTS.setIndexOptions(IndexOptions.DOCS);
        PRINTS.freeze();
    }

    private final Store store;
    private final Map<FingerprintKind, RecentFingerprints> latest = new EnumMap<>(FingerprintKind.class);
    private final Map<FingerprintKind, List<SegmentFingerprints>> segments = new EnumMap<>(FingerprintKind.class);
    private DirectoryReader reader;

    private FingerprintStore(Store store) throws IOException {
        this.store = store;
        reader = DirectoryReader.open(store.writer());
        readSegments();
    }

    /// Opens the store in `folder`; the parameters are those of [Store#open].
    public static FingerprintStore open(Path folder, IndexOrigin origin, Consumer<String> healed) throws IOException {
        Store store = Store.open(folder, origin, () -> Store.settings(MEGABYTES, 4), healed);
        try {
            return new FingerprintStore(store);
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// Returns how far into the log the last commit came.
    public long position() {
        return store.position();
    }

    /// Stores a text under these prints, replacing those that it had.
    public synchronized void put(FingerprintKind of, long number, Fingerprint fingerprint) throws IOException {
        long[] prints = fingerprint.prints();
        BytesRef key = new BytesRef(of.name() + number);
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new NumericDocValuesField(SegmentFingerprints.NUMBER, number));
        document.add(new Field(of.name(), new ListedNumbers(prints), PRINTS));
        store.write(writer -> writer.updateDocument(new Term(KEY, key), document));
        latest(of).put(number, prints);
        if (latest.values().stream().mapToInt(RecentFingerprints::size).sum() > MOST_IN_MEMORY) {
            refresh();
        }
    }

    /// Returns the numbers of the texts that have a print, each once; if there are more than `atMost`, any
    /// `atMost + 1` of them.
    public synchronized long[] holders(FingerprintKind of, long print, int atMost) throws IOException {
        RecentFingerprints newest = latest(of);
        Holders holders = new Holders(atMost + 1, newest);
        newest.holders(print, holders);
        List<SegmentFingerprints> older = segments.getOrDefault(of, List.of());
        if (!older.isEmpty()) {
            BytesRef term = ListedNumbers.term(print);
            for (int index = 0; index < older.size() && !holders.isFull(); index++) {
                older.get(index).holders(term, holders);
            }
        }
        return holders.numbers();
    }

    private RecentFingerprints latest(FingerprintKind of) {
        return latest.computeIfAbsent(of, _ -> new RecentFingerprints());
    }

    /// Removes what was replaced from the files; see [Store#purge()].
    public synchronized void purge() throws IOException {
        store.purge();
        refresh();
    }

    /// Makes everything written searchable and forgets what memory held for it.
    private void refresh() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, store.writer());
        if (newer != null) {
            reader.close();
            reader = newer;
            readSegments();
        }
        latest.clear();
    }

    /// Opens the prints of every segment. Segments never change, so this is needed only after a refresh.
    private void readSegments() throws IOException {
        for (FingerprintKind of : FingerprintKind.values()) {
            List<SegmentFingerprints> all = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                SegmentFingerprints.of(leaf.reader(), of).ifPresent(all::add);
            }
            segments.put(of, all);
        }
    }

    /// Makes everything stored durable, together with how far into the log it came.
    public synchronized void commit(long position) throws IOException {
        store.commit(position);
    }

    /// Removes all prints and sets the position to 0.
    public synchronized void clear() throws IOException {
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
        private final RecentFingerprints latest;
        private final int most;
        private long[] numbers = new long[8];
        private int size;

        /// Collects at most `most` numbers.
        Holders(int most, RecentFingerprints latest) {
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

        /// Adds a number, unless newer prints of the same text are in memory.
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
