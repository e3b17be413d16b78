package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.edit.Edit;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.statement.StatementId;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord split`: puts on record that some of a speaker's statements are by somebody else of the same
/// name.
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Puts on record that some statements of a speaker are by somebody else, who becomes a new"
                + " speaker.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord split 37 1b5f0c22a9d04e71 77aa01c3e5f09b21 --why \"the son, of the same name\"",
            "",
            "onrecord who NAME shows the numbers of speakers.",
            "",
            "Exit status: 0 done; 1 no such speaker, or a statement is not by that speaker; 2 wrong use; 3 the"
                    + " record could not be used."
        })
final class SplitCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "The number of the speaker.")
    private long speaker;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "STATEMENT",
            description = "The ids of the statements by the other person.")
    private List<StatementId> statements = new ArrayList<>();

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    SplitCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditNote note = noteOptions.note();
        return ((Edit) archive -> {
                    Event.Split split = archive.corrections().split(speaker, statements, note);
                    return new Edit.Done(
                            Plural.of(split.statements().size(), "statement") + " of speaker " + speaker
                                    + " moved to the new speaker " + split.position(),
                            split);
                })
                .run(environment, record);
    }
}
