package org.onrecord.pipeline;

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
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;

class ResumePointsTest {
    private static final int STORIES = 2_000;

    @TempDir
    private Path folder;

    private Path large;
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
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

    /// Puts stories on record until the resume points have recorded `most` of them as done.
    ///
    /// @return the first story that was read
    private String run(int most) {
        return run(most, false);
    }

    /// @param isStopped whether the run is stopped after the last story, before it could record that
    private String run(int most, boolean isStopped) {
        ResumePoints resumePoints = new ResumePoints(archive);
        String first = null;
        try (StoryReader sources =
                StoryReader.of(List.of(large.toString()), InputStream.nullInputStream(), SourceSettings.USUAL)) {
            sources.leaveOut(resumePoints::reached);
            Iterator<ReadResult> all = resumePoints.following(sources);
            int count = 0;
            while (all.hasNext() && count < most) {
                ReadResult result = all.next();
                StoryReader.Place place = resumePoints.next();
                if (result instanceof ReadResult.Read read) {
                    first = first == null ? read.story().text().string().substring(0, 12) : first;
                    count++;
                    resumePoints.done(place);
                }
            }
            if (!all.hasNext() && !isStopped) {
                resumePoints.finish();
            }
        }
        return String.valueOf(first).strip();
    }

    @Test
    void aLargeFileResumesAfterWhatIsOnRecord() {
        assertThat(run(700)).isEqualTo("Story 1 of t");
        assertThat(new ResumePoints(archive).reached(large.toString())).isEqualTo(500);
        assertThat(run(600)).isEqualTo("Story 501 of");
        assertThat(run(STORIES)).isEqualTo("Story 1001 o");
        assertThat(run(1)).as("it was read to its end").isEqualTo("Story 1 of t");

        run(STORIES, true);
        assertThat(new ResumePoints(archive).reached(large.toString())).isEqualTo(STORIES);
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
