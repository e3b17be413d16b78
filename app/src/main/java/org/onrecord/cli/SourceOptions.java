package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.SourceSettings;
import org.onrecord.source.FieldNames;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How sources are read: the options of every command that takes any.
final class SourceOptions {
    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME",
            split = ",",
            description = "What fields of JSON lines are called where the usual names do not fit: text=article.body,"
                    + "headline=kop. FIELD is text, headline, outlet, agency, published, origin, guid, authors or"
                    + " language.")
    private List<String> fields = new ArrayList<>();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    SourceOptions() {}

    /// A fetcher, which whoever calls this closes.
    Fetcher fetcher() {
        return fetching.open();
    }

    /// @throws WrongUseException if the names of fields make no sense
    SourceSettings settings(Fetcher fetcher) {
        try {
            return SourceSettings.USUAL.with(fetcher).with(fields.isEmpty() ? FieldNames.USUAL : FieldNames.of(fields));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--fields: " + e.getMessage());
        }
    }
}
