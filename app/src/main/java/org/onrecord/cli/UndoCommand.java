package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.archive.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord undo`: takes back what a person did to a record.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description =
                "Takes back a correction, merge, split or withdrawal. Undoing an undoing brings it back. All of it"
                        + " stays on record.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord undo 412 --why \"it was the mayor after all\"",
            "",
            "Exit status: 0 done; 1 there is nothing to undo; 2 wrong use."
        })
final class UndoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "POSITION", description = "Where it stands on record, as was told when it was done.")
    private long position;

    @Mixin
    private SignedOptions signature = new SignedOptions();

    UndoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Signed signed = signature.signed();
        return ((Deed) archive -> new Deed.Done(
                        "what stands at " + position + " is undone",
                        archive.byHand().undo(position, signed)))
                .run(surroundings, record);
    }
}
