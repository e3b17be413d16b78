package org.onrecord.archive;

import org.junit.jupiter.api.BeforeEach;

class ServerRecordTest implements RecordContract {
    private String url = "";

    @BeforeEach
    void anEmptySchemaOfItsOwn() {
        url = Postgres.newSchema();
    }

    @Override
    public Archive open() {
        return Archive.open(new Where.Server(url), Access.WRITE, CLOCK, note -> {
            throw new AssertionError(note);
        });
    }
}
