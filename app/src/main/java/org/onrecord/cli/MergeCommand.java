package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.edit.Edit;
import org.onrecord.entry.EditNote;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `onrecord merge`: puts on record that two speakers are the same.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Puts on record that two speakers are the same.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord merge 5120 37 --why \"took her husband's name in 2024\"",
            "",
            "onrecord who NAME shows the numbers of speakers.",
            "",
            "Exit status: 0 done; 1 no such speaker, or the two are already merged; 2 wrong use; 3 the record"
                    + " could not be used."
        })
final class MergeCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(index = "0", paramLabel = "SPEAKER", description = "The number of the speaker to merge into the other.")
    private long speaker;

    @Parameters(
            index = "1",
            paramLabel = "INTO",
            description = "The number of the speaker that stands for both from now on.")
    private long into;

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    MergeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditNote note = noteOptions.note();
        return ((Edit) archive -> new Edit.Done(
                        "speaker " + speaker + " is speaker " + into,
                        archive.corrections().merge(speaker, into, note)))
                .run(environment, record);
    }
}
