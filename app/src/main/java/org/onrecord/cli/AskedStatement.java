package org.onrecord.cli;

import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeptStatement;
import org.onrecord.statement.StatementId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The one statement that a command is about, and its record.
final class AskedStatement {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(paramLabel = "STATEMENT", description = "The statement's id: 16 digits, as onrecord find shows them.")
    private @Nullable StatementId id;

    AskedStatement() {}

    /// Opens the record; whoever calls this closes it.
    Archive open(Surroundings surroundings) {
        return record.open(surroundings, Access.READ);
    }

    /// The statement.
    ///
    /// @throws NotOnRecordException if there is none
    KeptStatement in(Archive archive) {
        if (id == null) {
            throw new WrongUseException("which statement? give its id");
        }
        return archive.statement(id)
                .orElseThrow(() -> new NotOnRecordException(
                        "no statement in " + record.where() + " has the id " + id + "; onrecord find shows the ids"));
    }
}
