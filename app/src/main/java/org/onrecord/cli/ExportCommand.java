package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.export.Chosen;
import org.onrecord.export.Exported;
import org.onrecord.export.ExportedSpeaker;
import org.onrecord.export.Exporter;
import org.onrecord.export.Format;
import org.onrecord.identity.NameBorne;
import org.onrecord.identity.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord export`: writes a record in a format that others read.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what is on record to a file, or for nitf to a folder.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord export --as csv said.csv",
            "  onrecord export --record ~/records/council --as parquet said.parquet",
            "  onrecord export --as nitf stories-xml",
            "",
            "Formats:",
            "  csv      one row a statement",
            "  jsonl    one line of JSON a story",
            "  parquet  one row a statement, in columns, for analysis",
            "  jsonld   quotations and claims in the words of schema.org",
            "  nitf     one XML file a story, with what was said verbatim marked in it",
            "  polnear  training data, of the stories that people corrected; of all with --all",
            "  popolo   people, organizations, memberships and speeches",
            "",
            "The file appears when it is whole. What a format has no place for is left out: nitf marks what was said"
                    + " verbatim, jsonld and popolo have what stands.",
            "",
            "Exit status: 0 done; 1 it could not be written, or the record not be read; 2 wrong use."
        })
final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, jsonl, parquet, jsonld, nitf, polnear or popolo.")
    private Format format = Format.CSV;

    @Option(names = "--all", description = "With --as polnear: also the stories that nobody corrected.")
    private boolean all;

    @Option(names = "--force", description = "Replace OUT where it is there already.")
    private boolean force;

    @Parameters(paramLabel = "OUT", description = "The file or folder to write.")
    private Path out = Path.of("");

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (all && format != Format.POLNEAR) {
            throw new WrongUseException("--all is for --as polnear; the other formats take all stories anyway");
        }
        if (!force && isThere()) {
            throw new IOException(out + " is there already; --force replaces it");
        }
        Exported exported;
        try (Archive archive = record.open(surroundings, Access.READ);
                Exporter exporter = Exporter.to(format, out, all ? Chosen.ALL : Chosen.CORRECTED);
                Progress progress = Progress.counting(
                        surroundings, "Writing", " entries", archive.head().size())) {
            archive.eachSpeaker(profile -> exporter.write(speaker(profile)));
            archive.each((story, statements) -> {
                exporter.write(story, statements);
                progress.stepTo(story.number() + 1 + story.statements());
            });
            exported = exporter.finish();
        }
        surroundings.say(told(exported));
        return 0;
    }

    private boolean isThere() throws IOException {
        if (format == Format.NITF && Files.isDirectory(out)) {
            try (Stream<Path> files = Files.list(out)) {
                return files.findAny().isPresent();
            }
        }
        return Files.exists(out);
    }

    private String told(Exported exported) {
        String told = out + ": " + Plural.of(exported.stories(), "story", "stories") + ", "
                + Plural.of(exported.statements(), "statement");
        if (exported.leftOut() > 0) {
            told += "; " + Plural.of(exported.leftOut(), "statement") + " left out";
        }
        if (exported.replaced() > 0) {
            told += "; " + Plural.of(exported.replaced(), "character") + " that XML forbids replaced by U+FFFD";
        }
        if (format == Format.POLNEAR && !all && exported.stories() == 0) {
            told += "; nobody corrected anything yet, --all takes all stories";
        }
        return told;
    }

    private static ExportedSpeaker speaker(Profile profile) {
        List<String> otherNames = profile.names().stream()
                .map(NameBorne::name)
                .distinct()
                .filter(name -> !name.equals(profile.name()))
                .toList();
        List<ExportedSpeaker.Role> roles = profile.roles().stream()
                .filter(held -> held.role() != null || held.affiliation() != null)
                .map(held -> new ExportedSpeaker.Role(held.role(), held.affiliation(), held.from(), held.to()))
                .toList();
        return new ExportedSpeaker(profile.number(), profile.name(), otherNames, profile.type(), roles);
    }
}
