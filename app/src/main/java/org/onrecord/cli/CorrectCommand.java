package org.onrecord.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.edit.Edit;
import org.onrecord.edit.ItemResolver;
import org.onrecord.edit.TargetStatement;
import org.onrecord.edit.WordsInStory;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStatement;
import org.onrecord.options.EditNoteOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.terminal.Environment;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord correct`: corrects a statement that the finder got wrong.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Corrects a statement that the finder got wrong. What the finder found stays on record" + " too.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord correct 1b5f0c22a9d04e71 --speaker \"Mara Ostrey\" --role mayor --why \"she, not he\"",
            "  onrecord correct 1b5f0c22a9d04e71 --kind pledge --why \"she commits the city\"",
            "  onrecord correct 1b5f0c22a9d04e71 --content \"the pier is safe\" --why \"the rest is the reporter's\"",
            "  onrecord correct \"the pier is safe to walk on\" --cue said --source \"the mayor\" --why \"she, not the council\"",
            "  onrecord correct 1b5f0c22a9d04e71 --not-a-statement --why \"a song title\"",
            "",
            "STATEMENT is an id, all the words of a statement, or at least four of them that are more than articles,"
                    + " prepositions and the like.",
            "",
            "Give the words as they stand in the story; … between two pieces leaves out what is between them. Programs can"
                    + " give offsets instead, START-END,..., which count Unicode code points of the story's text,"
                    + " half-open, as in json. Content, cue and source stay as they are unless given.",
            "",
            "Exit status: 0 done; 1 no such statement, or the correction makes no sense; 2 wrong use, or several"
                    + " statements have the words, or the words are few; 3 the record could not be used."
        })
final class CorrectCommand implements Callable<Integer> {
    private static final String NONE = "none";

    private final Environment environment;

    @Mixin
    private TargetStatement target = new TargetStatement();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who said it: the fullest name.")
    private @Nullable String speaker;

    @Option(names = "--role", paramLabel = "ROLE", description = "With --speaker: the title or office.")
    private @Nullable String role;

    @Option(names = "--affiliation", paramLabel = "BODY", description = "With --speaker: the body or country.")
    private @Nullable String affiliation;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "With --speaker: person, organization, government, group, document or author."
                    + " Default: person.")
    private @Nullable SpeakerType type;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the speaker does by saying it: claim, pledge, ...")
    private @Nullable Kind kind;

    @Option(names = "--content", paramLabel = "WORDS", description = "The words that were said.")
    private @Nullable String content;

    @Option(names = "--cue", paramLabel = "WORDS", description = "The words that report them, or none.")
    private @Nullable String cue;

    @Option(names = "--source", paramLabel = "WORDS", description = "The words that name the source, or none.")
    private @Nullable String source;

    @Option(names = "--not-a-statement", description = "The story does not report a statement there.")
    private boolean isNoStatement;

    @Mixin
    private EditNoteOptions noteOptions = new EditNoteOptions();

    CorrectCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        check();
        EditNote note = noteOptions.note();
        return ((Edit) archive -> {
                    KeptStatement kept = target.toChange(archive, environment);
                    Change change = change(kept);
                    StatementId id = kept.statement().id();
                    return new Edit.Done(
                            ItemResolver.words(kept) + " " + words(change),
                            archive.corrections().correct(id, change, note));
                })
                .run(environment, target.record());
    }

    private void check() {
        long changes = Stream.of(speaker != null, kind != null, isSpans(), isNoStatement)
                .filter(given -> given)
                .count();
        if (changes != 1) {
            throw new WrongUseException("give one of --speaker, --kind, --not-a-statement, or --content with --cue and"
                    + " --source; got " + (changes == 0 ? "none" : changes + " of them"));
        }
        if (speaker == null && (role != null || affiliation != null || type != null)) {
            throw new WrongUseException("--role, --affiliation and --type go with --speaker");
        }
        if (Stream.of(speaker, role, affiliation).anyMatch(words -> words != null && words.isBlank())) {
            throw new WrongUseException("--speaker, --role and --affiliation must not be blank");
        }
    }

    private boolean isSpans() {
        return content != null || cue != null || source != null;
    }

    private Change change(KeptStatement kept) {
        if (speaker != null) {
            return new Change.ToSpeaker(new Speaker.Resolved(
                    speaker.strip(),
                    type == null ? SpeakerType.PERSON : type,
                    true,
                    role,
                    affiliation,
                    Resolution.NAME));
        }
        if (kind != null) {
            return new Change.ToKind(kind);
        }
        if (isNoStatement) {
            return new Change.ToNothing();
        }
        Text text = kept.story().story().text();
        Statement statement = kept.statement();
        Span near = new Span(
                statement.content().getFirst().start(),
                statement.content().getLast().end());
        return new Change.ToSpans(
                spans(new WordsInStory("--content", text, near), content, statement.content()),
                spans(new WordsInStory("--cue", text, near), cue, statement.cue()),
                spans(new WordsInStory("--source", text, near), source, statement.source()));
    }

    private static List<Span> spans(WordsInStory words, @Nullable String given, List<Span> present) {
        if (given == null) {
            return present;
        }
        return given.equals(NONE) && !words.option().equals("--content") ? List.of() : words.spans(given);
    }

    private static String words(Change change) {
        return switch (change) {
            case Change.ToSpeaker(Speaker.Resolved resolved) -> "was said by " + resolved.name();
            case Change.ToKind(Kind kind) -> "is of the kind " + kind.word();
            case Change.ToSpans _ -> "has other words";
            case Change.ToNothing _ -> "is not a statement";
        };
    }
}
