package org.onrecord.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.backup.BackupWriter;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.head.AcknowledgedHead;
import org.onrecord.log.TreeHead;
import org.onrecord.store.Database;
import org.onrecord.store.LogTables;
import org.onrecord.verification.KnownHead;
import org.onrecord.verification.Verification;

/// Reads a record from end to end: to verify it, or to back it up.
record WholeRecord(Database database, AcknowledgedHead acknowledged, Checkpoints checkpoints) {
    /// Verifies the record, the heads that it is known to have had, and what is kept of these.
    VerificationResult verify(
            @Nullable TreeHead since, Collection<X509Certificate> authorities, LongConsumer progress) {
        List<KnownHead> known = new ArrayList<>(checkpoints.known());
        KnownHead last = acknowledged.known();
        if (last != null) {
            known.add(last);
        }
        if (since != null) {
            known.add(KnownHead.since(since));
        }
        VerificationResult result = Verification.of(database, known, progress);
        List<VerificationResult.Fault> faults = new ArrayList<>(result.faults());
        List<String> notes = new ArrayList<>();
        faults.addAll(acknowledged.faults());
        checkpoints.check(authorities, faults, notes);
        return result.with(faults, notes);
    }

    /// Writes a backup of the record as it is at one moment.
    ///
    /// @param withKey whether the private key goes into it
    /// @throws UncheckedIOException if `out` throws an [IOException]
    BackupManifest backup(OutputStream out, boolean withKey, Instant now, LongConsumer progress) {
        String key = withKey ? checkpoints.privateKey() : null;
        if (withKey && key == null) {
            throw new UnableToUseRecordException(
                    "the key cannot be backed up: it is not here; back up without it, or where it is");
        }
        // Before the transaction begins: what is acknowledged meanwhile is not in the backup.
        KnownHead known = acknowledged.known();
        try {
            return database.stream(handle -> {
                BackupManifest manifest = manifest(handle, known, now);
                try {
                    BackupWriter.write(out, manifest, key, handle, progress);
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
                return manifest;
            });
        } catch (JdbiException e) {
            throw database.unable("cannot be read", Database.reason(e), e);
        }
    }

    private BackupManifest manifest(Handle handle, @Nullable KnownHead known, Instant now) {
        TreeHead head = LogTables.head(handle);
        TreeHead then = known == null || known.root() == null ? null : new TreeHead(known.size(), known.root());
        return new BackupManifest(
                checkpoints.record(), database.tablesVersion(), now, head, checkpoints.sign(head), then);
    }
}
