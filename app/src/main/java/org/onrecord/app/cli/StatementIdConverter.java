package org.onrecord.app.cli;

import java.util.Locale;
import org.onrecord.statement.StatementId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a statement's id.
final class StatementIdConverter implements ITypeConverter<StatementId> {
    StatementIdConverter() {}

    @Override
    public StatementId convert(String words) {
        try {
            return new StatementId(words.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new TypeConversionException("'" + words
                    + "' is no statement's id: that has 16 digits of 0-9 and a-f; onrecord find shows them");
        }
    }
}
