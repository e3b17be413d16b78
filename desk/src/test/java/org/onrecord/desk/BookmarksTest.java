package org.onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Where;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.Sources;
import org.onrecord.source.Taken;

class BookmarksTest {
    private static final int STORIES = 2_000;

    @TempDir
    private Path folder;

    private Path large;
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(new Where.Folder(folder.resolve("record")), Access.WRITE, Clock.systemUTC(), _ -> {});
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= STORIES; number++) {
            lines.append("{\"text\": \"Story ")
                    .append(number)
                    .append(" of the quay. ".repeat(50))
                    .append("\"}\n");
        }
        large = Files.writeString(folder.resolve("large.jsonl"), lines);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    /// Puts stories on record until so many of them were, as far as bookmarks know.
    ///
    /// @return the first story that was read
    private String run(int most) {
        return run(most, false);
    }

    /// @param isStopped whether it is stopped behind the last, before it could say so
    private String run(int most, boolean isStopped) {
        Bookmarks bookmarks = new Bookmarks(archive);
        String first = null;
        try (Sources sources =
                Sources.of(List.of(large.toString()), InputStream.nullInputStream(), SourceSettings.USUAL)) {
            sources.leaveOut(bookmarks::reached);
            Iterator<Taken> all = bookmarks.following(sources);
            int count = 0;
            while (all.hasNext() && count < most) {
                Taken taken = all.next();
                Sources.Place place = bookmarks.next();
                if (taken instanceof Taken.Read read) {
                    first = first == null ? read.story().text().string().substring(0, 12) : first;
                    count++;
                    bookmarks.done(place);
                }
            }
            if (!all.hasNext() && !isStopped) {
                bookmarks.finish();
            }
        }
        return String.valueOf(first).strip();
    }

    @Test
    void aLargeFileIsGoneOnWithBehindWhatIsOnRecord() {
        assertThat(run(700)).isEqualTo("Story 1 of t");
        assertThat(new Bookmarks(archive).reached(large.toString())).isEqualTo(500);
        assertThat(run(600)).isEqualTo("Story 501 of");
        assertThat(run(STORIES)).isEqualTo("Story 1001 o");
        assertThat(run(1)).as("it was read to its end").isEqualTo("Story 1 of t");

        run(STORIES, true);
        assertThat(new Bookmarks(archive).reached(large.toString())).isEqualTo(STORIES);
        assertThat(run(STORIES)).as("nothing was left of it").isEqualTo("null");
        assertThat(run(1)).isEqualTo("Story 1 of t");
    }

    @Test
    void aFileThatChangedIsReadFromItsBeginning() throws IOException {
        run(700);
        Files.setLastModifiedTime(large, FileTime.from(Instant.parse("2031-06-01T12:00:00Z")));
        assertThat(run(1)).isEqualTo("Story 1 of t");
    }
}
