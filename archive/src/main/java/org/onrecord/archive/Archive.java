package org.onrecord.archive;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.copies.Drift;
import org.onrecord.identity.Profile;
import org.onrecord.json.Wording;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.Asked;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.Index;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.StatementId;
import org.onrecord.story.StoryId;

/// A record: stories and their statements, kept so that nothing that was acknowledged is lost or silently
/// changed.
///
/// What is on record is in the tables of a database. An index for searching follows them; where it is
/// missing or damaged it is made anew. Safe for use by several threads, which wait for one another. Several
/// processes may have one record open when it is on a server; a folder serves one. Whoever opens an archive
/// closes it.
public final class Archive implements AutoCloseable {
    private static final int PAGE = 2_000;
    private static final int MEANINGS = 256;

    private final Database database;
    private final IndexFolder folder;
    private final Clock clock;
    private final MeaningsOnDemand meanings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf.Cache cache = new Shelf.Cache();
    private final Speakers speakers = new Speakers();
    private Overlay overlay = Overlay.of(List.of());

    /// How many entries of the log this object knows of.
    private long known;

    private Archive(Database database, IndexFolder folder, Settings settings) {
        this.database = database;
        this.folder = folder;
        this.clock = settings.clock();
        this.meanings = new MeaningsOnDemand(settings.meanings());
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
        lock.lock();
        try {
            List<Added> added = transact(handle -> {
                LogTables log = LogTables.lock(handle);
                catchUp(handle, log.size(), _ -> {});
                Copies copies = folder.copies();
                Shelf shelf = shelf(handle);
                copies.on(shelf);
                Adding adding = new Adding(handle, overlay, shelf, log, copies, speakers, clock.instant());
                List<Added> results = new ArrayList<>();
                for (Draft draft : drafts) {
                    results.add(adding.add(draft));
                }
                adding.write();
                log.write();
                folder.own(log.size());
                return results;
            });
            followOwn();
            return added;
        } finally {
            lock.unlock();
        }
    }

    /// Puts what people did on record.
    ///
    /// @param events makes the events, given the next position and what is on record
    List<Event> append(Function<Writer, List<Event>> events) {
        lock.lock();
        try {
            List<Event> appended = transact(handle -> {
                LogTables log = LogTables.lock(handle);
                catchUp(handle, log.size(), _ -> {});
                List<Event> made = events.apply(new Writer(handle, shelf(handle), refreshed(), overlay, log, speakers));
                Adding.writeEvents(handle, made);
                log.write();
                folder.own(log.size());
                return made;
            });
            followOwn();
            return appended;
        } finally {
            lock.unlock();
        }
    }

    /// What is at hand while events are made.
    record Writer(Handle handle, Shelf shelf, Index index, Overlay overlay, LogTables log, Speakers speakers) {}

    private <T> T transact(Function<Handle, T> work) {
        boolean done = false;
        try {
            T result = database.jdbi().inTransaction(handle -> work.apply(handle));
            database.jdbi().useHandle(database::sync);
            done = true;
            return result;
        } catch (JdbiException e) {
            throw unable("cannot be written", Database.reason(e) + "; what was acknowledged before is kept", e);
        } finally {
            if (!done) {
                // What the index was told of stories that are not on record after all goes with it.
                folder.discard();
                speakers.forget();
                cache.clear();
            }
        }
    }

    private void followOwn() {
        try {
            read(handle -> {
                catchUp(handle, LogTables.head(handle).size(), _ -> {});
                return true;
            });
        } catch (UnableToUseRecordException _) {
            // It is on record; the index follows when it is next asked.
            folder.discard();
        }
    }

    /// Reads, with the index up to date.
    <T> T read(Function<Handle, T> work) {
        lock.lock();
        try {
            return database.jdbi().withHandle(handle -> work.apply(handle));
        } catch (JdbiException e) {
            throw unable("cannot be read", Database.reason(e), e);
        } finally {
            lock.unlock();
        }
    }

    /// Takes in what was put on record since the last time, by this object or another process.
    void catchUp(Handle handle, long size, LongConsumer progress) {
        try {
            if (size > known) {
                boolean haveOthersAdded = !folder.isOwn(size);
                List<Event> events = shelf(handle).events(known);
                if (!events.isEmpty()) {
                    overlay = overlay.and(events);
                }
                if (haveOthersAdded || !events.isEmpty()) {
                    speakers.forget();
                    folder.forgetCopies();
                }
                cache.clear();
                known = size;
            }
            folder.follow(handle, overlay, shelf(handle), size, progress);
        } catch (IOException e) {
            throw unable("has an index that cannot be written", e.getMessage(), e);
        }
    }

    Shelf shelf(Handle handle) {
        return new Shelf(handle, overlay, cache);
    }

    Overlay overlay() {
        return overlay;
    }

    IndexFolder folder() {
        return folder;
    }

    Clock clock() {
        return clock;
    }

    /// What people do to this record.
    public ByHand byHand() {
        return new ByHand(this);
    }

    /// The statements that a query is looking for.
    public Found find(StatementQuery query) {
        return look((handle, index) -> asking(handle, index).find(query));
    }

    /// Whether words are on record, and by whom.
    ///
    /// @param speaker the number of the speaker who is asked about, where `asked` names one whose name
    /// others have too; else null
    public Checked check(Asked asked, @Nullable Long speaker) {
        return look((handle, index) -> asking(handle, index).check(asked, speaker));
    }

    /// What lets anyone check a statement again, with the head of the log as it stands.
    public Receipt receipt(KeptStatement statement) {
        return read(
                handle -> Asking.receipt(handle, shelf(handle), statement, LogTables.head(handle), clock.instant()));
    }

    /// The pages of all speakers who go by a name or have it for a last name, those with most statements
    /// first.
    ///
    /// @param statements how many of their latest statements to tell, at most 300
    public List<SpeakerPage> who(String name, int statements) {
        return look((handle, index) -> new WhoIs(handle, overlay, shelf(handle), index).named(name, statements));
    }

    /// The page of a speaker, if there is one of this number.
    ///
    /// @param statements how many of the latest statements to tell, at most 300
    public Optional<SpeakerPage> speaker(long number, int statements) {
        return look((handle, index) ->
                Optional.ofNullable(new WhoIs(handle, overlay, shelf(handle), index).page(number, statements)));
    }

    /// What is filed of a speaker: names, and roles by date; nothing when nobody on record has the number.
    public Optional<Profile> profile(long number) {
        return look((handle, _) -> Optional.ofNullable(Speakers.profile(handle, overlay, overlay.speaker(number))));
    }

    /// The same utterance wherever it stands on record.
    public SameWords same(KeptStatement statement) {
        return look((handle, _) -> {
            Shelf shelf = shelf(handle);
            List<KeptStatement> statements = shelf.numbered(shelf.ofUtterance(statement.utterance()));
            return new SameWords(
                    statement.utterance(),
                    statements,
                    Drift.of(statements.stream()
                            .map(each -> new Drift.Version(
                                    each.number(),
                                    Wording.of(
                                            each.story().story().text(),
                                            each.statement().content())))
                            .toList()));
        });
    }

    private interface Look<T> {
        T at(Handle handle, Index index) throws IOException;
    }

    private Index refreshed() {
        try {
            return folder.refreshed();
        } catch (IOException e) {
            throw unable("has an index that cannot be read", e.getMessage(), e);
        }
    }

    private <T> T look(Look<T> work) {
        return read(handle -> {
            catchUp(handle, LogTables.head(handle).size(), _ -> {});
            try {
                return work.at(handle, folder.refreshed());
            } catch (IOException e) {
                throw unable("has an index that cannot be read", e.getMessage(), e);
            }
        });
    }

    private Asking asking(Handle handle, Index index) {
        return new Asking(handle, overlay, shelf(handle), index, meanings, known, clock.instant());
    }

    /// Passes all stories on record on, with their statements, in the order of the log.
    ///
    /// @throws IOException if `visitor` throws it
    public void each(StoryVisitor visitor) throws IOException {
        long position = 0;
        long size = head().size();
        while (position < size) {
            long first = position;
            List<KeptStory> stories = read(handle -> {
                catchUp(handle, LogTables.head(handle).size(), _ -> {});
                return shelf(handle).storiesFrom(first, Math.min(first + PAGE, size));
            });
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
        List<Long> numbers = read(handle -> {
            catchUp(handle, LogTables.head(handle).size(), _ -> {});
            return handle
                    .createQuery("select distinct speaker from appearance order by speaker")
                    .mapTo(Long.class)
                    .stream()
                    .filter(number -> overlay.speaker(number) == number)
                    .toList();
        });
        for (Long number : numbers) {
            Profile profile = read(handle -> Optional.ofNullable(Speakers.profile(handle, overlay, number)))
                    .orElse(null);
            if (profile != null) {
                visitor.visit(profile);
            }
        }
    }

    /// How many statements lack their meanings in the index, counting entries of other sorts too.
    public long meaningsMissing() {
        return look((_, index) -> known <= 1 ? 0 : known - index.meaningPosition());
    }

    /// Puts the meanings of some more statements into the index.
    ///
    /// @param atMost how many entries of the log to go through
    /// @return how many entries are left
    /// @throws IllegalStateException if the archive was opened without a model of meanings
    public long addMeanings(int atMost) {
        return look((handle, index) -> {
            long from = index.meaningPosition();
            long to = Math.min(known, from + atMost);
            Shelf shelf = shelf(handle);
            for (long first = from; first < to; first += MEANINGS) {
                long behind = Math.min(to, first + MEANINGS);
                List<KeptStatement> statements = shelf.statements(shelf.rows(first, behind - 1).stream()
                        .filter(row -> row.sort().equals(Payload.STATEMENT))
                        .toList());
                List<float[]> vectors = meanings.of(statements.stream()
                        .map(each -> Wording.of(
                                each.story().story().text(), each.statement().content()))
                        .toList());
                index.putMeanings(statements.stream().map(Follower::indexed).toList(), vectors, behind);
                folder.hasNews();
            }
            return known - to;
        });
    }

    private UnableToUseRecordException unable(String what, @Nullable String reason, Exception e) {
        return new UnableToUseRecordException("the record in " + database + " " + what + ": " + reason, e);
    }

    /// The head of the log as it stands.
    public TreeHead head() {
        return read(LogTables::head);
    }

    /// The proof that the log goes on from the head that it had when it was `size` entries long.
    ///
    /// @throws IllegalArgumentException if it is not that long
    public Proof.Consistency consistency(long size) {
        return read(handle ->
                LogTables.consistency(handle, size, LogTables.head(handle).size()));
    }

    /// The story with this digest, if it is on record.
    public Optional<KeptStory> story(StoryId id) {
        return read(handle -> {
            catchUp(handle, LogTables.head(handle).size(), _ -> {});
            Shelf shelf = shelf(handle);
            return Optional.ofNullable(shelf.story(id.value())).map(shelf::story);
        });
    }

    /// The newest version of the piece with this guid, if one is on record.
    public Optional<KeptStory> newest(String guid) {
        return read(handle -> {
            catchUp(handle, LogTables.head(handle).size(), _ -> {});
            Shelf shelf = shelf(handle);
            return Optional.ofNullable(shelf.newest(guid)).map(shelf::story);
        });
    }

    /// The statements of a story, as they stand.
    public List<KeptStatement> statements(KeptStory story) {
        return read(handle -> shelf(handle).statements(story));
    }

    /// The statement with this id, if it is on record.
    public Optional<KeptStatement> statement(StatementId id) {
        return look((handle, index) ->
                shelf(handle).numbered(index.numbersOf(id.value())).stream().findFirst());
    }

    /// The story of this number.
    ///
    /// @throws NoSuchElementException if no story on record has it
    public KeptStory story(long number) {
        return read(handle -> shelf(handle).story(number));
    }

    /// Checks the whole record again.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param progress told how many entries were checked
    public Verified verify(@Nullable TreeHead since, LongConsumer progress) {
        return Verification.of(database, since, progress);
    }

    /// Makes the index anew from the tables.
    ///
    /// @param progress told how many entries are in it
    public void reindex(LongConsumer progress) {
        lock.lock();
        try {
            folder.clear();
            read(handle -> {
                catchUp(handle, LogTables.head(handle).size(), progress);
                return true;
            });
            folder.commit();
        } catch (IOException e) {
            throw unable("has an index that cannot be made anew", e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /// Commits the index and gives everything back.
    @Override
    public void close() {
        lock.lock();
        try (meanings) {
            folder.close();
        } finally {
            database.close();
            lock.unlock();
        }
    }
}
