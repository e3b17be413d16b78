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
import org.onrecord.answers.SearchResultJson;
import org.onrecord.answers.SpeakerJson;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WithdrawnOption;
import org.onrecord.options.WrongUseException;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.WhoTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord who`: shows a speaker across all stories.
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
            "NAME is a full name or a last name, with or without a title, a role such as 'health minister', or a"
                    + " speaker's number. All speakers who fit are shown, each with a number. onrecord merge merges two"
                    + " that are the same.",
            "",
            "Exit status: 0 done; 1 no such speaker; 2 wrong use; 3 the record could not be used."
        })
final class WhoCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The speaker's name, last name, role or number.")
    private List<String> name = new ArrayList<>();

    @Option(names = "--number", paramLabel = "N", description = "The speaker's number, if several have the name.")
    private @Nullable Long number;

    @Option(names = "--limit", paramLabel = "N", description = "Show at most N statements. Default: ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (a line for the speaker, then one line a statement)."
                    + " Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Mixin
    private WithdrawnOption withdrawn = new WithdrawnOption();

    WhoCommand(Environment environment) {
        this.environment = environment;
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
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            List<SpeakerPage> pages = pages(archive, wanted);
            WhoTable table = new WhoTable(environment);
            for (SpeakerPage page : pages) {
                SearchResult found = archive.find(StatementQuery.ANY
                        .filtered(filter ->
                                filter.withSpeakers(Set.of(page.number())).with(withdrawn.stories()))
                        .with(Order.DATE)
                        .page(0, limit)
                        .withFacets(FacetField.YEAR));
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
        List<SpeakerPage> pages = wanted.isEmpty() ? List.of() : archive.who(wanted, 0, withdrawn.stories());
        if (number == null) {
            if (pages.isEmpty()) {
                throw new NotOnRecordException("no speaker in " + record.where() + " has the name " + wanted
                        + "; onrecord find --speaker also finds parts of names");
            }
            return pages;
        }
        SpeakerPage page = archive.speaker(number, 0, withdrawn.stories())
                .orElseThrow(() ->
                        new NotOnRecordException("no speaker in " + record.where() + " has the number " + number));
        if (!wanted.isEmpty() && pages.stream().noneMatch(named -> named.number() == page.number())) {
            throw new NotOnRecordException(
                    "speaker " + number + " is " + page.profile().name() + " and does not have the name " + wanted);
        }
        return List.of(page);
    }

    private void printJson(SpeakerPage page, SearchResult found) throws IOException {
        environment.output().write(out -> SpeakerJson.writeLine(page, years(found), out));
        for (SearchResult.Hit hit : found.statements()) {
            environment.output().write(out -> SearchResultJson.writeLine(hit, out));
        }
    }

    /// Returns the number of statements of each year, the earliest first.
    private static Map<String, Long> years(SearchResult found) {
        return found.facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::matches, Long::sum, LinkedHashMap::new));
    }
}
