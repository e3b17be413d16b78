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
import org.onrecord.evaluation.ErrorType;
import org.onrecord.evaluation.Evaluation;
import org.onrecord.evaluation.Scores;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import org.onrecord.terminal.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord evaluate`: measures a finder against stories in which people marked every statement.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well a finder agrees with people on stories that they marked.",
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
            "Statements inside another's content are not scored, because the gold marks none.",
            "P, R and F1 are precision, recall and their harmonic mean, in percent.",
            "  span exact        a span counts if both ends are right, to the word",
            "  words             counts the words that each role covers",
            "  statement         the contents overlap by half or more, and the sources share a word or are both absent",
            "  statement exact   source, cue and content cover exactly the gold words",
            "  whole quotations  gold contents from mark to mark, found with both ends right",
            "Confidence, in bands of what the finder reported:",
            "  right             the share of the band's statements that are in the gold, with the right speaker where"
                    + " the gold has a name",
            "  exact             the share whose content and source also cover exactly the gold words",
            "  calibration error the mean distance between the reported confidence and the share that is right",
            "With --speakers:",
            "  speaker           of the gold statements found, the share with the right speaker",
            "  recorded          of all gold statements, the share found and with the right speaker",
            "  by gold source    of the statements found, the shares with the right and with an unknown speaker, by the"
                    + " kind of source",
            "  kind              of the matched statements whose kind is certain, the share with the right kind",
            "",
            "Exit status: 0 done; 1 some gold stories could not be read or have no prediction; 2 wrong use; 3 GOLD could not"
                    + " be read."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Environment environment;

    @Parameters(
            paramLabel = "GOLD",
            description = "One story a line, gzipped or not: {\"doc\", \"text\", \"annotations\": {annotator:"
                    + " [{\"source\": [[start, end], ...], \"cue\": ..., \"content\": ...}, ...]}}. Offsets count"
                    + " Unicode code points; the first annotator by name is the gold.")
    private Path gold = Path.of("");

    @Mixin
    private FinderOptions finderOptions = new FinderOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a finder). Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = "--errors", paramLabel = "N", description = "Also list the first N errors, with their words.")
    private int errors;

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            split = ",",
            description = "The types of error to list: missed, spurious, wrong-bounds, wrong-source, wrong-speaker,"
                    + " wrong-kind; separate several with commas. Default: all.")
    private Set<ErrorType> faults = EnumSet.allOf(ErrorType.class);

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score this output of read --format json instead of running a finder. Stories are matched by"
                    + " the file name in their origin, without .txt.")
    private @Nullable Path predicted;

    @Option(
            names = "--speakers",
            paramLabel = "FILE",
            description = "Also score speakers and kinds, for the stories in this file only. One statement a line:"
                    + " {\"doc\", \"n\", \"name\", \"also\", \"kind\", \"sure\"}; n is its position in GOLD, from 1.")
    private @Nullable Path speakers;

    EvaluateCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        finderOptions.check();
        if (errors < 0) {
            throw new WrongUseException("--errors must be 0 or more, got " + errors);
        }
        Evaluation evaluation = Evaluation.of(gold, speakers, errors, faults);
        List<Scores> all = scores(evaluation);
        print(evaluation, all);
        boolean isWhole = true;
        for (Scores scores : all) {
            isWhole &= scores.failures().isEmpty() && scores.missing() == 0;
            print(scores);
        }
        return isWhole ? 0 : 1;
    }

    private List<Scores> scores(Evaluation evaluation) throws IOException {
        List<Scores> all = new ArrayList<>();
        if (predicted != null) {
            all.add(evaluation.ofFile(predicted));
            return all;
        }
        for (FinderChoice finder : finderOptions.finders()) {
            try (Pipeline pipeline = finderOptions.open(environment, finder);
                    Progress progress = new Progress(environment)) {
                all.add(evaluation.of(pipeline, finder.word(), progress::step));
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
            String shown = format == Format.TABLE ? TerminalText.safe(line) : line;
            environment.output().write(out -> out.write((shown + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void print(Scores scores) {
        scores.failures().forEach(failure -> environment.say(failure));
        if (!scores.failures().isEmpty()) {
            environment.say(scores.name() + " could not read "
                    + Plural.of(scores.failures().size(), "gold story", "gold stories"));
        }
        if (scores.missing() > 0) {
            environment.say(Plural.of(scores.missing(), "gold story has", "gold stories have") + " no prediction");
        }
    }

    /// The output formats.
    enum Format {
        TABLE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
