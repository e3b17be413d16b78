package org.onrecord.head;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.log.Hash;
import org.onrecord.log.TreeHead;
import org.onrecord.store.Database;
import org.onrecord.store.LogTables;
import org.onrecord.verification.KnownHead;

/// The head of the log that was acknowledged last, kept in a file that the database knows nothing of. A log
/// that does not extend it has lost something that somebody was told is on record; nothing is added to such a
/// log until a person says so.
///
/// Safe for use by several threads.
public final class AcknowledgedHead {
    private final Database database;
    private final HeadFile file;
    private HeadFile.@Nullable Line last;

    private AcknowledgedHead(Database database, HeadFile file, HeadFile.@Nullable Line last) {
        this.database = database;
        this.file = file;
        this.last = last;
    }

    /// Reads the file in a folder. Where there is none, the log as it is counts as acknowledged.
    ///
    /// @param indexed how far into the log a search index beside the record has come
    public static AcknowledgedHead open(Database database, Path folder, long indexed) {
        HeadFile file = new HeadFile(folder.resolve(RecordFiles.HEAD));
        try {
            AcknowledgedHead acknowledged = new AcknowledgedHead(database, file, file.read());
            acknowledged.begin(indexed);
            return acknowledged;
        } catch (IOException e) {
            throw database.unable("has a file with its last head that cannot be read", e.getMessage(), e);
        }
    }

    private void begin(long indexed) {
        try {
            database.jdbi().useHandle(handle -> begin(handle, LogTables.head(handle), indexed));
        } catch (IllegalArgumentException | JdbiException _) {
            // The database's own head is damaged: verification names that, and nothing can be added.
            return;
        }
    }

    private synchronized void begin(Handle handle, TreeHead now, long indexed) {
        if (indexed > now.size() && (last == null || last.size() < indexed)) {
            // The root of what the index has seen is not known, but it was more than there is now.
            write(new HeadFile.Line(next(), indexed, null));
        } else if (last == null && !file.isThere()) {
            write(new HeadFile.Line(0, now.size(), now.root()));
        } else if (last != null && last.size() < now.size() && fault(handle, now) == null) {
            acknowledge(now);
        }
    }

    private long next() {
        return last == null ? 0 : last.number() + 1;
    }

    private void write(HeadFile.Line line) {
        try {
            file.write(line);
            last = line;
        } catch (IOException e) {
            throw database.unable(
                    "has a file with its last head, " + file + ", that cannot be written", e.getMessage(), e);
        }
    }

    /// Keeps the head of the log after a commit. When this returns, it is on the disk.
    public synchronized void acknowledge(TreeHead head) {
        write(new HeadFile.Line(next(), head.size(), head.root()));
    }

    /// Returns how the log is not an extension of the last acknowledged head, or null if it is one.
    private @Nullable String fault(Handle handle, TreeHead now) {
        HeadFile.Line line = last;
        if (line == null) {
            return "the file " + file + " with its last head is damaged";
        }
        if (line.size() > now.size()) {
            return "it has " + now.size() + " entries, and once had " + line.size()
                    + ": it was put back to an older state";
        }
        if (line.root() == null || line.size() == 0) {
            return null;
        }
        try {
            Hash then = line.size() == now.size()
                    ? now.root()
                    : LogTables.head(handle, line.size()).root();
            return then.equals(line.root())
                    ? null
                    : "its first " + line.size() + " entries are not those that were acknowledged";
        } catch (IllegalArgumentException | UnableToUseRecordException e) {
            return "its log is damaged: " + e.getMessage();
        }
    }

    /// Returns the fault of the log, in words for the user, or null if it extends the head.
    public synchronized @Nullable String fault(Handle handle) {
        return fault(handle, LogTables.head(handle));
    }

    /// Refuses to add to a log that does not extend the head.
    ///
    /// @param now the head of the log before anything is added, under the log's lock
    public synchronized void require(Handle handle, TreeHead now) {
        HeadFile.Line line = last;
        if (line != null && line.size() == now.size() && now.root().equals(line.root())) {
            return;
        }
        String fault = fault(handle, now);
        if (fault != null) {
            throw new UnableToUseRecordException("nothing is added to the record in " + database + ": " + fault
                    + "; onrecord verify names what differs, and onrecord add --accept-older --why REASON goes on"
                    + " from here, which it puts on record");
        }
    }

    /// Returns what was acknowledged, or null if the file is damaged.
    public synchronized @Nullable KnownHead known() {
        return last == null
                ? null
                : new KnownHead(last.size(), last.root(), "file head", "the head that was acknowledged last");
    }

    /// Returns the fault of the file itself, if it has one.
    public synchronized List<VerificationResult.Fault> faults() {
        List<VerificationResult.Fault> faults = new ArrayList<>();
        if (last == null) {
            faults.add(new VerificationResult.Fault("is damaged: none of its lines is whole", "file head"));
        }
        return faults;
    }
}
