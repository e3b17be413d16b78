package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.desk.Desk;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.Reading;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.Sources;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord read`: finds the statements in stories and prints them; keeps nothing.
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
                    + " code points. The words in csv are exact: a spreadsheet may take some for a formula, so import"
                    + " them as text.",
            "",
            "With --audit: statements by manner, kind and speaker; named, unnamed and unknown sources; every speaker's"
                    + " share of the statements and of the words in quotation marks; and, each with its line,",
            "  orphan quotations  five words or more in double quotation marks of which statements hold less than half,"
                    + " or a direct statement of that length without a source and with an unknown speaker. Words that a"
                    + " statement holds elsewhere are none, nor is a title, capital by capital",
            "  unbalanced marks   double quotation marks without a partner. A quotation over several paragraphs opens"
                    + " in each and closes once; single marks are not looked at",
            "  without a cue      statements that no word reports",
            "  loaded cues        words that take a side, such as claimed, admitted, boasted",
            "  figures            statements with figures whose speaker is unnamed or unknown",
            "What --min-confidence leaves out counts as not found.",
            "",
            "Exit status: 0 done; 1 done, but something could not be read, and each is named on standard error;"
                    + " 2 wrong use."
        })
final class ReadCommand implements Callable<Integer> {
    private final Surroundings surroundings;

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
            description = "Leave out statements that are less sure than this, from 0 to 1. A statement reported inside"
                    + " one that is left out still names it in \"within\". Default: 0, all.")
    private double minConfidence;

    @Option(
            names = "--audit",
            description = "Print how the stories are sourced instead of the statements: by story and in total. What it"
                    + " counts stands below.")
    private boolean audit;

    @Mixin
    private DeskOptions desks = new DeskOptions();

    @Mixin
    private SourceOptions reading = new SourceOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A file, a folder, the address of a web page, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new WrongUseException("nothing to read: give a file, a folder, or - for standard input");
        }
        desks.check();
        FinderChoice finder = desks.finder();
        StoryPrinter printer = printer();
        Tally tally = new Tally();
        try (Desk desk = desks.open(surroundings, finder);
                Fetcher fetcher = reading.fetcher();
                Sources taken = Sources.of(sources, surroundings.in(), reading.settings(fetcher));
                Progress progress = Progress.reading(surroundings, taken.size(), taken::bytes)) {
            printer.begin();
            desk.read(taken, read -> take(read, printer, progress, tally));
            printer.end();
        }
        return tally.notRead == 0 ? 0 : 1;
    }

    private void take(Reading reading, StoryPrinter printer, Progress progress, Tally tally) throws IOException {
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
                progress.say(origin + ": not read: " + reason);
                tally.notRead++;
            }
            case Reading.Noted(String origin, String note) -> progress.say(origin + ": " + note);
        }
    }

    /// By the confidence as it is printed, so that what is left out can be told from what was printed.
    private List<Statement> sureEnough(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> StoryJson.confidence(statement) >= minConfidence)
                .toList();
    }

    private StoryPrinter printer() {
        Results results = surroundings.results();
        return switch (format) {
            case TABLE ->
                audit
                        ? new AuditTablePrinter(results, surroundings.terminal())
                        : new TablePrinter(results, surroundings.terminal());
            case JSON -> audit ? new AuditJsonPrinter(results) : new JsonPrinter(results);
            case CSV -> audit ? new AuditCsvPrinter(results) : new CsvPrinter(results);
        };
    }

    /// The formats to choose from.
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
