package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.UnableToUseRecordException;

class ServerRecordTest
        implements RecordContract,
                RecordReaderContract,
                CorrectionsContract,
                BrowseContract,
                WithdrawnContract,
                ErasureContract,
                LookupContract {
    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void anEmptySchemaOfItsOwn() {
        url = Postgres.newSchema();
    }

    @Override
    public Archive open() {
        return Archive.open(new RecordLocation.Server(url), AccessMode.WRITE, RecordContract.settings(folder));
    }

    @Test
    void lookingMakesNoRecordWhereThereIsNone() {
        assertThatThrownBy(() ->
                        Archive.open(new RecordLocation.Server(url), AccessMode.READ, RecordContract.settings(folder)))
                .isInstanceOf(UnableToUseRecordException.class)
                .hasMessageContaining("there is no record in jdbc:postgresql:");
        try (Archive archive = open()) {
            assertThat(archive.head().size()).isEqualTo(1);
        }
    }
}
