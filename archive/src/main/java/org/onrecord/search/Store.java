package org.onrecord.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/// One Lucene index in a folder of its own, which knows how far into the log it came. What it finds damaged
/// or foreign there it deletes, since everything can be written again.
final class Store implements Closeable {
    private static final String POSITION = "position";
    private static final String ORIGIN = "origin";

    /// How long a commit waits for merges of small segments at most, in milliseconds.
    private static final int MERGES_AT_COMMIT = 500;

    /// How long merges under way may go on when everything else is done.
    private static final Duration MERGES_AT_CLOSE = Duration.ofSeconds(3);

    /// Lucene logs which of its ways are open to a program started with these options; none of it is
    /// news to whoever reads this program's messages. Held here, since loggers that nobody holds forget
    /// their level.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private static final Logger FAST_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.PanamaVectorizationProvider");

    private static final Logger NATIVE = Logger.getLogger("org.apache.lucene.store.PosixNativeAccess");

    static {
        VECTORS.setLevel(Level.OFF);
        FAST_VECTORS.setLevel(Level.OFF);
        NATIVE.setLevel(Level.OFF);
    }

    private final Path folder;
    private final String origin;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile long position;
    private volatile boolean hasUncommitted;

    private Store(Path folder, String origin, Directory directory, IndexWriter writer, long position) {
        this.folder = folder;
        this.origin = origin;
        this.directory = directory;
        this.writer = writer;
        this.position = position;
    }

    /// Opens the index in `folder`, which nobody else may have open.
    ///
    /// @param origin what the index was made of and in which form; an index of another origin is foreign
    /// @param settings makes the writer's settings
    /// @param healed told the reason where an index was deleted
    /// @throws IOException if the folder cannot be written; the message names it
    static Store open(Path folder, String origin, Supplier<IndexWriterConfig> settings, Consumer<String> healed)
            throws IOException {
        try {
            Directory directory = new MMapDirectory(folder);
            try {
                String fault = fault(folder, origin, directory);
                if (fault != null) {
                    healed.accept("the index in " + folder + " was damaged or foreign (" + fault + ")");
                    empty(folder);
                }
                return open(folder, origin, directory, settings.get());
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + reason(e), e);
        }
    }

    private static Store open(Path folder, String origin, Directory directory, IndexWriterConfig settings)
            throws IOException {
        IndexWriter writer = new IndexWriter(directory, settings);
        try {
            Store store = new Store(folder, origin, directory, writer, position(writer));
            if (!DirectoryReader.indexExists(directory)) {
                // An empty commit, so that an index without one is known to be damaged.
                store.commit(0);
            }
            return store;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static long position(IndexWriter writer) {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /// Why what lies in a folder cannot be used, or null when it can, or when nothing lies there.
    private static @Nullable String fault(Path folder, String origin, Directory directory) throws IOException {
        boolean hasFiles = false;
        for (String file : directory.listAll()) {
            hasFiles |= file.startsWith("_") || file.startsWith("segments");
        }
        if (!hasFiles) {
            return null;
        }
        try {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            String found = infos.getUserData().get(ORIGIN);
            if (!origin.equals(found)) {
                return "it is of " + found + ", not of " + origin;
            }
            if (Long.parseLong(infos.getUserData().getOrDefault(POSITION, "none")) < 0) {
                return "its position is negative";
            }
            Sound sound = new Sound(folder);
            sound.check(directory, infos.files(true));
            DirectoryReader.open(directory).close();
            sound.keep(infos.files(true));
            return null;
        } catch (IOException | RuntimeException e) {
            // Lucene tells damage by exceptions of many classes. Whatever it was: a new index is tried, and if
            // the folder is at fault, that fails with an exception of its own.
            return reason(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// Settings for writers that keep within little memory. A commit takes in what merges of small segments
    /// finish at once, so that a program started often for a little each time leaves few segments, and
    /// waits for no others.
    static IndexWriterConfig settings(int megabytes, int segmentsPerTier) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        // One at a time; writers are held up only when very many wait.
        merges.setMaxMergesAndThreads(12, 1);
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(segmentsPerTier);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(megabytes)
                .setMergeScheduler(merges)
                .setMergePolicy(policy)
                .setMaxFullFlushMergeWaitMillis(MERGES_AT_COMMIT)
                .setCommitOnClose(false);
    }

    /// Something done to the writer.
    interface Writing {
        void with(IndexWriter writer) throws IOException;
    }

    /// Writes.
    ///
    /// @throws IOException if the folder cannot be written; the message names it
    void write(Writing writing) throws IOException {
        hasUncommitted = true;
        try {
            writing.with(writer);
        } catch (IOException | AlreadyClosedException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + reason(e), e);
        }
    }

    IndexWriter writer() {
        return writer;
    }

    /// How far the last commit came.
    long position() {
        return position;
    }

    /// Makes all that was written durable, together with how far it came.
    void commit(long reached) throws IOException {
        write(open -> {
            open.setLiveCommitData(
                    Map.of(POSITION, Long.toString(reached), ORIGIN, origin).entrySet());
            open.commit();
        });
        position = reached;
        hasUncommitted = false;
    }

    /// Deletes everything.
    void clear() throws IOException {
        write(IndexWriter::deleteAll);
        commit(0);
    }

    /// Closes without what was not committed. Where all was, merges under way may go on for a few seconds
    /// and what they made is kept; then they are given up, to be begun again another time.
    @Override
    public void close() throws IOException {
        try {
            if (!hasUncommitted && writer.isOpen()) {
                keepMerges();
            }
            writer.rollback();
            new Sound(folder).keep(SegmentInfos.readLatestCommit(directory).files(true));
        } finally {
            directory.close();
        }
    }

    private void keepMerges() throws IOException {
        if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges
                && merges.mergeThreadCount() > 0) {
            try {
                Thread.ofVirtual().start(merges::sync).join(MERGES_AT_CLOSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (writer.hasUncommittedChanges()) {
            commit(position);
        }
    }
}
