package org.onrecord.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;

class FolderRecordTest
        implements RecordContract,
                RecordReaderContract,
                CorrectionsContract,
                BrowseContract,
                WithdrawnContract,
                ErasureContract,
                LookupContract {
    @TempDir
    private Path folder;

    @Override
    public Archive open() {
        return Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, RecordContract.settings(folder));
    }
}
