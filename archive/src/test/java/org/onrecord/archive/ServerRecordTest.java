package org.onrecord.archive;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ServerRecordTest implements RecordContract, AskingContract, ByHandContract {
    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void anEmptySchemaOfItsOwn() {
        url = Postgres.newSchema();
    }

    @Override
    public Archive open() {
        return Archive.open(new Where.Server(url), Access.WRITE, RecordContract.settings(folder));
    }
}
