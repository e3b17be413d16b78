package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Change;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.Signed;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord correct`: says what is right where the machine was wrong.
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Puts on record what is right of a statement where the machine was wrong. What the machine found"
                + " stays on record too.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord correct 1b5f0c22a9d04e71 --speaker \"Mara Ostrey\" --role mayor --why \"she, not he\"",
            "  onrecord correct 1b5f0c22a9d04e71 --kind pledge --why \"she commits the city\"",
            "  onrecord correct 1b5f0c22a9d04e71 --content 120-164,180-201 --why \"the rest is the reporter's\"",
            "  onrecord correct 1b5f0c22a9d04e71 --not-a-statement --why \"a song title\"",
            "",
            "Offsets count Unicode code points of the story's text, half-open, as json has them. Of content, cue and"
                    + " source those that are not given stay.",
            "",
            "Exit status: 0 done; 1 there is no such statement, or it makes no sense; 2 wrong use."
        })
final class CorrectCommand implements Callable<Integer> {
    private static final String NONE = "none";

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "STATEMENT", description = "The statement's id: 16 hexadecimal digits.")
    private @Nullable StatementId statement;

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
            description = "What the speaker does by saying it: claim, pledge ...")
    private @Nullable Kind kind;

    @Option(names = "--content", paramLabel = "START-END,...", description = "Which words were said.")
    private @Nullable String content;

    @Option(names = "--cue", paramLabel = "START-END,...", description = "Which words report them, or none.")
    private @Nullable String cue;

    @Option(names = "--source", paramLabel = "START-END,...", description = "Which words name the source, or none.")
    private @Nullable String source;

    @Option(names = "--not-a-statement", description = "Nobody is said to have said anything there.")
    private boolean isNone;

    @Mixin
    private SignedOptions signature = new SignedOptions();

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        check();
        Signed signed = signature.signed();
        StatementId id = given();
        return ((Deed) archive -> {
                    Change change = change(archive, id);
                    return new Deed.Done(
                            "statement " + id + " " + words(change),
                            archive.byHand().correct(id, change, signed));
                })
                .run(surroundings, record);
    }

    private StatementId given() {
        if (statement == null) {
            throw new WrongUseException("name the statement by its id");
        }
        return statement;
    }

    private void check() {
        long changes = Stream.of(speaker != null, kind != null, isSpans(), isNone)
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

    private Change change(Archive archive, StatementId id) throws IOException {
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
        if (isNone) {
            return new Change.ToNothing();
        }
        KeptStatement kept =
                archive.statement(id).orElseThrow(() -> new IOException("no statement on record has the id " + id));
        Text text = kept.story().story().text();
        return new Change.ToSpans(
                spans("--content", content, kept.statement().content(), text),
                spans("--cue", cue, kept.statement().cue(), text),
                spans("--source", source, kept.statement().source(), text));
    }

    private static List<Span> spans(String option, @Nullable String given, List<Span> present, Text text) {
        if (given == null) {
            return present;
        }
        if (given.equals(NONE) && !option.equals("--content")) {
            return List.of();
        }
        CodePoints codePoints = text.codePoints();
        List<Span> spans = new ArrayList<>();
        for (String piece : given.split(",", -1)) {
            if (!piece.strip().matches("[0-9]{1,9}-[0-9]{1,9}")) {
                throw new WrongUseException(
                        option + " must be START-END, or several with commas between, got \"" + given + "\"");
            }
            String[] ends = piece.strip().split("-", -1);
            int start = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (start >= end || end > codePoints.count()) {
                throw new WrongUseException(option + ": " + piece.strip() + " is no stretch of a text of "
                        + codePoints.count() + " characters");
            }
            spans.add(new Span(codePoints.toUtf16(start), codePoints.toUtf16(end)));
        }
        return spans;
    }

    private static String words(Change change) {
        return switch (change) {
            case Change.ToSpeaker(Speaker.Resolved resolved) -> "was said by " + resolved.name();
            case Change.ToKind(Kind kind) -> "is of the kind " + kind.word();
            case Change.ToSpans _ -> "has other words";
            case Change.ToNothing _ -> "is none";
        };
    }
}
