package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Found;
import org.onrecord.desk.Answer;
import org.onrecord.desk.Ask;
import org.onrecord.desk.FoundJson;
import org.onrecord.search.Facet;
import org.onrecord.search.How;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
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
        description = "Finds statements on record by their words, by what they mean, and by who said them when.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord find grain convoy",
            "  onrecord find '\"joint administration\" -draft'",
            "  onrecord find --speaker Sarkany --kind refusal,denial --from 2026-03",
            "  onrecord find --unnamed --facets --sort date",
            "  onrecord find --save convoys grain convoy",
            "",
            "WORDS are found in any of their forms, in what was said and in the names of who said it. \"Words in"
                    + " quotation marks\" are found as they are; -word leaves out what has it (at the very start, put"
                    + " -- before). speaker:, role:, outlet:, headline:, kind: and manner: look there alone. Without"
                    + " WORDS, everything that meets the conditions is found, the newest first.",
            "Statements of one utterance are shown once; onrecord same shows the others.",
            "",
            "Exit status: 0 done, also where nothing was found; 1 the record could not be used; 2 wrong use."
        })
final class FindCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Said by somebody of this name, or part of it.")
    private @Nullable String speaker;

    @Mixin
    private Conditions conditions = new Conditions();

    @Option(names = "--by-words", description = "Look at words only.")
    private boolean byWords;

    @Option(names = "--by-meaning", description = "Look at meanings only. Default: both, and with --sort date words.")
    private boolean byMeaning;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "relevance (the best first) or date (the newest first). Default: ${DEFAULT-VALUE}.")
    private Sort sort = Sort.RELEVANCE;

    @Option(names = "--limit", paramLabel = "N", description = "Show N at most. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--offset", paramLabel = "N", description = "Leave out the first N.")
    private int offset;

    @Option(names = "--all-copies", description = "Show every statement of an utterance.")
    private boolean allCopies;

    @Option(
            names = "--facets",
            description = "Count what has the words by kind, manner, outlet, speaker, year and naming.")
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
            description = "Also keep this search with the record, so that onrecord watch tells of what is new for it.")
    private @Nullable String save;

    FindCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        StatementQuery query = query();
        try (Archive archive = record.open(surroundings, Access.READ)) {
            Answer answer = Answer.to(query, archive, facets);
            Found found = answer.found();
            found.notes().forEach(surroundings::say);
            if (save != null) {
                save(archive, save);
            }
            switch (format) {
                case TABLE ->
                    new FindTable(surroundings, answer.names(archive, FindTable.MOST_COUNTS))
                            .print(found, query.with(answer.how()));
                case JSON -> printJson(archive, answer);
                case CSV -> FoundCsv.print(found, surroundings.results());
            }
        }
        return 0;
    }

    private void save(Archive archive, String name) {
        Map<String, List<String>> asked = conditions.asked();
        asked.put("q", List.of(String.join(" ", words)));
        asked.put("speaker", speaker == null ? List.of() : List.of(speaker));
        asked.put("copies", allCopies ? List.of("all") : List.of());
        try {
            new SavedSearches(archive).save(new SavedSearch(name, new Ask(asked)));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--save: " + e.getMessage());
        }
        surroundings.say("saved as " + name + "; onrecord watch tells of what is new for it");
    }

    private StatementQuery query() {
        if (save != null && byMeaning) {
            throw new WrongUseException("--save is for words: everything that is new has some meaning");
        }
        if (byWords && byMeaning) {
            throw new WrongUseException("give --by-words or --by-meaning; without either, both count");
        }
        if (speaker != null && speaker.isBlank()) {
            throw new WrongUseException("--speaker needs a name");
        }
        if (limit < 1 || offset < 0 || limit > StatementQuery.DEEPEST || offset > StatementQuery.DEEPEST - limit) {
            throw new WrongUseException("--limit must be 1 or more, --offset 0 or more, and both together at most "
                    + StatementQuery.DEEPEST + ", got " + limit + " and " + offset);
        }
        if (facets && format == ReadCommand.Format.CSV) {
            throw new WrongUseException("--facets is for table and json; rows of csv have no place for it");
        }
        String wanted = String.join(" ", words).strip();
        StatementQuery query = StatementQuery.ANY
                .withWords(wanted.isEmpty() ? null : wanted)
                .withSpeaker(speaker)
                .withFilter(conditions.filter())
                .with(how(wanted))
                .with(sort.order)
                .page(offset, limit);
        return allCopies ? query.withEveryStatement() : query;
    }

    /// The nearest in meaning only come first where the best do; in order of date they would hide what has
    /// the words.
    private How how(String wanted) {
        boolean isAnyWord = wanted.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!isAnyWord || byWords) {
            return How.WORDS;
        }
        return byMeaning ? How.MEANING : sort == Sort.DATE ? How.WORDS : How.BOTH;
    }

    private void printJson(Archive archive, Answer answer) throws IOException {
        Found found = answer.found();
        for (Found.Hit hit : found.statements()) {
            surroundings.results().write(out -> FoundJson.writeLine(hit, out));
        }
        if (facets) {
            Map<Long, String> names = answer.names(archive, Facet.MOST);
            surroundings.results().write(out -> FoundJson.writeTotal(found, names, out));
        }
    }

    /// The orders to choose from.
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
