package org.onrecord.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderRecordTest implements RecordContract, AskingContract, ByHandContract, BrowseContract {
    @TempDir
    private Path folder;

    @Override
    public Archive open() {
        return Archive.open(new Where.Folder(folder.resolve("record")), Access.WRITE, RecordContract.settings(folder));
    }
}
