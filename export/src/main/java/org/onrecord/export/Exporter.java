package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;

/// Writes a record to a file, or for NITF to a folder: first the speakers, then the stories in the order of
/// the log.
///
/// The output is written beside its target until [#finish()] moves it there, so that a failed export never
/// looks complete; [#close()] without it leaves nothing behind. Memory grows with the number of speakers, not
/// of stories. Not thread-safe. The caller closes it.
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

    private final AtomicFile atomicFile;
    private final Export export;
    private State state = State.SPEAKERS;
    private long stories;
    private long statements;
    private long leftOut;

    private Exporter(AtomicFile atomicFile, Export export) {
        this.atomicFile = atomicFile;
        this.export = export;
    }

    /// Starts an export; [Format#POLNEAR] includes only the stories that people corrected.
    ///
    /// @param out the file to write, which is replaced if it exists; for [Format#NITF] a folder, new or
    /// empty
    /// @throws IOException if nothing can be written there; the message names the place
    public static Exporter to(Format format, Path out) throws IOException {
        return to(format, out, TrainingSelection.CORRECTED);
    }

    /// Starts an export.
    ///
    /// @param out the file to write, which is replaced if it exists; for [Format#NITF] a folder, new or
    /// empty
    /// @param training which stories [Format#POLNEAR] includes; the other formats include all
    /// @throws IOException if nothing can be written there; the message names the place
    public static Exporter to(Format format, Path out, TrainingSelection training) throws IOException {
        AtomicFile atomicFile = format.isFolder() ? AtomicFile.ofFolder(out) : AtomicFile.ofFile(out);
        try {
            return new Exporter(
                    atomicFile,
                    switch (format) {
                        case CSV -> new CsvExport(atomicFile);
                        case JSONL -> new JsonLinesExport(atomicFile);
                        case PARQUET -> new ParquetExport(atomicFile);
                        case JSONLD -> new JsonLdExport(atomicFile);
                        case NITF -> new NitfExport(atomicFile);
                        case POLNEAR -> new PolnearExport(atomicFile, training);
                        case POPOLO -> new PopoloExport(atomicFile);
                    });
        } catch (IOException | RuntimeException | Error e) {
            atomicFile.close();
            throw e;
        }
    }

    /// Writes a speaker. Formats without speakers ignore it.
    ///
    /// @throws IllegalStateException if a story was written before
    /// @throws IOException if it cannot be written; the export cannot continue
    public void write(ExportedSpeaker speaker) throws IOException {
        if (state != State.SPEAKERS) {
            throw new IllegalStateException(
                    "speakers must come before stories, got speaker " + speaker.number() + " after a story");
        }
        state = State.FAILED;
        export.write(speaker);
        state = State.SPEAKERS;
    }

    /// Writes a story with its statements, whatever their status. The format decides which it includes.
    ///
    /// @param statements all statements of the story on record, in the order of the log
    /// @throws IllegalArgumentException if a statement is of another story
    /// @throws IOException if it cannot be written; the export cannot continue
    public void write(KeptStory story, List<KeptStatement> statements) throws IOException {
        if (state != State.SPEAKERS && state != State.STORIES) {
            throw new IllegalStateException("the export has ended, got story " + story.number());
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

    /// Finishes the export and moves it to its target.
    ///
    /// @throws IllegalStateException if a write failed or the export has ended
    /// @throws IOException if it cannot be finished; then its target is as it was before
    public ExportResult finish() throws IOException {
        if (state == State.FAILED || state == State.OVER) {
            throw new IllegalStateException("an export that has failed or ended cannot be finished");
        }
        state = State.OVER;
        export.end();
        atomicFile.publish();
        return new ExportResult(stories, statements, leftOut, export.replaced());
    }

    /// Closes the export and removes what was not finished.
    @Override
    public void close() throws IOException {
        state = State.OVER;
        try (atomicFile) {
            export.close();
        }
    }
}
