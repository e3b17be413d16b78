package org.onrecord.archive;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;

/// A program that adds invented stories to a record without end and says after each batch up to which
/// number all are on record; some of them it redacts, and says so too. The test kills it.
final class Killed {
    private Killed() {}

    /// Adds until it is killed.
    ///
    /// @param args the record, the folder for its index, the number of the first story, and how many
    /// stories go into one batch
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[1]);
        long story = Long.parseLong(args[2]);
        int batch = Integer.parseInt(args[3]);
        try (Archive archive = Archive.open(
                RecordLocation.of(args[0]),
                AccessMode.WRITE,
                new ArchiveSettings(Clock.systemUTC(), out::println, null, folder))) {
            while (true) {
                List<NewStory> newStories = new ArrayList<>();
                for (int each = 0; each < batch; each++) {
                    newStories.add(story(story + each));
                }
                archive.add(newStories);
                story += batch;
                out.println("kept before " + story);
                for (long each = story - batch; each < story; each++) {
                    if (isRedacted(each)) {
                        archive.erasure()
                                .redact(
                                        archive.story(story(each).story().id()).orElseThrow(),
                                        new EditNote("Ann", Instant.EPOCH, "to test"));
                        out.println("redacted " + each);
                    }
                }
            }
        }
    }

    /// Returns whether the story of a number is redacted after it was kept.
    static boolean isRedacted(long number) {
        return number % 11 == 5;
    }

    /// The story of a number; some are copies of others, and some newer versions.
    static NewStory story(long number) {
        String text = "Story " + number + ".\n\n“We counted " + number + " gulls on pier " + number % 7
                + " before noon,” said warden Pell Okonta" + number % 5 + ".\n\n“Number " + number
                + " flew away,” said Imre Valdane.\n";
        return NewStories.of(number % 3 == 0 ? "piece " + number / 9 : "story " + number, text);
    }
}
