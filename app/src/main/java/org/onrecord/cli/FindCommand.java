package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.answers.SearchParameters;
import org.onrecord.answers.SearchResultJson;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.FilterOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.search.Facet;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.FindTable;
import org.onrecord.terminal.SearchResultCsv;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord find`: searches a record by words and by meaning.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = "Searches the statements on record by words, by meaning, by speaker and by date.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord find grain convoy",
            "  onrecord find '\"joint administration\" -draft'",
            "  onrecord find --speaker Sarkany --kind refusal,denial --from 2026-03",
            "  onrecord find --speaker 'Sir Owen Marsh' gifts",
            "  onrecord find --speaker 'health minister'",
            "  onrecord find --unnamed --facets --sort date",
            "  onrecord find --save convoys grain convoy",
            "",
            "WORDS match in any of their forms, in what was said and in the speakers' names. \"Words in quotation"
                    + " marks\" match exactly. -word leaves out statements with that word; put -- before it if it comes"
                    + " first. speaker:, role:, outlet:, headline:, kind: and manner: search that field only. Without"
                    + " WORDS, find lists everything that meets the conditions, newest first.",
            "Statements of one utterance are shown once; onrecord same shows the others.",
            "",
            "Exit status: 0 done, even if nothing was found; 2 wrong use; 3 the record could not be used."
        })
final class FindCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--speaker",
            paramLabel = "NAME",
            description = "Said by a speaker with this name or part of a name, in this role, or with this number, as"
                    + " onrecord who shows it.")
    private @Nullable String speaker;

    @Mixin
    private FilterOptions conditions = new FilterOptions();

    @Option(names = "--by-words", description = "Search by words only.")
    private boolean byWords;

    @Option(
            names = "--by-meaning",
            description = "Search by meaning only. Default: by both, or with --sort date by words.")
    private boolean byMeaning;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "relevance (best first) or date (newest first). Default: ${DEFAULT-VALUE}.")
    private Sort sort = Sort.RELEVANCE;

    @Option(names = "--limit", paramLabel = "N", description = "Show at most N statements. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--offset", paramLabel = "N", description = "Skip the first N statements.")
    private int offset;

    @Option(names = "--all-copies", description = "Show all statements of an utterance, not only one.")
    private boolean allCopies;

    @Option(
            names = "--facets",
            description =
                    "Also count the statements that have the words, by kind, manner, outlet, speaker, year and naming.")
    private boolean facets;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading), json (one line a statement) or csv (one row a statement)."
                    + " Default: ${DEFAULT-VALUE}.")
    private ReadCommand.Format format = ReadCommand.Format.TABLE;

    @Option(
            names = "--save",
            paramLabel = "NAME",
            description = "Also save this search with the record, so that onrecord watch reports new matches.")
    private @Nullable String save;

    FindCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        StatementQuery query = query();
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            SearchAnswer answer = SearchAnswer.to(query, archive, facets);
            SearchResult found = answer.found();
            found.notes().forEach(environment::say);
            if (save != null) {
                save(archive, save);
            }
            switch (format) {
                case TABLE ->
                    new FindTable(environment, answer.names(archive, FindTable.MOST_COUNTS))
                            .print(found, query.with(answer.mode()));
                case JSON -> printJson(archive, answer);
                case CSV -> SearchResultCsv.print(found, environment.output());
            }
        }
        return 0;
    }

    private void save(Archive archive, String name) {
        Map<String, List<String>> parameters = conditions.parameters();
        parameters.put("q", List.of(String.join(" ", words)));
        parameters.put("speaker", speaker == null ? List.of() : List.of(speaker));
        parameters.put("copies", allCopies ? List.of("all") : List.of());
        try {
            new SavedSearches(archive).save(new SavedSearch(name, new SearchParameters(parameters)));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--save: " + e.getMessage());
        }
        environment.say("saved as " + name + "; onrecord watch reports new matches");
    }

    private StatementQuery query() {
        if (save != null && byMeaning) {
            throw new WrongUseException("--save cannot be used with --by-meaning, which would match everything new");
        }
        if (byWords && byMeaning) {
            throw new WrongUseException(
                    "give --by-words or --by-meaning, not both; without either, find searches by both");
        }
        if (speaker != null && speaker.isBlank()) {
            throw new WrongUseException("--speaker needs a name");
        }
        if (limit < 1 || offset < 0 || limit > StatementQuery.DEEPEST || offset > StatementQuery.DEEPEST - limit) {
            throw new WrongUseException("--limit must be 1 or more, --offset 0 or more, and both together at most "
                    + StatementQuery.DEEPEST + ", got " + limit + " and " + offset);
        }
        if (facets && format == ReadCommand.Format.CSV) {
            throw new WrongUseException("--facets is for table and json, not for csv");
        }
        String text = String.join(" ", words).strip();
        StatementQuery query = StatementQuery.ANY
                .withWords(text.isEmpty() ? null : text)
                .withSpeaker(speaker)
                .withFilter(conditions.filter())
                .with(how(text))
                .with(sort.order)
                .page(offset, limit);
        return allCopies ? query.withEveryStatement() : query;
    }

    /// Chooses how to search. The order by date leaves out matches by meaning, which would crowd out those
    /// that have the words.
    private SearchMode how(String text) {
        SearchMode wished = byMeaning ? SearchMode.MEANING : sort == Sort.DATE ? SearchMode.WORDS : SearchMode.BOTH;
        return byWords ? SearchMode.WORDS : SearchMode.of(text, wished);
    }

    private void printJson(Archive archive, SearchAnswer answer) throws IOException {
        SearchResult found = answer.found();
        for (SearchResult.Hit hit : found.statements()) {
            environment.output().write(out -> SearchResultJson.writeLine(hit, out));
        }
        if (facets) {
            Map<Long, String> names = answer.names(archive, Facet.MOST);
            environment.output().write(out -> SearchResultJson.writeTotal(found, names, out));
        }
    }

    /// The orders of the results.
    enum Sort {
        RELEVANCE(Order.RELEVANCE),
        DATE(Order.DATE);

        private final Order order;

        Sort(Order order) {
            this.order = order;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
