package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.app.Desk;
import org.onrecord.app.FinderChoice;
import org.onrecord.app.Reading;
import org.onrecord.intake.Sources;
import picocli.CommandLine.Command;
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
            "  pbpaste | onrecord read -",
            "",
            "Results go to standard output in UTF-8, in the order of the sources. Offsets in json and csv count Unicode"
                    + " code points. The words in csv are exact: a spreadsheet may take some for a formula, so import"
                    + " them as text.",
            "",
            "Exit status: 0 done; 1 done, but something could not be read, and each is named on standard error;"
                    + " 2 wrong use."
        })
final class ReadCommand implements Callable<Integer> {
    static final int MOST_THREADS = 256;

    private final Surroundings surroundings;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading), json (one line a story) or csv (one row a statement)."
                    + " Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(
            names = "--finder",
            paramLabel = "FINDER",
            description = "neural (the model) or marks (quotation marks and reporting verbs, without a model)."
                    + " Default: ${DEFAULT-VALUE}.")
    private FinderChoice finder = FinderChoice.NEURAL;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many stories to read at the same time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A file, a folder (every .txt file below it), or - for standard input.")
    private List<String> sources = new ArrayList<>();

    ReadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new WrongUseException("nothing to read: give a file, a folder, or - for standard input");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongUseException("--threads must be in 1.." + MOST_THREADS + ", got " + threads);
        }
        StoryPrinter printer = printer();
        Tally tally = new Tally();
        try (Desk desk = Desk.open(surroundings.finders().apply(finder), threads);
                Progress progress = new Progress(surroundings)) {
            printer.begin();
            desk.read(Sources.of(sources, surroundings.in()), reading -> take(reading, printer, progress, tally));
        }
        return tally.notRead == 0 ? 0 : 1;
    }

    private static void take(Reading reading, StoryPrinter printer, Progress progress, Tally tally) throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    progress.say(found.story().origin() + ": " + warning);
                }
                printer.print(found.story(), found.statements());
                progress.step();
            }
            case Reading.NotRead(String origin, String reason) -> {
                progress.say(origin + ": not read: " + reason);
                tally.notRead++;
            }
            case Reading.Noted(String origin, String note) -> progress.say(origin + ": " + note);
        }
    }

    private StoryPrinter printer() {
        return switch (format) {
            case TABLE -> new TablePrinter(surroundings.results(), surroundings.terminal());
            case JSON -> new JsonPrinter(surroundings.results());
            case CSV -> new CsvPrinter(surroundings.results());
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
