package org.onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;

/// Records in folders, of invented stories that [SaidFinder] read.
final class Records {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    private Records() {}

    /// A story in which `“words,” Name said` is a statement.
    static NewStory draft(String origin, String outlet, String published, String text) {
        Text body = Text.of(text);
        Story story = Story.builder(origin, body)
                .headline("News of " + outlet)
                .outlet(new Outlet(outlet))
                .published(LocalDate.parse(published))
                .language("en")
                .build();
        try (SaidFinder finder = new SaidFinder()) {
            return new NewStory(story, Edition.of(origin), finder.find(story));
        }
    }

    /// Puts stories on record.
    static void add(Path folder, NewStory... drafts) {
        try (Archive archive = open(folder)) {
            archive.add(List.of(drafts));
        }
    }

    /// Opens the record, to do more to it than to add.
    static Archive open(Path folder) {
        return Archive.open(RecordLocation.of(folder.toString()), AccessMode.WRITE, CLOCK, _ -> {});
    }

    /// The id of a story's statement.
    static String id(NewStory newStory, int statement) {
        Statement found = newStory.statements().get(statement);
        return found.id().value();
    }

    /// A person's signature.
    static EditNote note() {
        return new EditNote("Edda Fyr", CLOCK.instant(), "I was there");
    }
}
