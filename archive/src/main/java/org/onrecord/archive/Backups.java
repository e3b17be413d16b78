package org.onrecord.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.backup.BackupReader;
import org.onrecord.backup.BackupTables;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.RestoreResult;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.UnreadableBackupException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.file.PrivateFiles;
import org.onrecord.head.RecordFiles;
import org.onrecord.log.HeadNote;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TreeHead;
import org.onrecord.store.Database;

/// Reads backups: makes new records from them, or only checks them.
///
/// Either way the record in the backup is verified as a whole, in its tables, as any record is. To restore into a
/// folder, that is done in a hidden folder beside it, which takes the folder's name only when all is well. Tables on
/// a server are removed again if anything fails.
///
/// Safe for use by several threads.
public final class Backups {
    /// How many rows are inserted into a folder's database between two commits.
    private static final int COMMIT_EVERY = 20_000;

    private final ArchiveSettings settings;

    /// @param settings the settings with which the restored record will be opened
    public Backups(ArchiveSettings settings) {
        this.settings = settings;
    }

    /// Makes a record from a backup.
    ///
    /// @param backup the bytes of the backup; the caller closes it
    /// @param name the name of the file, for messages
    /// @param to where no record is yet
    /// @param evenIfFaulty whether a record is restored, too, that was not as it had been put on record when the
    /// backup was made; otherwise the result says that it was not
    /// @param progress receives the number of entries read, and then of entries verified so far
    /// @throws UnreadableBackupException if it is not a backup, or is damaged
    /// @throws UnableToUseRecordException if there is something at `to` already
    /// @throws IOException if `backup` throws it, or nothing can be written at `to`
    public RestoreResult restore(
            InputStream backup, String name, RecordLocation to, boolean evenIfFaulty, LongConsumer progress)
            throws IOException {
        return switch (to) {
            case RecordLocation.Folder(Path folder) -> toFolder(backup, name, folder, evenIfFaulty, progress);
            case RecordLocation.Server server -> toServer(backup, name, server, evenIfFaulty, progress);
        };
    }

    /// Copies a record as it is now, by a backup that is restored at once. Both are the same record then, so one of
    /// them should not be added to any more.
    ///
    /// @param from the record, which others may go on using
    /// @param to where no record is yet
    /// @param withKey whether the private key goes along
    /// @param progress as for [#restore]
    /// @throws UnableToUseRecordException if `from` cannot be read, or there is something at `to` already
    /// @throws IOException if nothing can be written at `to`
    public RestoreResult copy(Archive from, RecordLocation to, boolean withKey, LongConsumer progress)
            throws IOException {
        Pipe pipe = Pipe.open();
        try (ExecutorService writing = Executors.newVirtualThreadPerTaskExecutor();
                InputStream read = Channels.newInputStream(pipe.source())) {
            Future<BackupManifest> written = writing.submit(() -> {
                try (OutputStream out = Channels.newOutputStream(pipe.sink())) {
                    return from.backup(out, withKey, _ -> {});
                }
            });
            RestoreResult result;
            try {
                result = restore(read, "the copy", to, false, progress);
            } catch (UnreadableBackupException e) {
                // The record could not be read to its end: the reason is better than what came of it.
                outcome(written);
                throw e;
            }
            outcome(written);
            return result;
        }
    }

    private static void outcome(Future<BackupManifest> written) throws IOException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the record was copied", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException("the record could not be copied", e);
        }
    }

    /// Checks the record in a backup, without restoring it. Needs as much room in the folder for temporary files as the
    /// record takes.
    ///
    /// @param since a head that the log is known to have had, or null
    /// @param authorities the certificates of the time-stamping authorities that are trusted; empty to leave open
    /// which are
    /// @param key the public key that must have signed the backup's head, or null
    /// @throws UnreadableBackupException if it is not a backup, or is damaged
    /// @throws IOException if `backup` throws it, or there is no room
    public RestoreResult verify(
            InputStream backup,
            String name,
            @Nullable TreeHead since,
            Collection<X509Certificate> authorities,
            @Nullable NoteVerifier key,
            LongConsumer progress)
            throws IOException {
        BackupReader reader = BackupReader.open(backup, name);
        Path work = Files.createTempDirectory("onrecord-verify");
        try {
            RecordLocation.Folder there = fill(reader, work.resolve("record"), progress);
            RecordFiles.write(there.path(), reader.manifest(), null);
            VerificationResult verified = verified(reader.manifest(), there, work, since, authorities, progress);
            return new RestoreResult(
                    reader.manifest(), withSignature(verified, reader.manifest().checkpoint(), key), false);
        } finally {
            delete(work);
        }
    }

    private RestoreResult toFolder(
            InputStream backup, String name, Path folder, boolean evenIfFaulty, LongConsumer progress)
            throws IOException {
        RecordFiles.requireFree(folder);
        BackupReader reader = BackupReader.open(backup, name);
        BackupManifest manifest = reader.manifest();
        RecordFiles.requireKeyOf(folder, manifest.record());
        Path target = folder.toAbsolutePath().normalize();
        Path work = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".partial");
        try {
            RecordLocation.Folder there = fill(reader, work, progress);
            RecordFiles.write(work, manifest, key(reader));
            VerificationResult verified = verified(manifest, there, work, null, List.of(), progress);
            if (!verified.ok() && !evenIfFaulty) {
                return new RestoreResult(manifest, verified, false);
            }
            RecordFiles.publish(work, target);
            return restored(manifest, verified, target);
        } finally {
            delete(work);
        }
    }

    private RestoreResult toServer(
            InputStream backup, String name, RecordLocation.Server server, boolean evenIfFaulty, LongConsumer progress)
            throws IOException {
        BackupReader reader = BackupReader.open(backup, name);
        BackupManifest manifest = reader.manifest();
        Path own = settings.keys().resolve(manifest.record());
        Path work = Files.createTempDirectory("onrecord-restore");
        boolean isRestored = false;
        try (Database database = Database.create(server, manifest.schema())) {
            try {
                // In one transaction, so that a killed process leaves empty tables at most.
                fill(database, reader, 0, progress);
                RecordFiles.write(work.resolve(manifest.record()), manifest, null);
                VerificationResult verified = verified(manifest, server, work, null, List.of(), progress);
                if (!verified.ok() && !evenIfFaulty) {
                    return new RestoreResult(manifest, verified, false);
                }
                RecordFiles.write(own, manifest, reader.key());
                isRestored = true;
                return restored(manifest, verified, own);
            } finally {
                if (!isRestored) {
                    database.drop(BackupTables.names());
                }
            }
        } finally {
            delete(work);
        }
    }

    /// Returns the key in the backup, or the one that this machine has for the same record on a server.
    private @Nullable String key(BackupReader reader) throws IOException {
        return reader.key() == null
                ? RecordFiles.key(settings.keys().resolve(reader.manifest().record()))
                : reader.key();
    }

    private static RecordLocation.Folder fill(BackupReader reader, Path folder, LongConsumer progress)
            throws IOException {
        PrivateFiles.createFolder(folder);
        RecordLocation.Folder there = new RecordLocation.Folder(folder);
        try (Database database = Database.create(there, reader.manifest().schema())) {
            fill(database, reader, COMMIT_EVERY, progress);
        }
        return there;
    }

    /// Puts the rows of a backup into new tables, and brings these up to date.
    private static void fill(Database database, BackupReader reader, int commitEvery, LongConsumer progress)
            throws IOException {
        try (Handle handle = database.jdbi().open()) {
            handle.begin();
            reader.load(handle, commitEvery, progress);
            handle.commit();
            database.sync(handle);
        }
        database.upgrade();
    }

    /// Verifies a record that was just filled.
    ///
    /// @param work the folder for what lies beside it, in place of the user's own, which could know of a later
    /// head
    private VerificationResult verified(
            BackupManifest manifest,
            RecordLocation where,
            Path work,
            @Nullable TreeHead since,
            Collection<X509Certificate> authorities,
            LongConsumer progress) {
        ArchiveSettings aside = new ArchiveSettings(settings.clock(), settings.notes(), null, work, null, work);
        try (Archive archive = Archive.open(where, AccessMode.READ, aside)) {
            VerificationResult result = archive.verify(since, authorities, progress);
            List<VerificationResult.Fault> faults = new ArrayList<>(result.faults());
            if (!result.head().equals(manifest.head())) {
                faults.add(new VerificationResult.Fault(
                        "says that it has " + manifest.head() + ", and has " + result.head(), "the backup"));
            }
            // What is said of files beside the record is about that folder.
            List<String> notes = result.notes().stream()
                    .filter(note -> !note.contains(work.toString()))
                    .toList();
            return result.with(faults, notes);
        }
    }

    private static RestoreResult restored(BackupManifest manifest, VerificationResult verified, Path beside)
            throws IOException {
        List<String> notes = new ArrayList<>(verified.notes());
        notes.addAll(RecordFiles.notes(beside, manifest.head()));
        return new RestoreResult(manifest, verified.with(verified.faults(), notes), true);
    }

    /// Adds what the signature of a backup's head says.
    private static VerificationResult withSignature(
            VerificationResult verified, @Nullable SignedNote checkpoint, @Nullable NoteVerifier key) {
        List<VerificationResult.Fault> faults = new ArrayList<>(verified.faults());
        List<String> notes = new ArrayList<>(verified.notes());
        String where = "the backup's head";
        if (checkpoint == null) {
            if (key == null) {
                notes.add(where + " is not signed");
            } else {
                faults.add(new VerificationResult.Fault("is not signed", where));
            }
        } else if (!HeadNote.parse(checkpoint.text()).head().equals(verified.head())) {
            faults.add(new VerificationResult.Fault("is signed as another one", where));
        } else if (key == null) {
            notes.add(where + " is signed; --public-key checks by whom");
        } else if (key.verifies(checkpoint)) {
            notes.add(where + " is signed by " + key.name());
        } else {
            faults.add(new VerificationResult.Fault("is not signed with the given key", where));
        }
        return verified.with(faults, notes);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
