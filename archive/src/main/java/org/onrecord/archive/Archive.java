package org.onrecord.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.StoryVisitor;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.head.AcknowledgedHead;
import org.onrecord.head.RecordFiles;
import org.onrecord.head.SigningKey;
import org.onrecord.identity.Profile;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.StatementId;
import org.onrecord.store.Database;
import org.onrecord.store.LogTables;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;

/// A record: stories and their statements, kept so that nothing that was acknowledged is lost or silently
/// changed.
///
/// The tables of a database contain what is on record. An index for searching follows them; if it is missing
/// or damaged, it is rebuilt. Several processes may have one record open if it is on a server; a folder
/// serves one. The caller that opens an archive closes it when it is no longer used.
///
/// Safe for use by several threads. Reads run in parallel, as many at once as the processors can usefully
/// serve; the others wait for their turn, in order of arrival. Each answer reflects the record at one moment
/// and includes everything that was acknowledged before the request. Additions wait for each other. Reads do
/// not wait for additions, except for the moment in which added stories become durable. A thread that is
/// interrupted meanwhile still gets its answer and is still interrupted afterwards, because the archive's own
/// threads read and write the record.
public final class Archive implements AutoCloseable {
    private final Database database;
    private final Snapshots snapshots;
    private final ReadExecutor executor;
    private final Browse browse;
    private final RecordWriter writer;
    private final Clock clock;
    private final @Nullable Duration searchLimit;
    private final EncoderOnDemand meanings;
    private final FairExecutor checks;
    private final Runnable check;
    private final boolean isOwner;
    private final Deque<Runnable> beforeClose = new ConcurrentLinkedDeque<>();
    private final Checkpoints checkpoints;
    private final WholeRecord whole;
    private final ReceiptMaker receipts;

    private Archive(Database database, IndexFolder folder, ArchiveSettings settings, Beside beside) {
        this.database = database;
        this.clock = settings.clock();
        this.searchLimit = settings.searchLimit();
        this.meanings = new EncoderOnDemand(settings.meanings());
        this.snapshots = new Snapshots(database, folder);
        this.executor = new ReadExecutor(database, snapshots);
        this.browse = new Browse(executor);
        this.writer = new RecordWriter(database, snapshots, executor, meanings, clock, beside.acknowledged);
        this.checkpoints = new Checkpoints(database, keyValues(), beside.folder, beside.record, beside.key);
        this.whole = new WholeRecord(database, beside.acknowledged, checkpoints);
        this.receipts = new ReceiptMaker(checkpoints);
        this.checks = new FairExecutor("verify", 1);
        this.check = () -> {};
        this.isOwner = true;
    }

    private Archive(Archive owner, Runnable check) {
        this.database = owner.database;
        this.clock = owner.clock;
        this.searchLimit = null;
        this.meanings = owner.meanings;
        this.snapshots = owner.snapshots;
        this.executor = owner.executor.checking(check);
        this.browse = new Browse(executor);
        this.writer = owner.writer.checking(check);
        this.checkpoints = owner.checkpoints;
        this.whole = owner.whole;
        this.receipts = owner.receipts;
        this.checks = owner.checks;
        this.check = check;
        this.isOwner = false;
    }

    /// Opens the record at `where`.
    ///
    /// @param access whether the record may be created if there is none
    /// @param clock gives the time at which something is put on record
    /// @param notes receives messages for the user: that an index is being rebuilt
    /// @throws UnableToUseRecordException if the record cannot be used; the message says what to do
    public static Archive open(RecordLocation where, AccessMode access, Clock clock, Consumer<String> notes) {
        return open(where, access, new ArchiveSettings(clock, notes, null));
    }

    /// Opens the record at `where` with the given settings.
    ///
    /// @throws UnableToUseRecordException if the record cannot be used; the message says what to do
    public static Archive open(RecordLocation where, AccessMode access, ArchiveSettings settings) {
        boolean isMade = RecordFiles.areIn(where);
        Database database = Database.open(where, access, ReadExecutor.SEATS, isMade);
        try {
            String record = RecordId.of(database, settings.clock(), isMade);
            IndexFolder folder = IndexFolder.of(where, record, settings);
            Path own = where instanceof RecordLocation.Folder(Path path)
                    ? path
                    : settings.keys().resolve(record);
            Beside beside = new Beside(
                    own,
                    record,
                    AcknowledgedHead.open(database, own, folder.position()),
                    SigningKey.open(database, own, record, access));
            Archive archive = new Archive(database, folder, settings, beside);
            // A process may have been killed between a redaction and the removal of the words from the files.
            archive.writer.purge();
            return archive;
        } catch (UnableToUseRecordException e) {
            database.close();
            throw e;
        } catch (JdbiException e) {
            database.close();
            throw database.unable("cannot be read", Database.reason(e), e);
        }
    }

    /// What lies beside the database.
    ///
    /// @param folder the folder of the files
    /// @param record the record's id
    private record Beside(Path folder, String record, AcknowledgedHead acknowledged, SigningKey key) {}

    /// Returns this record for another user in this process, without a limit on searches. Closing it leaves
    /// this archive open; it must not be used any more once this archive is closed.
    ///
    /// @param check called before each read and write, on the caller's thread; what it throws ends the work
    public Archive shared(Runnable check) {
        return new Archive(this, check);
    }

    /// Adds what must end before the record is closed. What was added last runs first, and only once.
    public void beforeClose(Runnable end) {
        beforeClose.push(end);
    }

    /// Returns whether there is a model of meanings.
    boolean hasEncoder() {
        return meanings.are();
    }

    /// Returns whether a read or a write runs or waits.
    boolean isBusy() {
        return executor.isBusy() || writer.isBusy();
    }

    /// Puts stories on record: all of them or, if it fails, none. When it returns, they are on the disk.
    ///
    /// @return the outcome of each, in the same order
    /// @throws UnableToUseRecordException if the record cannot be written
    public List<AddResult> add(List<NewStory> newStories) {
        return writer.add(List.copyOf(newStories));
    }

    /// Puts on record that a publisher says a piece must not be used: withdraws its newest version.
    ///
    /// @param edition identifies the piece, and says whether it is canceled or withheld
    /// @param reason the reason in the publisher's words, or null if the publisher gives none
    /// @return the outcome, or empty if the piece is not on record or is withdrawn already
    /// @throws UnableToUseRecordException if the record cannot be written
    public Optional<AddResult.StatusChanged> kill(Edition edition, @Nullable String reason) {
        Optional<KeptStory> newest = executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            return Optional.ofNullable(store.newest(edition, null)).map(store::story);
        });
        if (newest.isEmpty()
                || newest.get().withdrawal() != null
                || newest.get().status() == StatementStatus.REDACTED) {
            return Optional.empty();
        }
        EditNote note = new EditNote(
                Event.Withdrawn.PUBLISHER,
                clock.instant(),
                reason == null ? "the publisher sent it as " + edition.status().word() : reason);
        corrections().withdraw(newest.get().story().id(), edition.status(), note);
        return Optional.of(new AddResult.StatusChanged(newest.get().number(), edition.status()));
    }

    /// Returns the executor that reads the record.
    ReadExecutor room() {
        return executor;
    }

    /// Returns the edits that people can make to this record.
    public Corrections corrections() {
        return new Corrections(writer);
    }

    /// Returns what takes words out of this record for good.
    public Erasure erasure() {
        return new Erasure(executor, writer);
    }

    /// Returns the store for what programs keep beside this record.
    public KeyValueStore keyValues() {
        return new KeyValueStore(executor, writer);
    }

    /// Returns what is on record, page by page.
    public Browse browse() {
        return browse;
    }

    /// Returns what is on record, page by page, with withdrawn stories or without.
    public Browse browse(WithdrawnStories withdrawn) {
        return browse.with(withdrawn);
    }

    /// Returns the statements that match a query.
    ///
    /// @throws org.onrecord.search.SearchTookTooLongException if the search takes longer than the settings
    /// allow
    public SearchResult find(StatementQuery query) {
        return executor.look((handle, snapshot) -> reader(handle, snapshot).find(query));
    }

    /// Checks whether words are on record, and by whom.
    ///
    /// @param speaker the number of the speaker in question, if `asked` gives a name that other speakers have
    /// too; else null
    /// @throws org.onrecord.search.SearchTookTooLongException if one of the searches for the words takes
    /// longer than the settings allow
    public CheckResult check(QuotationQuery asked, @Nullable Long speaker) {
        return check(asked, speaker, WithdrawnStories.HIDDEN);
    }

    /// Checks the same, and says whether words of withdrawn stories count.
    public CheckResult check(QuotationQuery asked, @Nullable Long speaker, WithdrawnStories withdrawn) {
        return executor.look((handle, snapshot) -> new QuotationChecker(
                        handle, snapshot, meanings, receipts, clock.instant(), searchLimit)
                .check(asked, speaker, withdrawn));
    }

    /// Returns the receipt with which anyone can check a statement again, with the current head of the log.
    public Receipt receipt(KeptStatement statement) {
        return executor.look((handle, snapshot) -> receipts.of(
                handle,
                snapshot.projection(),
                snapshot.store(handle),
                statement,
                receipts.head(LogTables.head(handle), clock.instant())));
    }

    /// Returns the pages of all speakers who go by a name or have it as their last name, those with most
    /// statements first.
    ///
    /// @param statements how many of their latest statements to include, at most 300
    public List<SpeakerPage> who(String name, int statements) {
        return who(name, statements, WithdrawnStories.HIDDEN);
    }

    /// Returns the same pages, with withdrawn stories or without.
    public List<SpeakerPage> who(String name, int statements, WithdrawnStories withdrawn) {
        return executor.look(
                (handle, snapshot) -> new SpeakerReader(handle, snapshot, withdrawn).named(name, statements));
    }

    /// Returns the page of the speaker with this number, if there is one.
    ///
    /// @param statements how many of the latest statements to include, at most 300
    public Optional<SpeakerPage> speaker(long number, int statements) {
        return speaker(number, statements, WithdrawnStories.HIDDEN);
    }

    /// Returns the same page, with withdrawn stories or without.
    public Optional<SpeakerPage> speaker(long number, int statements, WithdrawnStories withdrawn) {
        return executor.look((handle, snapshot) ->
                Optional.ofNullable(new SpeakerReader(handle, snapshot, withdrawn).page(number, statements)));
    }

    /// Returns what is filed about a speaker: names, and roles by date; empty if nobody on record has the
    /// number.
    public Optional<Profile> profile(long number) {
        return executor.look((handle, snapshot) -> Optional.ofNullable(SpeakerStore.profile(
                handle, snapshot.projection(), snapshot.projection().speaker(number))));
    }

    /// Returns the statements on record that report the same utterance, the given one among them, without the
    /// other ones of withdrawn stories.
    public SameUtterance same(KeptStatement statement) {
        return same(statement, WithdrawnStories.HIDDEN);
    }

    /// Returns the same, with the statements of withdrawn stories or without.
    public SameUtterance same(KeptStatement statement, WithdrawnStories withdrawn) {
        return executor.look((handle, snapshot) -> SameUtterance.of(snapshot.store(handle), statement, withdrawn));
    }

    private RecordReader reader(Handle handle, Snapshot snapshot) {
        return new RecordReader(handle, snapshot, meanings, searchLimit);
    }

    /// Calls `visitor` with every story on record and its statements, in log order, but not with withdrawn
    /// stories.
    ///
    /// @throws IOException if `visitor` throws it
    public void each(StoryVisitor visitor) throws IOException {
        each(WithdrawnStories.HIDDEN, visitor);
    }

    /// Calls `visitor` with every story on record and its statements, in log order.
    ///
    /// @param withdrawn whether withdrawn stories are among them
    /// @throws IOException if `visitor` throws it
    public void each(WithdrawnStories withdrawn, StoryVisitor visitor) throws IOException {
        browse.each(withdrawn, visitor);
    }

    /// Calls `visitor` with the profile of every speaker, in the order of their numbers, after all merges, but
    /// without what withdrawn stories say.
    ///
    /// @throws IOException if `visitor` throws it
    public void eachSpeaker(SpeakerVisitor visitor) throws IOException {
        eachSpeaker(WithdrawnStories.HIDDEN, visitor);
    }

    /// Calls `visitor` with the profile of every speaker, in the order of their numbers, after all merges.
    ///
    /// @param withdrawn whether what withdrawn stories say is part of the profiles
    /// @throws IOException if `visitor` throws it
    public void eachSpeaker(WithdrawnStories withdrawn, SpeakerVisitor visitor) throws IOException {
        browse.eachSpeaker(withdrawn, visitor);
    }

    /// Returns how many statements lack their vectors in the index; entries of other types count too.
    public long meaningsMissing() {
        return executor.look((_, snapshot) ->
                snapshot.size() <= 1 ? 0L : snapshot.size() - snapshot.index().meaningPosition());
    }

    /// Adds the vectors of some more statements to the index.
    ///
    /// @param atMost the maximum number of log entries to process
    /// @return how many entries are left
    /// @throws IllegalStateException if the archive was opened without a model of meanings
    public long addMeanings(int atMost) {
        return writer.addMeanings(atMost);
    }

    /// Returns the signed heads of the log.
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /// Returns the current head of the log.
    public TreeHead head() {
        return executor.read(LogTables::head);
    }

    /// Returns the proof that the log continues from the head that it had when it was `size` entries long.
    ///
    /// @throws IllegalArgumentException if the log is not that long
    public Proof.Consistency consistency(long size) {
        return executor.read(handle ->
                LogTables.consistency(handle, size, LogTables.head(handle).size()));
    }

    /// Returns the story with this digest, if it is on record.
    public Optional<KeptStory> story(StoryId id) {
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            return Optional.ofNullable(store.story(id.value())).map(store::story);
        });
    }

    /// Returns the newest version of the piece with this guid, if one is on record; of several pieces that
    /// share the guid, the one that a version was added to last.
    public Optional<KeptStory> newest(String guid) {
        return newest(guid, 1).stream().findFirst();
    }

    /// Returns the newest version of each piece with this guid, newest first. Publishers number their pieces,
    /// so several can have one guid.
    ///
    /// @param most the maximum number of pieces
    public List<KeptStory> newest(String guid, int most) {
        return executor.look((handle, snapshot) -> snapshot.store(handle).newest(guid, most));
    }

    /// Returns the statements of a story, in their current state.
    public List<KeptStatement> statements(KeptStory story) {
        return executor.look((handle, snapshot) -> snapshot.store(handle).statements(story));
    }

    /// Returns the statement with this id, if it is on record.
    public Optional<KeptStatement> statement(StatementId id) {
        return executor.look(
                (handle, snapshot) -> snapshot.store(handle).numbered(snapshot.numbersOf(id.value())).stream()
                        .findFirst());
    }

    /// Returns the story with this number.
    ///
    /// @throws NoSuchElementException if no story on record has the number
    public KeptStory story(long number) {
        return executor.look((handle, snapshot) -> snapshot.store(handle).story(number));
    }

    /// Checks the whole record again.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param progress receives the number of entries checked so far
    public VerificationResult verify(@Nullable TreeHead since, LongConsumer progress) {
        return verify(since, List.of(), progress);
    }

    /// Checks the whole record again.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param authorities the certificates of the time-stamping authorities that are trusted; empty to leave open
    /// which are
    /// @param progress receives the number of entries checked so far
    public VerificationResult verify(
            @Nullable TreeHead since, Collection<X509Certificate> authorities, LongConsumer progress) {
        return checks.take(() -> whole.verify(since, authorities, checked(progress)));
    }

    /// Writes a backup of the record as it is now, which [Backups] restores. Others go on using the record meanwhile.
    ///
    /// @param withKey whether the private key that signs heads goes into it
    /// @param progress receives the number of entries written so far
    /// @throws IOException if `out` throws it
    /// @throws UnableToUseRecordException if the record cannot be read, or the key is not here
    public BackupManifest backup(OutputStream out, boolean withKey, LongConsumer progress) throws IOException {
        try {
            return checks.take(() -> whole.backup(out, withKey, clock.instant(), checked(progress)));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Rebuilds the index from the tables.
    ///
    /// @param progress receives the number of entries indexed so far
    public void reindex(LongConsumer progress) {
        writer.reindex(checked(progress));
    }

    private LongConsumer checked(LongConsumer progress) {
        return count -> {
            check.run();
            progress.accept(count);
        };
    }

    /// Commits the index and releases all resources; a shared archive leaves them to its owner.
    @Override
    public void close() {
        for (Runnable end = beforeClose.poll(); end != null; end = beforeClose.poll()) {
            end.run();
        }
        if (isOwner) {
            try (database;
                    meanings;
                    snapshots;
                    executor;
                    writer) {
                checks.close();
            }
        }
    }
}
