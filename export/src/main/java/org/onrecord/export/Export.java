package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;

/// One format's way of writing a record.
sealed interface Export extends Closeable
        permits CsvExport, JsonLinesExport, ParquetExport, JsonLdExport, NitfExport, PolnearExport, PopoloExport {
    /// Says that a story did not go out.
    int NOTHING = -1;

    /// Writes a speaker, where the format has a place for it.
    default void write(ExportedSpeaker speaker) throws IOException {}

    /// Writes a story.
    ///
    /// @return how many statements went out with it, or [#NOTHING]
    int write(KeptStory story, List<KeptStatement> statements) throws IOException;

    /// Writes what comes behind the last story and closes.
    void end() throws IOException;

    /// How many characters were replaced since the format forbids them.
    default long replaced() {
        return 0;
    }

    /// Closes without an end; harmless behind [#end()].
    @Override
    void close() throws IOException;
}
