package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.UnableToUseRecordException;
import org.onrecord.desk.Bookmarks;
import org.onrecord.desk.Desk;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.Keeping;
import org.onrecord.desk.Reading;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.Sources;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
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
            "A line on standard output says what became of a story, once it is on the disk:",
            "  kept         it is on record now; a copy of an earlier story is told",
            "  new version  another text of the same piece was on record, and this one takes its place",
            "  known        the same text was on record already",
            "  sighted      the same text was on record, from another outlet",
            "  withdrawn    its publisher killed it or holds it back",
            "An archive or another large file that was stopped on the way is gone on with the next time.",
            "A piece is the same when its guid is: of a file its path, unless --guid gives another.",
            "",
            "Exit status: 0 done; 1 done, but something could not be read, and each is named on standard error, or"
                    + " the record could not be written on, and what was acknowledged before is kept; 2 wrong use."
        })
final class AddCommand implements Callable<Integer> {
    /// How many statements get their meanings at once; more would keep the user waiting.
    private static final long FEW = 300;

    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--guid",
            paramLabel = "GUID",
            description = "What all versions of the piece share, in place of the file's path. For one story.")
    private @Nullable String guid;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one line a story). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--no-meanings",
            description = "Do not prepare the search by meaning now; onrecord reindex --meanings does it later.")
    private boolean withoutMeanings;

    @Mixin
    private DeskOptions desks = new DeskOptions();

    @Mixin
    private SourceOptions reading = new SourceOptions();

    @Option(
            names = "--from-start",
            description = "Read large files from their beginning, also where adding them was stopped on the way.")
    private boolean fromStart;

    @Parameters(
            arity = "0..*",
            paramLabel = "SOURCE",
            description = "A file, a folder, the address of a web page, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        check();
        FinderChoice finder = desks.finder();
        AddedLines lines = new AddedLines(surroundings, format);
        try (Archive archive = record.open(surroundings, Access.WRITE);
                Interruption interruption = Interruption.closing(archive)) {
            try {
                add(archive, finder, lines);
                surroundings.say(lines.total() + "; the record is " + record.where());
                if (!withoutMeanings) {
                    addMeanings(surroundings, archive);
                }
            } catch (IOException | RuntimeException e) {
                interruption.rest();
                throw e;
            }
        }
        return lines.notRead() == 0 ? 0 : 1;
    }

    private void check() {
        if (sources.isEmpty()) {
            throw new WrongUseException("nothing to add: give a file, a folder, or - for standard input");
        }
        if (guid != null && sources.size() > 1) {
            throw new WrongUseException("--guid is for one story, got " + sources.size() + " sources");
        }
        if (guid != null && (guid.isBlank() || guid.length() > Edition.LONGEST_GUID)) {
            throw new WrongUseException(
                    "--guid must have 1 to " + Edition.LONGEST_GUID + " characters, not only blanks");
        }
        desks.check();
    }

    private void add(Archive archive, FinderChoice finder, AddedLines lines) throws IOException {
        Bookmarks bookmarks = new Bookmarks(archive);
        Queue<Sources.Place> underway = new ConcurrentLinkedQueue<>();
        try (Desk desk = desks.openForNews(surroundings, finder, story -> isOnRecord(archive, story));
                Fetcher fetcher = reading.fetcher();
                Sources taken = Sources.of(sources, surroundings.in(), reading.settings(fetcher));
                Progress progress = Progress.reading(surroundings, taken.size(), taken::bytes);
                Keeping keeping = Keeping.begin(archive, new KeptNews(archive, lines, progress::say, () -> {
                    progress.step();
                    bookmarks.done(underway.remove());
                }))) {
            if (!fromStart) {
                taken.leaveOut(bookmarks::reached);
            }
            desk.read(bookmarks.following(taken), read -> {
                Sources.Place place = bookmarks.next();
                if (read instanceof Reading.Found || read instanceof Reading.Killed) {
                    underway.add(place);
                }
                take(read, keeping, progress, lines);
            });
            keeping.finish();
            bookmarks.finish();
        }
    }

    /// Whether a story's text is on record.
    static boolean isOnRecord(Archive archive, Story story) {
        try {
            return archive.story(story.id()).isPresent();
        } catch (UnableToUseRecordException _) {
            // Adding it tells so; here it would be taken for a fault of the story.
            return false;
        }
    }

    private void take(Reading reading, Keeping keeping, Progress progress, AddedLines lines) throws IOException {
        switch (reading) {
            case Reading.Found found -> {
                for (String warning : found.warnings()) {
                    progress.say(found.story().origin() + ": " + warning);
                }
                keeping.put(new Draft(found.story(), edition(found, lines), found.statements()));
            }
            case Reading.Killed killed -> keeping.put(killed);
            case Reading.NotRead(String origin, String reason) -> {
                progress.say(origin + ": not read: " + reason);
                lines.countNotRead();
            }
            case Reading.Noted(String origin, String note) -> progress.say(origin + ": " + note);
        }
    }

    private @Nullable Edition edition(Reading.Found found, AddedLines lines) {
        lines.countRead();
        if (guid == null) {
            return found.edition() == null ? ofFile(found.story().origin()) : found.edition();
        }
        if (lines.read() > 1) {
            throw new WrongUseException("--guid is for one story, and " + sources.getFirst() + " holds more");
        }
        return Edition.of(guid);
    }

    /// The piece that the file at `path` is a version of, or null when it is no file or its name is too
    /// long for a guid.
    static @Nullable Edition ofFile(String path) {
        if (path.equals("-")) {
            return null;
        }
        try {
            String address = Path.of(path).toAbsolutePath().normalize().toUri().toString();
            return address.length() > Edition.LONGEST_GUID ? null : Edition.of(address);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    /// Prepares the search by meaning for what is new, where that is little; else says how it is done.
    static void addMeanings(Surroundings surroundings, Archive archive) {
        long missing = archive.meaningsMissing();
        if (missing == 0) {
            return;
        }
        if (missing > FEW || surroundings.meanings() == null) {
            ReindexCommand.sayUnprepared(surroundings, missing);
            return;
        }
        archive.addMeanings(Math.toIntExact(missing));
    }
}
