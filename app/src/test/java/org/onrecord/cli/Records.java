package org.onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Signed;
import org.onrecord.archive.Where;
import org.onrecord.standin.SaidFinder;
import org.onrecord.statement.Statement;
import org.onrecord.story.Byline;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// Records in folders, of invented stories that [SaidFinder] read.
final class Records {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    private Records() {}

    /// A story in which `“words,” Name said` is a statement.
    static Draft draft(String origin, String outlet, String published, String text) {
        Text body = Text.of(text);
        Story story = new Story(
                StoryId.of(body),
                origin,
                body,
                "News of " + outlet,
                new Outlet(outlet),
                null,
                Byline.NONE,
                LocalDate.parse(published),
                null,
                "en",
                List.of());
        try (SaidFinder finder = new SaidFinder()) {
            return new Draft(story, Edition.of(origin), finder.find(story));
        }
    }

    /// Puts stories on record.
    static void add(Path folder, Draft... drafts) {
        try (Archive archive = open(folder)) {
            archive.add(List.of(drafts));
        }
    }

    /// Opens the record, to do more to it than to add.
    static Archive open(Path folder) {
        return Archive.open(Where.of(folder.toString()), Access.WRITE, CLOCK, _ -> {});
    }

    /// The id of a story's statement.
    static String id(Draft draft, int statement) {
        Statement found = draft.statements().get(statement);
        return found.id().value();
    }

    /// A person's signature.
    static Signed signed() {
        return new Signed("Edda Fyr", CLOCK.instant(), "I was there");
    }
}
