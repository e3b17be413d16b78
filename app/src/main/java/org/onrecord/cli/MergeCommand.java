package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.archive.Signed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord merge`: says that two speakers are one.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts on record that two speakers are one.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord merge 5120 37 --why \"took her husband's name in 2024\"",
            "",
            "onrecord who NAME tells the numbers of speakers.",
            "",
            "Exit status: 0 done; 1 there is no such speaker, or they are one already; 2 wrong use."
        })
final class MergeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "The number of the speaker that is no more.")
    private long speaker;

    @Parameters(index = "1", paramLabel = "INTO", description = "The number of the one that is both from now on.")
    private long into;

    @Mixin
    private SignedOptions signature = new SignedOptions();

    MergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Signed signed = signature.signed();
        return ((Deed) archive -> new Deed.Done(
                        "speaker " + speaker + " is speaker " + into,
                        archive.byHand().merge(speaker, into, signed)))
                .run(surroundings, record);
    }
}
