package org.onrecord.cli;

import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord reindex`: rebuilds a record's index, or adds what is missing from it.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Rebuilds the record's index from what is on record.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord reindex",
            "  onrecord reindex --meanings",
            "",
            "Only searching needs the index, and a missing or damaged index is rebuilt automatically. The search by"
                    + " meaning is prepared automatically too, while stories are added and while the record is served"
                    + " or watched; --meanings does it now, a few hundred statements a second. It can be interrupted at"
                    + " any time.",
            "",
            "Exit status: 0 done; 2 wrong use; 3 the record could not be used."
        })
final class ReindexCommand implements Callable<Integer>, Repeatable {
    private static final int AT_ONCE = 256;

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(names = "--meanings", description = "Only prepare the search by meaning, for the statements that lack it.")
    private boolean meanings;

    ReindexCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (meanings && environment.meanings() == null) {
            throw new WrongUseException("the search by meaning is not available: this build has no model for it");
        }
        try (Archive archive = record.open(environment, AccessMode.READ);
                Interruption interruption = Interruption.closing(archive)) {
            try {
                if (meanings) {
                    addMeanings(archive);
                } else {
                    rebuild(archive);
                }
            } catch (RuntimeException e) {
                interruption.rest();
                throw e;
            }
        }
        return 0;
    }

    private void rebuild(Archive archive) {
        long size = archive.head().size();
        try (Progress progress = Progress.counting(environment, "Indexing", " entries", size)) {
            archive.reindex(progress::stepTo);
        }
        environment.say("rebuilt the index of " + record.where() + " from " + Plural.of(size, "entry", "entries"));
        long missing = archive.meaningsMissing();
        if (missing > 0 && environment.meanings() != null) {
            environment.say("the search by meaning follows by itself for " + Plural.of(missing, "entry", "entries")
                    + ", or at once with onrecord reindex --meanings");
        }
    }

    private void addMeanings(Archive archive) {
        long missing = archive.meaningsMissing();
        try (Progress progress = Progress.counting(environment, "Preparing", " entries", missing)) {
            long left = missing;
            while (left > 0) {
                left = archive.addMeanings(AT_ONCE);
                progress.stepTo(Math.max(0, missing - left));
            }
        }
        environment.say("the search by meaning is prepared for all statements in " + record.where());
    }
}
