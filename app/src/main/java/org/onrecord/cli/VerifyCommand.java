package org.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Verified;
import org.onrecord.desk.HeadFile;
import org.onrecord.desk.ReceiptCheck;
import org.onrecord.desk.VerifiedJson;
import org.onrecord.intake.Sources;
import org.onrecord.log.TreeHead;
import org.onrecord.receipt.Receipt;
import org.onrecord.source.Taken;
import org.onrecord.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `onrecord verify`: checks a whole record again, or one receipt.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every story, every statement and the log of a record again, or one receipt.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord verify",
            "  onrecord verify --since head-2026-04.json",
            "  onrecord verify --receipt receipt.json --text story.txt",
            "",
            "A receipt is checked offline and needs no record. With --record too, the record's log must go on from the"
                    + " one that the receipt was made from.",
            "",
            "Exit status: 0 all is as it was put on record; 1 it is not, or could not be checked; 2 wrong use."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--since",
            paramLabel = "HEADFILE",
            description = "A head of the log that onrecord head printed earlier: the log must go on from it.")
    private @Nullable Path since;

    @Option(names = "--receipt", paramLabel = "FILE", description = "Check this receipt instead of a record.")
    private @Nullable Path receipt;

    @Option(
            names = "--text",
            paramLabel = "STORYFILE",
            description = "With --receipt: the story, to compare the receipt's words with.")
    private @Nullable String text;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (receipt != null) {
            if (since != null) {
                throw new WrongUseException("--since is for a whole record; leave out --receipt, or --since");
            }
            return receipt(receipt);
        }
        if (text != null) {
            throw new WrongUseException("--text is for a receipt; give --receipt too");
        }
        return record();
    }

    private int record() throws IOException {
        TreeHead then = since == null ? null : HeadFile.read(since);
        Verified verified;
        try (Archive archive = record.open(surroundings, Access.READ);
                Progress progress = Progress.counting(
                        surroundings, "Checking", " entries", archive.head().size())) {
            verified = archive.verify(then, progress::stepTo);
        }
        switch (format) {
            case JSON -> surroundings.results().write(out -> VerifiedJson.writeLine(verified, out));
            case TABLE -> print(lines(verified, then));
        }
        return verified.ok() ? 0 : 1;
    }

    private String lines(Verified verified, @Nullable TreeHead then) {
        StringBuilder lines = new StringBuilder();
        for (Verified.Fault fault : verified.faults()) {
            lines.append(fault.where()).append(": ").append(fault.what()).append('\n');
        }
        String where = record.where().toString();
        if (verified.ok()) {
            lines.append("Everything in ").append(where).append(" is as it was put on record: ");
        } else {
            lines.append(Plural.of(verified.faults().size(), "fault"))
                    .append(" in ")
                    .append(where)
                    .append(": ");
        }
        lines.append(Plural.of(verified.stories(), "story", "stories"))
                .append(", ")
                .append(Plural.of(verified.statements(), "statement"))
                .append('\n');
        if (then != null && verified.ok()) {
            lines.append("The log goes on from its ")
                    .append(Plural.of(then.size(), "entry", "entries"))
                    .append(" of then\n");
        }
        return lines.append("log   ")
                .append(Plural.of(verified.head().size(), "entry", "entries"))
                .append("\nroot  ")
                .append(verified.head().root())
                .append('\n')
                .toString();
    }

    private int receipt(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no receipt " + file);
        }
        Receipt read = Receipt.read(file);
        Text story = text == null ? null : text(text);
        ReceiptCheck check;
        if (isRecordGiven()) {
            try (Archive archive = record.open(surroundings, Access.READ)) {
                check = ReceiptCheck.of(read, story, archive);
            }
        } else {
            check = ReceiptCheck.of(read, story, null);
        }
        switch (format) {
            case JSON -> surroundings.results().write(out -> VerifiedJson.writeLine(check, out));
            case TABLE -> print(lines(check));
        }
        return check.ok() ? 0 : 1;
    }

    private boolean isRecordGiven() {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption("--record");
    }

    private static Text text(String file) throws IOException {
        try (Sources sources = Sources.of(List.of(file), InputStream.nullInputStream())) {
            return switch (sources.next()) {
                case Taken.Read read -> read.story().text();
                case Taken.Killed killed ->
                    throw new IOException(killed.origin() + ": is a notice that kills a story, without a text");
                case Taken.Refused(String origin, String reason, boolean _) ->
                    throw new IOException(origin + ": not read: " + reason);
                case Taken.Noted(String origin, String note) -> throw new IOException(origin + ": " + note);
            };
        }
    }

    private static String lines(ReceiptCheck check) {
        StringBuilder lines = new StringBuilder();
        check.faults().forEach(fault -> lines.append("wrong    ").append(fault).append('\n'));
        if (check.ok()) {
            check.checked()
                    .forEach(what -> lines.append("checked  ").append(what).append('\n'));
        }
        check.unchecked()
                .forEach(what -> lines.append("not checked  ").append(what).append('\n'));
        return lines.append(check.ok() ? "The receipt holds.\n" : "The receipt does not hold.\n")
                .toString();
    }

    private void print(String lines) throws IOException {
        surroundings.results().write(out -> out.write(Display.safe(lines).getBytes(StandardCharsets.UTF_8)));
    }
}
