package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Found;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.FoundJson;
import org.onrecord.desk.SpeakerJson;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord who`: one speaker across stories.
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        description = "Shows a speaker across all stories on record: names, roles by date, and what was said.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord who Lidia Sarkany",
            "  onrecord who --number 17 --limit 50",
            "",
            "NAME is a whole name or a last name. All who go by it are shown, each with a number; two who are one can"
                    + " be merged by their numbers.",
            "",
            "Exit status: 0 done; 1 nobody goes by it, or the record could not be used; 2 wrong use."
        })
final class WhoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The speaker's name, or last name.")
    private List<String> name = new ArrayList<>();

    @Option(names = "--number", paramLabel = "N", description = "The speaker's number, where several have the name.")
    private @Nullable Long number;

    @Option(names = "--limit", paramLabel = "N", description = "Show N statements at most. Default: ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (a line for the speaker, then one line a statement)."
                    + " Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    WhoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        String wanted = String.join(" ", name).strip();
        if (wanted.isEmpty() && number == null) {
            throw new WrongUseException("who? give a name, or --number");
        }
        if (limit < 1 || limit > StatementQuery.DEEPEST) {
            throw new WrongUseException("--limit must be in 1.." + StatementQuery.DEEPEST + ", got " + limit);
        }
        try (Archive archive = record.open(surroundings, Access.READ)) {
            List<SpeakerPage> pages = pages(archive, wanted);
            WhoTable table = new WhoTable(surroundings);
            for (SpeakerPage page : pages) {
                Found found = archive.find(StatementQuery.ANY
                        .filtered(filter -> filter.withSpeakers(Set.of(page.number())))
                        .with(Order.DATE)
                        .page(0, limit)
                        .withFacets(FacetOf.YEAR));
                switch (format) {
                    case JSON -> printJson(page, found);
                    case TABLE -> table.print(page, years(found), found);
                }
            }
            if (format == RecordFormat.TABLE && pages.size() > 1) {
                table.several(pages);
            }
        }
        return 0;
    }

    private List<SpeakerPage> pages(Archive archive, String wanted) {
        List<SpeakerPage> pages = wanted.isEmpty() ? List.of() : archive.who(wanted, 0);
        if (number == null) {
            if (pages.isEmpty()) {
                throw new NotOnRecordException("nobody in " + record.where() + " goes by the name " + wanted
                        + "; onrecord find --speaker finds parts of names too");
            }
            return pages;
        }
        SpeakerPage page = archive.speaker(number, 0)
                .orElseThrow(() ->
                        new NotOnRecordException("no speaker in " + record.where() + " has the number " + number));
        if (!wanted.isEmpty() && pages.stream().noneMatch(named -> named.number() == page.number())) {
            throw new NotOnRecordException(
                    "speaker " + number + " is " + page.profile().name() + " and does not go by the name " + wanted);
        }
        return List.of(page);
    }

    private void printJson(SpeakerPage page, Found found) throws IOException {
        surroundings.results().write(out -> SpeakerJson.writeLine(page, years(found), out));
        for (Found.Hit hit : found.statements()) {
            surroundings.results().write(out -> FoundJson.writeLine(hit, out));
        }
    }

    /// How many statements are of each year, the earliest first.
    private static Map<String, Long> years(Found found) {
        return found.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
    }
}
