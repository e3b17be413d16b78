package org.onrecord.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.VectorKeeper;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.NoRecordException;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.StoryReader;
import org.onrecord.options.FinderOptions;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.SourceOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.pipeline.ResumePoints;
import org.onrecord.pipeline.StoryKeeper;
import org.onrecord.sharing.Repeatable;
import org.onrecord.source.ReadResult;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.terminal.AddResultLines;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.KeepingLines;
import org.onrecord.terminal.NotReadLines;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import org.onrecord.terminal.RecordFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord add`: finds the statements in stories and puts both on record.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Finds the statements in stories and puts both on record. Adding the same story again changes"
                + " nothing.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord add examples/stories",
            "  onrecord add --record ~/records/council stories/ more/story.txt",
            "  pdftotext minutes.pdf - | onrecord add --guid council/2026-04-14 -",
            "  onrecord add --fields text=article.body,headline=kop archive.jsonl.gz",
            "",
            "Standard output has a line for each story as soon as it is on disk:",
            "  kept         the story is now on record; if it copies an earlier story, the line names that one",
            "  new version  the story replaces an earlier text of the same piece",
            "  known        the same text was already on record",
            "  sighted      the same text was already on record, from another outlet",
            "  redacted     the text was on record until its words were taken out for good; it is not kept again",
            "  withdrawn    the publisher killed the story or holds it back",
            "  restored     the publisher allows the use of a story again that it had withdrawn",
            "If adding an archive or another large file is interrupted, the next run resumes where it stopped.",
            "Two stories are versions of one piece if they have the same guid. The guid of a file is its path, unless"
                    + " --guid gives another or the story has its own: a page's address, a message's id, the guid of a"
                    + " feed's entry or of an agency's item.",
            "",
            "A record is made for the first story that can be read: a mistyped name does not leave an empty one.",
            "",
            "Exit status: 0 done; 1 something could not be read, and standard error names it; 2 wrong use; 3 the record"
                    + " could not be used or no longer be written, and every story printed before is kept."
        })
final class AddCommand implements Callable<Integer>, Repeatable {
    /// How long vectors are computed once everything is on record. The rest follows later, by itself.
    static final Duration AT_END = Duration.ofSeconds(10);

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--guid",
            paramLabel = "GUID",
            description =
                    "The id that all versions of the piece share, instead of the file's path. For one story only.")
    private @Nullable String guid;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a story). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--no-meanings",
            description =
                    "Do not prepare the search by meaning now. It follows when the record is next added to or served.")
    private boolean withoutMeanings;

    @Mixin
    private FinderOptions finderOptions = new FinderOptions();

    @Mixin
    private SourceOptions sourceOptions = new SourceOptions();

    @Option(
            names = "--from-start",
            description = "Read large files from the start, even if an earlier run was interrupted partway.")
    private boolean fromStart;

    @Option(
            names = "--accept-older",
            description = "Go on from a record that was put back to an older state than was acknowledged. That goes on"
                    + " record, with --why.")
    private boolean acceptOlder;

    @Option(
            names = "--who",
            paramLabel = "WHO",
            description = "With --accept-older: your name. Default: your login name.")
    private String who = System.getProperty("user.name", "");

    @Option(names = "--why", paramLabel = "WHY", description = "With --accept-older: the reason.")
    private @Nullable String why;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A file, a folder, the address of a web page, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    AddCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        check();
        FinderChoice finder = finderOptions.finder();
        AddResultLines lines = new AddResultLines(environment, format);
        try (Fetcher fetcher = sourceOptions.fetcher();
                StoryReader stories = StoryReader.of(
                        sources,
                        environment.in(),
                        sourceOptions.settings(fetcher).in(environment.path("")))) {
            Archive opened = open(stories);
            if (opened == null) {
                sayNotRead(stories, lines);
                return 1;
            }
            try (Archive archive = opened;
                    Interruption interruption = Interruption.closing(archive)) {
                try {
                    if (acceptOlder) {
                        accept(archive);
                    }
                    add(archive, finder, stories, lines);
                } catch (IOException | RuntimeException e) {
                    interruption.rest();
                    throw e;
                }
            }
        }
        return lines.notRead() == 0 ? 0 : 1;
    }

    private void accept(Archive archive) throws IOException {
        try {
            Event.Accepted accepted = archive.corrections()
                    .acceptOlder(new EditNote(who.strip(), Instant.now(), why == null ? "" : why.strip()));
            environment.say("on record at " + accepted.position() + ": the record goes on from "
                    + Plural.of(accepted.position(), "entry", "entries") + "; " + accepted.size()
                    + " were acknowledged before");
        } catch (IllegalArgumentException e) {
            throw new IOException("--accept-older: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean goesOn() {
        return true;
    }

    /// Opens the record. Makes one only if there is a story to put on it.
    ///
    /// @return the record, or null if there is none and no story either
    private @Nullable Archive open(StoryReader stories) {
        try {
            Archive archive = record.open(environment, AccessMode.EXTEND);
            if (!fromStart) {
                stories.leaveOut(new ResumePoints(archive, environment.path(""))::reached);
            }
            return archive;
        } catch (NoRecordException _) {
            return stories.hasStory() ? record.open(environment, AccessMode.WRITE) : null;
        }
    }

    private void sayNotRead(StoryReader stories, AddResultLines lines) throws IOException {
        while (stories.hasNext()) {
            switch (stories.next()) {
                case ReadResult.Refused refused -> {
                    environment.say(refused.origin() + ": not read: " + refused.reason());
                    lines.countNotRead();
                }
                case ReadResult.Noted noted -> environment.say(noted.origin() + ": " + noted.note());
                case ReadResult.Read _, ReadResult.Killed _ -> throw new IOException("a story came late");
            }
        }
        environment.say(lines.total() + "; no record was made, since there is nothing to put on it");
    }

    private void check() {
        if (acceptOlder && (why == null || why.isBlank() || who.isBlank())) {
            throw new WrongUseException(
                    "--accept-older goes on record: give --why, and --who if you have no login name");
        }
        if (!acceptOlder && why != null) {
            throw new WrongUseException("--why is for --accept-older; leave it out, or give both");
        }
        if (sources.isEmpty() && !acceptOlder) {
            throw new WrongUseException("nothing to add: give a file, a folder, or - for standard input");
        }
        if (guid != null && sources.size() > 1) {
            throw new WrongUseException("--guid is for one story, got " + Plural.of(sources.size(), "source"));
        }
        if (guid != null && (guid.isBlank() || guid.length() > Edition.LONGEST_GUID)) {
            throw new WrongUseException(
                    "--guid must have 1 to " + Edition.LONGEST_GUID + " characters and must not be blank");
        }
        finderOptions.check();
    }

    private void add(Archive archive, FinderChoice finder, StoryReader stories, AddResultLines lines)
            throws IOException {
        VectorKeeper vectors = VectorKeeper.begin(archive, VectorKeeper.Pace.AT_ONCE, environment::say);
        if (withoutMeanings) {
            vectors.close();
        }
        addStories(archive, finder, stories, lines);
        environment.say(lines.total() + "; the record is " + record.where());
        if (!withoutMeanings && vectors.finish(AT_END) > 0) {
            environment.say("the search by meaning follows for the rest when the record is next added to or served");
        }
    }

    private void addStories(Archive archive, FinderChoice finder, StoryReader stories, AddResultLines lines)
            throws IOException {
        ResumePoints resumePoints = new ResumePoints(archive, environment.path(""));
        Queue<StoryReader.Place> beingAdded = new ConcurrentLinkedQueue<>();
        try (Pipeline pipeline = finderOptions.openForNews(environment, finder, story -> isOnRecord(archive, story));
                Progress progress = Progress.reading(environment, stories.size(), stories::bytes);
                NotReadLines notRead = new NotReadLines(progress::say);
                StoryKeeper keeper = StoryKeeper.begin(archive, new KeepingLines(archive, lines, progress::say, () -> {
                    progress.step();
                    resumePoints.done(beingAdded.remove());
                }))) {
            pipeline.read(resumePoints.following(stories), read -> {
                StoryReader.Place place = resumePoints.next();
                if (read instanceof Reading.Found || read instanceof Reading.Killed) {
                    beingAdded.add(place);
                }
                take(read, keeper, progress, notRead, lines);
            });
            keeper.finish();
            resumePoints.finish();
        }
    }

    /// Returns whether a story's text is on record.
    static boolean isOnRecord(Archive archive, Story story) {
        try {
            return archive.story(story.id()).isPresent();
        } catch (UnableToUseRecordException _) {
            // Adding the story reports this; here it would look like a fault of the story.
            return false;
        }
    }

    private void take(
            Reading reading, StoryKeeper keeper, Progress progress, NotReadLines notRead, AddResultLines lines)
            throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    progress.say(found.story().origin() + ": " + warning);
                }
                keeper.put(new NewStory(found.story(), edition(found, lines), found.statements()));
            }
            case Reading.Killed killed -> keeper.put(killed);
            case Reading.NotRead(String origin, String reason) -> {
                notRead.add(origin, reason);
                lines.countNotRead();
            }
            case Reading.Noted(String origin, String note) -> progress.say(origin + ": " + note);
        }
    }

    private @Nullable Edition edition(Reading.Found found, AddResultLines lines) {
        lines.countRead();
        if (guid == null) {
            return found.edition() == null
                    ? SourceOptions.editionOf(environment, found.story().origin())
                    : found.edition();
        }
        if (lines.read() > 1) {
            throw new WrongUseException("--guid is for one story, and " + sources.getFirst() + " contains more");
        }
        return Edition.of(guid);
    }
}
