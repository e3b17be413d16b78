package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;

/// Writes a record in one format.
sealed interface Export extends Closeable
        permits CsvExport, JsonLinesExport, ParquetExport, JsonLdExport, NitfExport, PolnearExport, PopoloExport {
    /// The return value for a story that is left out.
    int NOTHING = -1;

    /// Writes a speaker, if the format has speakers.
    default void write(ExportedSpeaker speaker) throws IOException {}

    /// Writes a story.
    ///
    /// @return the number of statements written with it, or [#NOTHING]
    int write(KeptStory story, List<KeptStatement> statements) throws IOException;

    /// Writes what comes after the last story, and closes.
    void end() throws IOException;

    /// Returns the number of characters that were replaced because the format does not allow them.
    default long replaced() {
        return 0;
    }

    /// Closes without finishing. Has no effect after [#end()].
    @Override
    void close() throws IOException;
}
