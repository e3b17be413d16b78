package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.Checkpoint;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.fetch.Fetcher;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.Proof;
import org.onrecord.log.SignedHead;
import org.onrecord.log.SignedNote;
import org.onrecord.log.TimeStamp;
import org.onrecord.options.FetchOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.RecordFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord head`: prints the signed head of a record's log, and takes what others say of it.
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        description = "Prints the head of the record's log. Publish it: anyone who has it can check later whether"
                + " anything that was on record has changed since.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord head --format json > head-2026-04.json",
            "  onrecord verify --since head-2026-04.json",
            "  onrecord head --checkpoint > checkpoint",
            "  onrecord head --public-key > quaytimes.key",
            "  onrecord head --timestamp https://tsa.example/",
            "  onrecord head --add-signature cosigned --witness watch.example+5a6b7c8d+BHs...",
            "  onrecord head --consistency 1200",
            "",
            "The key that signs is made with the record, in a file of its own: signing.key in the record's folder, or for"
                    + " a record on a server in your configuration, ~/.config/onrecord. Keep a copy in a safe place.",
            "",
            "Exit status: 0 done; 2 wrong use; 3 the record could not be used, its log has fewer than SIZE entries, or a"
                    + " signature or time stamp is wrong."
        })
final class HeadCommand implements Callable<Integer>, Repeatable {
    private static final int LARGEST_STAMP = 1 << 16;

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). onrecord verify --since accepts both."
                    + " Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--checkpoint",
            description = "Print the signed head alone, as tools for transparency logs read it (C2SP tlog-checkpoint).")
    private boolean checkpoint;

    @Option(
            names = "--public-key",
            description = "Print the key that checks the record's signatures alone: name+hash+key.")
    private boolean publicKey;

    @Option(
            names = "--consistency",
            paramLabel = "SIZE",
            description = "Also print the RFC 9162 proof that the log extends the one of SIZE entries.")
    private @Nullable Long from;

    @Option(
            names = "--add-signature",
            paramLabel = "FILE",
            description =
                    "Keep the signatures in this file: a checkpoint of this record that a witness has signed too.")
    private @Nullable Path signature;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description =
                    "With --add-signature: the public key of a witness. Its signature is checked, now and whenever"
                            + " the record is verified.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--timestamp",
            paramLabel = "URL",
            description = "Obtain a time stamp (RFC 3161) of the head from the authority at this address, and keep it.")
    private @Nullable String timestamp;

    @Option(
            names = "--new-key",
            description = "Make a new key in place of the record's, if that is lost or was stolen.")
    private boolean newKey;

    @Mixin
    private FetchOptions fetchOptions = new FetchOptions();

    HeadCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        check();
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            if (newKey) {
                environment.say("the key of the record is now "
                        + archive.checkpoints().renewKey() + "; publish it, and say why it changed");
            }
            if (publicKey) {
                printKey(archive);
                return 0;
            }
            if (signature != null) {
                add(archive, signature);
            }
            if (timestamp != null) {
                stamp(archive, timestamp);
            }
            SignedHead head = archive.checkpoints().current();
            Proof.Consistency proof = null;
            if (from != null) {
                if (from > head.head().size()) {
                    throw new IOException("the log in " + record.where() + " has "
                            + Plural.of(head.head().size(), "entry", "entries") + ", fewer than " + from);
                }
                proof = archive.consistency(from);
                while (proof.to() != head.head().size()) {
                    // Something was put on record in between.
                    head = archive.checkpoints().current();
                    proof = archive.consistency(from);
                }
            }
            print(archive, head, proof);
        }
        return 0;
    }

    private void check() {
        if (from != null && from < 0) {
            throw new WrongUseException("--consistency must be 0 or more, got " + from);
        }
        if (!witnesses.isEmpty() && signature == null) {
            throw new WrongUseException("--witness is for a signature; give --add-signature too");
        }
        if (checkpoint && (publicKey || from != null)) {
            throw new WrongUseException("--checkpoint prints the signed head alone; leave out the other");
        }
    }

    private void printKey(Archive archive) throws IOException {
        NoteVerifier key = archive.checkpoints().publicKey();
        if (key == null) {
            throw new IOException("the record in " + record.where() + " has no key: "
                    + archive.checkpoints().current().missing());
        }
        print(key + "\n");
    }

    /// Keeps the signatures in a file.
    private void add(Archive archive, Path file) throws IOException {
        List<NoteVerifier> keys = new ArrayList<>();
        for (String witness : witnesses) {
            try {
                keys.add(NoteVerifier.parse(witness));
            } catch (IllegalArgumentException e) {
                throw new WrongUseException("--witness: " + e.getMessage());
            }
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        try {
            SignedNote kept =
                    archive.checkpoints().add(SignedNote.parse(Files.readString(file, StandardCharsets.UTF_8)), keys);
            environment.say("kept: " + Plural.of(kept.signatures().size(), "signature") + " of the head that " + file
                    + " is about");
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /// Obtains a time stamp and keeps it.
    private void stamp(Archive archive, String address) throws IOException {
        SignedHead head = archive.checkpoints().current();
        if (head.note() == null) {
            throw new IOException("only a signed head can have a time stamp: " + head.missing());
        }
        TimeStamp.Query query = TimeStamp.query(head.note().text());
        try (Fetcher fetcher = fetchOptions.open()) {
            byte[] answer = fetcher.exchange(
                    new URI(address),
                    query.bytes(),
                    "application/timestamp-query",
                    "application/timestamp-reply",
                    LARGEST_STAMP);
            archive.checkpoints().add(head, query.answer(answer));
        } catch (URISyntaxException e) {
            throw new WrongUseException("--timestamp: " + address + " is not a web address");
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(address + ": no time stamp: " + e.getMessage(), e);
        }
    }

    private void print(Archive archive, SignedHead head, Proof.@Nullable Consistency proof) throws IOException {
        if (head.missing() != null) {
            environment.say("the head is not signed: " + head.missing());
        }
        if (checkpoint) {
            if (head.note() == null) {
                throw new IOException("there is no signed head in " + record.where());
            }
            print(head.note().toString());
            return;
        }
        Instant now = Instant.now();
        switch (format) {
            case JSON ->
                environment
                        .output()
                        .write(out ->
                                Checkpoint.writeJson(head, archive.checkpoints().publicKey(), now, proof, out));
            case TABLE -> print(Checkpoint.lines(head.head(), now, proof) + Checkpoint.vouchers(head));
        }
    }

    private void print(String words) throws IOException {
        environment.output().write(out -> out.write(words.getBytes(StandardCharsets.UTF_8)));
    }
}
