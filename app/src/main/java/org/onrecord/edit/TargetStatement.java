package org.onrecord.edit;

import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.KeptStatement;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.RecordOptions;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The statement that a command is about, and its record.
public final class TargetStatement {
    @Mixin
    private RecordOptions record = new RecordOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "The statement's id, 16 hexadecimal digits, or its words, as onrecord find shows them.")
    private String statement = "";

    public TargetStatement() {}

    /// Returns the options of the record.
    public RecordOptions record() {
        return record;
    }

    /// Opens the record. The caller closes it.
    public Archive open(Environment environment) {
        return record.open(environment, AccessMode.READ);
    }

    /// Returns the statement.
    ///
    /// @throws NotOnRecordException if the record does not contain it, or its words were redacted
    /// @throws AmbiguousException if several have the words
    public KeptStatement in(Archive archive, Environment environment) {
        return legible(new ItemResolver(archive, record.where(), environment).statement(statement));
    }

    /// Returns the statement, to change it.
    ///
    /// @throws NotOnRecordException if the record does not contain it, or its words were redacted
    /// @throws AmbiguousException if several have the words, or the words are few
    public KeptStatement toChange(Archive archive, Environment environment) {
        return legible(new ItemResolver(archive, record.where(), environment).statementToChange(statement));
    }

    private static KeptStatement legible(KeptStatement meant) {
        if (meant.redaction() != null) {
            throw new NotOnRecordException("statement " + meant.statement().id() + " was "
                    + meant.redaction().words());
        }
        return meant;
    }
}
