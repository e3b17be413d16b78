package org.onrecord.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.file.PrivateFiles;
import org.onrecord.statement.Kind;
import org.onrecord.story.Edition;

/// A program that adds invented stories to a record without end, corrects, withdraws and redacts some, keeps a value
/// beside the record and backs it up. It says after each what is done; a test kills it.
final class Killed {
    /// The name under which it keeps how far it came.
    static final String VALUE = "far";

    private final Archive archive;
    private final Path folder;
    private final Acknowledge acknowledge;
    private long story;

    /// Receives what is done: a word, and a number or name.
    interface Acknowledge {
        void done(String what, String which);
    }

    /// @param folder the folder for backups
    /// @param story the number of the first story to add
    Killed(Archive archive, Path folder, long story, Acknowledge acknowledge) {
        this.archive = archive;
        this.folder = folder;
        this.story = story;
        this.acknowledge = acknowledge;
    }

    /// Works until it is killed.
    ///
    /// @param args the record, the folder for its index and backups, the number of the first story, and a seed; or,
    /// in place of the seed, `add`, to do nothing but add
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
        boolean isAdding = args[3].equals("add");
        Random random = new Random(isAdding ? 0 : Long.parseLong(args[3]));
        try (Archive archive = Archive.open(
                RecordLocation.of(args[0]),
                AccessMode.WRITE,
                new ArchiveSettings(Clock.systemUTC(), out::println, null, folder))) {
            Killed killed = new Killed(
                    archive, folder, Long.parseLong(args[2]), (what, which) -> out.println(what + " " + which));
            while (true) {
                if (isAdding) {
                    killed.add(3);
                } else {
                    killed.step(random);
                }
            }
        }
    }

    /// Does one thing: mostly adds.
    void step(Random random) throws IOException {
        switch (story == 0 ? 9 : random.nextInt(10)) {
            case 0 -> correct(random.nextLong(story));
            case 1 -> withdraw(random.nextLong(story));
            case 2 -> keep();
            case 3 -> backUp();
            case 4 -> redact(random.nextLong(story));
            default -> add(1 + random.nextInt(8));
        }
    }

    private void add(int batch) {
        List<NewStory> newStories = new ArrayList<>();
        for (int each = 0; each < batch; each++) {
            newStories.add(story(story + each));
        }
        archive.add(newStories);
        story += batch;
        acknowledge.done("kept", Long.toString(story));
    }

    private KeptStory kept(long number) {
        return archive.story(story(number).story().id()).orElseThrow();
    }

    private void correct(long number) {
        KeptStory kept = kept(number);
        if (kept.redaction() != null) {
            return;
        }
        long position = archive.corrections()
                .correct(
                        archive.statements(kept).getFirst().statement().id(),
                        new Change.ToKind(Kind.DEMAND),
                        note("correct"))
                .position();
        acknowledge.done("corrected", Long.toString(position));
    }

    private void redact(long number) {
        KeptStory kept = kept(number);
        if (kept.redaction() == null) {
            archive.erasure().redact(kept, note("redact"));
            acknowledge.done("redacted", Long.toString(number));
        }
    }

    private void withdraw(long number) {
        if (kept(number).redaction() != null) {
            return;
        }
        long position = archive.corrections()
                .withdraw(story(number).story().id(), Edition.Status.WITHHELD, note("withdraw"))
                .position();
        acknowledge.done("withdrew", Long.toString(position));
    }

    private void keep() {
        archive.keyValues().put(VALUE, Long.toString(story));
        acknowledge.done("value", Long.toString(story));
    }

    private void backUp() throws IOException {
        Path file = folder.resolve("backup-" + story);
        PrivateFiles.replace(file, out -> archive.backup(out, false, _ -> {}));
        acknowledge.done("backup", String.valueOf(file.getFileName()));
    }

    private static EditNote note(String why) {
        return new EditNote("Ann", Clock.systemUTC().instant(), why);
    }

    /// The story of a number; some are copies of others, and some newer versions.
    static NewStory story(long number) {
        String text = "Story " + number + ".\n\n“We counted " + number + " gulls on pier " + number % 7
                + " before noon,” said warden Pell Okonta" + number % 5 + ".\n\n“Number " + number
                + " flew away,” said Imre Valdane.\n";
        return NewStories.of(number % 3 == 0 ? "piece " + number / 9 : "story " + number, text);
    }
}
