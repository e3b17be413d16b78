package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.backup.BackupWriter;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.RestoreResult;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.UnreadableBackupException;
import org.onrecord.log.Hash;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;
import org.onrecord.search.StatementQuery;
import org.onrecord.store.Database;
import org.onrecord.story.Edition;

/// A record goes into one file and comes out the same, in either database.
class BackupTest {
    /// A text and a payload that are too long for one row each, of few and long words.
    private static final NewStory LONG = NewStories.of(
            "long.txt",
            "“" + ("word".repeat(20) + " ").repeat(3_200) + "more,” said Nils Aro.\n\n"
                    + ("tale".repeat(20) + " ").repeat(3_200));

    @TempDir
    private Path folder;

    private ArchiveSettings settings() {
        return RecordContract.settings(folder);
    }

    private Backups backups() {
        return new Backups(settings());
    }

    private Archive open(RecordLocation where) {
        return Archive.open(where, AccessMode.WRITE, settings());
    }

    private RecordLocation place(String kind, String name) {
        return kind.equals("folder")
                ? new RecordLocation.Folder(folder.resolve(name))
                : new RecordLocation.Server(Postgres.newSchema());
    }

    /// Fills a record with something in each table: versions, copies, sightings, edits of every kind, a text and a
    /// payload in pieces.
    private static void fill(Archive archive) {
        archive.add(List.of(
                NewStories.of("a.txt", RecordContract.PIER),
                NewStories.of("copy.txt", "The Vale Echo", Records.DAY, RecordContract.PIER + "\nSo it ends."),
                Records.said("b.txt", "The ferry is late", "Imre Valdane")));
        archive.add(List.of(
                NewStories.of("b.txt", "“The ferry is very late,” said Imre Valdane."),
                NewStories.of("seen.txt", "The Vale Echo", Records.DAY, RecordContract.PIER)));
        KeptStatement statement = archive.find(StatementQuery.about("crowns"))
                .statements()
                .getFirst()
                .statement();
        archive.corrections()
                .withdraw(archive.story(statement.story().number()).story().id(), Edition.Status.WITHHELD, Records.ANN);
        archive.keyValues().put("saved", "ſ and 🙂");
    }

    private byte[] backup(RecordLocation where, boolean withKey) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Archive archive = open(where)) {
            archive.backup(bytes, withKey, _ -> {});
        }
        return bytes.toByteArray();
    }

    private RestoreResult restore(byte[] backup, RecordLocation to) throws IOException {
        return backups().restore(new ByteArrayInputStream(backup), "b", to, false, _ -> {});
    }

    private RestoreResult verify(byte[] backup) throws IOException {
        return backups().verify(new ByteArrayInputStream(backup), "b", null, List.of(), null, _ -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder folder", "folder server", "server folder", "server server"})
    void aRestoredRecordAnswersAllThatTheOldOneDid(String kinds) throws IOException {
        RecordLocation from = place(kinds.split(" ", -1)[0], "from");
        RecordLocation to = place(kinds.split(" ", -1)[1], "to");
        List<String> answers;
        try (Archive archive = open(from)) {
            fill(archive);
            archive.add(List.of(LONG));
            answers = Records.answers(archive);
        }
        byte[] backup = backup(from, false);
        assertThat(verify(backup).verified().faults()).isEmpty();
        RestoreResult result = restore(backup, to);
        assertThat(result.isRestored()).isTrue();
        assertThat(result.verified().faults()).isEmpty();
        try (Archive archive = open(to)) {
            assertThat(Records.answers(archive)).isEqualTo(answers);
            assertThat(archive.keyValues().get("saved")).contains("ſ and 🙂");
            assertThat(archive.verify(result.manifest().head(), _ -> {}).faults())
                    .isEmpty();
            archive.add(List.of(Records.said("new.txt", "It goes on", "Ada Prio")));
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder server", "server folder"})
    void aCopyIsTheSameRecordAndTheOldOneStays(String kinds) throws IOException {
        RecordLocation from = place(kinds.split(" ", -1)[0], "from");
        RecordLocation to = place(kinds.split(" ", -1)[1], "to");
        try (Archive archive = open(from)) {
            fill(archive);
            List<String> answers = Records.answers(archive);
            assertThat(backups().copy(archive, to, true, _ -> {}).isRestored()).isTrue();
            assertThat(Records.answers(archive)).isEqualTo(answers);
            assertThatThrownBy(() -> backups().copy(archive, to, false, _ -> {}))
                    .isInstanceOf(UnableToUseRecordException.class)
                    .hasMessageContaining("already");
            try (Archive copy = open(to)) {
                assertThat(Records.answers(copy)).isEqualTo(answers);
                assertThat(copy.checkpoints().current().note()).isNotNull();
                assertThat(copy.checkpoints().publicKey())
                        .isEqualTo(archive.checkpoints().publicKey());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "server"})
    void aBackupShowsOneMomentWhileOthersAdd(String kind) throws Exception {
        RecordLocation from = place(kind, "from");
        AtomicBoolean isDone = new AtomicBoolean();
        try (Archive archive = open(from);
                ExecutorService adding = Executors.newSingleThreadExecutor()) {
            Future<Integer> added = adding.submit(() -> {
                int count = 0;
                while (!isDone.get() || count == 0) {
                    archive.add(List.of(Records.said("n" + count, "Number " + count + " is in", "Ada Prio")));
                    count++;
                }
                return count;
            });
            try {
                for (int number = 0; number < 4; number++) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    BackupManifest manifest = archive.backup(bytes, false, _ -> {});
                    RestoreResult result = verify(bytes.toByteArray());
                    assertThat(result.verified().faults()).isEmpty();
                    assertThat(result.verified().head()).isEqualTo(manifest.head());
                }
            } finally {
                isDone.set(true);
            }
            assertThat(added.get()).isPositive();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void aBackupHasNoKeyUnlessThatIsAskedFor() throws IOException {
        RecordLocation from = place("folder", "from");
        byte[] without = backup(from, false);
        byte[] with = backup(from, true);
        Path plain = folder.resolve("plain");
        assertThat(restore(without, new RecordLocation.Folder(plain)).verified().notes())
                .anyMatch(note -> note.contains("copy it to " + plain.resolve("signing.key")));
        assertThat(plain.resolve("signing.key")).doesNotExist();
        Path keyed = folder.resolve("keyed");
        assertThat(restore(with, new RecordLocation.Folder(keyed)).verified().notes())
                .noneMatch(note -> note.contains("key"));
        assertThat(keyed.resolve("signing.key")).hasSameTextualContentAs(folder.resolve("from/signing.key"));
        Files.delete(folder.resolve("from/signing.key"));
        assertThatThrownBy(() -> backup(from, true)).hasMessageContaining("it is not here");
    }

    @Test
    void aFolderGetsTheKeyThatThisMachineHasForTheRecord() throws IOException {
        RecordLocation from = place("server", "from");
        byte[] backup = backup(from, false);
        assertThat(restore(backup, new RecordLocation.Folder(folder.resolve("to")))
                        .verified()
                        .notes())
                .noneMatch(note -> note.contains("key"));
        try (Archive archive = open(new RecordLocation.Folder(folder.resolve("to")))) {
            assertThat(archive.checkpoints().current().note()).isNotNull();
        }
    }

    @Test
    void theHeadOfABackupIsSignedAndCheckedWithAKey() throws IOException {
        RecordLocation from = place("folder", "from");
        byte[] backup = backup(from, false);
        @Nullable NoteVerifier key;
        try (Archive archive = open(from)) {
            key = archive.checkpoints().publicKey();
        }
        NoteVerifier other = NoteSigner.make("onrecord/other").verifier();
        assertThat(verify(backup, null, key).verified().faults()).isEmpty();
        assertThat(verify(backup, null, key).verified().notes())
                .anyMatch(note -> note.contains("is signed by onrecord/"));
        assertThat(verify(backup, null, other).verified().faults()).hasSize(1);
    }

    private RestoreResult verify(byte[] backup, @Nullable TreeHead since, @Nullable NoteVerifier key)
            throws IOException {
        return backups().verify(new ByteArrayInputStream(backup), "b", since, List.of(), key, _ -> {});
    }

    @Test
    void aBackupMustExtendAnEarlierHead() throws IOException {
        RecordLocation from = place("folder", "from");
        TreeHead then;
        try (Archive archive = open(from)) {
            archive.add(List.of(Records.said("a", "It is late", "Ada Prio")));
            then = archive.head();
            archive.add(List.of(Records.said("b", "It is later", "Ada Prio")));
        }
        byte[] backup = backup(from, false);
        assertThat(verify(backup, then, null).verified().faults()).isEmpty();
        TreeHead foreign = new TreeHead(then.size(), Hash.ofLeaf(new byte[] {1}));
        assertThat(verify(backup, foreign, null).verified().faults())
                .singleElement()
                .asString()
                .contains("are not those");
        assertThat(verify(backup, new TreeHead(900, foreign.root()), null)
                        .verified()
                        .faults())
                .singleElement()
                .asString()
                .contains("once had 900 entries");
    }

    @Test
    void anyDamageIsFoundAndLeavesNothingBehind() throws IOException {
        RecordLocation from = place("folder", "from");
        try (Archive archive = open(from)) {
            archive.add(List.of(Records.said("a", "It is late", "Ada Prio")));
        }
        byte[] backup = backup(from, false);
        Random random = new Random(7);
        for (int run = 0; run < 40; run++) {
            int at = run < 10
                    ? 18 + run
                    : run < 20 ? backup.length - 1 - (run - 10) * 7 : random.nextInt(18, backup.length);
            byte[] flipped = backup.clone();
            flipped[at] = (byte) (flipped[at] ^ 1 << random.nextInt(8));
            requireDamaged(flipped, "byte " + at);
            requireDamaged(Arrays.copyOf(backup, at), "cut at " + at);
        }
        requireDamaged(Arrays.copyOf(backup, backup.length + 1), "one byte more");
    }

    private void requireDamaged(byte[] bytes, String what) throws IOException {
        assertThatThrownBy(() -> restore(bytes, new RecordLocation.Folder(folder.resolve("to"))))
                .as(what)
                .isInstanceOfSatisfying(
                        UnreadableBackupException.class,
                        e -> assertThat(e.isDamaged()).isTrue())
                .hasMessageContaining("b is damaged or cut");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .as(what)
                    .allMatch(name -> name.equals("from") || name.equals("cache"));
        }
    }

    @Test
    void damageLeavesNoTablesOnAServer() throws IOException {
        byte[] backup = backup(place("folder", "from"), false);
        RecordLocation to = place("server", "to");
        for (int at : new int[] {backup.length - 90, backup.length / 2}) {
            assertThatThrownBy(() -> restore(Arrays.copyOf(backup, at), to))
                    .isInstanceOf(UnreadableBackupException.class);
        }
        assertThat(restore(backup, to).isRestored()).isTrue();
        assertThatThrownBy(() -> restore(backup, to)).hasMessageContaining("there are tables in");
        try (Archive archive = open(to)) {
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    void whatIsNoBackupOrANewerOneIsNamed() {
        for (String words : List.of("", "Dear diary\n", "onrecord backup x\n", "PK")) {
            assertThatThrownBy(() -> verify(words.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            UnreadableBackupException.class,
                            e -> assertThat(e.isDamaged()).isFalse())
                    .hasMessageStartingWith("b is not a backup");
        }
        assertThatThrownBy(() -> verify("onrecord backup 2\n...".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("b was made by a newer Onrecord (format 2, this program reads 1); use that one");
    }

    @Test
    void nothingIsRestoredOverARecordOrOtherFiles() throws IOException {
        RecordLocation from = place("folder", "from");
        byte[] backup = backup(from, false);
        assertThatThrownBy(() -> restore(backup, from)).hasMessageContaining("never restored over one");
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/dear.txt"), "Dear");
        assertThatThrownBy(() -> restore(backup, new RecordLocation.Folder(folder.resolve("letters"))))
                .hasMessageContaining("contains other files (dear.txt)");
    }

    @Test
    void anOlderBackupBesideALaterHeadIsToldAsSuch() throws IOException {
        RecordLocation.Folder from = (RecordLocation.Folder) place("folder", "from");
        byte[] backup;
        try (Archive archive = open(from)) {
            archive.add(List.of(Records.said("a", "It is late", "Ada Prio")));
        }
        backup = backup(from, false);
        try (Archive archive = open(from)) {
            archive.add(List.of(Records.said("b", "It is later", "Ada Prio")));
        }
        Files.delete(from.path().resolve("record.mv.db"));
        RestoreResult result = restore(backup, from);
        assertThat(result.verified().notes())
                .singleElement()
                .asString()
                .contains("this is an older state: it has 3 entries")
                .contains("says that 5 were acknowledged");
        try (Archive archive = Archive.open(
                from,
                AccessMode.WRITE,
                new ArchiveSettings(RecordContract.CLOCK, _ -> {}, null, folder.resolve("cache")))) {
            assertThatThrownBy(() -> archive.add(List.of(Records.said("c", "No", "Ada Prio"))))
                    .hasMessageContaining("put back to an older state");
            archive.corrections().acceptOlder(Records.ANN);
            archive.add(List.of(Records.said("c", "No", "Ada Prio")));
            assertThat(archive.find(StatementQuery.about("later")).statements()).isEmpty();
            assertThat(archive.find(StatementQuery.about("late")).statements()).hasSize(1);
        }
    }

    @Test
    void aFolderWithTheKeyOfAnotherRecordIsRefused() throws IOException {
        byte[] backup = backup(place("folder", "from"), false);
        RecordLocation.Folder other = (RecordLocation.Folder) place("folder", "other");
        backup(other, false);
        Files.delete(other.path().resolve("record.mv.db"));
        assertThatThrownBy(() -> restore(backup, other)).hasMessageContaining("has the key of another record");
    }

    @Test
    void aRecordWithAFaultIsRestoredOnlyIfThatIsAskedFor() throws IOException, SQLException {
        RecordLocation.Folder from = (RecordLocation.Folder) place("folder", "from");
        try (Archive archive = open(from)) {
            archive.add(List.of(Records.said("a", "It is late", "Ada Prio")));
            archive.room()
                    .read(handle -> handle.execute("update entry set payload = replace(payload, 'late', 'soon')"));
        }
        byte[] backup = backup(from, false);
        RecordLocation.Folder to = (RecordLocation.Folder) place("folder", "to");
        RestoreResult refused = restore(backup, to);
        assertThat(refused.isRestored()).isFalse();
        assertThat(refused.verified().faults()).isNotEmpty();
        assertThat(to.path()).doesNotExist();
        RestoreResult taken = backups().restore(new ByteArrayInputStream(backup), "b", to, true, _ -> {});
        assertThat(taken.isRestored()).isTrue();
        try (Archive archive = open(to)) {
            assertThat(archive.head()).isEqualTo(taken.manifest().head());
        }
        RecordLocation server = place("server", "to");
        assertThat(restore(backup, server).isRestored()).isFalse();
        assertThat(backups()
                        .restore(new ByteArrayInputStream(backup), "b", server, true, _ -> {})
                        .isRestored())
                .isTrue();
    }

    @Test
    void theSignedHeadIsThatOfTheBackup() throws IOException {
        RecordLocation from = place("folder", "from");
        try (Archive archive = open(from)) {
            BackupManifest manifest = archive.backup(new ByteArrayOutputStream(), false, _ -> {});
            SignedNote note = manifest.checkpoint();
            assertThat(note).isEqualTo(archive.checkpoints().current().note());
            assertThat(manifest.head()).isEqualTo(archive.head());
            assertThat(manifest.acknowledged()).isEqualTo(archive.head());
            assertThat(manifest.made()).isEqualTo(RecordContract.NOW);
        }
    }

    @Test
    void aBackupWithOlderTablesIsBroughtUpToDate() throws IOException {
        RecordLocation.Folder from = (RecordLocation.Folder) place("folder", "from");
        BackupManifest now;
        // Of the record's entries none has a salt.
        OlderRecordTest.unpackVersionTwo(from.path());
        try (Archive archive = open(from)) {
            now = archive.backup(new ByteArrayOutputStream(), false, _ -> {});
        }
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        try (Database database = Database.open(from, AccessMode.WRITE, 1, false)) {
            database.jdbi().useHandle(handle -> {
                handle.execute("drop index edition_piece");
                handle.execute("drop index edition_scope");
                handle.execute("alter table edition drop column piece, scope");
                handle.execute("drop table salt");
            });
            BackupManifest manifest = new BackupManifest(now.record(), 4, now.made(), now.head(), null, null);
            database.stream(handle -> {
                try {
                    BackupWriter.write(older, manifest, null, handle, _ -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return manifest;
            });
        }
        for (String kind : List.of("folder", "server")) {
            RecordLocation to = place(kind, "to");
            assertThat(restore(older.toByteArray(), to).verified().faults()).isEmpty();
            try (Archive archive = open(to)) {
                archive.add(List.of(Records.said("a", "It is later", "Ada Prio")));
                assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
            }
        }
    }

    @Test
    void aBackupWithNewerTablesIsRefused() throws IOException {
        ByteArrayOutputStream newer = new ByteArrayOutputStream();
        RecordLocation.Folder from = (RecordLocation.Folder) place("folder", "from");
        backup(from, false);
        try (Database database = Database.open(from, AccessMode.WRITE, 1, false)) {
            BackupManifest manifest = new BackupManifest(
                    "r", 900, RecordContract.NOW, new TreeHead(1, Hash.ofLeaf(new byte[1])), null, null);
            database.stream(handle -> {
                try {
                    BackupWriter.write(newer, manifest, null, handle, _ -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return manifest;
            });
        }
        assertThatThrownBy(() -> restore(newer.toByteArray(), place("folder", "to")))
                .hasMessageContaining("the record in it is of a newer Onrecord (its tables have version 900")
                .hasMessageContaining("use that one");
        assertThat(folder.resolve("to")).doesNotExist();
    }
}
