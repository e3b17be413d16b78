package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.RecordOptions;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.SavedSearches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord searches`: lists and removes the saved searches of a record.
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        description = "Lists the saved searches, one a line: the name, a tab, and the search as in the address of the"
                + " search page.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord find --save dredging harbour dredging --kind pledge,refusal",
            "  onrecord searches",
            "  onrecord watch --search dredging",
            "  onrecord searches --remove dredging",
            "",
            "Exit status: 0 done; 1 no search has that name; 2 wrong use; 3 the record could not be used."
        })
final class SearchesCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--remove", paramLabel = "NAME", description = "Remove this search. Can be repeated.")
    private List<String> removed = new ArrayList<>();

    SearchesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            SavedSearches searches = new SavedSearches(archive);
            return removed.isEmpty() ? list(searches.all()) : remove(searches);
        }
    }

    private int list(List<SavedSearch> searches) throws IOException {
        if (searches.isEmpty()) {
            environment.say("no searches are saved; onrecord find --save NAME WORDS saves one");
        }
        for (SavedSearch search : searches) {
            String line = search.name() + "\t" + search.parameters() + "\n";
            environment.output().write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
        }
        return 0;
    }

    private int remove(SavedSearches searches) {
        int status = 0;
        for (String name : removed) {
            boolean was = searches.remove(name);
            environment.say(was ? "removed " + name : "there is no saved search '" + name + "'");
            status = was ? status : 1;
        }
        return status;
    }
}
