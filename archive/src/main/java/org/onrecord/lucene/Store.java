package org.onrecord.lucene;

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

/// One Lucene index in its own folder, which records how far into the log it came. The caller closes it.
///
/// The position in the log is part of Lucene's commit data, so the documents and the position become durable
/// together: after a crash, the index is as it was at its last commit, and everything after that position is
/// written again. Opening reads the files that were not verified before ([VerifiedFiles]). An index that is
/// damaged, or that was made of another record or in another form, is deleted: everything in it can be
/// written again from the record.
public final class Store implements Closeable {
    /// The keys of the commit data.
    private static final String POSITION = "position";
    private static final String ORIGIN = "origin";

    /// The maximum time for which a commit waits for merges of small segments, in milliseconds.
    private static final int MERGES_AT_COMMIT = 500;

    /// The maximum time for which closing waits for merges under way.
    private static final Duration MERGES_AT_CLOSE = Duration.ofSeconds(3);

    /// Lucene logs which of its code paths are available to a program started with these options, which is of
    /// no interest to users of this program. The loggers are kept in fields because unreferenced loggers are
    /// collected and lose their level.
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
    private final IndexOrigin origin;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile long position;
    private volatile boolean hasUncommitted;

    private Store(Path folder, IndexOrigin origin, Directory directory, IndexWriter writer, long position) {
        this.folder = folder;
        this.origin = origin;
        this.directory = directory;
        this.writer = writer;
        this.position = position;
    }

    /// Opens the index in `folder`, which nothing else may have open.
    ///
    /// @param origin what the index is made from; an index of another origin is deleted
    /// @param settings creates the writer's settings
    /// @param healed is called with the reason if an index was deleted
    /// @throws IOException if the folder cannot be written; the message names it
    public static Store open(
            Path folder, IndexOrigin origin, Supplier<IndexWriterConfig> settings, Consumer<String> healed)
            throws IOException {
        try {
            Directory directory = new MMapDirectory(folder);
            try {
                String fault = fault(folder, origin, directory);
                if (fault != null) {
                    healed.accept("the index in " + folder + " " + fault);
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

    /// Returns how far into the log the index in `folder` came, without opening it; 0 if it does not say.
    ///
    /// @param record the record; an index of another record counts as none
    public static long positionIn(Path folder, String record) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Directory directory = new MMapDirectory(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return 0;
            }
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            String origin = data.getOrDefault(ORIGIN, "");
            return origin.startsWith(new IndexOrigin(record, "").toString())
                    ? Long.parseLong(data.getOrDefault(POSITION, "0"))
                    : 0;
        } catch (IOException | RuntimeException _) {
            // It is damaged, and is rebuilt when it is opened.
            return 0;
        }
    }

    private static Store open(Path folder, IndexOrigin origin, Directory directory, IndexWriterConfig settings)
            throws IOException {
        IndexWriter writer = new IndexWriter(directory, settings);
        try {
            Store store = new Store(folder, origin, directory, writer, position(writer));
            if (!DirectoryReader.indexExists(directory)) {
                // An empty commit, so that an index without any commit is known to be damaged.
                store.commit(0);
            }
            return store;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /// Returns the position in the last commit, or 0 if there is none.
    private static long position(IndexWriter writer) {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
    }

    /// Returns why the contents of a folder cannot be used, or null if they can or if there are none.
    private static @Nullable String fault(Path folder, IndexOrigin origin, Directory directory) throws IOException {
        boolean hasFiles = false;
        for (String file : directory.listAll()) {
            hasFiles |= file.startsWith("_") || file.startsWith("segments");
        }
        if (!hasFiles) {
            return null;
        }
        try {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            String fault = origin.fault(infos.getUserData().get(ORIGIN));
            if (fault != null) {
                return fault;
            }
            if (Long.parseLong(infos.getUserData().getOrDefault(POSITION, "none")) < 0) {
                return "was damaged: its position is negative";
            }
            VerifiedFiles verified = new VerifiedFiles(folder);
            verified.check(directory, infos.files(true));
            DirectoryReader.open(directory).close();
            verified.keep(infos.files(true));
            return null;
        } catch (IOException | RuntimeException e) {
            // Lucene reports damage by exceptions of many classes. In every case a new index is tried; if
            // the folder is at fault, that fails with an exception of its own.
            return "was damaged: " + reason(e);
        }
    }

    /// Deletes all files of an index; folders, which Lucene never makes, are left alone.
    private static void empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Returns an exception's message, or its class if it has none.
    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// Returns settings for a writer that uses little memory. A commit includes the merges of small segments
    /// that finish at once and waits for no others, so that a program started often to add a little each time
    /// leaves few segments.
    public static IndexWriterConfig settings(int megabytes, int segmentsPerTier) {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        // One merge at a time; writers are slowed down only when very many are waiting.
        merges.setMaxMergesAndThreads(12, 1);
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(segmentsPerTier);
        // Lucene tolerates some deleted documents when it purges; here not one must be left.
        policy.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(megabytes)
                .setMergeScheduler(merges)
                .setMergePolicy(policy)
                .setMaxFullFlushMergeWaitMillis(MERGES_AT_COMMIT)
                .setCommitOnClose(false);
    }

    /// An operation on the writer.
    public interface Writing {
        void with(IndexWriter writer) throws IOException;
    }

    /// Runs an operation on the writer.
    ///
    /// @throws IOException if the folder cannot be written; the message names it
    public void write(Writing writing) throws IOException {
        hasUncommitted = true;
        try {
            writing.with(writer);
        } catch (IOException | AlreadyClosedException e) {
            throw new IOException("the index in " + folder + " cannot be written: " + reason(e), e);
        }
    }

    /// Returns the writer, to open readers on.
    public IndexWriter writer() {
        return writer;
    }

    /// Returns how far into the log the last commit came.
    public long position() {
        return position;
    }

    /// Makes everything written durable, together with how far into the log it came.
    public void commit(long reached) throws IOException {
        write(open -> {
            open.setLiveCommitData(Map.of(POSITION, Long.toString(reached), ORIGIN, origin.toString())
                    .entrySet());
            open.commit();
        });
        position = reached;
        hasUncommitted = false;
    }

    /// Writes every segment again from which documents were deleted, so that nothing of them is in any file
    /// after the next commit, once the readers that still see them are closed.
    public void purge() throws IOException {
        write(IndexWriter::forceMergeDeletes);
    }

    /// Deletes all documents and sets the position to 0.
    public void clear() throws IOException {
        write(IndexWriter::deleteAll);
        commit(0);
    }

    /// Closes the index and discards what was not committed. If everything was committed, waits a few seconds
    /// for merges under way and keeps their results; merges that take longer are abandoned and start again
    /// another time.
    @Override
    public void close() throws IOException {
        try {
            if (!hasUncommitted && writer.isOpen()) {
                keepMerges();
            }
            writer.rollback();
            new VerifiedFiles(folder)
                    .keep(SegmentInfos.readLatestCommit(directory).files(true));
        } finally {
            directory.close();
        }
    }

    /// Waits for merges under way, up to [#MERGES_AT_CLOSE], and commits their results.
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
