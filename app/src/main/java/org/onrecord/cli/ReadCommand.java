package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.StoryReader;
import org.onrecord.json.StoryJson;
import org.onrecord.options.ConfidenceConverter;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.SourceOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.terminal.AuditCsvPrinter;
import org.onrecord.terminal.AuditJsonPrinter;
import org.onrecord.terminal.AuditTablePrinter;
import org.onrecord.terminal.CsvPrinter;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.JsonPrinter;
import org.onrecord.terminal.NotReadLines;
import org.onrecord.terminal.Progress;
import org.onrecord.terminal.StandardOutput;
import org.onrecord.terminal.StoryPrinter;
import org.onrecord.terminal.TablePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord read`: finds the statements in stories and prints them. Keeps nothing.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Finds the statements in stories and prints them. Keeps nothing.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord read examples/stories",
            "  onrecord read --format json stories/ > statements.jsonl",
            "  onrecord read --audit draft.txt",
            "  pbpaste | onrecord read -",
            "",
            "Results go to standard output in UTF-8, in the order of the sources. Offsets in json and csv count Unicode"
                    + " code points. The words in csv are exact. A spreadsheet can mistake some of them for a formula,"
                    + " so import them as text.",
            "",
            "--audit prints the number of statements by manner, kind and speaker; named, unnamed and unknown sources;"
                    + " every speaker's share of the statements and of the quoted words; and the line of each of these:",
            "  orphan quotations  five or more words in double quotation marks, less than half of them in statements,"
                    + " or a direct statement of that length without a source and with an unknown speaker. Words that"
                    + " are part of a statement elsewhere do not count, and neither do capitalized titles",
            "  unbalanced marks   double quotation marks without a partner. A quotation of several paragraphs opens"
                    + " in each and closes once. Single marks are ignored",
            "  without a cue      statements that no word reports",
            "  loaded cues        words that take a side, such as claimed, admitted, boasted",
            "  figures            statements with figures whose speaker is unnamed or unknown",
            "What --min-confidence leaves out counts as not found.",
            "",
            "Exit status: 0 done; 1 something could not be read, and standard error names it; 2 wrong use; 3 the output"
                    + " could not be written."
        })
final class ReadCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading), json (one line a story) or csv (one row a statement)."
                    + " Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            converter = ConfidenceConverter.class,
            description = "Leave out statements with a confidence below this, from 0 to 1. A statement reported inside"
                    + " one that is left out still names it in \"within\". Default: 0, which keeps all.")
    private double minConfidence;

    @Option(
            names = "--audit",
            description =
                    "Print how the stories are sourced, by story and in total, instead of the statements. See below.")
    private boolean audit;

    @Mixin
    private FinderOptions finderOptions = new FinderOptions();

    @Mixin
    private SourceOptions sourceOptions = new SourceOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A file, a folder, the address of a web page, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    ReadCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new WrongUseException("nothing to read: give a file, a folder, or - for standard input");
        }
        finderOptions.check();
        FinderChoice finder = finderOptions.finder();
        StoryPrinter printer = printer();
        Tally tally = new Tally();
        try (Pipeline pipeline = finderOptions.open(environment, finder);
                Fetcher fetcher = sourceOptions.fetcher();
                StoryReader stories = StoryReader.of(sources, environment.in(), sourceOptions.settings(fetcher));
                Progress progress = Progress.reading(environment, stories.size(), stories::bytes);
                NotReadLines notRead = new NotReadLines(progress::say)) {
            printer.begin();
            pipeline.read(stories, read -> take(read, printer, progress, notRead, tally));
            printer.end();
        }
        return tally.notRead == 0 ? 0 : 1;
    }

    private void take(Reading reading, StoryPrinter printer, Progress progress, NotReadLines notRead, Tally tally)
            throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    progress.say(found.story().origin() + ": " + warning);
                }
                printer.print(found.story(), sureEnough(found.statements()));
                progress.step();
            }
            case Reading.Killed(String origin, Edition edition, String _) ->
                progress.say(origin + ": a notice that " + edition.guid() + " is "
                        + edition.status().word());
            case Reading.NotRead(String origin, String reason) -> {
                notRead.add(origin, reason);
                tally.notRead++;
            }
            case Reading.Noted(String origin, String note) -> progress.say(origin + ": " + note);
        }
    }

    /// Compares the confidence as it is printed, so that the output explains what is left out.
    private List<Statement> sureEnough(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> StoryJson.confidence(statement) >= minConfidence)
                .toList();
    }

    private StoryPrinter printer() {
        StandardOutput output = environment.output();
        return switch (format) {
            case TABLE ->
                audit
                        ? new AuditTablePrinter(output, environment.terminal())
                        : new TablePrinter(output, environment.terminal());
            case JSON -> audit ? new AuditJsonPrinter(output) : new JsonPrinter(output);
            case CSV -> audit ? new AuditCsvPrinter(output) : new CsvPrinter(output);
        };
    }

    /// The output formats.
    enum Format {
        TABLE,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Tally {
        private int notRead;
    }
}
