package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.edit.Edit;
import org.onrecord.edit.ItemResolver;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord hold`: forbids that a story or statement be redacted, as when a court may need it.
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        description = "Puts on record that a story or statement must not be redacted, as when a court may need it, and"
                + " releases it again. A story that is held is held with all its statements.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord hold stories/night-search.txt --why \"evidence in case 12/2031\"",
            "  onrecord hold --release stories/night-search.txt --why \"the case is closed\"",
            "  onrecord hold --list",
            "",
            "Exit status: 0 done; 1 no such story or statement, or it is not held; 2 wrong use, or several fit, or the words are few; 3 the"
                    + " record could not be used."
        })
final class HoldCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "ITEM",
            description = "The story or statement, as onrecord find shows it: its id, file name, address or words, at"
                    + " least four that are more than articles, prepositions and the like.")
    private List<String> item = List.of();

    @Option(names = "--release", description = "Release it from the hold that was put on it last.")
    private boolean isRelease;

    @Option(names = "--list", description = "List what is held.")
    private boolean isList;

    @Option(
            names = "--who",
            paramLabel = "WHO",
            description = "Your name, which goes on record. Default: your login name.")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--why", paramLabel = "WHY", description = "The reason, which goes on record.")
    private @Nullable String why;

    HoldCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        String typed = String.join(" ", item).strip();
        if (isList) {
            if (isRelease || !typed.isEmpty() || why != null) {
                throw new WrongUseException("--list takes no ITEM, no --release and no --why");
            }
            return list();
        }
        if (typed.isEmpty() || why == null) {
            throw new WrongUseException("give the story or statement and --why, or --list");
        }
        EditNote note = EditNoteOptions.note(who, why);
        return ((Edit) archive -> {
                    ItemResolver.Item meant =
                            new ItemResolver(archive, record.where(), environment).itemToChange(typed);
                    return isRelease
                            ? new Edit.Done(
                                    meant.words() + " is released",
                                    archive.erasure().release(meant.number(), note))
                            : new Edit.Done(meant.words() + " is held", hold(archive, meant, note));
                })
                .run(environment, record);
    }

    private static Event hold(Archive archive, ItemResolver.Item meant, EditNote note) {
        return meant.statement() == null
                ? archive.erasure().hold(meant.story(), note)
                : archive.erasure().hold(meant.statement(), note);
    }

    private int list() throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Archive archive = record.open(environment, AccessMode.READ)) {
            for (Event.Held held : archive.erasure().holds()) {
                lines.append(about(archive, held))
                        .append("  held on ")
                        .append(held.note().when().toString(), 0, 10)
                        .append(" by ")
                        .append(held.note().who())
                        .append(" because ")
                        .append(held.note().why())
                        .append('\n');
            }
        }
        if (lines.isEmpty()) {
            lines.append("nothing is held\n");
        }
        environment
                .output()
                .write(out -> out.write(TerminalText.safe(lines.toString()).getBytes(StandardCharsets.UTF_8)));
        return 0;
    }

    private static String about(Archive archive, Event.Held held) {
        return archive.browse()
                .story(held.about())
                .map(story -> story.story().id() + "  " + story.story().origin())
                .or(() -> archive.browse()
                        .statement(held.about())
                        .map(statement -> statement.statement().id() + "  "
                                + statement.story().story().origin()))
                .orElse("entry " + held.about());
    }
}
