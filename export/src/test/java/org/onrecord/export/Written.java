package org.onrecord.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;

/// Writes the invented record: a story with everything in it, an older version, a withdrawn story.
final class Written {
    static final KeptStatement SUPERSEDED =
            Invented.plain(30, "Ilse Tamm", "The crane stands", StatementStatus.SUPERSEDED);
    static final KeptStatement WITHDRAWN = Invented.plain(40, "Ilse Tamm", "The crane fell", StatementStatus.WITHDRAWN);

    private Written() {}

    static ExportResult to(Format format, Path out) throws IOException {
        return to(format, out, TrainingSelection.CORRECTED);
    }

    static ExportResult to(Format format, Path out, TrainingSelection chosen) throws IOException {
        try (Exporter exporter = Exporter.to(format, out, chosen)) {
            for (ExportedSpeaker speaker : Invented.SPEAKERS) {
                exporter.write(speaker);
            }
            exporter.write(Invented.STORY, Invented.STATEMENTS);
            exporter.write(SUPERSEDED.story(), List.of(SUPERSEDED));
            exporter.write(WITHDRAWN.story(), List.of(WITHDRAWN));
            return exporter.finish();
        }
    }
}
