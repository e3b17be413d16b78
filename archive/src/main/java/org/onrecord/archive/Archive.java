package org.onrecord.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Drift;
import org.onrecord.identity.Profile;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.Asked;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.Standing;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;

/// A record: stories and their statements, kept so that nothing that was acknowledged is lost or silently
/// changed.
///
/// What is on record is in the tables of a database. An index for searching follows them; where it is
/// missing or damaged it is made anew. Several processes may have one record open when it is on a server; a
/// folder serves one. Whoever opens an archive closes it, when nobody uses it any more.
///
/// Safe for use by several threads. Those who read do so side by side, as many at once as the processors are
/// good for; the others wait for their turn, in the order in which they came. Each answer is of the record as
/// it stood at one moment, and has all that was acknowledged before it was asked for. Who adds waits for
/// others who add; who reads does not wait for them, but for the moment in which what was added becomes
/// durable. A thread that is interrupted meanwhile gets its answer and is still interrupted then: all work is
/// done by threads of the archive's own.
public final class Archive implements AutoCloseable {
    private static final int PAGE = 2_000;

    private final Database database;
    private final Views views;
    private final ReadingRoom room;
    private final Browse browse;
    private final Writing writing;
    private final Clock clock;
    private final @Nullable Duration searchLimit;
    private final MeaningsOnDemand meanings;
    private final Turns checks = new Turns("verify", 1);

    private Archive(Database database, IndexFolder folder, Settings settings) {
        this.database = database;
        this.clock = settings.clock();
        this.searchLimit = settings.searchLimit();
        this.meanings = new MeaningsOnDemand(settings.meanings());
        this.views = new Views(database, folder);
        this.room = new ReadingRoom(database, views);
        this.browse = new Browse(room);
        this.writing = new Writing(database, views, room, meanings, clock);
    }

    /// Opens the record at `where`.
    ///
    /// @param access whether it may be made where there is none
    /// @param clock tells when something is put on record
    /// @param notes told what the user should know of how it went, in words: that an index is made anew
    /// @throws UnableToUseRecordException if it cannot be used; the message says what to do
    public static Archive open(Where where, Access access, Clock clock, Consumer<String> notes) {
        return open(where, access, new Settings(clock, notes, null));
    }

    /// Opens the record at `where`, with what it works with.
    ///
    /// @throws UnableToUseRecordException if it cannot be used; the message says what to do
    public static Archive open(Where where, Access access, Settings settings) {
        Database database = Database.open(where, access);
        try {
            String record = recordId(database, settings.clock());
            return new Archive(database, IndexFolder.of(where, record, settings), settings);
        } catch (UnableToUseRecordException e) {
            database.close();
            throw e;
        } catch (JdbiException e) {
            database.close();
            throw new UnableToUseRecordException(
                    "the record in " + where + " cannot be read: " + Database.reason(e), e);
        }
    }

    /// The id in the first entry, which is written now where there is none.
    private static String recordId(Database database, Clock clock) {
        return database.jdbi().inTransaction(handle -> {
            Optional<String> id = handle.createQuery("select subject from entry where position = 0")
                    .mapTo(String.class)
                    .findOne();
            if (id.isPresent()) {
                return id.get();
            }
            LogTables log = LogTables.lock(handle);
            if (log.size() == 0) {
                String made = UUID.randomUUID().toString();
                log.append(Payload.RECORD, made, Payload.ofRecord(made, clock.instant()));
                log.write();
                database.sync(handle);
            }
            return handle.createQuery("select subject from entry where position = 0")
                    .mapTo(String.class)
                    .findOne()
                    .orElse("without its first entry");
        });
    }

    /// Puts stories on record, all of them or, when it fails, none. When it returns they are on the disk.
    ///
    /// @return what became of each, in the same order
    /// @throws UnableToUseRecordException if the record cannot be written
    public List<Added> add(List<Draft> drafts) {
        return writing.add(List.copyOf(drafts));
    }

    /// Puts a publisher's word on record that a piece must not be used: its newest version is withdrawn.
    ///
    /// @param edition which piece, and whether it is canceled or withheld
    /// @param reason why, in the publisher's words, or null where it does not say
    /// @return what became of it, or nothing where it is not on record, or is withdrawn already
    /// @throws UnableToUseRecordException if the record cannot be written
    public Optional<Added.StatusChanged> kill(Edition edition, @Nullable String reason) {
        Optional<KeptStory> newest = newest(edition.guid());
        if (newest.isEmpty() || newest.get().standing() == Standing.WITHDRAWN) {
            return Optional.empty();
        }
        Signed signed = new Signed(
                Adding.PUBLISHER,
                clock.instant(),
                reason == null ? "the publisher sent it as " + edition.status().word() : reason);
        byHand().withdraw(newest.get().story().id(), edition.status(), signed);
        return Optional.of(new Added.StatusChanged(newest.get().number(), edition.status()));
    }

    /// Where it is read.
    ReadingRoom room() {
        return room;
    }

    /// What people do to this record.
    public ByHand byHand() {
        return new ByHand(writing);
    }

    /// What programs keep beside this record.
    public Memos memos() {
        return new Memos(room, writing);
    }

    /// What is on record, page by page.
    public Browse browse() {
        return browse;
    }

    /// The statements that a query is looking for.
    ///
    /// @throws org.onrecord.search.SearchTookTooLongException if it takes longer than the settings allow
    public Found find(StatementQuery query) {
        return room.look((handle, view) -> asking(handle, view).find(query));
    }

    /// Whether words are on record, and by whom.
    ///
    /// @param speaker the number of the speaker who is asked about, where `asked` names one whose name
    /// others have too; else null
    /// @throws org.onrecord.search.SearchTookTooLongException if one of the searches for the words takes longer
    /// than the settings allow
    public Checked check(Asked asked, @Nullable Long speaker) {
        return room.look((handle, view) -> asking(handle, view).check(asked, speaker));
    }

    /// What lets anyone check a statement again, with the head of the log as it stands.
    public Receipt receipt(KeptStatement statement) {
        return room.look((handle, view) ->
                Asking.receipt(handle, view.shelf(handle), statement, LogTables.head(handle), clock.instant()));
    }

    /// The pages of all speakers who go by a name or have it for a last name, those with most statements
    /// first.
    ///
    /// @param statements how many of their latest statements to tell, at most 300
    public List<SpeakerPage> who(String name, int statements) {
        return room.look((handle, view) -> new WhoIs(handle, view).named(name, statements));
    }

    /// The page of a speaker, if there is one of this number.
    ///
    /// @param statements how many of the latest statements to tell, at most 300
    public Optional<SpeakerPage> speaker(long number, int statements) {
        return room.look((handle, view) -> Optional.ofNullable(new WhoIs(handle, view).page(number, statements)));
    }

    /// What is filed of a speaker: names, and roles by date; nothing when nobody on record has the number.
    public Optional<Profile> profile(long number) {
        return room.look((handle, view) -> Optional.ofNullable(
                Speakers.profile(handle, view.overlay(), view.overlay().speaker(number))));
    }

    /// The same utterance wherever it stands on record.
    public SameWords same(KeptStatement statement) {
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            List<KeptStatement> statements = shelf.numbered(shelf.ofUtterance(statement.utterance()));
            return new SameWords(
                    statement.utterance(),
                    statements,
                    Drift.of(statements.stream()
                            .map(each -> new Drift.Version(each.number(), each.words()))
                            .toList()));
        });
    }

    private Asking asking(Handle handle, View view) {
        return new Asking(handle, view, meanings, clock.instant(), searchLimit);
    }

    /// Passes all stories on record on, with their statements, in the order of the log.
    ///
    /// @throws IOException if `visitor` throws it
    public void each(StoryVisitor visitor) throws IOException {
        long position = 0;
        long size = head().size();
        while (position < size) {
            long first = position;
            List<KeptStory> stories =
                    room.look((handle, view) -> view.shelf(handle).storiesFrom(first, Math.min(first + PAGE, size)));
            for (KeptStory story : stories) {
                visitor.visit(story, statements(story));
            }
            position += PAGE;
        }
    }

    /// Passes the profiles of all speakers on, in the order of their numbers, merges taken into account.
    ///
    /// @throws IOException if `visitor` throws it
    public void eachSpeaker(SpeakerVisitor visitor) throws IOException {
        List<Long> numbers = room.look((handle, view) ->
                handle
                        .createQuery("select distinct speaker from appearance order by speaker")
                        .mapTo(Long.class)
                        .stream()
                        .filter(number -> view.overlay().speaker(number) == number)
                        .toList());
        for (Long number : numbers) {
            Profile profile = profile(number).orElse(null);
            if (profile != null) {
                visitor.visit(profile);
            }
        }
    }

    /// How many statements lack their meanings in the index, counting entries of other sorts too.
    public long meaningsMissing() {
        return room.look(
                (_, view) -> view.size() <= 1 ? 0L : view.size() - view.index().meaningPosition());
    }

    /// Puts the meanings of some more statements into the index.
    ///
    /// @param atMost how many entries of the log to go through
    /// @return how many entries are left
    /// @throws IllegalStateException if the archive was opened without a model of meanings
    public long addMeanings(int atMost) {
        return writing.addMeanings(atMost);
    }

    /// The head of the log as it stands.
    public TreeHead head() {
        return room.read(LogTables::head);
    }

    /// The proof that the log goes on from the head that it had when it was `size` entries long.
    ///
    /// @throws IllegalArgumentException if it is not that long
    public Proof.Consistency consistency(long size) {
        return room.read(handle ->
                LogTables.consistency(handle, size, LogTables.head(handle).size()));
    }

    /// The story with this digest, if it is on record.
    public Optional<KeptStory> story(StoryId id) {
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            return Optional.ofNullable(shelf.story(id.value())).map(shelf::story);
        });
    }

    /// The newest version of the piece with this guid, if one is on record.
    public Optional<KeptStory> newest(String guid) {
        return room.look((handle, view) -> {
            Shelf shelf = view.shelf(handle);
            return Optional.ofNullable(shelf.newest(guid)).map(shelf::story);
        });
    }

    /// The statements of a story, as they stand.
    public List<KeptStatement> statements(KeptStory story) {
        return room.look((handle, view) -> view.shelf(handle).statements(story));
    }

    /// The statement with this id, if it is on record.
    public Optional<KeptStatement> statement(StatementId id) {
        return room.look(
                (handle, view) -> view.shelf(handle).numbered(view.index().numbersOf(id.value())).stream()
                        .findFirst());
    }

    /// The story of this number.
    ///
    /// @throws NoSuchElementException if no story on record has it
    public KeptStory story(long number) {
        return room.look((handle, view) -> view.shelf(handle).story(number));
    }

    /// Checks the whole record again.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param progress told how many entries were checked
    public Verified verify(@Nullable TreeHead since, LongConsumer progress) {
        return checks.take(() -> Verification.of(database, since, progress));
    }

    /// Makes the index anew from the tables.
    ///
    /// @param progress told how many entries are in it
    public void reindex(LongConsumer progress) {
        writing.reindex(progress);
    }

    /// Commits the index and gives everything back.
    @Override
    public void close() {
        try (database;
                meanings;
                views;
                room;
                writing) {
            checks.close();
        }
    }
}
