package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Evaluation;
import org.onrecord.desk.Fault;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.Scores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord evaluate`: measures a finder on stories in which people marked every statement.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well a finder agrees with people, on stories that they marked.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord evaluate examples/gold.jsonl",
            "  onrecord evaluate --finder all gold.jsonl.gz",
            "  onrecord evaluate --predicted statements.jsonl --errors 20 gold.jsonl",
            "  onrecord evaluate --speakers speakers.jsonl --errors 50 --fault wrong-speaker gold.jsonl",
            "",
            "--finder all measures every finder, side by side.",
            "Statements inside another's content are not scored: the gold marks none.",
            "P, R and F1 are precision, recall and their harmonic mean, in per cent.",
            "  span exact        a piece counts when both its ends are right, in words",
            "  words             of the words that a role covers",
            "  statement         the contents overlap by half or more, and the sources share a word or are both absent",
            "  statement exact   source, cue and content cover exactly the gold words",
            "  whole quotations  gold contents from mark to mark, found with both ends right",
            "Confidence, by bands of what the finder said:",
            "  right             of the statements said so sure, those found, and with the right speaker where the gold"
                    + " has a name; what the gold does not hold is wrong",
            "  exact             of the same, those whose content and source also cover exactly the gold words",
            "  calibration error the mean distance between the confidence said and the share that is right",
            "With --speakers:",
            "  speaker           of the gold statements found, those with the right speaker",
            "  recorded          of all gold statements, those found and with the right speaker",
            "  by gold source    of the statements found, by what the source is: right speaker, unknown speaker",
            "  kind              of the statements matched whose kind is sure, those with the right kind",
            "",
            "Exit status: 0 done; 1 done, but some gold stories could not be read or have no prediction; 2 wrong use."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "GOLD",
            description = "One story a line, gzip or not: {\"doc\", \"text\", \"annotations\": {annotator:"
                    + " [{\"source\": [[start, end], ...], \"cue\": ..., \"content\": ...}, ...]}}. Offsets count"
                    + " Unicode code points; the first annotator by name is the gold.")
    private Path gold = Path.of("");

    @Mixin
    private DeskOptions reading = new DeskOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a finder). Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--errors", paramLabel = "N", description = "List the first N errors too, with their words.")
    private int errors;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            split = ",",
            description = "Of which faults to list errors: missed, spurious, wrong-bounds, wrong-source, wrong-speaker,"
                    + " wrong-kind; several with commas between. Default: all.")
    private Set<Fault> faults = EnumSet.allOf(Fault.class);

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score this file, which read --format json printed, and find nothing. A story is matched by"
                    + " the file name in its origin, without .txt.")
    private @Nullable Path predicted;

    @Option(
            names = "--speakers",
            paramLabel = "FILE",
            description = "Score speakers and kinds too, and only the stories in this file. One statement a line:"
                    + " {\"doc\", \"n\", \"name\", \"also\", \"kind\", \"sure\"}; n is its 1-based place in GOLD.")
    private @Nullable Path speakers;

    EvaluateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        reading.check();
        if (errors < 0) {
            throw new WrongUseException("--errors must be 0 or more, got " + errors);
        }
        Evaluation evaluation = Evaluation.of(gold, speakers, errors, faults);
        List<Scores> all = scores(evaluation);
        print(evaluation, all);
        boolean isWhole = true;
        for (Scores scores : all) {
            isWhole &= scores.failures().isEmpty() && scores.missing() == 0;
            tell(scores);
        }
        return isWhole ? 0 : 1;
    }

    private List<Scores> scores(Evaluation evaluation) throws IOException {
        List<Scores> all = new ArrayList<>();
        if (predicted != null) {
            all.add(evaluation.ofFile(predicted));
            return all;
        }
        for (FinderChoice finder : reading.finders()) {
            try (Desk desk = reading.open(surroundings, finder);
                    Progress progress = new Progress(surroundings)) {
                all.add(evaluation.of(desk, finder.word(), progress::step));
            }
        }
        return all;
    }

    private void print(Evaluation evaluation, List<Scores> all) throws IOException {
        List<String> lines = switch (format) {
            case JSON -> all.stream().map(evaluation::json).toList();
            case TABLE -> all.size() == 1 ? evaluation.lines(all.getFirst()) : evaluation.sideBySide(all);
        };
        for (String line : lines) {
            String shown = format == Format.TABLE ? Display.safe(line) : line;
            surroundings.results().write(out -> out.write((shown + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void tell(Scores scores) {
        scores.failures().forEach(failure -> surroundings.say(failure));
        if (!scores.failures().isEmpty()) {
            surroundings.say(scores.failures().size() + " gold stories could not be read by " + scores.name());
        }
        if (scores.missing() > 0) {
            surroundings.say(scores.missing() + " gold stories have no prediction");
        }
    }

    /// The formats to choose from.
    enum Format {
        TABLE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
