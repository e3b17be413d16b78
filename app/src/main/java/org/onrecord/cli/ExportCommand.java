package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.export.ExportResult;
import org.onrecord.export.ExportedSpeaker;
import org.onrecord.export.Exporter;
import org.onrecord.export.Format;
import org.onrecord.export.TrainingSelection;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WithdrawnOption;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord export`: writes a record in a format that others read.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Exports a record to a file, or for nitf to a folder.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord export --as csv said.csv",
            "  onrecord export --record ~/records/council --as parquet said.parquet",
            "  onrecord export --as nitf stories-xml",
            "",
            "Formats:",
            "  csv      one row for each statement",
            "  jsonl    one line of JSON for each story",
            "  parquet  one row for each statement, stored by column, for analysis",
            "  jsonld   quotations and claims in the schema.org vocabulary",
            "  nitf     one XML file for each story, with verbatim quotations marked",
            "  polnear  training data from the stories that people corrected, or with --all from all stories",
            "  popolo   people, organizations, memberships and speeches",
            "",
            "The file appears only when it is complete. Each format leaves out what it cannot express: nitf marks only"
                    + " verbatim quotations, and jsonld and popolo contain only current statements.",
            "",
            "Exit status: 0 done; 2 wrong use; 3 the export could not be written, or the record not be used."
        })
final class ExportCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, jsonl, parquet, jsonld, nitf, polnear or popolo.")
    private Format format = Format.CSV;

    @Option(names = "--all", description = "With --as polnear: include the stories that nobody corrected.")
    private boolean all;

    @Option(names = "--force", description = "Replace OUT if it exists.")
    private boolean force;

    @Parameters(paramLabel = "OUT", description = "The file or folder to write.")
    private Path out = Path.of("");

    @Mixin
    private WithdrawnOption withdrawn = new WithdrawnOption();

    ExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (all && format != Format.POLNEAR) {
            throw new WrongUseException(
                    "--all is for --as polnear; the other formats always include all stories that may be used");
        }
        if (!force && exists()) {
            throw new IOException(out + " already exists; --force replaces it");
        }
        ExportResult result;
        try (Archive archive = record.open(environment, AccessMode.READ);
                Exporter exporter =
                        Exporter.to(format, out, all ? TrainingSelection.ALL : TrainingSelection.CORRECTED);
                Progress progress = Progress.counting(
                        environment, "Writing", " entries", archive.head().size())) {
            archive.eachSpeaker(withdrawn.stories(), profile -> exporter.write(ExportedSpeaker.of(profile)));
            archive.each(withdrawn.stories(), (story, statements) -> {
                exporter.write(story, statements);
                progress.stepTo(story.number() + 1 + story.statements());
            });
            result = exporter.finish();
        }
        environment.say(summary(result));
        return 0;
    }

    private boolean exists() throws IOException {
        if (format.isFolder() && Files.isDirectory(out)) {
            try (Stream<Path> files = Files.list(out)) {
                return files.findAny().isPresent();
            }
        }
        return Files.exists(out);
    }

    private String summary(ExportResult result) {
        String summary = out + ": " + Plural.of(result.stories(), "story", "stories") + ", "
                + Plural.of(result.statements(), "statement");
        if (result.leftOut() > 0) {
            summary += "; " + Plural.of(result.leftOut(), "statement") + " left out";
        }
        if (result.replaced() > 0) {
            summary += "; " + Plural.of(result.replaced(), "character") + " not allowed in XML replaced by U+FFFD";
        }
        if (format == Format.POLNEAR && !all && result.stories() == 0) {
            summary += "; nobody has corrected anything yet, --all includes all stories";
        }
        return summary;
    }
}
