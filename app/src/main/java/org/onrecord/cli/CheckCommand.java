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
import org.onrecord.answers.CheckResultJson;
import org.onrecord.archive.Archive;
import org.onrecord.archive.CheckResult;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WithdrawnOption;
import org.onrecord.options.WrongUseException;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.CheckTable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.RecordFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord check`: reports whether somebody said something.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reports whether words are on record: word for word, cut, altered, joined, in a reporter's words,"
                + " by somebody else, in the text of a story, denied, or not at all.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord check 'You cannot negotiate with a camera'",
            "  onrecord check --by 'Lidia Sarkany' --receipts proof 'You cannot negotiate with a camera'",
            "  pbpaste | onrecord check -",
            "",
            "Verdicts: verbatim (every word, in that order), cut (words are left out), joined (from several"
                    + " utterances), altered (words differ), paraphrase (in a report's words, or close in meaning),"
                    + " other speaker (somebody else said it, whom the sentence names), in the text (the words stand in"
                    + " a story, but who said them is not known), too short to tell (fewer than four words with"
                    + " content), denied (they denied it), not on record (the words stand nowhere, which does not"
                    + " prove that nobody said them).",
            "Words between [- and -] were said but are left out. Words between {+ and +} were not said. A terminal with"
                    + " colours strikes them out or shows them in green instead.",
            "",
            "Exit status: 0 verbatim; 1 any other verdict; 2 wrong use; 3 the record could not be used."
        })
final class CheckCommand implements Callable<Integer>, Repeatable {
    private static final int LONGEST = 1 << 20;

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "WORDS", description = "The words to check, or - to read them from standard input.")
    private String words = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who is said to have said them. Default: anybody.")
    private @Nullable String by;

    @Option(
            names = "--speaker",
            paramLabel = "NUMBER",
            description = "The speaker's number, if several have the name. onrecord who shows it.")
    private @Nullable Long speaker;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--receipts",
            paramLabel = "FOLDER",
            description = "Write the receipt of each statement that the verdict rests on to this folder, as ID.json.")
    private @Nullable Path receipts;

    @Mixin
    private WithdrawnOption withdrawn = new WithdrawnOption();

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        QuotationQuery query = query();
        CheckResult result;
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            if (speaker != null && archive.profile(speaker).isEmpty()) {
                throw new NotOnRecordException("no speaker in " + record.where() + " has the number " + speaker);
            }
            result = archive.check(query, speaker, withdrawn.stories());
            if (by != null && speaker == null) {
                saySeveral(archive.who(by, 0, withdrawn.stories()));
            }
        }
        switch (format) {
            case JSON -> environment.output().write(out -> CheckResultJson.writeLine(result, out));
            case TABLE -> new CheckTable(environment).print(result);
        }
        if (receipts != null) {
            keep(result, receipts);
        }
        return result.verdict() == Verdict.VERBATIM ? 0 : 1;
    }

    private QuotationQuery query() throws IOException {
        String wanted = words.equals("-") ? standardInput() : words;
        try {
            return new QuotationQuery(wanted.strip(), by);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    by != null && by.isBlank()
                            ? "--by needs a name"
                            : "nothing to check: '" + wanted.strip() + "' contains no words");
        }
    }

    private String standardInput() throws IOException {
        byte[] bytes = environment.in().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new WrongUseException("standard input is too long for one quotation: it is more than a megabyte");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void saySeveral(List<SpeakerPage> pages) {
        if (pages.size() > 1) {
            environment.say("the check covers all who go by this name; --speaker NUMBER asks about one: "
                    + pages.stream()
                            .map(page -> page.number() + " " + page.profile().name())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void keep(CheckResult result, Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is not a folder; --receipts needs one", e);
        }
        for (CheckResult.Proven proven : result.evidence()) {
            String name = switch (proven) {
                case CheckResult.InStatement statement ->
                    statement.statement().statement().id().value();
                case CheckResult.InText text -> "story-" + text.story().number();
            };
            Files.writeString(folder.resolve(name + ".json"), proven.receipt().json());
        }
        environment.say(
                result.evidence().isEmpty()
                        ? "no receipts written: nothing on record is close"
                        : Plural.of(result.evidence().size(), "receipt") + " written to " + folder);
    }
}
