package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.edit.Edit;
import org.onrecord.edit.ItemResolver;
import org.onrecord.entry.EditNote;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord withdraw`: puts on record that a story must no longer be used.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Puts on record that a story must no longer be used, or can be used again. The story stays on"
                + " record, but its statements are no longer found or counted.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord withdraw examples/stories/night-search.txt --why \"the agency killed it\"",
            "  onrecord withdraw sha256:0f3a... --status usable --why \"cleared by the desk\"",
            "",
            "Exit status: 0 done; 1 no such story; 2 wrong use, or several have the name; 3 the record could not be"
                    + " used."
        })
final class WithdrawCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(
            paramLabel = "STORY",
            description = "The story, as onrecord find shows it: its file name or address. Or its id, which begins with"
                    + " sha256:, or its guid.")
    private String story = "";

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "canceled, withheld (for now) or usable (again). Default: canceled.")
    private Edition.Status status = Edition.Status.CANCELED;

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    WithdrawCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        EditNote note = noteOptions.note();
        return ((Edit) archive -> {
                    StoryId id = new ItemResolver(archive, record.where(), environment)
                            .story(story)
                            .story()
                            .id();
                    return new Edit.Done(
                            "story " + story + " is " + status.word(),
                            archive.corrections().withdraw(id, status, note));
                })
                .run(environment, record);
    }
}
