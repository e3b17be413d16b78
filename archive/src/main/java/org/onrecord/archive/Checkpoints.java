package org.onrecord.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.VerificationResult;
import org.onrecord.head.SigningKey;
import org.onrecord.log.HeadNote;
import org.onrecord.log.NoteSignature;
import org.onrecord.log.NoteSigner;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.SignedHead;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TimeStamp;
import org.onrecord.log.TreeHead;
import org.onrecord.store.Database;
import org.onrecord.store.LogTables;
import org.onrecord.verification.KnownHead;

/// Signs the heads of a record's log as checkpoints (<https://c2sp.org/tlog-checkpoint>), and keeps what others
/// say of them: signatures of witnesses, and time stamps. All of it is kept beside the log by the size of the
/// head that it is about, and not in it.
///
/// As safe between threads as the [Archive] that it belongs to.
public final class Checkpoints {
    private static final String NOTES = "head/note/";
    private static final String STAMPS = "head/stamp/";
    private static final String WITNESSES = "head/witness/";

    private final Database database;
    private final KeyValueStore values;
    private final Path folder;
    private final String record;
    private volatile SigningKey key;

    Checkpoints(Database database, KeyValueStore values, Path folder, String record, SigningKey key) {
        this.database = database;
        this.values = values;
        this.folder = folder;
        this.record = record;
        this.key = key;
    }

    /// Returns the key that checks this record's checkpoints, or null if it has none.
    public @Nullable NoteVerifier publicKey() {
        return key.verifier();
    }

    /// Returns the id of the record.
    public String record() {
        return record;
    }

    /// Returns the private key as its file has it, or null if it is not on this machine.
    @Nullable
    String privateKey() {
        NoteSigner signer = key.signer();
        return signer == null ? null : signer.contents();
    }

    /// Makes a new key for the record in place of the one that it had: signatures from now on are the new key's.
    public NoteVerifier renewKey() {
        try {
            SigningKey made = SigningKey.replaced(database, folder, record);
            key = made;
            NoteVerifier verifier = made.verifier();
            if (verifier == null || made.signer() == null) {
                throw new IOException(String.valueOf(made.missing()));
            }
            return verifier;
        } catch (IOException e) {
            throw database.unable("gets no new key", e.getMessage(), e);
        }
    }

    /// Returns the current head, signed if this machine has the record's key, with the signatures of witnesses
    /// and the time stamps that are kept for it.
    public SignedHead current() {
        TreeHead head = database.jdbi().withHandle(LogTables::head);
        String text = text(head);
        SignedNote kept = kept(head.size(), text);
        SignedNote note = signed(text);
        return new SignedHead(
                head,
                note == null ? kept : kept == null ? note : note.with(kept.signatures()),
                stamps(head.size()),
                note == null ? key.missing() : null);
    }

    /// Returns a head with this record's signature alone, or null if this machine does not have its key.
    @Nullable
    SignedNote sign(TreeHead head) {
        return signed(text(head));
    }

    private @Nullable SignedNote signed(String text) {
        SigningKey own = key;
        return own.signer() == null
                ? null
                : new SignedNote(text, List.of(own.signer().sign(text)));
    }

    private String text(TreeHead head) {
        return new HeadNote("onrecord/" + record, head).text();
    }

    private @Nullable SignedNote kept(long size, String text) {
        return values.get(NOTES + size)
                .map(SignedNote::parse)
                .filter(note -> note.text().equals(text))
                .orElse(null);
    }

    private List<TimeStamp> stamps(long size) {
        return values.beginning(STAMPS + size + "/").values().stream()
                .map(stamp -> TimeStamp.read(Base64.getDecoder().decode(stamp)))
                .toList();
    }

    /// Keeps signatures of a checkpoint of this log.
    ///
    /// @param note the checkpoint with the signatures
    /// @param witnesses the keys of witnesses, whose signatures are checked, now and whenever the record is
    /// verified
    /// @return the checkpoint with all signatures that are kept
    /// @throws IllegalArgumentException if the log never had this head, or a signature by this record or one of
    /// the witnesses is wrong; the message says which
    public SignedNote add(SignedNote note, Collection<NoteVerifier> witnesses) {
        HeadNote head = HeadNote.parse(note.text());
        TreeHead now = database.jdbi().withHandle(LogTables::head);
        if (head.head().size() > now.size()
                || !database.jdbi()
                        .withHandle(handle -> LogTables.head(handle, head.head().size()))
                        .equals(head.head())
                || !note.text().equals(text(head.head()))) {
            throw new IllegalArgumentException("the log of this record never had the head of " + head.origin()
                    + " with the size " + head.head().size());
        }
        List<NoteVerifier> keys = new ArrayList<>(witnesses);
        if (key.verifier() != null) {
            keys.add(key.verifier());
        }
        for (NoteVerifier verifier : keys) {
            for (NoteSignature signature : note.signatures()) {
                if (verifier.isNamedBy(signature) && !verifier.verifies(note.text(), signature)) {
                    throw new IllegalArgumentException("the signature of " + verifier.name() + " is wrong");
                }
            }
        }
        for (NoteVerifier witness : witnesses) {
            if (note.signatures().stream().noneMatch(witness::isNamedBy)) {
                throw new IllegalArgumentException("there is no signature of " + witness.name());
            }
        }
        SignedNote kept = kept(head.head().size(), note.text());
        SignedNote own = signed(note.text());
        SignedNote all =
                (own == null ? note : own.with(note.signatures())).with(kept == null ? List.of() : kept.signatures());
        for (NoteVerifier witness : witnesses) {
            values.put(WITNESSES + witness.name(), witness.toString());
        }
        values.put(NOTES + head.head().size(), all.toString());
        return all;
    }

    /// Keeps a time stamp of a head's checkpoint, and the checkpoint.
    ///
    /// @param head the head, which the log must have now or have had
    /// @param stamp the time stamp of the checkpoint's text
    public void add(SignedHead head, TimeStamp stamp) {
        SignedNote note = head.note();
        if (note == null) {
            throw new IllegalArgumentException(
                    "only a signed head can have a time stamp: " + String.valueOf(head.missing()));
        }
        add(note, List.of());
        long size = head.head().size();
        int number = values.beginning(STAMPS + size + "/").size() + 1;
        values.put(STAMPS + size + "/" + number, Base64.getEncoder().encodeToString(stamp.response()));
    }

    /// Returns the heads that the log must have had, since they are kept with signatures or time stamps.
    List<KnownHead> known() {
        List<KnownHead> known = new ArrayList<>();
        notes().forEach((name, note) -> {
            try {
                TreeHead head = HeadNote.parse(SignedNote.parse(note).text()).head();
                known.add(new KnownHead(
                        head.size(), head.root(), "table memo, " + name, "the checkpoint that is kept there"));
            } catch (IllegalArgumentException _) {
                // That it cannot be read is a fault of its own.
            }
        });
        return known;
    }

    private Map<String, String> notes() {
        return values.beginning(NOTES);
    }

    /// Checks the signatures and the time stamps that are kept.
    ///
    /// @param authorities the certificates of the time-stamping authorities that are trusted; empty to leave open
    /// which are
    /// @param faults receives what is wrong
    /// @param notes receives what was found right, in words for the user
    void check(Collection<X509Certificate> authorities, List<VerificationResult.Fault> faults, List<String> notes) {
        String missing = key.missing();
        if (missing != null && key.isWrong()) {
            faults.add(new VerificationResult.Fault(missing, "file signing.key"));
        } else if (missing != null) {
            notes.add("the head is not signed: " + missing);
        }
        Map<String, NoteVerifier> keys = new TreeMap<>();
        values.beginning(WITNESSES).forEach((name, written) -> {
            try {
                keys.put(name, NoteVerifier.parse(written));
            } catch (IllegalArgumentException e) {
                faults.add(fault(name, "is not the key of a witness: " + e.getMessage()));
            }
        });
        NoteVerifier own = key.verifier();
        if (own != null) {
            keys.put(SigningKey.NAME, own);
            if (!own.toString().equals(values.get(SigningKey.NAME).orElse(null))) {
                faults.add(fault(SigningKey.NAME, "is not the key of this record, " + own));
            }
        }
        notes().forEach((name, written) -> {
            try {
                check(name, SignedNote.parse(written), keys.values(), faults, notes);
            } catch (IllegalArgumentException e) {
                faults.add(fault(name, "is not a checkpoint: " + e.getMessage()));
            }
        });
        checkStamps(authorities, faults, notes);
    }

    private static VerificationResult.Fault fault(String name, String what) {
        return new VerificationResult.Fault(what, "table memo, " + name);
    }

    private static void check(
            String name,
            SignedNote note,
            Collection<NoteVerifier> keys,
            List<VerificationResult.Fault> faults,
            List<String> notes) {
        HeadNote head = HeadNote.parse(note.text());
        if (!name.equals(NOTES + head.head().size())) {
            faults.add(fault(name, "is a checkpoint of another size"));
        }
        List<String> by = new ArrayList<>();
        for (NoteSignature signature : note.signatures()) {
            NoteVerifier verifier = keys.stream()
                    .filter(one -> one.isNamedBy(signature))
                    .findFirst()
                    .orElse(null);
            if (verifier == null) {
                by.add(signature.name() + " (not checked: its key is not known here)");
            } else if (verifier.verifies(note.text(), signature)) {
                by.add(signature.name() + (verifier.isWitness() ? " at " + verifier.time(signature) : ""));
            } else {
                faults.add(fault(name, "the signature of " + signature.name() + " is wrong"));
            }
        }
        notes.add("the head at " + head.head().size() + " is signed by " + String.join(", ", by));
    }

    private void checkStamps(
            Collection<X509Certificate> authorities, List<VerificationResult.Fault> faults, List<String> notes) {
        Map<String, String> kept = notes();
        values.beginning(STAMPS).forEach((name, written) -> {
            String size = name.substring(STAMPS.length()).replaceAll("/.*", "");
            String note = kept.get(NOTES + size);
            if (note == null) {
                faults.add(fault(name, "is a time stamp of a checkpoint that is not kept"));
                return;
            }
            try {
                TimeStamp stamp = TimeStamp.read(Base64.getDecoder().decode(written));
                String fault = stamp.fault(SignedNote.parse(note).text(), authorities.isEmpty() ? null : authorities);
                if (fault == null) {
                    notes.add("the head at " + size + " existed at " + stamp.time() + ", says " + stamp.authority()
                            + (authorities.isEmpty() ? ", if you trust it" : ", which you trust"));
                } else {
                    faults.add(fault(name, fault));
                }
            } catch (IllegalArgumentException e) {
                faults.add(fault(name, String.valueOf(e.getMessage())));
            }
        });
    }
}
