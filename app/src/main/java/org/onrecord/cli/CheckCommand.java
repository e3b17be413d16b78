package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Checked;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.CheckedJson;
import org.onrecord.quotation.Asked;
import org.onrecord.quotation.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord check`: did they say it?
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells whether words are on record: word for word, cut, altered, joined, in a reporter's words,"
                + " by somebody else, or not at all.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord check 'You cannot negotiate with a camera'",
            "  onrecord check --by 'Lidia Sarkany' --receipts proof 'You cannot negotiate with a camera'",
            "  pbpaste | onrecord check -",
            "",
            "Verdicts: verbatim, every word in that order; cut, with words left out; altered, with other words;"
                    + " joined, from several utterances; paraphrase, in a report's words or close in meaning; other"
                    + " speaker; denied, or withdrawn; not on record, which does not prove that it was not said.",
            "Words between [- and -] were said and are left out, words between {+ and +} were not said; on a terminal"
                    + " with colours they are struck out, and green.",
            "",
            "Exit status: 0 verbatim; 1 any other verdict, or the record could not be used; 2 wrong use."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int LONGEST = 1 << 20;

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "WORDS", description = "The words, or - to read them from standard input.")
    private String words = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who is to have said them. Default: anybody.")
    private @Nullable String by;

    @Option(
            names = "--speaker",
            paramLabel = "NUMBER",
            description = "The speaker's number, where several go by the name: onrecord who shows it.")
    private @Nullable Long speaker;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--receipts",
            paramLabel = "FOLDER",
            description = "Write the receipt of each statement that the verdict rests on there, as ID.json.")
    private @Nullable Path receipts;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Asked asked = asked();
        Checked checked;
        try (Archive archive = record.open(surroundings, Access.READ)) {
            if (speaker != null && archive.profile(speaker).isEmpty()) {
                throw new NotOnRecordException("no speaker in " + record.where() + " has the number " + speaker);
            }
            checked = archive.check(asked, speaker);
            if (by != null && speaker == null) {
                tellApart(archive.who(by, 0));
            }
        }
        switch (format) {
            case JSON -> surroundings.results().write(out -> CheckedJson.writeLine(checked, out));
            case TABLE -> new CheckTable(surroundings).print(checked);
        }
        if (receipts != null) {
            keep(checked, receipts);
        }
        return checked.verdict() == Verdict.VERBATIM ? 0 : 1;
    }

    private Asked asked() throws IOException {
        String wanted = words.equals("-") ? standardInput() : words;
        try {
            return new Asked(wanted.strip(), by);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    by != null && by.isBlank()
                            ? "--by needs a name"
                            : "nothing to check: there is no word in '" + wanted.strip() + "'");
        }
    }

    private String standardInput() throws IOException {
        byte[] bytes = surroundings.in().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new WrongUseException("standard input is too long for one quotation: more than a megabyte");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void tellApart(List<SpeakerPage> pages) {
        if (pages.size() > 1) {
            surroundings.say("--speaker asks about one of them: "
                    + pages.stream()
                            .map(page -> page.number() + " " + page.profile().name())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void keep(Checked checked, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is no folder; receipts need one", e);
        }
        for (Checked.Proven proven : checked.evidence()) {
            String id = proven.statement().statement().id().value();
            Files.writeString(folder.resolve(id + ".json"), proven.receipt().json());
        }
        surroundings.say(
                checked.evidence().isEmpty()
                        ? "no receipt to write: nothing on record comes near"
                        : Plural.of(checked.evidence().size(), "receipt") + " written to " + folder);
    }
}
