package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;

/// Writes a record to a file, or for NITF to a folder: first the speakers, then the stories in the order of
/// the log.
///
/// What is written lies beside its target until [#finish()] puts it there, so that an export that broke off
/// never looks whole; [#close()] without it leaves nothing behind. Memory grows with the number of
/// speakers, not with that of stories. Not for use by several threads; whoever opens it closes it.
///
/// ```java
/// try (Exporter exporter = Exporter.to(Format.CSV, out)) {
///     exporter.write(speaker);
///     exporter.write(story, statements);
///     exporter.finish();
/// }
/// ```
public final class Exporter implements AutoCloseable {
    private enum State {
        SPEAKERS,
        STORIES,
        FAILED,
        OVER
    }

    private final Draft draft;
    private final Export export;
    private State state = State.SPEAKERS;
    private long stories;
    private long statements;
    private long leftOut;

    private Exporter(Draft draft, Export export) {
        this.draft = draft;
        this.export = export;
    }

    /// Begins an export; of [Format#POLNEAR] go out the stories that people corrected.
    ///
    /// @param out the file to write, which is replaced if it exists; for [Format#NITF] a folder, new or
    /// empty
    /// @throws IOException if nothing can be written there; the message names the place
    public static Exporter to(Format format, Path out) throws IOException {
        return to(format, out, Chosen.CORRECTED);
    }

    /// Begins an export.
    ///
    /// @param out the file to write, which is replaced if it exists; for [Format#NITF] a folder, new or
    /// empty
    /// @param training which stories go out as [Format#POLNEAR]; the other formats take all
    /// @throws IOException if nothing can be written there; the message names the place
    public static Exporter to(Format format, Path out, Chosen training) throws IOException {
        Draft draft = format == Format.NITF ? Draft.ofFolder(out) : Draft.ofFile(out);
        try {
            return new Exporter(
                    draft,
                    switch (format) {
                        case CSV -> new CsvExport(draft);
                        case JSONL -> new JsonLinesExport(draft);
                        case PARQUET -> new ParquetExport(draft);
                        case JSONLD -> new JsonLdExport(draft);
                        case NITF -> new NitfExport(draft);
                        case POLNEAR -> new PolnearExport(draft, training);
                        case POPOLO -> new PopoloExport(draft);
                    });
        } catch (IOException | RuntimeException | Error e) {
            draft.close();
            throw e;
        }
    }

    /// Writes a speaker; a format without a place for speakers leaves it out.
    ///
    /// @throws IllegalStateException if a story was written before
    /// @throws IOException if it cannot be written; the export cannot go on
    public void write(ExportedSpeaker speaker) throws IOException {
        if (state != State.SPEAKERS) {
            throw new IllegalStateException("speakers come before stories, got speaker " + speaker.number() + " late");
        }
        state = State.FAILED;
        export.write(speaker);
        state = State.SPEAKERS;
    }

    /// Writes a story with its statements, whatever their standing; the format decides which have a place
    /// in it.
    ///
    /// @param statements all that the record holds of the story, in the order of the log
    /// @throws IllegalArgumentException if a statement is of another story
    /// @throws IOException if it cannot be written; the export cannot go on
    public void write(KeptStory story, List<KeptStatement> statements) throws IOException {
        if (state != State.SPEAKERS && state != State.STORIES) {
            throw new IllegalStateException("the export is over, got story " + story.number());
        }
        for (KeptStatement statement : statements) {
            if (statement.story().number() != story.number()) {
                throw new IllegalArgumentException("statement " + statement.number() + " is of story "
                        + statement.story().number() + ", not of " + story.number());
            }
        }
        state = State.FAILED;
        int written = export.write(story, statements);
        state = State.STORIES;
        if (written != Export.NOTHING) {
            stories++;
            this.statements += written;
        }
        leftOut += statements.size() - Math.max(written, 0);
    }

    /// Ends the export and puts it where it belongs.
    ///
    /// @throws IllegalStateException if a write failed or the export is over
    /// @throws IOException if it cannot be ended; then nothing is left at its target that was not there
    /// before
    public Exported finish() throws IOException {
        if (state == State.FAILED || state == State.OVER) {
            throw new IllegalStateException("an export that failed or is over cannot be finished");
        }
        state = State.OVER;
        export.end();
        draft.publish();
        return new Exported(stories, statements, leftOut, export.replaced());
    }

    /// Closes what is open and removes what was not finished.
    @Override
    public void close() throws IOException {
        state = State.OVER;
        try (draft) {
            export.close();
        }
    }
}
