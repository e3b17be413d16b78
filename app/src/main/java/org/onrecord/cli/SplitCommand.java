package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.archive.Event;
import org.onrecord.archive.Signed;
import org.onrecord.statement.StatementId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord split`: says that statements of a speaker are somebody else's of the same name.
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description =
                "Puts on record that some statements of a speaker are those of somebody else, who is a new speaker"
                        + " from now on.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord split 37 1b5f0c22a9d04e71 77aa01c3e5f09b21 --why \"the son, of the same name\"",
            "",
            "onrecord who NAME tells the numbers of speakers.",
            "",
            "Exit status: 0 done; 1 there is no such speaker, or a statement is not theirs; 2 wrong use."
        })
final class SplitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "The number of the speaker.")
    private long speaker;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "STATEMENT",
            description = "The ids of the statements that are somebody else's.")
    private List<StatementId> statements = new ArrayList<>();

    @Mixin
    private SignedOptions signature = new SignedOptions();

    SplitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Signed signed = signature.signed();
        return ((Deed) archive -> {
                    Event.Split split = archive.byHand().split(speaker, statements, signed);
                    return new Deed.Done(
                            Plural.of(split.statements().size(), "statement") + " of speaker " + speaker
                                    + " said by the new speaker " + split.position(),
                            split);
                })
                .run(surroundings, record);
    }
}
