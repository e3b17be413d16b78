package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord searches`: the searches that are kept with a record.
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        description = "Lists the saved searches: the name, a tab, and what is searched for as the address of the search"
                + " page has it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord find --save dredging harbour dredging --kind pledge,refusal",
            "  onrecord searches",
            "  onrecord watch --search dredging",
            "  onrecord searches --remove dredging",
            "",
            "Exit status: 0 done; 1 no search has the name, or the record could not be used; 2 wrong use."
        })
final class SearchesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--remove", paramLabel = "NAME", description = "Keep this search no more; may come again.")
    private List<String> removed = new ArrayList<>();

    SearchesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Archive archive = record.open(surroundings, Access.READ)) {
            SavedSearches searches = new SavedSearches(archive);
            return removed.isEmpty() ? list(searches.all()) : remove(searches);
        }
    }

    private int list(List<SavedSearch> searches) throws IOException {
        if (searches.isEmpty()) {
            surroundings.say("no search is saved; onrecord find --save NAME WORDS saves one");
        }
        for (SavedSearch search : searches) {
            String line = search.name() + "\t" + search.ask() + "\n";
            surroundings.results().write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }

    private int remove(SavedSearches searches) {
        int status = 0;
        for (String name : removed) {
            boolean was = searches.remove(name);
            surroundings.say(was ? "removed " + name : "no search is saved as '" + name + "'");
            status = was ? status : 1;
        }
        return status;
    }
}
