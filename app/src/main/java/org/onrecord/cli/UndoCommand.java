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

/// `onrecord undo`: takes back a change that a person made to a record.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Takes back a correction, merge, split or withdrawal. Undoing an undo brings it back. All of this"
                + " stays on record.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord undo 412 --why \"it was the mayor after all\"",
            "",
            "Exit status: 0 done; 1 nothing to undo; 2 wrong use; 3 the record could not be used."
        })
final class UndoCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "POSITION", description = "The position on record, as printed when the change was made.")
    private long position;

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    UndoCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditNote note = noteOptions.note();
        return ((Edit) archive -> new Edit.Done(
                        "the change at " + position + " is undone",
                        archive.corrections().undo(position, note)))
                .run(environment, record);
    }
}
