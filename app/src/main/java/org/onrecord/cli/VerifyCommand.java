package org.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.Checkpoint;
import org.onrecord.answers.ReceiptCheck;
import org.onrecord.answers.VerificationJson;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Backups;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Event;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.UnreadableBackupException;
import org.onrecord.entry.VerificationResult;
import org.onrecord.intake.StoryReader;
import org.onrecord.log.NoteVerifier;
import org.onrecord.log.TreeHead;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.receipt.Receipt;
import org.onrecord.sharing.Repeatable;
import org.onrecord.source.ReadResult;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.TerminalText;
import org.onrecord.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `onrecord verify`: checks a whole record, or one receipt.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks every story, every statement and the log of a record or of a backup, or checks one receipt.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord verify",
            "  onrecord verify --since head-2026-04.json",
            "  onrecord verify --backup council.onrecord-backup --since head-2026-04.json",
            "  onrecord verify --receipt receipt.json --text story.txt",
            "  onrecord verify --receipt receipt.json --public-key quaytimes.key",
            "",
            "A receipt is checked offline, without a record. If --record is given, the record's log must also extend"
                    + " the log that the receipt was made from. A backup is read into a folder for temporary files, which"
                    + " needs as much room as the record, and checked there like any record.",
            "",
            "Exit status: 0 everything is as it was put on record; 1 something is not; 2 wrong use; 3 it could not be"
                    + " checked."
        })
final class VerifyCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--since",
            paramLabel = "HEADFILE",
            description = "A file that onrecord head printed earlier. The log must extend that head.")
    private @Nullable Path since;

    @Option(
            names = "--backup",
            paramLabel = "FILE",
            description = "Check this backup, or - for one from standard input, instead of a record.")
    private @Nullable String backup;

    @Option(names = "--receipt", paramLabel = "FILE", description = "Check this receipt instead of a record.")
    private @Nullable Path receipt;

    @Option(
            names = "--text",
            paramLabel = "STORYFILE",
            description = "With --receipt: the story, to compare with the receipt's words.")
    private @Nullable String text;

    @Option(
            names = "--public-key",
            paramLabel = "KEY",
            description = "With --receipt or --backup: the key that must have signed its head, or a file with it, as"
                    + " onrecord head --public-key prints it. With --record, the record's own key is used.")
    private @Nullable String publicKey;

    @Option(
            names = "--tsa-certificate",
            paramLabel = "FILE",
            description =
                    "The certificates of the time-stamping authorities that you trust, in PEM. Time stamps of others"
                            + " are then faults.")
    private @Nullable Path authorities;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    VerifyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (receipt != null) {
            if (since != null) {
                throw new WrongUseException("--since is for a whole record; leave out --receipt or --since");
            }
            if (backup != null) {
                throw new WrongUseException("--receipt and --backup are two checks; give one of them");
            }
            return receipt(receipt);
        }
        if (text != null) {
            throw new WrongUseException("--text is for a receipt; give --receipt too");
        }
        if (backup != null) {
            return backup(backup);
        }
        if (publicKey != null) {
            throw new WrongUseException("--public-key is for a receipt or a backup; give --receipt or --backup too");
        }
        return record();
    }

    private int backup(String file) throws IOException {
        TreeHead then = since == null ? null : Checkpoint.read(since);
        NoteVerifier key = publicKey == null ? null : key(publicKey);
        String name = BackupFile.name(file);
        VerificationResult result;
        try (InputStream in = BackupFile.open(environment, file);
                Progress progress = BackupFile.progress(environment, "Checking")) {
            result = new Backups(record.settings(environment))
                    .verify(in, name, then, authorities(), key, progress::stepTo)
                    .verified();
        } catch (UnreadableBackupException e) {
            if (!e.isDamaged()) {
                throw e;
            }
            environment.say(String.valueOf(e.getMessage()));
            return 1;
        }
        print(result, then, name);
        return result.ok() ? 0 : 1;
    }

    private int record() throws IOException {
        TreeHead then = since == null ? null : Checkpoint.read(since);
        VerificationResult result;
        try (Archive archive = record.open(environment, AccessMode.READ);
                Progress progress = Progress.counting(
                        environment, "Checking", " entries", archive.head().size())) {
            result = archive.verify(then, authorities(), progress::stepTo);
        }
        print(result, then, record.where().toString());
        return result.ok() ? 0 : 1;
    }

    private void print(VerificationResult result, @Nullable TreeHead then, String where) throws IOException {
        switch (format) {
            case JSON -> environment.output().write(out -> VerificationJson.writeLine(result, out));
            case TABLE -> print(lines(result, then, where));
        }
    }

    private static String lines(VerificationResult result, @Nullable TreeHead then, String where) {
        StringBuilder lines = new StringBuilder();
        for (VerificationResult.Fault fault : result.faults()) {
            lines.append(fault.where()).append(": ").append(fault.what()).append('\n');
        }
        if (result.ok()) {
            lines.append("Everything in ").append(where).append(" is as it was put on record: ");
        } else {
            lines.append(Plural.of(result.faults().size(), "fault"))
                    .append(" in ")
                    .append(where)
                    .append(": ");
        }
        lines.append(Plural.of(result.stories(), "story", "stories"))
                .append(", ")
                .append(Plural.of(result.statements(), "statement"))
                .append('\n');
        for (Event.Redacted redaction : result.redactions()) {
            lines.append(redaction.statement() == null ? "Story " : "Statement ")
                    .append(redaction.statement() == null ? redaction.story() : redaction.statement())
                    .append(" was ")
                    .append(Redaction.of(redaction, redaction.statement() == null)
                            .words())
                    .append('\n');
        }
        if (then != null && result.ok()) {
            lines.append("The log extends the given head of ")
                    .append(Plural.of(then.size(), "entry", "entries"))
                    .append('\n');
        }
        result.notes().forEach(note -> lines.append(note).append('\n'));
        return lines.append("log   ")
                .append(Plural.of(result.head().size(), "entry", "entries"))
                .append("\nroot  ")
                .append(result.head().root())
                .append('\n')
                .toString();
    }

    private int receipt(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no receipt " + file);
        }
        Receipt read = Receipt.read(file);
        Text story = text == null ? null : text(environment.path(text).toString());
        NoteVerifier key = publicKey == null ? null : key(publicKey);
        ReceiptCheck check;
        if (isRecordGiven()) {
            try (Archive archive = record.open(environment, AccessMode.READ)) {
                check = key == null
                        ? ReceiptCheck.of(read, story, archive)
                        : ReceiptCheck.of(read, story, archive, key);
            }
        } else {
            check = ReceiptCheck.of(read, story, null, key);
        }
        switch (format) {
            case JSON -> environment.output().write(out -> VerificationJson.writeLine(check, out));
            case TABLE -> print(lines(check));
        }
        return check.ok() ? 0 : 1;
    }

    /// Reads a key, which is given itself or in a file.
    private static NoteVerifier key(String given) throws IOException {
        try {
            return NoteVerifier.parse(given.indexOf('+') < 0 ? Files.readString(Path.of(given)) : given);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--public-key: " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + given, e);
        }
    }

    /// Reads the certificates of the authorities that are trusted; none if no file is given.
    private List<X509Certificate> authorities() throws IOException {
        if (authorities == null) {
            return List.of();
        }
        try (InputStream pem = Files.newInputStream(authorities)) {
            List<X509Certificate> read = new ArrayList<>();
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                read.add((X509Certificate) certificate);
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + authorities, e);
        } catch (CertificateException e) {
            throw new IOException(authorities + " contains no certificates in PEM: " + e.getMessage(), e);
        }
    }

    private boolean isRecordGiven() {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption("--record");
    }

    private static Text text(String file) throws IOException {
        try (StoryReader sources = StoryReader.of(List.of(file), InputStream.nullInputStream())) {
            return switch (sources.next()) {
                case ReadResult.Read read -> read.story().text();
                case ReadResult.Killed killed ->
                    throw new IOException(killed.origin() + ": is a notice that kills a story and contains no text");
                case ReadResult.Refused(String origin, String reason, boolean _) ->
                    throw new IOException(origin + ": not read: " + reason);
                case ReadResult.Noted(String origin, String note) -> throw new IOException(origin + ": " + note);
            };
        }
    }

    private static String lines(ReceiptCheck check) {
        StringBuilder lines = new StringBuilder();
        check.faults().forEach(fault -> lines.append("wrong    ").append(fault).append('\n'));
        check.receipt()
                .corrections()
                .forEach(what -> lines.append("stands   ").append(what).append('\n'));
        if (check.ok()) {
            check.checked()
                    .forEach(what -> lines.append("checked  ").append(what).append('\n'));
        }
        check.unchecked()
                .forEach(what -> lines.append("not checked  ").append(what).append('\n'));
        return lines.append(check.ok() ? "The receipt is valid.\n" : "The receipt is not valid.\n")
                .toString();
    }

    private void print(String lines) throws IOException {
        environment.output().write(out -> out.write(TerminalText.safe(lines).getBytes(StandardCharsets.UTF_8)));
    }
}
