package org.onrecord.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeptStory;
import org.onrecord.archive.Signed;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord withdraw`: says that a story must not be used any more.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Puts on record that a story must not be used any more, or may be again. It stays on record, but"
                + " its statements are no longer found or counted.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord withdraw examples/stories/night-search.txt --why \"the agency killed it\"",
            "  onrecord withdraw sha256:0f3a... --status usable --why \"cleared by the desk\"",
            "",
            "Exit status: 0 done; 1 there is no such story; 2 wrong use."
        })
final class WithdrawCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(
            paramLabel = "STORY",
            description = "The story's id, which begins with sha256:, or the guid or file that it was added from.")
    private String story = "";

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "canceled, withheld (for now) or usable (again). Default: canceled.")
    private Edition.Status status = Edition.Status.CANCELED;

    @Mixin
    private SignedOptions signature = new SignedOptions();

    WithdrawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Signed signed = signature.signed();
        return ((Deed) archive -> {
                    StoryId id = id(archive);
                    return new Deed.Done(
                            "story " + story + " is " + status.word(),
                            archive.byHand().withdraw(id, status, signed));
                })
                .run(surroundings, record);
    }

    private StoryId id(Archive archive) throws IOException {
        if (story.matches("sha256:[0-9a-f]{64}")) {
            return new StoryId(story);
        }
        Optional<KeptStory> kept = archive.newest(story);
        Edition file = AddCommand.ofFile(story);
        if (kept.isEmpty() && file != null) {
            kept = archive.newest(file.guid());
        }
        return kept.orElseThrow(() -> new IOException(
                        "no story on record has the id or guid " + story + ", or was added from a file of this name"))
                .story()
                .id();
    }
}
