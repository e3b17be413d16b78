package org.onrecord.archive;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A program that adds invented stories to a record without end and says after each batch up to which
/// number all are on record; the test kills it.
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
                Where.of(args[0]), Access.WRITE, new Settings(Clock.systemUTC(), out::println, null, folder))) {
            while (true) {
                List<Draft> drafts = new ArrayList<>();
                for (int each = 0; each < batch; each++) {
                    drafts.add(draft(story + each));
                }
                archive.add(drafts);
                story += batch;
                out.println("kept before " + story);
            }
        }
    }

    /// The story of a number; some are copies of others, and some newer versions.
    static Draft draft(long number) {
        String text = "Story " + number + ".\n\n“We counted " + number + " gulls on pier " + number % 7
                + " before noon,” said warden Pell Okonta" + number % 5 + ".\n\n“Number " + number
                + " flew away,” said Imre Valdane.\n";
        return Told.draft(number % 3 == 0 ? "piece " + number / 9 : "story " + number, text);
    }
}
