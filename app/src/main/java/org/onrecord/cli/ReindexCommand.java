package org.onrecord.cli;

import java.util.concurrent.Callable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord reindex`: makes a record's index anew, or adds what it lacks.
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Makes the record's index anew from what is on record.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord reindex",
            "  onrecord reindex --meanings",
            "",
            "Searching needs the index; nothing that is on record does. It is made anew by itself where it is missing or"
                    + " damaged. The search by meaning is prepared for a few hundred statements a second; it can be"
                    + " broken off at any time, and goes on from there the next time.",
            "",
            "Exit status: 0 done; 1 the record cannot be used; 2 wrong use."
        })
final class ReindexCommand implements Callable<Integer> {
    private static final int AT_ONCE = 256;

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--meanings",
            description = "Only prepare the search by meaning, for those statements that lack it.")
    private boolean meanings;

    ReindexCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (meanings && surroundings.meanings() == null) {
            throw new WrongUseException("there is no model of meanings here");
        }
        try (Archive archive = record.open(surroundings, Access.READ);
                Interruption interruption = Interruption.closing(archive)) {
            try {
                if (meanings) {
                    addMeanings(archive);
                } else {
                    makeAnew(archive);
                }
            } catch (RuntimeException e) {
                interruption.rest();
                throw e;
            }
        }
        return 0;
    }

    private void makeAnew(Archive archive) {
        long size = archive.head().size();
        try (Progress progress = Progress.counting(surroundings, "Indexing", " entries", size)) {
            archive.reindex(progress::stepTo);
        }
        surroundings.say(
                "the index of " + record.where() + " was made anew from " + Plural.of(size, "entry", "entries"));
        long missing = archive.meaningsMissing();
        if (missing > 0) {
            sayUnprepared(surroundings, missing);
        }
    }

    /// Says that meanings are missing, and how to get them.
    static void sayUnprepared(Surroundings surroundings, long missing) {
        surroundings.say("the search by meaning is not prepared for the last " + Plural.of(missing, "entry", "entries")
                + "; onrecord reindex --meanings does it");
    }

    private void addMeanings(Archive archive) {
        long missing = archive.meaningsMissing();
        try (Progress progress = Progress.counting(surroundings, "Preparing", " entries", missing)) {
            long left = missing;
            while (left > 0) {
                left = archive.addMeanings(AT_ONCE);
                progress.stepTo(Math.max(0, missing - left));
            }
        }
        surroundings.say("the search by meaning is prepared for all statements in " + record.where());
    }
}
