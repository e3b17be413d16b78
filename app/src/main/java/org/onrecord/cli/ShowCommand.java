package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.KeptStoryJson;
import org.onrecord.archive.Archive;
import org.onrecord.edit.ItemResolver;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.StoryTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord show`: prints a story or a statement on record in its place.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a story on record with its statements marked, or a statement with the paragraphs around"
                + " it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord show 3f0c9a1be2d47586",
            "  onrecord show examples/stories/night-search.txt",
            "  onrecord show 'You cannot negotiate with a camera'",
            "  onrecord show --format json sha256:0f3a...",
            "",
            "ITEM is what onrecord find prints: a statement's id or words, or a story's id, file name or address. It"
                    + " can also be a position of the log. A statement is shown in its story, between ⟦ and ⟧ after"
                    + " its number; below the paragraph stand the speaker, how the words are quoted, the kind, how sure"
                    + " the program is, and what people corrected.",
            "",
            "Exit status: 0 done; 1 no such story or statement; 2 wrong use, or several fit; 3 the record could"
                    + " not be used."
        })
final class ShowCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(arity = "1..*", paramLabel = "ITEM", description = "The story or statement. See below.")
    private List<String> item = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    ShowCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        String typed = String.join(" ", item).strip();
        if (typed.isEmpty()) {
            throw new WrongUseException("show what? give an id, a file name, an address or words");
        }
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            ItemResolver.Item meant = new ItemResolver(archive, record.where(), environment).item(typed);
            // Read again, so that the story and all its statements are of one moment.
            KeptStory story = archive.story(meant.story().number());
            print(story, archive.statements(story), meant.statement());
        }
        return 0;
    }

    private void print(KeptStory story, List<KeptStatement> statements, @Nullable KeptStatement at) throws IOException {
        switch (format) {
            case TABLE -> new StoryTable(environment).print(story, statements, at);
            case JSON -> {
                List<KeptStatement> shown = at == null ? statements : List.of(at);
                environment.output().write(out -> KeptStoryJson.writeLine(story, shown, out));
            }
        }
    }
}
