package org.onrecord.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.AccessMode;
import org.onrecord.file.PrivateFiles;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.NoteVerifier;
import org.onrecord.store.Database;

/// The key with which a record's heads are signed. It is made with the record and lies in a file outside the
/// database, so that whoever can write to the database cannot sign; the database has the public key alone.
///
/// @param signer the private key, or null if it is not on this machine
/// @param verifier the record's public key, or null if it never had one
/// @param missing why heads are not signed here, in words for the user, or null if they are
/// @param isWrong whether that is a fault: the key is damaged, or is not that of the record
public record SigningKey(
        @Nullable NoteSigner signer,
        @Nullable NoteVerifier verifier,
        @Nullable String missing,
        boolean isWrong) {
    /// The name under which the public key is kept beside the record.
    public static final String NAME = "head/key";

    /// Reads the key of a record, and makes one if the record never had one.
    ///
    /// @param folder the folder of the key's file
    /// @param record the record's id
    public static SigningKey open(Database database, Path folder, String record, AccessMode access) {
        Path file = folder.resolve(RecordFiles.KEY);
        try {
            NoteVerifier known = database.jdbi().withHandle(SigningKey::known);
            if (Files.exists(file)) {
                return of(NoteSigner.parse(Files.readString(file, StandardCharsets.UTF_8)), known, file, database);
            }
            if (known != null) {
                return new SigningKey(
                        null,
                        known,
                        "the key that signs the heads of this record is not here but where the record was made; copy it"
                                + " to " + file + ", or make another with onrecord head --new-key",
                        false);
            }
            return access == AccessMode.READ && database.folder() == null
                    ? new SigningKey(
                            null, null, "this record has no key yet; it gets one when something is added", false)
                    : made(database, file, record, false);
        } catch (IllegalArgumentException e) {
            return new SigningKey(null, null, file + ": " + e.getMessage(), true);
        } catch (IOException e) {
            return new SigningKey(null, null, file + " cannot be read or written: " + e.getMessage(), false);
        }
    }

    private static SigningKey of(NoteSigner signer, @Nullable NoteVerifier known, Path file, Database database) {
        if (known == null) {
            database.jdbi().useTransaction(handle -> note(handle, signer.verifier()));
            return new SigningKey(signer, signer.verifier(), null, false);
        }
        return known.equals(signer.verifier())
                ? new SigningKey(signer, known, null, false)
                : new SigningKey(
                        null, known, "the key in " + file + " is not that of this record, which is " + known, true);
    }

    /// Makes a key. The file is written first: the record must not name a key that nobody has.
    ///
    /// @param isInstead whether it takes the place of the key that the record had
    public static SigningKey made(Database database, Path file, String record, boolean isInstead) throws IOException {
        NoteSigner signer = NoteSigner.make("onrecord/" + record);
        PrivateFiles.createFoldersOf(file);
        PrivateFiles.replace(file, signer.contents());
        NoteVerifier known = database.jdbi().inTransaction(handle -> {
            if (isInstead) {
                handle.createUpdate("delete from memo where name = :name")
                        .bind("name", NAME)
                        .execute();
            }
            note(handle, signer.verifier());
            return known(handle);
        });
        database.jdbi().useHandle(database::sync);
        if (!signer.verifier().equals(known)) {
            // Another process made the record's key at the same moment.
            Files.delete(file);
            return new SigningKey(null, known, "the key of this record was made by another process just now", false);
        }
        return new SigningKey(signer, known, null, false);
    }

    public static SigningKey replaced(Database database, Path folder, String record) throws IOException {
        return made(database, folder.resolve(RecordFiles.KEY), record, true);
    }

    private static void note(Handle handle, NoteVerifier verifier) {
        handle.createUpdate("insert into memo (name, content) values (:name, :content) on conflict do nothing")
                .bind("name", NAME)
                .bind("content", verifier.toString())
                .execute();
    }

    private static @Nullable NoteVerifier known(Handle handle) {
        return handle.createQuery("select content from memo where name = :name")
                .bind("name", NAME)
                .mapTo(String.class)
                .findOne()
                .map(NoteVerifier::parse)
                .orElse(null);
    }
}
