package org.onrecord.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Erasure;
import org.onrecord.edit.ItemResolver;
import org.onrecord.edit.RefusedEditException;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord redact`: takes the words of a story or statement out of the record for good.
@Command(
        name = "redact",
        mixinStandardHelpOptions = true,
        description = "Takes the words of a story or statement out of the record for good, as a court order or a law on"
                + " personal data may demand. The record goes on saying that they were there, who redacted them, when"
                + " and why, and all proofs still hold.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord redact stories/night-search.txt --why \"order of the district court, 4 O 12/31\"",
            "  onrecord redact 1b5f0c22a9d04e71 --why \"request under article 17 GDPR of 2031-05-04\"",
            "  onrecord redact --yes sha256:0f3a... --why \"order of the district court, 4 O 12/31\"",
            "",
            "ITEM is what onrecord find prints: a statement's id or words, or a story's id, file name or address. Of a"
                    + " statement's words, give all, or at least four that are more than articles, prepositions and the"
                    + " like. A story goes with its text, its headline, all that it says of its publication, and its statements. A statement"
                    + " goes with its words in the story's text, wherever they are in it, and with every other statement"
                    + " of the story that has some of these words. Copies and other versions stay: they are listed, to be"
                    + " redacted too. Do not repeat the words in --why: it stays on record.",
            "",
            "This cannot be undone. It cannot reach backups and copies of the record, exports, and receipts and pages that"
                    + " others have. What is held (onrecord hold) is not redacted.",
            "",
            "Exit status: 0 done; 1 no such story or statement, it is held, or you did not confirm; 2 wrong use, or"
                    + " several fit, or the words are few; 3 the record could not be used, or its files still have the words."
        })
final class RedactCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "1..*", paramLabel = "ITEM", description = "The story or statement. See below.")
    private List<String> item = List.of();

    @Option(names = "--yes", description = "Do not ask for confirmation.")
    private boolean isConfirmed;

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    RedactCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditNote note = noteOptions.note();
        String typed = String.join(" ", item).strip();
        if (typed.isEmpty()) {
            throw new WrongUseException("redact what? give an id, a file name, an address or words");
        }
        // READ, so that a mistyped name does not create a new record.
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            if (!isConfirmed && !environment.terminal().err()) {
                throw new WrongUseException("redacting cannot be undone: give --yes to do it without being asked");
            }
            ItemResolver.Item meant = new ItemResolver(archive, record.where(), environment).itemToChange(typed);
            Erasure.Preview preview = preview(archive, meant);
            // Not in the output, which can be kept as proof of the redaction: it must not repeat the words.
            goes(meant, preview).forEach(environment::say);
            if (!isConfirmed && !confirm(preview)) {
                environment.say("nothing was redacted");
                return 1;
            }
            Erasure.Done done = redact(archive, meant, note);
            print("on record at " + done.event().position() + ": " + meant.name() + " is redacted, "
                    + Plural.of(done.event().replaced().size(), "entry", "entries") + " in all");
            for (String line : notReached(preview)) {
                print(line);
            }
            if (done.obstacle() != null) {
                throw new UnableToUseRecordException("the files of the record still have the words: " + done.obstacle()
                        + "; the next command that opens the record removes them");
            }
        }
        return 0;
    }

    private static Erasure.Preview preview(Archive archive, ItemResolver.Item meant) {
        try {
            return meant.statement() == null
                    ? archive.erasure().preview(meant.story())
                    : archive.erasure().preview(meant.statement());
        } catch (IllegalArgumentException e) {
            throw new RefusedEditException(e);
        }
    }

    private static Erasure.Done redact(Archive archive, ItemResolver.Item meant, EditNote note) {
        try {
            return meant.statement() == null
                    ? archive.erasure().redact(meant.story(), note)
                    : archive.erasure().redact(meant.statement(), note);
        } catch (IllegalArgumentException e) {
            throw new RefusedEditException(e);
        }
    }

    /// Asks whether what goes may.
    private boolean confirm(Erasure.Preview preview) throws IOException {
        preview.elsewhere().forEach(where -> environment.say("these have the same words, and stay: " + where));
        environment.say("This cannot be undone. Type yes to redact:");
        return line().strip().equals("yes");
    }

    /// Returns what goes: of a story a line, of a statement its words and those of all that goes with it.
    private static List<String> goes(ItemResolver.Item meant, Erasure.Preview preview) {
        List<KeptStatement> others = preview.statements().stream()
                .filter(statement -> meant.statement() == null || statement.number() != meant.number())
                .toList();
        if (meant.statement() == null) {
            String ids = others.stream().map(RedactCommand::id).collect(Collectors.joining(", "));
            return List.of(meant.words() + " will go, with its text"
                    + (others.isEmpty() ? "" : " and " + Plural.of(others.size(), "statement") + ": " + ids));
        }
        List<String> lines = new ArrayList<>(List.of(meant.words() + " will go, with its words in the text of "
                + meant.story().story().origin()));
        others.forEach(other -> lines.add("so will " + ItemResolver.words(other)));
        return lines;
    }

    private static String id(KeptStatement statement) {
        return statement.statement().id().value();
    }

    /// Reads one line of standard input.
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = environment.in().read();
                next >= 0 && next != '\n';
                next = environment.in().read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /// Returns what still has the words, as far as it is known.
    private List<String> notReached(Erasure.Preview preview) {
        List<String> lines = new ArrayList<>();
        preview.elsewhere().forEach(where -> lines.add("not redacted, has the same words: " + where));
        lines.add("not reached: backups and copies of the record, exports, saved searches and followed addresses, and"
                + " receipts and pages that others have"
                + switch (record.where()) {
                    case RecordLocation.Folder _ -> "";
                    case RecordLocation.Server _ ->
                        "; the server's write-ahead log and replicas, until it removes them; the search indexes of other"
                                + " users, until they next open the record";
                });
        return lines;
    }

    private void print(String line) throws IOException {
        environment.output().write(out -> out.write((TerminalText.safe(line) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
